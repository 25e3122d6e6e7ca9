import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout

from fcapp.gui.buttons import push_button
from tests.gui.bench import shown


def test_a_click_calls_without_arguments(qtbot):
    calls = []
    button = push_button("Go", lambda *given: calls.append(given), primary=True)
    qtbot.addWidget(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert calls == [()]
    assert button.property("primary") is True


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_the_button_that_has_the_keyboard_and_enter_elsewhere_the_main_one(qtbot, key):
    pressed, dialog = [], QDialog()
    buttons = [push_button(name, lambda name=name: pressed.append(name)) for name in ("Other", "Main")]
    field = QLineEdit()
    column = QVBoxLayout(dialog)
    for part in (field, *buttons):
        column.addWidget(part)
    buttons[1].setDefault(True)
    shown(qtbot, dialog)
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], key)
    assert pressed == ["Other"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pressed == ["Other", "Main"]


def test_a_key_that_is_held_presses_once(qtbot):
    pressed = []
    button = shown(qtbot, push_button("Go", lambda: pressed.append("Go")))
    for repeated in (False, True, True):
        press = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", repeated)
        QApplication.sendEvent(button, press)
    assert pressed == ["Go"]
