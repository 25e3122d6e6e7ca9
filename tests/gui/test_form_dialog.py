import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from fcapp.errors import UserError
from fcapp.gui.form_dialog import FormDialog
from tests.gui.bench import shown


class Form(FormDialog):
    def __init__(self) -> None:
        super().__init__("A form", "Keep")
        self.field = QLineEdit()
        column = QVBoxLayout()
        column.addWidget(self.field)
        self.fill(column, self.field)

    def keep(self) -> None:
        if not self.field.text():
            raise UserError("Write something.")


@pytest.fixture
def form(qtbot):
    return shown(qtbot, Form())


def test_the_keyboard_begins_in_the_first_field(form):
    assert form.field.hasFocus()


def test_what_is_wrong_is_said_in_place(qtbot, form):
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.error.isVisible()
    assert form.error.text() == "Write something."


def test_enter_keeps_and_escape_leaves(qtbot, form):
    qtbot.keyClicks(form.field, "x")
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form.field, Qt.Key.Key_Return)
    form.show()
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(form.field, Qt.Key.Key_Escape)


def test_enter_presses_the_button_that_has_the_keyboard(qtbot, form):
    qtbot.keyClicks(form.field, "x")
    form.cancel_button.setFocus()
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(form.cancel_button, Qt.Key.Key_Return)
