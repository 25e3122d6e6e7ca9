import pytest
from PySide6.QtCore import QPoint

from fcapp.gui.jobs import Job
from fcapp.services import articles, incoming, reviews, versions
from fcapp.text import suggest
from tests.gui.seat import Seat

SCORES = (0.97, 0.6, 0.3)
ARTICLE = "\n\n".join(f"The mayor of town {number} said that {number + 100} people had come." for number in range(60))


@pytest.fixture(autouse=True)
def _no_model(monkeypatch) -> None:
    """Of three sentences one is for few suggestions, one for the usual number, and one for many."""
    monkeypatch.setattr(
        suggest, "scored", lambda sentences, *_: ([SCORES[at % 3] for at in range(len(sentences))], "")
    )


@pytest.fixture
def seat(suggesting):
    return suggesting


@pytest.fixture
def listed(seat):
    return seat.desk.claims.suggestions


def open_article(seat: Seat, text: str = ARTICLE) -> None:
    seat.workbench.open_review(articles.store(seat.library, incoming.read_pasted(text)))
    seat.settle()


def test_while_it_is_looked_for_claims_the_list_says_so(seat, listed, monkeypatch):
    monkeypatch.setattr(seat.workbench.jobs, "run", lambda *_, **__: Job(lambda _: None, lambda _: None))
    open_article(seat)
    assert seat.workbench.ghosts.looking
    assert listed.advice.isVisible()
    assert listed.advice.text() == "Looking for claims…"
    seat.press("G")
    assert seat.notices == ["The article is still being looked through; the first suggestions come in a moment."]


def test_where_nothing_is_left_the_list_says_what_shows_more(seat, listed):
    open_article(seat, "\n\n".join(ARTICLE.split("\n\n")[:3]))
    assert not listed.advice.isVisible()
    seat.press("G", "Delete", "Return")
    assert seat.workbench.ghosts.shown == []
    assert listed.advice.isVisible()
    assert listed.advice.text() == "Nothing is left to suggest; Ctrl+] also shows what wants checking less."
    seat.press("Ctrl+]")
    assert not listed.advice.isVisible()
    seat.press("Ctrl+]", "Ctrl+]", "G", "Delete")
    assert listed.advice.text() == "Nothing is left to suggest."


def test_an_older_version_has_no_suggestions_and_does_not_count_them(seat, listed):
    open_article(seat)
    review = seat.workbench.review
    draft = incoming.read_pasted(review.text.replace("town 3 ", "village 3 "))
    versions.take(seat.library, versions.plan(seat.library, review.id, draft))
    seat.settle()
    assert listed.isVisible()
    seat.press("Alt+PgUp")
    assert not listed.isVisible()
    assert "suggestion" not in seat.window.status.words.text()
    assert not seat.action("go.suggestion").isEnabled()
    seat.press("Alt+PgDown")
    assert listed.isVisible()
    assert "suggestion" in seat.window.status.words.text()
    assert seat.action("go.suggestion").isEnabled()


@pytest.mark.parametrize("hide", ["Ctrl+G", "Ctrl+["])
@pytest.mark.parametrize("key", ["Return", "Delete"])
def test_undo_says_so_when_what_comes_back_is_not_shown(seat, key, hide):
    open_article(seat, "\n\n".join(ARTICLE.split("\n\n")[:3]))
    seat.press("G", "G", key)
    seat.press(*[hide] * (1 if hide == "Ctrl+G" else 3))
    told = len(seat.notices)
    seat.press("Ctrl+Z")
    assert seat.notices[told:] == ["What was suggested is back, but not among what is shown now."]
    seat.press("Ctrl+Shift+Z")
    assert len(seat.notices) == told + 1
    seat.press(*[hide] * (1 if hide == "Ctrl+G" else 0), *["Ctrl+]"] * 3, "Ctrl+Z")
    assert len(seat.notices) == told + 1
    assert seat.workbench.current_suggestion is not None


def test_a_deleted_review_that_comes_back_says_nothing_of_its_suggestions(seat):
    open_article(seat)
    review = seat.workbench.review.id
    seat.press("G", "Delete", "Alt+Left")
    reviews.delete(seat.library, review)
    seat.settle()
    assert len(seat.titles()) == 1
    seat.press("Ctrl+Z")
    assert len(seat.titles()) == 2
    assert seat.notices == []


@pytest.mark.parametrize("key", ["Return", "Delete"])
def test_the_next_one_is_taken_also_when_the_same_words_further_up_go_too(seat, key):
    same, *more = (f"The mayor of town {number} said that {number + 100} people had come." for number in range(8))
    open_article(seat, "\n\n".join((same, more[0], same, *more[1:])))
    seat.desk.claims.suggestions.how_many.setValue(6)
    words = seat.workbench.ghosts.words
    first, _, again, after, *_ = seat.workbench.ghosts.shown
    assert words(first) == words(again)
    seat.workbench.take_suggestion(again)
    seat.settle()
    seat.press(key)
    assert first not in seat.workbench.ghosts.shown
    assert seat.workbench.current_suggestion == after


def place(listed, suggestion) -> int:
    return listed.view.visualRect(listed.model.index_of(suggestion.span)).top()


def test_the_one_in_hand_keeps_its_place_when_more_or_fewer_are_shown(seat, listed):
    open_article(seat)
    listed.how_many.setValue(0)
    one = seat.workbench.ghosts.shown[15]
    seat.workbench.take_suggestion(one)
    seat.settle()
    bar = listed.view.verticalScrollBar()
    bar.setValue(bar.value() + 70)
    before = place(listed, one)
    for key in ("Ctrl+]", "Ctrl+]", "Ctrl+]", "Ctrl+]", "Ctrl+["):
        seat.press(key)
        assert seat.workbench.current_suggestion == one
        assert place(listed, one) == before


def test_what_is_looked_at_in_the_list_keeps_its_place_when_others_come_above(seat, listed):
    open_article(seat)
    listed.how_many.setValue(0)
    listed.view.verticalScrollBar().setValue(listed.view.verticalScrollBar().maximum() // 2)
    seat.settle()
    one = listed.model.row_at(listed.view.indexAt(QPoint(0, 0)))
    before = place(listed, one)
    seat.press("Ctrl+]", "Ctrl+]", "Ctrl+]", "Ctrl+]")
    assert place(listed, one) == before
    listed.view.verticalScrollBar().setValue(0)
    seat.press("Ctrl+[")
    assert listed.view.verticalScrollBar().value() == 0


def test_the_claims_keep_their_place_when_a_suggestion_above_is_accepted(seat, listed):
    open_article(seat)
    for number in range(30, 60):
        seat.mark(f"town {number} said")
    seat.press("Escape")
    view = seat.desk.claims.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    seat.settle()
    row = seat.desk.claims.model.row_at(view.indexAt(QPoint(0, 0)))
    before = view.visualRect(seat.desk.claims.model.index_of(row.id)).top()
    seat.workbench.take_suggestion(seat.workbench.ghosts.shown[0])
    seat.press("Return")
    assert view.visualRect(seat.desk.claims.model.index_of(row.id)).top() == before
