"""Plain text that takes the room its lines need, within limits; what is longer scrolls."""

from math import ceil

from PySide6.QtCore import QMimeData, Qt, Slot
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class GrowingText(QPlainTextEdit):
    """As high as its text, but at least `fewest` and at most `most` lines; Tab leaves it."""

    def __init__(self, fewest: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest, self._most = fewest, most
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def written_text(self) -> str:
        """The text letter by letter, with no-break spaces, which `toPlainText` loses."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not self.isReadOnly()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = ceil(self.document().size().height())
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        frame = max(2 * self.frameWidth(), self.height() - self.viewport().height())
        around = frame + 2 * self.document().documentMargin() + 1  # else Qt scrolls the last line
        height = ceil(min(max(lines, self._fewest), self._most) * self.fontMetrics().lineSpacing() + around)
        if height != self.maximumHeight():
            self.setFixedHeight(height)
