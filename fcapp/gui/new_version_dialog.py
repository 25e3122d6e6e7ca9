"""Bringing in a later draft: pasted, from a file or from a web address."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.address_dialog import AddressDialog
from fcapp.gui.buttons import push_button
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.importing import Way, file_filter, from_address, from_file, from_rich_text
from fcapp.gui.labels import plain_label
from fcapp.gui.pasted_text import PastedText
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle


class NewVersionDialog(FormDialog):
    """Hands a pasted text to `take`, and anything that must be read first to `read`."""

    def __init__(
        self,
        workbench: Workbench,
        take: Callable[["ImportedArticle"], None],
        read: Callable[[Way], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("New version", "Compare", parent)
        self._workbench = workbench
        self._take, self._read = take, read
        self.field = PastedText(
            self.tr("Text of the new version"), self.tr("Paste the text of the new version here.")
        )
        self.file_button = push_button(self.tr("Choose a file…"), self.choose_file)
        self.address_button = push_button(self.tr("Fetch an address…"), self.ask_address)
        self.hint = plain_label(
            self.tr(
                "Every claim is placed again in the new text; look again at what changed. Undo takes it all back."
            ),
            role="muted",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.hint, 1)
        row.addWidget(self.address_button)
        row.addWidget(self.file_button)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self.field, 1)
        column.addLayout(row)
        self.fill(column, self.field)
        self.field.textChanged.connect(self._refresh)
        self.field.take(QGuiApplication.clipboard().mimeData())
        self._refresh()
        self.resize(720, 560)

    def _refresh(self) -> None:
        self.say("")
        self.keep_button.setEnabled(not self.field.document().isEmpty())

    def choose_file(self) -> None:
        """Ask for the file of the new version."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("New version"), "", file_filter())
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Read a file, then compare it."""
        self.accept()
        self._read(from_file(path))

    def ask_address(self) -> None:
        """Ask for the web address of the new version."""
        review = self._workbench.review
        dialog = AddressDialog(self.read_address, review.url if review else "", self.parentWidget())
        self.accept()
        dialog.open()

    def read_address(self, address: str) -> None:
        """Fetch a web address, then compare what stands there."""
        self._read(from_address(self._workbench, address))

    def keep(self) -> None:
        """Compare what was pasted; rich text with its structure."""
        if self.field.markup():
            self._read(from_rich_text(self.field.markup()))
        else:
            self._take(services.incoming.read_pasted(self.field.whole()))
