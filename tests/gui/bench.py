"""A workbench on a library, and what it says, for the tests of pages and dialogs."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from fcapp.gui.actions import ACTIONS
from fcapp.gui.jobs import Jobs
from fcapp.gui.notice import Notice
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.spans import Span
from fcapp.paths import config_dir
from fcapp.services import articles, claims, incoming, reviews
from fcapp.settings import Settings
from fcapp.storage.library import Library


class Bench:
    """The workbench with everything that it told."""

    def __init__(self, library: Library | None, jobs: Jobs | None = None) -> None:
        self.settings = Settings(config_dir() / "settings.json", suggestions=False)
        self.workbench = Workbench(self.settings, jobs or Jobs(synchronous=True))
        self.themes = themes()
        self.actions = made_actions(self.workbench)
        self.notices: list[Notice] = []
        self.workbench.told.connect(self.notices.append)
        if library is not None:
            self.workbench.use(library)

    def add(self, text: str, title: str = "", claimed: Sequence[str] = ()) -> int:
        """A review of a text; the words of `claimed` are marked."""
        library = self.workbench.library
        review_id = articles.store(library, incoming.read_pasted(text))
        if title:
            reviews.rename(library, review_id, title)
        info = reviews.info(library, review_id)
        for words in claimed:
            start = text.index(words)
            claims.mark(library, info, [Span(start, start + len(words))])
        return review_id

    def titles(self) -> list[str]:
        return sorted(row.title for row in reviews.rows(self.workbench.library))

    def said(self) -> str:
        return self.notices[-1].text


TROOPS = "Troops arrived. They came by train. Nobody saw them."


def with_troops(library: Library) -> Bench:
    """A bench with a review of three sentences on the desk, each with a claim in it."""
    bench = Bench(library)
    bench.workbench.open_review(bench.add(TROOPS, "Troops", ["Troops arrived", "came by train", "Nobody"]))
    return bench


@cache
def themes() -> Themes:
    """The one set of colours of the running application."""
    return Themes(QApplication.instance())


def made_actions(parent: QObject) -> dict[str, QAction]:
    """An action for every row of the table, without anything behind it."""
    made = {}
    for row in ACTIONS:
        made[row.id] = QAction(row.text, parent)
        made[row.id].setShortcuts([QKeySequence(key) for key in row.keys])
    return made


def shown(qtbot, widget: QWidget) -> QWidget:
    """The widget on the screen, with the keyboard; a dialog outlives its closing, so that it can be asked."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def long_name(folder: Path, ending: str) -> Path:
    """A file that can be there but not be written anew: no name is left for the temporary one beside it."""
    path = folder / ("n" * (253 - len(ending)) + ending)
    path.write_bytes(b"old")
    return path
