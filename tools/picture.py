"""The real window, put into a state and grabbed as a picture."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from fcapp import paths, settings
from fcapp.gui.jobs import Jobs
from fcapp.gui.theme import Choice, Themes
from fcapp.gui.window import Window


def desk(review_id: int, *, claim: int, theme: Choice = "light", size: tuple[int, int] = (1440, 900)) -> Window:
    """The window on a review of the usual library, with one claim (its 1-based number) in hand; size in pixels."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody makes another kind
    chosen = settings.Settings(paths.config_dir() / "settings.json", reviewer="J. Doe", theme=theme)
    chosen.open_review = review_id
    themes = Themes(app)
    themes.choose(theme)
    window = Window(chosen, themes, Jobs(synchronous=True))
    window.resize(*size)
    window.show()
    window.opening.open(paths.default_library())
    settle()
    window.workbench.select(window.workbench.claims[claim - 1].id)
    settle()
    return window


def settle() -> None:
    """Let the window lay out and paint what it was told."""
    for _ in range(5):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def save(window: Window, path: Path) -> None:
    """Write a picture of the window as PNG and close it."""
    if not window.grab().save(str(path)):
        raise OSError(0, "the picture could not be written", str(path))
    window.close()
