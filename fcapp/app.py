"""The composition root of the window: puts settings, themes, jobs and the window together."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from fcapp import paths, settings
from fcapp.gui import crash
from fcapp.gui.jobs import Jobs
from fcapp.gui.notice import Notice
from fcapp.gui.theme import Themes, as_choice
from fcapp.gui.window import Window


class Application(QApplication):
    """Hears of the files that macOS asks the running program to open."""

    file_asked = Signal(str)
    """Carries the path."""

    def event(self, event: QEvent) -> bool:
        """Tell of a file; all else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(event.file())
            return True
        return super().event(event)


def run(files: Sequence[Path], *, library: Path | None = None, read_only: bool = False) -> int:
    """Show the window on a library (None: the one that was open last) and import `files`; returns the exit code."""
    return start(make_window(), files, library=library, read_only=read_only)


def make_window() -> Window:
    """The window with the user's settings, not shown yet, and the application around it."""
    app = QApplication.instance() or Application(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody makes another kind
    app.setApplicationName("fcapp")
    app.setDesktopFileName("org.fcapp.Fcapp")
    app.setWindowIcon(QIcon(str(paths.resource("icons", "fcapp.svg"))))
    chosen = settings.load(paths.config_dir() / "settings.json")
    themes = Themes(app)
    window = Window(chosen, themes, Jobs())
    if isinstance(app, Application):
        app.file_asked.connect(lambda file: window.arrivals.import_asked(Path(file)))
    themes.choose(as_choice(chosen.theme))  # after the window: styling it whole takes half the time
    crash.install(window, lambda sentence: window.workbench.told.emit(Notice(sentence)))
    return window


def start(window: Window, files: Sequence[Path], *, library: Path | None, read_only: bool) -> int:
    """Show a window and open its library as soon as it is there; returns the exit code when it is closed."""
    known = window.workbench.settings.library
    named = [path for path in files if path.suffix.lower() == paths.LIBRARY_SUFFIX]
    path = library or (named[0] if named else Path(known) if known else paths.default_library())
    window.opening.waiting = [file for file in files if file not in named]
    window.painted.connect(lambda: window.make_desk(lambda: window.opening.open(path, read_only=read_only)))
    window.show()
    return QApplication.exec()
