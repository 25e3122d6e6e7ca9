"""The headings of a pane's parts."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from fcapp.gui.labels import plain_label


def strong_label(words: str = "", *, wrap: bool = False) -> QLabel:
    """A label in strong letters of the usual size."""
    label = plain_label(words, wrap=wrap)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label
