from tests.drafts import NEW
from tests.gui.drafts import bring_in
from tests.gui.seat import Seat


def test_new_sentences_are_walked_until_they_are_looked_at(judged: Seat) -> None:
    bring_in(judged)
    article = judged.desk.article
    article.setFocus()
    article.set_caret(0)
    judged.press("Shift+N")
    first = NEW[slice(*article.selected_span())]
    assert first.startswith("A new paragraph")  # the changed claim in the other one waits in the changes
    judged.press("X", "Shift+N")
    assert "is looked at" in judged.notices[-1]
