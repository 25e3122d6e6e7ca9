"""Pasting an article: a large plain field that starts with what the clipboard holds."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.labels import plain_label
from fcapp.gui.workbench import Workbench

_MOST_SHOWN = 200_000
"""Characters that the field shows; a longer text is taken whole but not shown whole."""

_LONGEST_LINE = 20_000
"""Characters of the longest line that Qt lays out without a noticeable wait."""

_BEGINNING = 5_000


class PastedText(QPlainTextEdit):
    """A plain text field that hands over what was pasted letter by letter; Qt's own answer loses some of it."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self._markup = ""

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.document().isEmpty() and source.hasText():
            self.take(source)
        else:
            super().insertFromMimeData(source)

    def take(self, source: QMimeData | None) -> None:
        """Hold what the clipboard holds, if it holds anything: its text, and its structure if it has any."""
        self.set_whole(source.text() if source else "")
        self._markup = source.html() if source and source.hasHtml() else ""
        self.textChanged.emit()

    def set_whole(self, text: str) -> None:
        """Hold a text; of a very long one only the beginning is shown, and it cannot be edited."""
        self._markup = ""
        long = len(text) > _MOST_SHOWN or max(map(len, text.splitlines()), default=0) > _LONGEST_LINE
        self._whole = text
        self.setReadOnly(long)
        self.setPlainText(text[:_BEGINNING] if long else text)
        self.document().setModified(False)

    def whole(self) -> str:
        """The text: as it was pasted, or as it was edited since."""
        if not self.document().isModified():
            return self._whole
        return self.document().toRawText().replace("\u2029", "\n")

    def markup(self) -> str:
        """The rich text as it was pasted; empty when there was none, or the words were edited since."""
        return "" if self.document().isModified() else self._markup


class PasteDialog(FormDialog):
    """Makes a review of a pasted text and puts it on the desk."""

    def __init__(self, workbench: Workbench, read_rich: Callable[[str], None], parent: QWidget | None = None) -> None:
        """`read_rich` is given the markup of rich text whose structure is to be kept."""
        super().__init__("Paste article", "Begin the review", parent)
        self._workbench = workbench
        self._read_rich = read_rich
        self.field = PastedText()
        self.field.setPlaceholderText(self.tr("Paste the text of an article here."))
        self.field.setAccessibleName(self.tr("Text of the article"))
        self.field.setTabChangesFocus(True)
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
