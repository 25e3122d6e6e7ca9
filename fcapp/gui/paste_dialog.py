"""Pasting an article: a large plain field that starts with what the clipboard holds."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.labels import plain_label
from fcapp.gui.pasted_text import PastedText
from fcapp.gui.workbench import Workbench


class PasteDialog(FormDialog):
    """Makes a review of a pasted text and puts it on the desk."""

    def __init__(self, workbench: Workbench, read_rich: Callable[[str], None], parent: QWidget | None = None) -> None:
        """`read_rich` is given the markup of rich text whose structure is to be kept."""
        super().__init__("Paste article", "Begin the review", parent)
        self._workbench = workbench
        self._read_rich = read_rich
        self.field = PastedText(self.tr("Text of the article"), self.tr("Paste the text of an article here."))
        self.rich = QCheckBox(self.tr("&Keep headings, lists, notes and links"))
        self.rich.setChecked(True)
        self.hint = plain_label(role="muted", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self.field, 1)
        column.addWidget(self.rich)
        column.addWidget(self.hint)
        self.fill(column, self.field)
        self.field.textChanged.connect(self._refresh)
        self.rich.toggled.connect(self._refresh)
        self.field.take(QGuiApplication.clipboard().mimeData())
        self._refresh()
        self.resize(720, 560)

    def _refresh(self) -> None:
        self.say("")
        self.keep_button.setEnabled(not self.field.document().isEmpty())
        self.rich.setVisible(bool(self.field.markup()))
        first = self.tr("The first line becomes the title.")
        if self.field.markup() and self.rich.isChecked():
            first = self.tr("What is kept is shown before the review begins.")
        long = self.tr("The text is very long: only its beginning is shown, but all of it is taken.")
        self.hint.setText(long if self.field.isReadOnly() else first)

    def keep(self) -> None:
        """Store the text as an article and open its review; of rich text show first what was read."""
        library = self._workbench.library
        if self.field.markup() and self.rich.isChecked():
            self._read_rich(self.field.markup())
        elif library is not None:
            review_id = services.articles.store(library, services.incoming.read_pasted(self.field.whole()))
            self._workbench.open_review(review_id)
