"""The yardstick of a start: a window with nothing in it; the argument is the time of the start."""

import sys
import time

import psutil
from PySide6.QtWidgets import QApplication, QMainWindow

from tools.bench.painted import WhenPainted
from tools.bench.sample import Sample, tell


def main(began: float) -> None:
    """Show the window, tell how long that took (`began` is on the monotonic clock, in seconds), and end."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)

    def painted() -> None:
        shown = Sample((time.monotonic() - began) * 1000, time.process_time() * 1000)
        memory = Sample(psutil.Process().memory_info().rss / 1e6, 0)
        tell({"first paint": [shown], "memory": [memory]})
        app.quit()

    WhenPainted(window, painted)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]))
