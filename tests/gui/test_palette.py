import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow

from fcapp.gui.palette import CommandPalette
from tests.gui.bench import Bench, made_actions, shown


class Place:
    """A window with a field, a review of three claims, and the palette."""

    def __init__(self, qtbot, library) -> None:
        self.bench = Bench(library)
        text = "Troops arrived. Prices rose. Snow fell."
        self.bench.workbench.open_review(self.bench.add(text, claimed=["Troops arrived", "Prices rose", "Snow fell"]))
        self.window = QMainWindow()
        self.window.resize(900, 600)
        self.field = QLineEdit()
        self.window.setCentralWidget(self.field)
        self.actions = made_actions(self.window)
        self.ran: list[str] = []
        for name, action in self.actions.items():
            action.triggered.connect(lambda _checked=False, name=name: self.ran.append(name))
        self.palette = CommandPalette(self.window, self.bench.workbench, self.bench.themes, self.actions)
        shown(qtbot, self.window)
        self.field.setFocus()


@pytest.fixture
def place(qtbot, library):
    place = Place(qtbot, library)
    place.palette.open()
    yield place
    place.window.close()


def test_enter_runs_the_best_fit_after_the_keyboard_went_back(qtbot, place):
    focus = []
    place.actions["file.export"].triggered.connect(lambda: focus.append(place.field.hasFocus()))
    qtbot.keyClicks(place.palette.field, "exp")
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Return)
    assert place.ran == ["file.export"]
    assert focus == [True]
    assert not place.palette.isVisible()


def test_arrows_move_over_what_cannot_be_done(qtbot, place):
    place.actions["file.paste"].setEnabled(False)
    place.palette.open()
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Return)
    assert place.ran == ["file.fetch"]


def test_arrows_stop_at_the_ends(qtbot, place):
    for _ in range(3):
        qtbot.keyClick(place.palette.field, Qt.Key.Key_Up)
    for _ in range(20):
        qtbot.keyClick(place.palette.field, Qt.Key.Key_PageDown)
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Return)
    assert place.ran == ["help.about"]


def test_what_cannot_be_done_is_not_run(qtbot, place):
    place.actions["file.export"].setEnabled(False)
    qtbot.keyClicks(place.palette.field, "export report")
    assert place.palette.help.text() == "This cannot be done now."
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Return)
    assert place.ran == []
    assert place.palette.isVisible()


def test_a_number_goes_to_that_claim(qtbot, place):
    qtbot.keyClicks(place.palette.field, "2")
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Return)
    workbench = place.bench.workbench
    assert workbench.row(workbench.current).quote == "Prices rose"


def test_a_click_goes_to_a_claim_found_by_its_words(qtbot, place):
    qtbot.keyClicks(place.palette.field, "snow")
    lines = place.palette.list
    rect = lines.visualRect(place.palette.lines.index(0))
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    workbench = place.bench.workbench
    assert workbench.row(workbench.current).quote == "Snow fell"


def test_escape_closes_and_gives_the_keyboard_back(qtbot, place):
    assert place.palette.field.hasFocus()
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Escape)
    assert not place.palette.isVisible()
    assert place.field.hasFocus()
    assert place.ran == []


def test_nothing_that_fits_is_said(qtbot, place):
    qtbot.keyClicks(place.palette.field, "qqqq")
    assert place.palette.help.text() == "Nothing fits; try other letters."
    qtbot.keyClick(place.palette.field, Qt.Key.Key_Return)
    assert place.palette.isVisible()


def test_it_hides_when_another_field_takes_the_keyboard(place):
    place.field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not place.palette.isVisible()
    assert place.field.hasFocus()


def test_it_stays_within_a_window_that_shrinks(qtbot, place):
    place.window.resize(400, 300)
    qtbot.waitUntil(lambda: place.window.rect().contains(place.palette.geometry()))
    assert not place.palette.grab().isNull()
