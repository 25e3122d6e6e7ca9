"""Ctrl+Enter saves a form and Escape cancels it, wherever in it the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class FormKeys(QObject):
    """Sees to these keys before the actions of the window do, and before the form and its buttons do.

    On some desktops Enter presses buttons, also with Ctrl.
    """

    def __init__(self, form: QWidget, save: Callable[[], None], cancel: Callable[[], None]) -> None:
        """`form` has all of its buttons already."""
        super().__init__(form)
        self._save, self._cancel = save, cancel
        for widget in (form, *form.findChildren(QAbstractButton)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the key is one of these; everything else is the widget's."""
        act = self._act_of(event) if isinstance(event, QKeyEvent) else None
        if act is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if act is not None and event.type() == QEvent.Type.KeyPress:
            act()
            return True
        return super().eventFilter(watched, event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.key() == Qt.Key.Key_Escape:
            return self._cancel
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return self._save if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
