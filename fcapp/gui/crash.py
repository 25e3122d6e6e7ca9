"""Bugs of ours: a report without any text of the reviewer's, one sentence, and an orderly way out."""

import platform
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMetaObject, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QMessageBox

import fcapp
from fcapp import paths
from fcapp.errors import UserError
from fcapp.files import write_atomic


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What went wrong where; never the error's own words, since they may quote the article."""
    where = "".join(traceback.format_list(traceback.extract_tb(trace)))
    system = f"fcapp {fcapp.__version__}, Python {platform.python_version()}, {platform.platform()}"
    return f"{system}\n\n{where}{kind.__name__}\n"


def write_report(kind: type[BaseException], trace: TracebackType | None) -> Path | None:
    """Write the report to the log folder; None when even that fails."""
    try:
        path = paths.log_dir() / time.strftime("crash-%Y%m%d-%H%M%S.txt")
        write_atomic(path, report(kind, trace).encode())
    except (UserError, OSError):
        return None
    return path


class _Exit(QObject):
    """Closes the window on its own thread, once; what is wrong in the user's world is told there."""

    told = Signal(str)

    def __init__(self, window: QMainWindow, tell: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._tell = tell
        self._leaving = False
        self._report: Path | None = None
        self.told.connect(self.say, Qt.ConnectionType.QueuedConnection)

    def caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Write the report and leave, or pass a sentence on; may be called on any thread."""
        if isinstance(error, UserError):
            self.told.emit(str(error))
            return
        if not self._leaving:
            self._leaving = True
            try:
                self._report = write_report(kind, trace)
            finally:
                QMetaObject.invokeMethod(self, "leave", Qt.ConnectionType.QueuedConnection)
        traceback.print_tb(trace)
        print(kind.__name__, file=sys.stderr)  # noqa: T201 - the last resort of a program that is going down

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Tell what is wrong, on the window's thread."""
        self._tell(sentence)

    @Slot()
    def leave(self) -> None:
        """Say what happened in one sentence and close in order; the reviewer may refuse to close."""
        where = f" A report for the makers is at {self._report}." if self._report else ""
        QMessageBox.critical(
            self._window,
            "fcapp has to close",
            f"Something in the program went wrong; all your work is saved, and it opens again where you are.{where}",
        )
        self._leaving = self._window.close()


def install(window: QMainWindow, tell: Callable[[str], None]) -> None:
    """Let every uncaught error, on any thread, end in a report and an orderly close; a UserError is told alone."""
    leaving = _Exit(window, tell)
    sys.excepthook = leaving.caught
    threading.excepthook = lambda args: leaving.caught(args.exc_type, args.exc_value, args.exc_traceback)
