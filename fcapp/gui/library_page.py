"""The library page: all reviews, a search over everything, and the ways to begin a new one."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.buttons import push_button
from fcapp.gui.jobs import Job
from fcapp.gui.labels import plain_label
from fcapp.gui.page_states import PageState
from fcapp.gui.plain_line import PlainLine
from fcapp.gui.review_list import ReviewList
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import ReviewRow

DEBOUNCE_MS = 150
"""How long the search waits for the next letter."""

_MARGIN = 16


class LibraryPage(QWidget):
    """Shows what the library holds, or why there is nothing to show."""

    open_files = Signal()
    """The reviewer wants to choose files to import."""
    paste_article = Signal()
    """The reviewer wants to paste an article."""
    add_sample = Signal()
    """The reviewer wants the sample article."""
    retry_read_only = Signal()
    """The library could not be opened; the reviewer wants to read it at least."""
    choose_library = Signal()
    """The library could not be opened; the reviewer wants another one."""

    def __init__(self, workbench: Workbench, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._stale = True
        self._search: Job | None = None
        self.list = ReviewList(workbench, themes)
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._timer.timeout.connect(self._look)
        self._make_states()
        self._lay_out()
        workbench.library_changed.connect(self._take_library)
        workbench.changed.connect(self._make_stale)
        workbench.review_changed.connect(self._make_stale)
        self._take_library()

    # --- made once -----------------------------------------------------------------------------------------------

    def _make_states(self) -> None:
        self._empty = PageState(
            self.tr("No reviews yet"),
            self.tr("Drop an article here, open a file, paste text, or begin with the sample."),
            (
                (self.tr("Open file…"), self.open_files.emit),
                (self.tr("Paste article"), self.paste_article.emit),
                (self.tr("Sample article"), self.add_sample.emit),
            ),
        )
        self._nothing = PageState(
            self.tr("Nothing found"),
            self.tr("No review has all of these words in it."),
            ((self.tr("Clear the search"), self.clear_search),),
        )
        self._opening = PageState(self.tr("Opening the library…"), "")
        self._failed = PageState(
            "",
            "",
            (
                (self.tr("Open read-only"), self.retry_read_only.emit),
                (self.tr("Choose another library"), self.choose_library.emit),
            ),
        )

    def _lay_out(self) -> None:
        self.search = PlainLine()
        self.search.setPlaceholderText(self.tr("Search everything"))
        self.search.setToolTip(self.tr("Search articles, claims, rationales, evidence and sources"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.search.returnPressed.connect(self._to_list)
        self.count = plain_label(role="muted")
        self._new = [
            push_button(self.tr("Open file…"), self.open_files.emit),
            push_button(self.tr("Paste article"), self.paste_article.emit),
            push_button(self.tr("Sample article"), self.add_sample.emit),
        ]
        self.states = QStackedWidget()
        for page in (self.list, self._empty, self._nothing, self._opening, self._failed):
            self.states.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head())
        column.addWidget(self.states, 1)
        self.setFocusProxy(self.list)

    def _head(self) -> QWidget:
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(10)
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        for button in self._new:
            row.addWidget(button)
        return self.head

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_loading(self) -> None:
        """Say that the library is being opened."""
        self._show(self._opening)

    def show_error(self, sentence: str) -> None:
        """Say why the library could not be opened."""
        self._failed.say(self.tr("The library could not be opened"), sentence)
        self._show(self._failed)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_search(self) -> None:
        """Show all reviews again."""
        self.search.clear()
        self._look()
        self.list.setFocus()

    def _show(self, page: QWidget) -> None:
        self.states.setCurrentWidget(page)
        self.head.setVisible(page in (self.list, self._nothing))

    def _take_library(self) -> None:
        self._drop_search()
        self.search.clear()
        self._timer.stop()
        for button in (*self._new, *self._empty.buttons):
            button.setEnabled(self._workbench.writable)
        if self._workbench.library is None:
            self.list.reviews.set_rows(())
            self.show_loading()
        else:
            self._make_stale()

    def _make_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look()

    # --- reading -------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Read the reviews that the search asks for, or all; thousands take too long for the window's thread."""
        self._drop_search()
        self._timer.stop()
        library, words = self._workbench.library, self.search.text().strip()
        if library is None:
            return
        self._stale = False
        self._search = self._workbench.jobs.run(
            lambda job: services.reviews.matching(library, words, job.go_on),
            self._take,
            lambda error: self._workbench.tell(str(error)),
        )

    def _drop_search(self) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _take(self, rows: list[ReviewRow]) -> None:
        searching = bool(self.search.text().strip())
        self._show(self.list if rows else self._nothing if searching else self._empty)
        self.list.show_rows(rows)
        self.count.setText(_how_many(len(rows), searching=searching))

    def _to_list(self) -> None:
        """Enter in the search field: look now, and go to the first hit."""
        if self._timer.isActive():
            self._look()
        self.list.setFocus()


def _how_many(count: int, *, searching: bool) -> str:
    if searching:
        return f"{count} found"
    return "1 review" if count == 1 else f"{count:,} reviews"
