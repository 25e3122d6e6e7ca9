"""A list of sentences that is too long for a notice."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from fcapp.gui.buttons import push_button
from fcapp.gui.labels import plain_label


class RemarksDialog(QDialog):
    """What went wrong for which file."""

    def __init__(self, first: str, remarks: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Remarks"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems(list(remarks))
        close = push_button(self.tr("Close"), self.accept, primary=True)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addWidget(plain_label(first, wrap=True))
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.setFocus()
        self.resize(620, 420)
