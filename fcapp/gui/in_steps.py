"""Something large is made a step at a time, so that the window answers in between."""

from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

Made = TypeVar("Made")


class InSteps(Generic[Made]):
    """Runs a generator, one step in each turn of the event loop; what it returns is what was made."""

    def __init__(self, steps: Generator[None, None, Made], parent: QObject) -> None:
        self._steps = self._run(steps)
        self._made: Made | None = None
        self._then: list[Callable[[], None]] = []
        self._timer = QTimer(parent, interval=0)
        self._timer.timeout.connect(self._turn)

    def _run(self, steps: Generator[None, None, Made]) -> Generator[None, None, None]:
        self._made = yield from steps

    def start(self, then: Callable[[], None]) -> None:
        """Make it from now on, and call `then` when it is made."""
        self._then.append(then)
        self._timer.start()

    def stop(self) -> None:
        """Make no more of it by itself; nobody is called."""
        self._timer.stop()

    def if_made(self) -> Made | None:
        """What was made; None while something of it is missing."""
        return self._made

    def made(self) -> Made:
        """What was made; what is missing of it is made at once."""
        for _ in self._steps:
            pass
        assert self._made is not None  # noqa: S101 - a step that failed has raised
        return self._made

    def _turn(self) -> None:
        if next(self._steps, self) is not self:
            return
        self._timer.stop()
        if self._made is None:  # a step failed, and that was told
            return
        while self._then:
            self._then.pop(0)()
