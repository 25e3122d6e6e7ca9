"""Correcting the encoding of an imported article, with the text's beginning as it would then read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.encoding_names import encodings
from fcapp.gui.labels import plain_label
from fcapp.gui.reading_dialog import ReadingDialog
from fcapp.gui.workbench import Workbench

_BEGINNING = 2_000
"""Characters of the text that are shown."""

_SCROLL_BAR = 20


class EncodingDialog(ReadingDialog):
    """Reads the original bytes of the review on the desk again, in the encoding that is chosen."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, "Correct encoding", "Use this encoding", parent)
        self.list = QListWidget()
        self.list.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.list.setAccessibleName(self.tr("Encodings"))
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        self.preview.setTabChangesFocus(True)
        advice = self.tr("Choose the encoding in which the beginning of the article reads right.")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.preview, 1)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(plain_label(advice, wrap=True))
        column.addLayout(row, 1)
        self.fill(column, self.list)
        self.list.currentItemChanged.connect(self._show)
        self._list_encodings()
        self.resize(780, 480)

    def _list_encodings(self) -> None:
        review = self._workbench.review
        for codec, name in encodings():
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, codec)
            if review is not None and codec == review.encoding:
                self.list.setCurrentItem(item)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + _SCROLL_BAR)

    def _chosen(self) -> str:
        codec: str = self.list.currentIndex().data(Qt.ItemDataRole.UserRole) or ""
        return codec

    def _show(self) -> None:
        library, review = self._workbench.library, self._workbench.review
        if library is None or review is None:
            return
        self.preview.clear()
        self.preview.setPlaceholderText(self.tr("Reading…"))
        review_id, codec = review.id, self._chosen()
        self.read(lambda _: services.articles.preview_encoding(library, review_id, codec)[:_BEGINNING], self._take)

    def _take(self, text: str) -> None:
        self.preview.setPlainText(text)
        self.keep_button.setEnabled(True)

    def refuse(self, error: UserError) -> None:
        self.preview.setPlaceholderText("")
        super().refuse(error)

    def keep(self) -> None:
        """Read the article in the chosen encoding from now on."""
        library, review = self._workbench.library, self._workbench.review
        if library is not None and review is not None:
            services.articles.correct_encoding(library, review.id, self._chosen())
