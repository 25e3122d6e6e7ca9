"""The window: two pages, the menus, and the wiring between them."""

from collections.abc import Callable, Generator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fcapp.gui import kept_layout
from fcapp.gui.arrivals import Arrivals
from fcapp.gui.desk_steps import desk_in_steps
from fcapp.gui.in_steps import InSteps
from fcapp.gui.jobs import Jobs
from fcapp.gui.library_page import LibraryPage
from fcapp.gui.made_actions import make_actions, refresh_actions
from fcapp.gui.menus import fill_menus
from fcapp.gui.notice_bar import NoticeBar
from fcapp.gui.opening import Opening
from fcapp.gui.page_states import PageState
from fcapp.gui.reviewer_form import ReviewerForm
from fcapp.gui.status import StatusLine
from fcapp.gui.theme import Choice, Themes
from fcapp.gui.typed_keys import kept_for_widget
from fcapp.gui.workbench import Workbench
from fcapp.settings import USUAL_ZOOM, ZOOM, Settings

if TYPE_CHECKING:
    from fcapp.gui.desk import Desk
    from fcapp.gui.desk_page import DeskPage
    from fcapp.gui.sheets import Sheets


class Window(QMainWindow):
    """One window on one library; everything it can do is a row of the table of actions."""

    painted = Signal()
    """The window has been painted for the first time."""

    workbench: Workbench
    opening: Opening
    arrivals: Arrivals

    def __init__(self, settings: Settings, themes: Themes, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.themes = themes
        self.workbench = Workbench(settings, jobs, self)
        self.library_page = LibraryPage(self.workbench, themes)
        self.opening = Opening(self, self.workbench, self.library_page)
        self.arrivals = Arrivals(self, self.workbench, self.opening, lambda: self.sheets)
        self.notices = NoticeBar()
        self.reviewer = ReviewerForm(self.workbench)
        self.actions_by_id = make_actions(self)
        self.status = StatusLine(self.workbench, self.actions_by_id["file.reviewer"])
        self._unpainted = True
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._fill()
        self._desk_page = InSteps(self._desk_in_steps(), self)
        self._connect()
        kept_layout.restore_window(self, settings)
        self._show_page()

    def _fill(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.library_page)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.reviewer)
        rows.addWidget(self._pages, 1)
        rows.addWidget(self.notices)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        fill_menus(self.menuBar(), self.actions_by_id)
        self.addActions(list(self.actions_by_id.values()))

    def _connect(self) -> None:
        workbench, page = self.workbench, self.library_page
        page.choose_library.connect(self.opening.choose)
        page.open_files.connect(self.arrivals.choose_files)
        page.add_sample.connect(self.arrivals.add_sample)
        page.paste_article.connect(self.arrivals.ask_for_text)
        page.states.currentChanged.connect(self._page_turned)
        page.retry_read_only.connect(self.opening.open_read_only)
        self.opening.files_waited.connect(self.arrivals.import_files)
        self.opening.opened.connect(self.reviewer.ask_once)
        self.reviewer.closed.connect(self._named)
        self._refresh.timeout.connect(self.refresh_actions)
        for signal in (
            workbench.changed,
            workbench.current_changed,
            workbench.library_changed,
            workbench.review_changed,
            workbench.showing.changed,
            workbench.ghosts.changed,
        ):
            signal.connect(self._refresh.start)
        workbench.library_changed.connect(self._library_changed)
        workbench.review_changed.connect(self._show_page)
        workbench.review_changed.connect(self.notices.dismiss)
        workbench.current_changed.connect(self.notices.claim_taken)
        workbench.told.connect(self.notices.tell)

    # --- what the first paint need not wait for -----------------------------------------------------------------

    @property
    def desk(self) -> "Desk":
        """The three panes of the review that is open."""
        return self.desk_page.desk

    @property
    def desk_page(self) -> "DeskPage":
        """Header and desk; made with the first library, so that they hear of its first review."""
        return self._desk_page.made()

    def make_desk(self, then: Callable[[], None]) -> None:
        """Make header and desk while the window goes on answering, and then do something."""
        self._desk_page.start(then)

    def _desk_in_steps(self) -> Generator[None, None, "DeskPage"]:
        page = yield from desk_in_steps(self.workbench, self.themes, self.actions_by_id, self._pages)
        page.desk.article.zoom_wanted.connect(self._turn_wheel)
        kept_layout.restore_panes(page, self.workbench.settings)
        return page

    @cached_property
    def sheets(self) -> "Sheets":
        """The dialogs and panels."""
        from fcapp.gui.sheets import Sheets  # noqa: PLC0415 - as above

        return Sheets(self, self.workbench, self.themes, self.actions_by_id, lambda: self.desk.changes.open(on=True))

    # --- what is shown -------------------------------------------------------------------------------------------

    def _library_changed(self) -> None:
        self._desk_page.made()
        self._show_page()

    def _show_page(self) -> None:
        review, library = self.workbench.review, self.workbench.library
        self._pages.setCurrentWidget(self.desk_page if review else self.library_page)
        title = review.title if review else library.path.stem if library else ""
        self.setWindowTitle(f"{title} — fcapp" if title else "fcapp")
        self._focus_page()
        self._refresh.start()

    def _focus_page(self) -> None:
        state = self.library_page.states.currentWidget()
        buttons = state.buttons if isinstance(state, PageState) else []
        (self.desk.article if self.workbench.review else (*buttons, self.library_page)[0]).setFocus()

    def _page_turned(self) -> None:
        """The list of reviews is there at last, or a sentence in its place; typing in a field goes on."""
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self._focus_page()

    def _named(self) -> None:
        self.status.show_state()
        self._focus_page()

    def refresh_actions(self) -> None:
        """Bring menus and buttons up to date with what can be done."""
        refresh_actions(self.actions_by_id, self)
        undo, redo = self.workbench.turns.undo_label(), self.workbench.turns.redo_label()
        self.actions_by_id["edit.undo"].setText(self.tr("&Undo {0}").format(undo or "").strip())
        self.actions_by_id["edit.redo"].setText(self.tr("&Redo {0}").format(redo or "").strip())
        paste = self.tr("&Paste as Evidence") if self.workbench.review else self.tr("&Paste as Article")
        self.actions_by_id["edit.paste"].setText(paste)

    # --- what the menus ask for -----------------------------------------------------------------------------------

    def ask_reviewer(self) -> None:
        """Ask whose name the changes carry."""
        self.reviewer.ask()

    def search_library(self) -> None:
        """Go to the list of reviews, into its search field."""
        self.workbench.close_review()
        self.library_page.focus_search()

    def accept(self) -> None:
        """Confirm the claim in hand if a new version changed it, else go on with suggestions."""
        if self.workbench.versions.is_to_look_at():
            self.workbench.versions.confirm()
        else:
            self.desk.accept_suggestion()

    def choose_theme(self, choice: Choice) -> None:
        """Use other colours from now on."""
        self.themes.choose(choice)
        self.workbench.keep_settings(theme=choice)

    def zoom(self, steps: int) -> None:
        """Make the article's letters larger or smaller; 0 gives them their usual size."""
        size = self.workbench.settings.zoom + steps if steps else USUAL_ZOOM
        size = max(ZOOM.start, min(ZOOM.stop - 1, size))
        self.desk.article.set_zoom(size)
        self.workbench.keep_settings(zoom=size)

    def _turn_wheel(self, steps: int) -> None:
        if steps:
            self.zoom(steps)

    # --- what happens to the window -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        return kept_for_widget(event, QApplication.focusWidget()) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.arrivals.takes(event.mimeData()):
            _take_a_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        _take_a_copy(event)
        self.arrivals.take(event.mimeData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        if not self.opening.may_leave():
            return
        if page := self._desk_page.if_made():
            page.desk.keep_place()
        self.keep_layout()
        self.workbench.jobs.stop()
        self.notices.dismiss()
        self._refresh.stop()
        self._desk_page.stop()
        if self.workbench.library is not None:
            self.workbench.library.close()
        event.accept()

    def keep_layout(self) -> None:
        """Keep the sizes of the window and its panes."""
        layout = kept_layout.layout_of(self, self._desk_page.if_made())
        self.workbench.keep_settings(layout=self.workbench.settings.layout | layout)


def _take_a_copy(event: QDropEvent) -> None:
    """Accept a drop so that nothing is taken away where it came from."""
    if event.possibleActions() & Qt.DropAction.CopyAction:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
