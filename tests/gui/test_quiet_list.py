import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from fcapp.gui.quiet_list import QuietList
from fcapp.gui.row_model import RowModel
from tests.gui.bench import shown


class Words(RowModel[str]):
    def __init__(self) -> None:
        super().__init__(str.lower)
        self.replace([f"Row {number}" for number in range(40)])

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.row_at(index) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def rows(qtbot) -> QuietList:
    made = QuietList("Rows", Words())
    made.resize(200, 300)
    return shown(qtbot, made)


def test_it_tells_of_what_the_reviewer_chooses_also_again(rows):
    told = []
    rows.chosen.connect(told.append)
    rows.follow("row 0")
    QTest.keyClick(rows, Qt.Key.Key_Down)
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == ["Row 1", "Row 1"]


def test_it_does_not_tell_of_what_the_program_does(rows):
    told = []
    rows.chosen.connect(told.append)
    rows.follow("row 3")
    with rows.updating():
        rows.model().update(["Row 9", "Row 3"], None)
    rows.follow("row 9")
    rows.follow("nothing of it")
    assert told == []
    assert not rows.currentIndex().isValid()
    assert rows.selectedIndexes() == []


def test_what_is_in_hand_stays_in_view_when_the_list_gets_lower(rows, qtbot):
    rows.follow("row 12")
    rows.resize(200, 80)
    place = rows.visualRect(rows.currentIndex())
    assert rows.viewport().rect().contains(place)
