"""One line of text that leaves dropped files to the window."""

from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QLineEdit


class PlainLine(QLineEdit):
    """Takes dropped words, but no files: those are articles, wherever they are dropped."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()
        else:
            super().dragEnterEvent(event)
