"""The window: two pages, the menus, and the wiring between them."""

from collections.abc import Callable, Generator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fcapp import paths, services
from fcapp.errors import UserError
from fcapp.gui import kept_layout
from fcapp.gui.desk_steps import desk_in_steps
from fcapp.gui.importing import file_filter, from_address, from_file, import_several, read_one
from fcapp.gui.in_steps import InSteps
from fcapp.gui.jobs import Job, Jobs
from fcapp.gui.library_page import LibraryPage
from fcapp.gui.made_actions import make_actions, refresh_actions
from fcapp.gui.menus import fill_menus
from fcapp.gui.notice import Notice
from fcapp.gui.notice_bar import NoticeBar
from fcapp.gui.page_states import PageState
from fcapp.gui.question import agreed
from fcapp.gui.reviewer_form import ReviewerForm
from fcapp.gui.status import StatusLine
from fcapp.gui.theme import Choice, Themes
from fcapp.gui.typed_keys import kept_for_widget
from fcapp.gui.workbench import Workbench
from fcapp.settings import USUAL_ZOOM, ZOOM, Settings
from fcapp.text.links import safe_link

if TYPE_CHECKING:
    from fcapp.gui.desk import Desk
    from fcapp.gui.desk_page import DeskPage
    from fcapp.gui.sheets import Sheets


