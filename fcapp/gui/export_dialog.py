"""Handing over: see the report's pages first, then write it as HTML or PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fcapp import services
from fcapp.errors import UserError
from fcapp.files import write_atomic
from fcapp.gui.buttons import push_button
from fcapp.gui.file_names import safe_name
from fcapp.gui.jobs import Job
from fcapp.gui.labels import plain_label
from fcapp.gui.notice import Notice
from fcapp.gui.page_pictures import PagePictures
from fcapp.gui.page_states import PageState
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.model.rows import ReviewSnapshot
    from fcapp.report.pdf import Pages

_PPI = 84
"""Size of the preview: pixels of Qt's to an inch of paper."""


class ExportDialog(QDialog):
    """The report on the review on the desk as it is now; shown with `open()`, gone for good when closed."""

    def __init__(self, workbench: Workbench, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._jobs: list[Job] = []
        self._snapshot: ReviewSnapshot | None = None
        self._whole = True
        self.setWindowTitle(self.tr("Export report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = PagePictures(themes)
        self.waiting = PageState(self.tr("Preparing the preview…"), "")
        self.status = plain_label(role="muted")
        self.error = plain_label(role="error", wrap=True)
        self.html_button = push_button(self.tr("Save as HTML…"), lambda: self.choose_file(".html"))
        self.pdf_button = push_button(self.tr("Save as PDF…"), lambda: self.choose_file(".pdf"), primary=True)
        self.close_button = push_button(self.tr("Close"), self.reject)
        self.error.hide()
        self._lay_out()
        self.resize(820, 640)
        self._begin()

    def _lay_out(self) -> None:
        self.preview = QStackedWidget()
        self.preview.addWidget(self.waiting)
        self.preview.addWidget(self.pages)
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addWidget(self.status)
        bottom.addStretch()
        for button in (self.close_button, self.html_button, self.pdf_button):
            bottom.addWidget(button)
        self.pdf_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addWidget(self.preview, 1)
        column.addWidget(self.error)
        column.addLayout(bottom)

    # --- preview -------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Take the picture of the review, apart; then set its pages."""
        library, review = self._workbench.library, self._workbench.review
        if library is None or review is None:
            return
        self._workbench.flush.emit()
        self._enable(saving=False)
        review_id = review.id
        self._jobs.append(
            self._workbench.jobs.run(
                lambda _: services.reports.snapshot(library, review_id), self._take_snapshot, self._preview_failed
            )
        )

    def _take_snapshot(self, snapshot: "ReviewSnapshot") -> None:
        self._snapshot = snapshot
        self._enable(saving=True)
        density = self.devicePixelRatioF()
        self._jobs.append(
            self._workbench.jobs.run(
                lambda _: services.reports.pages(snapshot, _PPI * density),
                lambda pages: self._show_pages(pages, density),
                self._preview_failed,
            )
        )

    def _show_pages(self, pages: "Pages", density: float) -> None:
        self._whole = pages.whole
        self.pages.set_pages(pages.pictures, density)
        self.preview.setCurrentWidget(self.pages)
        if self.html_button.isEnabled():
            self.status.setText(self._how_many())

    def _preview_failed(self, error: UserError) -> None:
        self.waiting.say(self.tr("There is no preview"), str(error))

    # --- writing -------------------------------------------------------------------------------------------------

    def choose_file(self, ending: str) -> None:
        """Ask where to write (".pdf" or ".html"); an existing file is replaced only if the reviewer says so there."""
        kind = ending[1:].upper()
        title = self._workbench.review.title if self._workbench.review else ""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chooser = QFileDialog(self, self.tr("Save report"), folder, f"{kind} (*{ending})")
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ending)
        chooser.selectFile(safe_name(f"Fact-check {title}", "Report") + ending)
        chooser.fileSelected.connect(lambda name: self.write(Path(name)))
        chooser.open()

    def write(self, path: Path) -> None:
        """Write the report to `path` off the window's thread; its ending says in which format."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        self._set_writing(writing=True)
        self._jobs.append(
            self._workbench.jobs.run(
                lambda job: _write(job, snapshot, path), lambda _: self._written(path), self._not_written
            )
        )

    def _set_writing(self, *, writing: bool) -> None:
        self._say("")
        self._enable(saving=not writing)
        self.status.setText(self.tr("Writing the report…") if writing else self._how_many())
        self.close_button.setText(self.tr("Cancel") if writing else self.tr("Close"))

    def _enable(self, *, saving: bool) -> None:
        for button in (self.html_button, self.pdf_button):
            button.setEnabled(saving)
        if saving and self.focusWidget() in (None, self.close_button):
            self.pdf_button.setFocus()  # it took over only while there was nothing to save

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _how_many(self) -> str:
        if not self._whole:
            return self.tr("A long report: its beginning is shown, the file has all of it")
        count = self.pages.count()
        return self.tr("1 page") if count == 1 else self.tr("{0} pages").format(count) if count else ""

    def _written(self, path: Path) -> None:
        folder = path.parent
        text = self.tr("Report written to “{0}” in {1}.").format(path.name, folder)
        notice = Notice(text, self.tr("Open folder"), lambda: _open_folder(folder))
        self.accept()
        self._workbench.told.emit(notice)

    def _not_written(self, error: UserError) -> None:
        self._set_writing(writing=False)
        self._say(str(error))

    def done(self, result: int) -> None:
        for job in self._jobs:
            job.cancel()
        super().done(result)


def _write(job: Job, snapshot: "ReviewSnapshot", path: Path) -> None:
    """Like `services.reports.write`, with a moment between setting and writing at which it can be stopped."""
    data = services.reports.render(snapshot, services.reports.format_of(path))
    job.go_on()
    write_atomic(path, data)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
