"""A start of the program as the reviewer makes it, watched: the arguments are a folder and the time of the start."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from fcapp import app, cli, paths, screen
from fcapp.gui.window import Window
from tools.bench.errors import end_on_errors
from tools.bench.painted import WhenPainted
from tools.bench.sample import Sample, Samples, tell

CALM_MS = 1_000
"""The window is watched so long after its review is there."""

PATIENCE_MS = 60_000
"""A start that takes longer has failed."""


class Watch(QObject):
    """Takes the times of a window's start; `began` is on the monotonic clock, in seconds."""

    def __init__(self, window: Window, began: float) -> None:
        super().__init__(window)
        self._began = began
        self._window = window
        self._samples: Samples = {}
        self._stall = 0
        self._since = QElapsedTimer()
        self._beat = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._beats)
        window.workbench.review_changed.connect(self._opened)
        QTimer.singleShot(PATIENCE_MS, self, _give_up)
        WhenPainted(window, self._painted)

    def _take(self, name: str) -> None:
        self._samples[name] = [Sample((time.monotonic() - self._began) * 1000, time.process_time() * 1000)]

    def _painted(self) -> None:
        self._take("first paint")
        self._since.start()
        self._beat.start()

    def _opened(self) -> None:
        if self._window.workbench.review is not None:
            WhenPainted(self._window.desk.article.viewport(), self._ready)

    def _ready(self) -> None:
        self._take("review ready")
        QTimer.singleShot(CALM_MS, self._end)

    def _beats(self) -> None:
        self._stall = max(self._stall, self._since.nsecsElapsed() // 1_000_000)
        self._since.start()

    def _end(self) -> None:
        self._samples["longest stall"] = [Sample(self._stall, 0)]
        self._samples["memory"] = [Sample(psutil.Process().memory_info().rss / 1e6, 0)]
        tell(self._samples)
        self._window.close()


def _give_up() -> None:
    raise RuntimeError("the review did not come to the desk")


def main(folder: Path, began: float) -> int:
    """Start as `python -m fcapp` does, with every folder below `folder`; returns the exit code."""
    paths.redirect(folder)

    def show(files: Sequence[Path], library: Path | None, read_only: bool) -> int:
        screen.trouble()
        window = app.make_window()
        end_on_errors()
        Watch(window, began)
        return app.start(window, files, library=library, read_only=read_only)

    return cli.main([], show)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2])))
