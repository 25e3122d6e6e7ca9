"""Keys that write: inside a form they never reach the actions that have a letter alone for their key."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def kept_from_actions(event: QEvent) -> bool:
    """Whether the event asks for a letter, digit or sign to be no shortcut; it is accepted then."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    writes = event.key() == Qt.Key.Key_Delete or (event.text().isprintable() and event.text() != "")
    if not writes or event.modifiers() & _HELD:
        return False
    event.accept()
    return True


def kept_for_widget(event: QEvent, focus: QWidget | None) -> bool:
    """Whether the event asks for Enter, also with Ctrl, or Escape where a field or button has a use for it."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    its_own = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
    if not its_own or not isinstance(focus, QLineEdit | QPlainTextEdit | QAbstractButton):
        return False
    event.accept()
    return True
