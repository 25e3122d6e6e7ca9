"""Bugs of ours: a report without any text of the reviewer's, one sentence, and an orderly way out."""

import platform
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMetaObject, QObject, Qt, Slot
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
    path = paths.log_dir() / time.strftime("crash-%Y%m%d-%H%M%S.txt")
    try:
        write_atomic(path, report(kind, trace).encode())
    except UserError:
        return None
    return path


class _Exit(QObject):
    """Closes the window on its own thread, once."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._leaving = False
        self._report: Path | None = None

    def caught(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        """Write the report and leave; may be called on any thread."""
        traceback.print_tb(trace)
        print(kind.__name__, file=sys.stderr)  # noqa: T201 - the last resort of a program that is going down
        if self._leaving:
            return
        self._leaving = True
        self._report = write_report(kind, trace)
        QMetaObject.invokeMethod(self, "leave", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def leave(self) -> None:
        """Say what happened in one sentence and close in order."""
        where = f" A report for the makers is at {self._report}." if self._report else ""
        QMessageBox.critical(
            self._window,
            "fcapp has to close",
            f"Something in the program went wrong; all your work is saved, and it opens again where you are.{where}",
        )
        self._window.close()


def install(window: QMainWindow) -> None:
    """Let every uncaught error, on any thread, end in a report and an orderly close."""
    leaving = _Exit(window)
    sys.excepthook = lambda kind, _error, trace: leaving.caught(kind, trace)
    threading.excepthook = lambda args: leaving.caught(args.exc_type, args.exc_traceback)
