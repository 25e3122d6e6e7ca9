import pytest

from fcapp.gui.difference_view import DifferenceView
from tests.gui.bench import shown, themes
from tests.gui.drafts import CHANGED, bring_in, marked
from tests.gui.seat import Seat


def test_old_and_new_words_stand_side_by_side_with_the_difference_marked(judged: Seat) -> None:
    bring_in(judged)
    words = judged.desk.changes.words
    assert words.old.toPlainText() == CHANGED
    assert words.new.toPlainText() == CHANGED.replace("10,000", "12,000")
    assert (marked(words.old), marked(words.new)) == (["10,000"], ["12,000"])
    assert words.old.accessibleDescription() == "Only in the old words: 10,000"
    assert words.new.accessibleDescription() == "Only in the new words: 12,000"
    assert (words.old_name.text(), words.new_name.text()) == ("In version 1", "In this version")
    assert judged.desk.changes.what.text() == "It was judged disputed; its words changed."


@pytest.fixture
def view(qtbot, qapp) -> DifferenceView:
    made = shown(qtbot, DifferenceView(themes()))
    made.show_words(("then", "word " * 200), ("now", "other " * 200))
    return made


def test_the_words_stand_below_one_another_where_there_is_no_room(qtbot, view: DifferenceView) -> None:
    view.resize(600, 400)
    qtbot.waitUntil(lambda: view.new.x() > view.old.x())
    beside = view.old.height()
    view.resize(300, 400)
    qtbot.waitUntil(lambda: view.new.y() > view.old.y() and view.old.height() < beside)


def test_of_lost_words_only_the_old_ones_are_shown(view: DifferenceView) -> None:
    view.show_words(("then", "<b>old</b>\u2028words"), ("gone", ""))
    assert view.new.isHidden()
    assert view.old.written_text() == "<b>old</b>\nwords"
    assert marked(view.old) == []
    assert view.old.accessibleDescription() == ""


def test_it_follows_the_colours_of_the_program(view: DifferenceView) -> None:
    view.show_words(("then", "one word"), ("now", "two words"))
    before = view.new.document().begin().begin().fragment().charFormat().foreground().color()
    themes().choose("dark")
    assert view.new.document().begin().begin().fragment().charFormat().foreground().color() != before
    themes().choose("light")
