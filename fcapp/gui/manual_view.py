"""The manual in a window of its own, with its chapters at the side."""

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from fcapp.paths import resource

_SCROLL_BAR = 20


class _Pages(QTextBrowser):
    """Shows text and loads nothing, wherever a link or a picture may point."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def loadResource(self, _type: int, _name: QUrl | str) -> object:
        return QByteArray()


class ManualView(QDialog):
    """The manual; chapters on the left, a search below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.text = _Pages()
        self.text.setAccessibleName(self.tr("Manual"))
        self.text.setMarkdown(resource("manual.md").read_text(encoding="utf-8"))
        self.text.document().setDocumentMargin(20)
        self.chapters = QListWidget()
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in the manual"))
        self.search.setAccessibleName(self.tr("Find in the manual"))
        self.search.setClearButtonEnabled(True)
        self._lay_out()
        self._list_chapters()
        self.chapters.currentItemChanged.connect(self._go)
        self.search.returnPressed.connect(self.find_next)
        self.resize(920, 640)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.search)
        side.addWidget(self.chapters, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(14)
        row.addLayout(side, 1)
        row.addWidget(self.text, 3)

    def _list_chapters(self) -> None:
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2:
                item = QListWidgetItem(block.text(), self.chapters)
                item.setData(Qt.ItemDataRole.UserRole, block.blockNumber())
            block = block.next()
        self.chapters.setMinimumWidth(self.chapters.sizeHintForColumn(0) + _SCROLL_BAR)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show_block(self.text.document().findBlockByNumber(item.data(Qt.ItemDataRole.UserRole)))

    def _show_block(self, block: QTextBlock) -> None:
        """Put a heading at the top."""
        self.text.setTextCursor(QTextCursor(block))
        top = self.text.document().documentLayout().blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(int(top))

    def find_next(self) -> None:
        """Go to the next place of the words in the search field; after the last comes the first."""
        words = self.search.text()
        if words and not self.text.find(words):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words)
