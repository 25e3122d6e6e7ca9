"""A large plain field for a pasted text."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

_MOST_SHOWN = 200_000
"""Characters that the field shows; a longer text is taken whole but not shown whole."""

_LONGEST_LINE = 20_000
"""Characters of the longest line that Qt lays out without a noticeable wait."""

_BEGINNING = 5_000


class PastedText(QPlainTextEdit):
    """A plain text field that hands over what was pasted letter by letter; Qt's own answer loses some of it."""

    def __init__(self, name: str, advice: str) -> None:
        """`name` is for screen readers; `advice` stands in the empty field."""
        super().__init__()
        self._whole = ""
        self._markup = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(advice)
        self.setTabChangesFocus(True)

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