class Window(QMainWindow):
    """One window on one library; everything it can do is a row of the table of actions."""

    painted = Signal()
    """The window has been painted for the first time."""

    workbench: Workbench

    def __init__(self, settings: Settings, themes: Themes, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.themes = themes
        self.workbench = Workbench(settings, jobs, self)
        self.library_page = LibraryPage(self.workbench, themes)
        self.notices = NoticeBar()
        self.reviewer = ReviewerForm(self.workbench)
        self.actions_by_id = make_actions(self)
        self.status = StatusLine(self.workbench, self.actions_by_id["file.reviewer"])
        self._unpainted = True
        self._waiting: list[Path] = []
        self._library_path = paths.default_library()
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
        page.choose_library.connect(self.choose_library)
        page.open_files.connect(self.open_files)
        page.add_sample.connect(self.add_sample)
        page.paste_article.connect(self.paste_article)
        page.states.currentChanged.connect(self._page_turned)
        page.retry_read_only.connect(lambda: self.open_library(self._library_path, read_only=True))
        self.reviewer.closed.connect(self._named)
        self._refresh.timeout.connect(self.refresh_actions)
        for signal in (
            workbench.changed,
            workbench.current_changed,
            workbench.library_changed,
            workbench.review_changed,
            workbench.view_changed,
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

    # --- the library -------------------------------------------------------------------------------------------

    def open_library(self, path: Path, *, read_only: bool = False) -> None:
        """Open a library off the interface, then put its last review back on the desk."""
        path = self._library_path = path.absolute()
        if self._is_open(path):
            self.workbench.told.emit(Notice(self.tr("“{0}” is open already.").format(path.name)))
            return
        if not self._all_is_stored() and not self._lose_typed():
            return
        if self.workbench.library is None:
            self.library_page.show_loading()
        reviewer = self.workbench.settings.reviewer

        def opened(_job: Job) -> "services.libraries.Library":
            library = services.libraries.open_library(path, reviewer=reviewer, read_only=read_only)
            services.load()
            return library

        self.workbench.jobs.run(opened, self._use, self._not_opened)

    def _is_open(self, path: Path) -> bool:
        library = self.workbench.library
        return self.workbench.writable and library is not None and library.path == path

    def _use(self, library: "services.libraries.Library") -> None:
        settings = self.workbench.settings
        default = library.path == paths.default_library()
        known = "" if default else str(library.path)
        review = settings.open_review if settings.library == known else 0
        self.workbench.use(library)
        self.workbench.keep_settings(library=known)
        if default:
            self.workbench.do(services.libraries.with_sample)
        if self._waiting:
            self.import_files(self._waiting)
            self._waiting = []
        elif any(row.id == review for row in self.workbench.do(services.reviews.rows) or ()):
            self.workbench.open_review(review)
        self.reviewer.ask_once()

    def _not_opened(self, error: UserError) -> None:
        if self.workbench.library is None:
            self.library_page.show_error(str(error))
        elif isinstance(error, services.libraries.LibraryInUseError):
            path = self._library_path
            read_only = self.tr("Open read-only"), lambda: self.open_library(path, read_only=True)
            self.workbench.told.emit(Notice(str(error), *read_only))
        else:
            self.workbench.told.emit(Notice(str(error)))

    def choose_library(self) -> None:
        """Ask for a library file; a name that is not there yet makes a new library."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Open or make a library"),
            str(paths.data_dir()),
            self.tr("Libraries (*.fcapp);;All files (*)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.open_library(Path(name) if Path(name).suffix else Path(f"{name}.fcapp"))

    # --- articles ----------------------------------------------------------------------------------------------

    def import_when_open(self, files: Sequence[Path]) -> None:
        """Import files as soon as the library is open."""
        self._waiting = list(files)

    def import_files(self, files: Sequence[Path]) -> None:
        """Make reviews of articles; a library file among them is opened instead."""
        if libraries := _libraries(files):
            self.import_when_open([path for path in files if path not in libraries])
            self.open_library(libraries[0])
        elif len(files) == 1:
            read_one(self.workbench, from_file(files[0]), self.sheets.confirm_import)
        else:
            import_several(self.workbench, [from_file(path) for path in files], self.sheets.show_remarks)

    def open_asked(self, file: Path) -> None:
        """Import a file that the system asks the running program to open."""
        if self.workbench.library is None:
            self.import_when_open([*self._waiting, file])
        else:
            self.import_files([file])

    def open_files(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Open articles"), "", file_filter())
        if names:
            self.import_files([Path(name) for name in names])

    def fetch_article(self, address: str = "") -> None:
        """Ask for a web address, fetch the article there and import it."""
        self.sheets.fetch_article(self.fetch, address)

    def fetch(self, address: str) -> None:
        """Fetch the article at a web address, and show it before its review begins."""
        way = from_address(self.workbench, address)
        read_one(self.workbench, way, self.sheets.confirm_import, lambda: self.fetch_article(address))

    def paste_article(self) -> None:
        """Ask for a pasted text and import it."""
        self.sheets.paste_article()

    def add_sample(self) -> None:
        """Import the sample article and open it."""
        review_id = self.workbench.do(services.libraries.import_sample)
        if review_id is not None:
            self.workbench.open_review(review_id)

    def paste_evidence(self) -> None:
        """Make evidence of the clipboard's text; on the library page, an article."""
        if self.workbench.review is None:
            self._ask_for_article(QGuiApplication.clipboard().mimeData())
        else:
            self.workbench.on_claims.paste(QGuiApplication.clipboard().text())

    def event(self, event: QEvent) -> bool:
        return kept_for_widget(event, QApplication.focusWidget()) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        files = _files(mime)
        taken = self.workbench.can_import if files else self.workbench.writable and (mime.hasUrls() or mime.hasText())
        if taken or _libraries(files):
            _take_a_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        files = _files(mime)
        _take_a_copy(event)
        if files:
            self.import_files(files)
        elif self.workbench.review is not None:
            self.workbench.on_claims.paste(mime.text())
        else:
            self._ask_for_article(mime)

    def _ask_for_article(self, mime: QMimeData) -> None:
        """Ask whether to fetch the address that was pasted or dropped, or to take the text."""
        link = safe_link(mime.text().strip())
        if link is None:
            self.sheets.paste_article(mime)
        else:
            self.fetch_article(link)

    # --- sheets ------------------------------------------------------------------------------------------------

    def ask_reviewer(self) -> None:
        """Ask whose name the changes carry."""
        self.reviewer.ask()

    def search_library(self) -> None:
        """Go to the list of reviews, into its search field."""
        self.workbench.close_review()
        self.library_page.focus_search()

    # --- looks -------------------------------------------------------------------------------------------------

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

    def accept(self) -> None:
        """Confirm the claim in hand if a new version changed it, else go on with suggestions."""
        row = self.workbench.row(self.workbench.current)
        if row is not None and row.look_again is not None:
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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        if not self._all_is_stored() and not self._lose_typed():
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

    def _all_is_stored(self) -> bool:
        return self.workbench.store_typed() and not self.workbench.unsaved

    def _lose_typed(self) -> bool:
        question = self.tr("Something you wrote is not saved yet, such as an unfinished piece of evidence. Lose it?")
        return agreed(self, question, self.tr("Lose it"), self.tr("Keep it"))

    def keep_layout(self) -> None:
        """Keep the sizes of the window and its panes."""
        layout = kept_layout.layout_of(self, self._desk_page.if_made())
        self.workbench.keep_settings(layout=self.workbench.settings.layout | layout)


def _take_a_copy(event: QDropEvent) -> None:
    """Accept a drop so that nothing is taken away where it came from."""
    if event.possibleActions() & Qt.DropAction.CopyAction:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _libraries(files: Sequence[Path]) -> list[Path]:
    return [path for path in files if path.suffix.lower() == paths.LIBRARY_SUFFIX]
