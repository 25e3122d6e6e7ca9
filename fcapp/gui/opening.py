"""Opening a library in the window: asking which, saying why not, and going on where the reviewer was."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from fcapp import paths, services
from fcapp.errors import UserError
from fcapp.gui.jobs import Job
from fcapp.gui.library_page import LibraryPage
from fcapp.gui.notice import Notice
from fcapp.gui.question import agreed
from fcapp.gui.workbench import Workbench


class Opening(QObject):
    """Opens libraries off the interface; the one on the workbench stays there until the next is open."""

    opened = Signal()
    """A library is on the workbench, and its last review on the desk."""
    files_waited = Signal(object)
    """A library is on the workbench, and these files are to be imported into it."""

    def __init__(self, window: QWidget, workbench: Workbench, page: LibraryPage) -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._page = page
        self._path = paths.default_library()
        self.waiting: list[Path] = []
        """Files to import as soon as a library is open."""

    def choose(self) -> None:
        """Ask for a library file; a name that is not there yet makes a new library."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Open or make a library"),
            str(paths.data_dir()),
            self.tr("Libraries (*.fcapp);;All files (*)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.open(Path(name) if Path(name).suffix else Path(f"{name}.fcapp"))

    def open_read_only(self) -> None:
        """Open the library that could not be opened, to be read."""
        self.open(self._path, read_only=True)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a library off the interface, then put its last review back on the desk."""
        path = self._path = path.absolute()
        if self._is_open(path):
            self._workbench.told.emit(Notice(self.tr("“{0}” is open already.").format(path.name)))
            return
        if not self.may_leave():
            return
        if self._workbench.library is None:
            self._page.show_loading()
        reviewer = self._workbench.settings.reviewer

        def opened(_job: Job) -> "services.libraries.Library":
            library = services.libraries.open_library(path, reviewer=reviewer, read_only=read_only)
            services.load()
            return library

        self._workbench.jobs.run(opened, self._use, self._not_opened)

    def _is_open(self, path: Path) -> bool:
        library = self._workbench.library
        return self._workbench.writable and library is not None and library.path == path

    def may_leave(self) -> bool:
        """Whether all that was typed is stored, or else the reviewer agrees to lose it."""
        if self._workbench.store_typed() and not self._workbench.unsaved:
            return True
        question = self.tr("Something you wrote is not saved yet, such as an unfinished piece of evidence. Lose it?")
        return agreed(self._window, question, self.tr("Lose it"), self.tr("Keep it"))

    def _use(self, library: "services.libraries.Library") -> None:
        workbench, settings = self._workbench, self._workbench.settings
        default = library.path == paths.default_library()
        known = "" if default else str(library.path)
        review = settings.open_review if settings.library == known else 0
        workbench.use(library)
        workbench.keep_settings(library=known)
        if default:
            workbench.do(services.libraries.with_sample)
        if self.waiting:
            waited, self.waiting = self.waiting, []
            self.files_waited.emit(waited)
        elif any(row.id == review for row in workbench.do(services.reviews.rows) or ()):
            workbench.open_review(review)
        self.opened.emit()

    def _not_opened(self, error: UserError) -> None:
        if self._workbench.library is None:
            self._page.show_error(str(error))
        elif isinstance(error, services.libraries.LibraryInUseError):
            path = self._path
            read_only = self.tr("Open read-only"), lambda: self.open(path, read_only=True)
            self._workbench.told.emit(Notice(str(error), *read_only))
        else:
            self._workbench.told.emit(Notice(str(error)))
