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
