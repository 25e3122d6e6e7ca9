"""What a page says in place of its list: that it waits, that something failed, or what to do next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fcapp.gui.buttons import push_button
from fcapp.gui.labels import plain_label

_WIDEST = 560


class PageState(QWidget):
    """A sentence or two in the middle of a page, with the buttons to go on; the first is the likeliest."""

    def __init__(self, title: str, text: str, buttons: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        super().__init__()
        self.title = plain_label(title, role="title", wrap=True)
        self.text = plain_label(text, role="muted", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(_WIDEST)
            _fit(label)
        self.buttons = [push_button(name, act, primary=not at) for at, (name, act) in enumerate(buttons)]
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch(3)

    def say(self, title: str, text: str = "") -> None:
        """Say something else."""
        for label, words in ((self.title, title), (self.text, text)):
            label.setText(words)
            _fit(label)


def _fit(label: QLabel) -> None:
    """As high as its lines: a layout squeezes what wraps when the page is low."""
    label.setVisible(bool(label.text()))
    label.setMinimumHeight(max(0, label.heightForWidth(_WIDEST)))
