import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from fcapp.gui.typed_keys import kept_from_actions

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.mark.parametrize(
    ("key", "held", "text", "kept"),
    [
        (Qt.Key.Key_X, NONE, "x", True),
        (Qt.Key.Key_M, SHIFT, "M", True),
        (Qt.Key.Key_3, NONE, "3", True),
        (Qt.Key.Key_Space, NONE, " ", True),
        (Qt.Key.Key_Delete, NONE, "\x7f", True),
        (Qt.Key.Key_Z, CTRL, "\x1a", False),
        (Qt.Key.Key_K, CTRL, "k", False),
        (Qt.Key.Key_F1, NONE, "", False),
        (Qt.Key.Key_Escape, NONE, "\x1b", False),
    ],
)
def test_keys_that_write_are_kept(key, held, text, kept):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, text)
    event.ignore()
    assert kept_from_actions(event) is kept
    assert event.isAccepted() is kept


def test_a_press_goes_on_to_the_field():
    assert not kept_from_actions(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, NONE, "x"))
