"""Buttons that do one thing."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from fcapp.gui.abreast import direction


class _Button(QPushButton):
    """Enter presses it while it has the keyboard, whatever it would do elsewhere in the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


def push_button(name: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """A button that calls `act`; the primary one of a page or dialog stands out."""
    button = _Button(name)
    button.setAutoDefault(False)
    button.setProperty("primary", primary)
    button.clicked.connect(lambda _checked=False: act())
    return button


class EqualButtons(QWidget):
    """Buttons of one width, side by side, or one below the other where their words do not fit beside each other."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._buttons = buttons
        self._row = QBoxLayout(direction(beside=True), self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, button.sizePolicy().verticalPolicy())
            self._row.addWidget(button, 1)

    def fit(self) -> None:
        """Look again whether they fit, as they may have other words now."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        gaps = self._row.spacing() * (len(self._buttons) - 1)
        self._row.setDirection(direction(beside=self.width() >= widest * len(self._buttons) + gaps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def row_of_buttons(*buttons: QPushButton) -> QHBoxLayout:
    """The buttons that end a dialog, at its right side."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row
