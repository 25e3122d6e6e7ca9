import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from fcapp.gui.form_keys import FormKeys
from tests.gui.bench import shown

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Form(QFrame):
    """A form of three parts; `done` is what was asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.parts = [QLineEdit(), QPlainTextEdit(), QPushButton("Press")]
        column = QVBoxLayout(self)
        for part in self.parts:
            column.addWidget(part)
        self.parts[2].clicked.connect(lambda: self.done.append("press"))
        FormKeys(self, lambda: self.done.append("save"), lambda: self.done.append("cancel"))


@pytest.fixture
def form(qtbot):
    return shown(qtbot, Form())


@pytest.mark.parametrize("part", range(3))
@pytest.mark.parametrize(
    ("key", "held", "done"),
    [
        (Qt.Key.Key_Return, CTRL, ["save"]),
        (Qt.Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier, ["save"]),
        (Qt.Key.Key_Escape, NONE, ["cancel"]),
        (Qt.Key.Key_Return, NONE, []),
        (Qt.Key.Key_S, CTRL, []),
    ],
)
def test_two_keys_are_for_the_form_wherever_the_keyboard_is(qtbot, form, part, key, held, done):
    form.parts[part].setFocus()
    qtbot.keyClick(form.parts[part], key, held)
    assert form.done == done


@pytest.mark.parametrize(("keys", "done"), [("Escape", "cancel"), ("Ctrl+Return", "save")])
def test_they_are_no_shortcuts_inside_the_form(qtbot, form, keys, done):
    action = QAction("Other", form)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda: form.done.append("action"))
    form.addAction(action)
    for part in form.parts:
        part.setFocus()
        pressed = QKeySequence(keys)[0]
        qtbot.keyClick(part, pressed.key(), pressed.keyboardModifiers())
    assert form.done == [done] * 3
