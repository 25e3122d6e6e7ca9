import pytest
from PySide6.QtCore import QPoint, Qt

from fcapp.gui.source_search import SourceSearch
from tests.gui.bench import shown
from tests.gui.test_evidence_card import source


@pytest.fixture
def search(qtbot):
    rows = [source(title="Press briefing"), source(title="Press release"), source(title="Weather")]
    made = SourceSearch(lambda words: [row for row in rows if words.lower() in row.title.lower()])
    made.heard = []
    made.chosen.connect(lambda row: made.heard.append(row.title))
    made.new_wanted.connect(lambda words: made.heard.append(("new", words)))
    shown(qtbot, made)
    made.field.setFocus()
    return made


def offered(search):
    return [search.results.item(at).text() for at in range(search.results.count())]


def test_sources_are_offered_while_typing(qtbot, search):
    qtbot.keyClicks(search.field, "press")
    qtbot.waitUntil(lambda: search.is_open)
    assert offered(search) == [
        "Press briefing · Pentagon · used 0 times",
        "Press release · Pentagon · used 0 times",
        "New source “press”",
    ]


def test_the_keyboard_goes_through_them_and_takes_one(qtbot, search):
    qtbot.keyClicks(search.field, "press")
    search.look()
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert search.heard == ["Press release"]
    assert not search.is_open


def test_enter_does_not_take_what_an_older_word_found(qtbot, search):
    qtbot.keyClicks(search.field, "press")
    search.look()
    search.field.clear()
    qtbot.keyClicks(search.field, "weather")
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert search.heard == ["Weather"]


def test_the_last_row_begins_a_new_source(qtbot, search):
    qtbot.keyClicks(search.field, "Interview")
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert search.heard == [("new", "Interview")]


def test_down_offers_the_most_used_without_a_word(qtbot, search):
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    assert offered(search)[-1] == "New source"
    assert len(offered(search)) == 4


def test_the_mouse_takes_one(qtbot, search):
    search.look()
    row = search.results.visualItemRect(search.results.item(2))
    qtbot.mouseClick(search.results.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.center()))
    assert search.heard == ["Weather"]


def test_escape_closes_the_list_only(qtbot, search):
    search.look()
    qtbot.keyClick(search.field, Qt.Key.Key_Escape)
    assert not search.is_open
    assert search.heard == []
