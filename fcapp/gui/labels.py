"""Labels that show text as it is: nothing in it is ever read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """A label for plain text; `role` ("title", "muted", "error") is what the style sheet knows it by."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label
