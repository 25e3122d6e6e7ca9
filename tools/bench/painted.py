"""The moment at which a painting has gone to the screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class WhenPainted(QObject):
    """Calls `told` once, right after the next painting of a widget."""

    def __init__(self, widget: QWidget, told: Callable[[], None]) -> None:
        super().__init__(widget)
        self._told = told
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt paints a window and sends it off in one go, so an urgent event is dealt with right after that."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """The painting is done."""
        if event.type() == QEvent.Type.User:
            self._told()
            self.deleteLater()
            return True
        return super().event(event)
