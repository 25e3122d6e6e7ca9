import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from fcapp.gui.key_capture import KeyCapture, taken_by
from tests.gui.bench import made_actions, shown


@pytest.fixture
def capture(qtbot):
    capture = shown(qtbot, KeyCapture())
    capture.ask("Export Report")
    return capture


def test_it_waits_for_keys(qtbot, capture):
    assert "“Export Report”" in capture.label.text()
    with qtbot.waitSignal(capture.chosen) as signal:
        qtbot.keyClick(capture.edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == [QKeySequence("Ctrl+B")]


def test_escape_leaves_things_as_they_were(qtbot, capture):
    with qtbot.waitSignal(capture.left), qtbot.assertNotEmitted(capture.chosen):
        qtbot.keyClick(capture.edit, Qt.Key.Key_Escape)


def test_a_refusal_stands_in_place_and_it_waits_again(capture):
    capture.refuse("Ctrl+E belongs to “Export Report”.")
    assert capture.error.isVisible()
    assert capture.edit.hasFocus()
    assert capture.edit.keySequence().isEmpty()


def test_keys_are_taken_by_others_only(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = made_actions(parent)
    assert taken_by(actions, "file.open", [QKeySequence("Ctrl+Y")]) == "edit.redo"
    assert taken_by(actions, "file.open", [QKeySequence("Ctrl+O")]) is None
    assert taken_by(actions, "file.open", [QKeySequence("Ctrl+B"), QKeySequence("F1")]) == "help.shortcuts"
