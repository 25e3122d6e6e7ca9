"""What arrives at the window and becomes an article or evidence: files, web addresses, what is pasted or dropped."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from fcapp import paths, services
from fcapp.gui.importing import file_filter, from_address, from_file, import_several, read_one
from fcapp.gui.opening import Opening
from fcapp.gui.workbench import Workbench
from fcapp.text.links import safe_link

if TYPE_CHECKING:
    from fcapp.gui.sheets import Sheets


class Arrivals(QObject):
    """Says what becomes of it: that depends on what it is and on whether a review is on the desk."""

    def __init__(
        self, window: QWidget, workbench: Workbench, opening: Opening, sheets: "Callable[[], Sheets]"
    ) -> None:
        """`sheets` are made when something is first to be asked."""
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._opening = opening
        self._sheets = sheets

    def import_files(self, files: Sequence[Path]) -> None:
        """Make reviews of articles; a library file among them is opened instead."""
        if libraries := _libraries(files):
            self._opening.waiting = [path for path in files if path not in libraries]
            self._opening.open(libraries[0])
        elif len(files) == 1:
            read_one(self._workbench, from_file(files[0]), self._sheets().confirm_import)
        else:
            import_several(self._workbench, [from_file(path) for path in files], self._sheets().show_remarks)

    def import_asked(self, file: Path) -> None:
        """Import a file that the system asks the running program to open."""
        if self._workbench.library is None:
            self._opening.waiting.append(file)
        else:
            self.import_files([file])

    def choose_files(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open articles"), "", file_filter())
        if names:
            self.import_files([Path(name) for name in names])

    def add_sample(self) -> None:
        """Import the sample article and open it."""
        review_id = self._workbench.do(services.libraries.import_sample)
        if review_id is not None:
            self._workbench.open_review(review_id)

    def ask_for_address(self, address: str = "") -> None:
        """Ask for a web address, fetch the article there and import it."""
        self._sheets().fetch_article(self.fetch, address)

    def fetch(self, address: str) -> None:
        """Fetch the article at a web address, and show it before its review begins."""
        way = from_address(self._workbench, address)
        read_one(self._workbench, way, self._sheets().confirm_import, lambda: self.ask_for_address(address))

    def ask_for_text(self, dropped: QMimeData | None = None) -> None:
        """Ask for the text of an article and import it; what was dropped stands there already."""
        self._sheets().paste_article(dropped)

    def paste(self) -> None:
        """Make evidence of the clipboard's text; on the library page, an article."""
        if self._workbench.review is None:
            self._ask_for_article(QGuiApplication.clipboard().mimeData())
        else:
            self._workbench.on_claims.paste(QGuiApplication.clipboard().text())

    def takes(self, mime: QMimeData) -> bool:
        """Whether what is held over the window may be dropped there."""
        files = _files(mime)
        if files:
            return self._workbench.can_import or bool(_libraries(files))
        return self._workbench.writable and (mime.hasUrls() or mime.hasText())

    def take(self, mime: QMimeData) -> None:
        """Import the files that were dropped; make evidence of a link or text, or on the library page an article."""
        files = _files(mime)
        if files:
            self.import_files(files)
        elif self._workbench.review is not None:
            self._workbench.on_claims.paste(mime.text())
        else:
            self._ask_for_article(mime)

    def _ask_for_article(self, mime: QMimeData) -> None:
        """Ask whether to fetch the address that was pasted or dropped, or to take the text."""
        link = safe_link(mime.text().strip())
        if link is None:
            self.ask_for_text(mime)
        else:
            self.ask_for_address(link)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _libraries(files: Sequence[Path]) -> list[Path]:
    return [path for path in files if path.suffix.lower() == paths.LIBRARY_SUFFIX]
