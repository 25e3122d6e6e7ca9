import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from fcapp import settings
from fcapp.gui.actions import ACTIONS
from fcapp.gui.shortcut_sheet import ShortcutSheet
from fcapp.model.vocabulary import Verdict
from tests.gui.bench import Bench, made_actions, shown
from tests.gui.seat import Seat


class Place:
    def __init__(self, qtbot) -> None:
        self.bench = Bench(None)
        self.parent = QWidget()
        self.actions = made_actions(self.parent)
        self.sheet = shown(qtbot, ShortcutSheet(self.bench.workbench, self.actions))

    def item(self, name: str):
        return self.sheet.table.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)[0]

    def choose(self, name: str) -> None:
        self.sheet.table.setCurrentItem(self.item(name))

    def stored(self) -> dict[str, str]:
        return settings.load(self.bench.settings.path).keys


@pytest.fixture
def place(qtbot):
    return Place(qtbot)


def _press(qtbot, place, key: Qt.Key) -> None:
    qtbot.mouseClick(place.sheet.change_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(place.sheet.capture.edit, key, Qt.KeyboardModifier.ControlModifier)


def test_every_action_stands_there_with_its_keys(place):
    for row in ACTIONS:
        shown_keys = place.item(row.name).text(1)
        assert all(QKeySequence(key).toString() in shown_keys for key in row.keys)


def test_other_keys_hold_at_once_and_are_stored(qtbot, place):
    place.choose("Export Report")
    with qtbot.waitSignal(place.actions["file.export"].changed):
        _press(qtbot, place, Qt.Key.Key_P)
    assert place.actions["file.export"].shortcuts() == [QKeySequence("Ctrl+P")]
    assert place.stored() == {"file.export": "Ctrl+P"}
    assert place.item("Export Report").text(1) == "Ctrl+P"
    assert not place.sheet.capture.isVisible()


def test_keys_of_another_action_are_refused(qtbot, place):
    place.choose("Export Report")
    with qtbot.assertNotEmitted(place.actions["file.export"].changed):
        _press(qtbot, place, Qt.Key.Key_O)
    assert place.sheet.capture.error.text().startswith("Ctrl+O belongs to “Open Article”;")
    assert place.actions["file.export"].shortcuts() == [QKeySequence("Ctrl+E")]
    assert place.stored() == {}


def test_back_to_default(qtbot, place):
    place.choose("Export Report")
    assert not place.sheet.default_button.isEnabled()
    _press(qtbot, place, Qt.Key.Key_P)
    qtbot.mouseClick(place.sheet.default_button, Qt.MouseButton.LeftButton)
    assert place.actions["file.export"].shortcuts() == [QKeySequence("Ctrl+E")]
    assert place.stored() == {}
    assert not place.sheet.default_button.isEnabled()


def test_a_default_that_was_given_away_meanwhile_is_refused(qtbot, place):
    place.choose("Export Report")
    _press(qtbot, place, Qt.Key.Key_P)
    place.choose("Manual")
    _press(qtbot, place, Qt.Key.Key_E)
    place.choose("Export Report")
    qtbot.mouseClick(place.sheet.default_button, Qt.MouseButton.LeftButton)
    assert place.sheet.error.text().startswith("Ctrl+E belongs to “Manual”;")
    assert place.stored() == {"file.export": "Ctrl+P", "help.manual": "Ctrl+E"}


def test_enter_asks_for_keys_and_escape_leaves_the_sheet_open(qtbot, place):
    place.choose("Export Report")
    place.sheet.table.setFocus()
    qtbot.keyClick(place.sheet.table, Qt.Key.Key_Return)
    assert place.sheet.capture.isVisible()
    qtbot.keyClick(place.sheet.capture.edit, Qt.Key.Key_Escape)
    assert not place.sheet.capture.isVisible()
    assert place.sheet.isVisible()
    qtbot.keyClick(place.sheet.table, Qt.Key.Key_Escape)
    assert not place.sheet.isVisible()


def test_a_double_click_asks_for_keys(qtbot, place):
    place.choose("Paste Article")
    rect = place.sheet.table.visualItemRect(place.item("Paste Article"))
    viewport = place.sheet.table.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    assert place.sheet.capture.isVisible()


def test_the_search_finds_actions_keys_and_sentences(qtbot, place):
    qtbot.keyClicks(place.sheet.search, "ctrl+e")
    assert not place.item("Export Report").isHidden()
    assert place.item("Open Article").isHidden()
    assert place.item("Claim").isHidden()
    place.sheet.search.clear()
    assert not place.item("Open Article").isHidden()


def choose_in_sheet(qtbot, seat: Seat, name: str, key: Qt.Key) -> None:
    seat.press("F1")
    sheet = seat.window.findChild(ShortcutSheet)
    sheet.table.setCurrentItem(
        sheet.table.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)[0]
    )
    qtbot.mouseClick(sheet.change_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(sheet.capture.edit, key, Qt.KeyboardModifier.ControlModifier)
    seat.shut_dialogs()


def test_the_hints_in_the_panes_follow_the_sheet(qtbot, seat):
    assert seat.desk.claims._advice.text().endswith("press M.")
    choose_in_sheet(qtbot, seat, "Mark as Claim", Qt.Key.Key_J)
    assert seat.desk.claims._advice.text().endswith("press Ctrl+J.")
    assert "press Ctrl+J to mark one" in seat.pane._advice.text()
    seat.select("troops")
    seat.press("Ctrl+J")
    choose_in_sheet(qtbot, seat, "Write Rationale", Qt.Key.Key_P)
    choose_in_sheet(qtbot, seat, "Add Evidence", Qt.Key.Key_D)
    choose_in_sheet(qtbot, seat, "Disputed", Qt.Key.Key_B)
    choose_in_sheet(qtbot, seat, "Next Open Claim", Qt.Key.Key_U)
    assert seat.pane.rationale.placeholderText() == "Why this verdict? (Ctrl+P)"
    assert seat.pane.evidence.add_button.text() == "Add evidence (Ctrl+D)"
    assert seat.pane.evidence.add_button.toolTip().endswith("(Ctrl+D)")
    assert seat.pane.evidence._advice.text() == "Paste a link here with Ctrl+V, or press Ctrl+D."
    assert seat.pane.verdict.buttons[Verdict.DISPUTED].toolTip() == "Disputed (Ctrl+B)"
    seat.workbench.select(None)
    assert "press Ctrl+U for the next open one" in seat.pane._advice.text()


def test_the_tool_tip_in_the_header_follows_the_sheet(qtbot, seat):
    choose_in_sheet(qtbot, seat, "Export Report", Qt.Key.Key_P)
    tips = [button.toolTip() for button in seat.window.desk_page.header.findChildren(QToolButton)]
    assert any(tip.endswith("(Ctrl+P)") for tip in tips)
