import pytest
from PySide6.QtCore import Qt

from fcapp.gui.painted_button import PaintedButton, Segments, small_button
from tests.gui import bench
from tests.gui.bench import shown
from tests.gui.panes import press


@pytest.fixture
def themes(qapp):
    return bench.themes()


@pytest.fixture
def segments(qtbot, themes):
    return shown(qtbot, Segments(themes, "Size", [(1, "low", "Low"), (2, "normal", "Normal"), (3, "high", "High")]))


def test_a_press_chooses_and_tells(qtbot, segments):
    with qtbot.waitSignal(segments.chosen, check_params_cb=lambda value: value == 3):
        press(qtbot, segments.button(3))
    assert segments.value() == 3


def test_showing_a_value_tells_nothing(qtbot, segments):
    with qtbot.assertNotEmitted(segments.chosen):
        segments.show_value(2)
    assert segments.value() == 2


def test_the_keyboard_chooses(qtbot, segments):
    segments.button(1).setFocus()
    with qtbot.waitSignal(segments.chosen):
        qtbot.keyClick(segments.button(1), Qt.Key.Key_Right)
    assert segments.value() == 2


def test_every_button_says_what_it_is(segments):
    assert [segments.button(value).accessibleName() for value in (1, 2, 3)] == ["Low", "Normal", "High"]
    assert segments.accessibleName() == "Size"


def test_a_small_button_is_pressed_with_the_space_bar(qtbot, themes):
    button = shown(qtbot, small_button(themes, "Edit", "Edit the evidence"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not button.isCheckable()


def test_what_is_checked_hovered_or_focused_looks_different(qtbot, themes):
    button = shown(qtbot, PaintedButton(themes, "Words", "Words"))
    button.resize(90, 30)
    pictures = []
    for checked, enabled in ((False, True), (True, True), (True, False)):
        button.setChecked(checked)
        button.setEnabled(enabled)
        pictures.append(button.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]
