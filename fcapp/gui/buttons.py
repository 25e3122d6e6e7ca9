"""Buttons that do one thing."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton


def push_button(name: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """A button that calls `act`; the primary one of a page or dialog stands out."""
    button = QPushButton(name)
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
