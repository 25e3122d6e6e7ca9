"""The window: two pages, the menus, and the wiring between them."""

import base64
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fcapp import paths, services
from fcapp.errors import UserError
from fcapp.gui import actions
from fcapp.gui.article_form import ArticleForm
from fcapp.gui.desk import Desk
from fcapp.gui.encoding_dialog import EncodingDialog
from fcapp.gui.export_dialog import ExportDialog
from fcapp.gui.header import Header
from fcapp.gui.jobs import Job, Jobs
from fcapp.gui.library_page import LibraryPage
from fcapp.gui.manual_view import ManualView
from fcapp.gui.menus import fill_menus
from fcapp.gui.notice_bar import NoticeBar
from fcapp.gui.palette import CommandPalette
from fcapp.gui.paste_dialog import PasteDialog
from fcapp.gui.reading_files import import_files
from fcapp.gui.reviewer_form import ReviewerForm
from fcapp.gui.shortcut_sheet import ShortcutSheet
from fcapp.gui.status import StatusLine
from fcapp.gui.theme import Choice, Themes
from fcapp.gui.workbench import Notice, Workbench
from fcapp.settings import Settings

ZOOM = range(11, 41)
USUAL_ZOOM = 17


class Window(QMainWindow):
    """One window on one library; everything it can do is a row of the table of actions."""

    workbench: Workbench
    desk: Desk

    def __init__(self, settings: Settings, themes: Themes, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.themes = themes
        self.workbench = Workbench(settings, jobs, self)
        self.library_page = LibraryPage(self.workbench, themes)
        self.desk = Desk(self.workbench, themes)
        self.notices = NoticeBar()
        self.reviewer = ReviewerForm(self.workbench)
        self.actions_by_id = actions.make_actions(self)
        self.header = Header(self.workbench, themes, self.actions_by_id)
        self.status = StatusLine(self.workbench, self.actions_by_id["file.reviewer"])
        self.palette_panel = CommandPalette(self, self.workbench, themes, self.actions_by_id)
        self._waiting: list[Path] = []
        self._library_path = paths.default_library()
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._fill()
        self._connect()
        self._restore_layout()
        self._show_page()

    def _fill(self) -> None:
        desk_page = QWidget()
        column = QVBoxLayout(desk_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.desk, 1)
        self._desk_page = desk_page
        self._pages = QStackedWidget()
        self._pages.addWidget(self.library_page)
        self._pages.addWidget(desk_page)
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
        page.retry_read_only.connect(lambda: self.open_library(self._library_path, read_only=True))
        self.reviewer.closed.connect(self._named)
        self.desk.article.zoom_wanted.connect(lambda steps: steps and self.zoom(steps))
        self._refresh.timeout.connect(self.refresh_actions)
        for signal in (
            workbench.changed,
            workbench.current_changed,
            workbench.library_changed,
            workbench.review_changed,
            workbench.view_changed,
            self.desk.selection_changed,
        ):
            signal.connect(self._refresh.start)
        workbench.library_changed.connect(self._show_page)
        workbench.review_changed.connect(self._show_page)
        workbench.told.connect(self.notices.tell)

    # --- the library -------------------------------------------------------------------------------------------

    def open_library(self, path: Path, *, read_only: bool = False) -> None:
        """Open a library off the interface, then put its last review back on the desk."""
        path = self._library_path = path.absolute()
        if self._is_open(path):
            self.workbench.told.emit(Notice(self.tr("“{0}” is open already.").format(path.name)))
            return
        if self.workbench.library is None:
            self.library_page.show_loading()
        reviewer = self.workbench.settings.reviewer

        def opened(_job: Job) -> "services.libraries.Library":
            services.load()
            return services.libraries.open_library(path, reviewer=reviewer, read_only=read_only)

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
        if self.workbench.library is not None:
            self.workbench.told.emit(Notice(str(error)))
        else:
            self.library_page.show_error(str(error))

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
        """Make reviews of text files; a library file among them is opened instead."""
        if libraries := _libraries(files):
            self.open_library(libraries[0])
        else:
            import_files(self.workbench, files, self.correct_encoding)

    def open_files(self) -> None:
        """Ask for text files and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Open articles"), "", self.tr("Articles (*.txt *.md *.markdown *.text);;All files (*)")
        )
        if names:
            self.import_files([Path(name) for name in names])

    def paste_article(self) -> None:
        """Ask for a pasted text and import it."""
        PasteDialog(self.workbench, self).open()

    def add_sample(self) -> None:
        """Import the sample article and open it."""
        review_id = self.workbench.do(services.libraries.import_sample)
        if review_id is not None:
            self.workbench.open_review(review_id)

    def describe_article(self) -> None:
        """Correct what is known of the article."""
        ArticleForm(self.workbench, self).open()

    def correct_encoding(self) -> None:
        """Read the article's bytes again in another encoding."""
        EncodingDialog(self.workbench, self).open()

    def export(self) -> None:
        """Preview and write the report."""
        self.workbench.flush.emit()
        ExportDialog(self.workbench, self.themes, self).open()

    def paste_evidence(self) -> None:
        """Make evidence of the clipboard's text; on the library page, an article."""
        if self.workbench.review is None:
            self.paste_article()
        else:
            self.workbench.paste(QGuiApplication.clipboard().text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if _libraries(_files(mime)) or (self.workbench.writable and (mime.hasUrls() or mime.hasText())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        files = _files(mime)
        event.acceptProposedAction()
        if files:
            self.import_files(files)
        elif self.workbench.review is not None:
            self.workbench.paste(mime.text())
        else:
            dialog = PasteDialog(self.workbench, self)
            dialog.field.set_whole(mime.text())
            dialog.open()

    # --- sheets ------------------------------------------------------------------------------------------------

    def ask_reviewer(self) -> None:
        """Ask whose name the changes carry."""
        self.reviewer.ask()

    def show_palette(self) -> None:
        """Find and run any action."""
        self.palette_panel.open()

    def show_shortcuts(self) -> None:
        """Show every key."""
        _open_once(ShortcutSheet(self.workbench, self.actions_by_id, self))

    def show_manual(self) -> None:
        """Show the manual."""
        manual = self.findChild(ManualView) or ManualView(self)
        manual.show()
        manual.raise_()
        manual.activateWindow()

    def show_about(self) -> None:
        """Show what the program is."""
        from fcapp.gui.about import AboutDialog  # noqa: PLC0415 - the start need not wait for importlib.metadata

        _open_once(AboutDialog(self))

    def search_library(self) -> None:
        """Go to the list of reviews, into its search field."""
        self.workbench.close_review()
        self.library_page.focus_search()

    # --- looks -------------------------------------------------------------------------------------------------

    def _show_page(self) -> None:
        review, library = self.workbench.review, self.workbench.library
        self._pages.setCurrentWidget(self._desk_page if review else self.library_page)
        title = review.title if review else library.path.stem if library else ""
        self.setWindowTitle(f"{title} — fcapp" if title else "fcapp")
        self._focus_page()
        self._refresh.start()

    def _focus_page(self) -> None:
        (self.desk.article if self.workbench.review else self.library_page).setFocus()

    def _named(self) -> None:
        self.status.show_state()
        self._focus_page()

    def refresh_actions(self) -> None:
        """Bring menus and buttons up to date with what can be done."""
        for row in actions.ACTIONS:
            actions.refresh(row, self.actions_by_id[row.id], self)
        undo, redo = self.workbench.undo_label(), self.workbench.redo_label()
        self.actions_by_id["edit.undo"].setText(self.tr("&Undo {0}").format(undo or "").strip())
        self.actions_by_id["edit.redo"].setText(self.tr("&Redo {0}").format(redo or "").strip())

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

    def _parts(self) -> dict[str, QMainWindow | QSplitter]:
        return {"window": self, "desk": self.desk}

    def _restore_layout(self) -> None:
        self.resize(1280, 800)
        layout = self.workbench.settings.layout
        for name, part in self._parts().items():
            state = QByteArray(base64.b64decode(layout.get(name, "")))
            if isinstance(part, QSplitter):
                part.restoreState(state)
            else:
                part.restoreGeometry(state)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        if not self.workbench.store_typed() and not self._lose_typed():
            return
        self.desk.keep_place()
        self.keep_layout()
        self.workbench.jobs.stop()
        self.notices.dismiss()
        self._refresh.stop()
        if self.workbench.library is not None:
            self.workbench.library.close()
        event.accept()

    def _lose_typed(self) -> bool:
        question = self.tr("What you did last could not be saved. Close all the same, and lose it?")
        buttons = QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
        answer = QMessageBox.warning(self, "fcapp", question, buttons, QMessageBox.StandardButton.Cancel)
        return answer == QMessageBox.StandardButton.Discard

    def keep_layout(self) -> None:
        """Keep the sizes of the window and its panes."""
        states = {
            name: (part.saveState() if isinstance(part, QSplitter) else part.saveGeometry())
            for name, part in self._parts().items()
        }
        encoded = {name: base64.b64encode(state.data()).decode() for name, state in states.items()}
        self.workbench.keep_settings(layout=encoded)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _libraries(files: Sequence[Path]) -> list[Path]:
    return [path for path in files if path.suffix.lower() == paths.LIBRARY_SUFFIX]


def _open_once(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
