"""One turn of something in a window, timed from the deed to its painting."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fcapp.gui.window import Window
from tools.bench.painted import WhenPainted
from tools.bench.sample import Sample

PATIENCE_MS = 20_000
"""After this long without a painting something is broken."""


def wait(begin: Callable[[Callable[[], None]], object], act: Callable[[], object]) -> Sample:
    """Time `act` until whoever `begin` gave a function to has called it; then let the window do the rest."""
    loop, arrived = QEventLoop(), []

    def done() -> None:
        arrived.append(time.perf_counter())
        loop.quit()

    settle()
    begin(done)
    impatience = QTimer(loop, singleShot=True, interval=PATIENCE_MS)
    impatience.timeout.connect(loop.quit)
    impatience.start()
    wall, cpu = time.perf_counter(), time.thread_time()
    act()
    if not arrived:
        loop.exec()
    if not arrived:
        raise RuntimeError("nothing was painted")
    settle()
    return Sample((arrived[0] - wall) * 1000, (time.thread_time() - cpu) * 1000)


def painted(widget: QWidget, act: Callable[[], object]) -> Sample:
    """Time `act` until a widget is painted."""
    return wait(lambda done: WhenPainted(widget, done), act)


def settle() -> None:
    """Let the window do all that it has put off."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents()


def press(window: Window, action: str) -> None:
    """Press the key of an action of the table, where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or window, window.actions_by_id[action].shortcut())


def keys(window: Window, actions: Sequence[str], turns: int, widget: QWidget) -> list[Sample]:
    """Press the keys of some actions in turn, each until a widget is painted."""
    return [painted(widget, lambda turn=turn: press(window, actions[turn % len(actions)])) for turn in range(turns)]  # type: ignore[misc] # mypy cannot tell the type of a default


def point(widget: QWidget, at: QPoint) -> None:
    """Move the mouse over a widget."""
    QTest.mouseMove(widget, at)
