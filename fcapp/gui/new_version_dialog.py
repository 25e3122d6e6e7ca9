"""Bringing in a later draft: pasted, or from a file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.buttons import push_button
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.jobs import Job
from fcapp.gui.labels import plain_label
from fcapp.gui.paste_dialog import PastedText
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle


class NewVersionDialog(FormDialog):
    """Hands the article that was pasted or chosen to `take`."""

    def __init__(
        self, workbench: Workbench, take: Callable[["ImportedArticle"], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("New version", "Compare", parent)
        self._workbench = workbench
        self._take = take
        self._job: Job | None = None
        self.field = PastedText()
        self.field.setPlaceholderText(self.tr("Paste the text of the new version here."))
        self.field.setAccessibleName(self.tr("Text of the new version"))
        self.field.setTabChangesFocus(True)
        self.file_button = push_button(self.tr("Choose a file…"), self.choose_file)
        self.hint = plain_label(
            self.tr("Every claim is placed again in the new text; what changed is to be looked at again. One undo."),
            role="muted",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.hint, 1)
        row.addWidget(self.file_button)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self.field, 1)
        column.addLayout(row)
        self.fill(column, self.field)
        self.field.textChanged.connect(self._refresh)
        self.field.set_whole(QGuiApplication.clipboard().text())
        self._refresh()
        self.resize(720, 560)

    def _refresh(self) -> None:
        self.say("")
        self.keep_button.setEnabled(not self.field.document().isEmpty())

    def choose_file(self) -> None:
        """Ask for the file of the new version."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("New version"), "", self.tr("All files (*)"))
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Read a file off the window's thread, then compare it."""
        self.say("")
        self._job = self._workbench.jobs.run(lambda _: services.articles.read_file(path), self._read, self._refuse)

    def _read(self, article: "ImportedArticle") -> None:
        self.accept()
        self._take(article)

    def _refuse(self, error: UserError) -> None:
        self.say(str(error))

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def keep(self) -> None:
        """Compare the pasted text."""
        self._take(services.articles.read_pasted(self.field.whole()))
