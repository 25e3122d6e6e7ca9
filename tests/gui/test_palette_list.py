import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from fcapp.gui.actions import ACTIONS
from fcapp.gui.palette_list import PaletteList, action_entries, claim_entries
from fcapp.model.rows import ClaimRow
from fcapp.model.vocabulary import Priority, Verdict
from tests.gui.bench import made_actions


def _claim(number: int, quote: str, claimant: str = "") -> ClaimRow:
    return ClaimRow(number * 10, number, quote, claimant, None, Priority.NORMAL, Verdict.DISPUTED, ())


CLAIMS = [
    _claim(7, "more than 10,000 North\n Korean troops", "Seoul"),
    _claim(8, "first clashes"),
    _claim(70, "x" * 200),
]


@pytest.fixture
def actions(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield made_actions(parent)
    parent.close()


def test_without_letters_all_actions_stand_in_their_order(actions):
    entries = action_entries(actions, " ")
    assert [entry.text for entry in entries] == [row.name for row in ACTIONS]


def test_an_entry_shows_menu_key_and_help(actions):
    actions["file.export"].setEnabled(False)
    entry = action_entries(actions, "export")[0]
    assert (entry.text, entry.side, entry.key, entry.enabled) == ("Export Report", "File", "Ctrl+E", False)
    assert "report" in entry.help


def test_a_claim_is_found_by_number_and_by_words():
    went = []
    by_number = claim_entries(CLAIMS, "7", went.append)
    assert [entry.text[:16] for entry in by_number] == ["Go to claim 7: “", "Go to claim 70: "]
    assert by_number[0].text == "Go to claim 7: “more than 10,000 North Korean troops”"
    assert by_number[0].side == "disputed"
    assert [entry.text for entry in claim_entries(CLAIMS, "SEOUL troops", went.append)] == [by_number[0].text]
    assert [entry.text for entry in claim_entries(CLAIMS, "go to claim 8", went.append)] == [
        "Go to claim 8: “first clashes”"
    ]
    by_number[0].run()
    assert went == [70]


def test_without_letters_no_claim_is_offered():
    assert claim_entries(CLAIMS, "  ", print) == []


def test_the_model_keeps_qt_rules_and_greys_what_cannot_be_done(actions):
    parent = QObject()
    model = PaletteList()
    model.setParent(parent)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    actions["file.open"].setEnabled(False)
    model.set_entries(action_entries(actions, ""))
    first, second = model.index(0), model.index(1)
    assert not first.flags() & Qt.ItemFlag.ItemIsEnabled
    assert second.flags() & Qt.ItemFlag.ItemIsEnabled
    assert second.data(Qt.ItemDataRole.AccessibleTextRole) == "Paste Article, File, Ctrl+Shift+V"
