"""Buttons that do one thing."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton


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


def row_of_buttons(*buttons: QPushButton) -> QHBoxLayout:
    """The buttons that end a dialog, at its right side."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row
