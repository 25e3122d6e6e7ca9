"""Plain text that takes the room its lines need, within limits; what is longer scrolls."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, Slot
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
        # A bar that came and went would change the wrapping of the lines that call for it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_most(self, most: int) -> None:
        """Let it be at most that many lines high."""
        if most != self._most:
            self._most = most
            self._fit()

    def written_text(self) -> str:
        """The text letter by letter, with no-break spaces, which `toPlainText` loses."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        dropped_files = any(url.isLocalFile() for url in source.urls())  # for the window to take
        return source.hasText() and not dropped_files and not self.isReadOnly()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:  # the style has its frame and its font now, before any layout
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = ceil(self.document().size().height())
        frame = self.height() - self.contentsRect().height()
        around = frame + 2 * self.document().documentMargin() + 1  # else Qt scrolls the last line
        height = ceil(min(max(lines, self._fewest), self._most) * self._line_height() + around)
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def _line_height(self) -> float:
        """Of a line as it is set: in some fonts that is a pixel more than their metrics say."""
        layout = self.document().firstBlock().layout()
        told = self.fontMetrics().lineSpacing()
        return max(told, layout.lineAt(0).height()) if layout.lineCount() else told
