"""Python's garbage is collected on the window's thread alone.

Cycles of objects may hold widgets, and a widget that dies on another thread takes the program with it. Left to itself
Python collects on whichever thread happens to allocate.
"""

import gc

from PySide6.QtCore import QTimer

EVERY_MS = 1_000
"""How often it is looked whether there is enough to collect."""

FIRST_MS = 5_000
"""When it is looked first: a start makes much, hardly any of it garbage, and all of it would be gone through."""


class Collector:
    """Collects by Python's own thresholds, when the window's thread has time; from `start` to `stop`."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=FIRST_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Keep Python from collecting by itself."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again; no other thread may run any more."""
        self._timer.stop()
        gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that has grown enough, as Python would."""
        grown = [
            at
            for at, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if grown:
            gc.collect(grown[-1])
        if self._timer.interval() != EVERY_MS:
            self._timer.setInterval(EVERY_MS)


def spare_what_stays() -> None:
    """Spare what is there now, until this is called again, from the search for garbage: it halts the program."""
    gc.unfreeze()
    gc.freeze()
