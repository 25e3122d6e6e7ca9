import pytest

from fcapp.errors import UserError
from fcapp.gui.open_review import OpenReview
from fcapp.model.rows import Changes
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.services import articles, claims, incoming, reviews, versions
from fcapp.services.articles import ArticleFields
from tests.desk import set_up


@pytest.fixture
def desk(library):
    return set_up(library)


@pytest.fixture
def opened(desk):
    opened = OpenReview(desk.library, desk.review.id)
    desk.library.on_change.append(opened.follow)
    return opened


def as_read_anew(opened, desk) -> bool:
    again = OpenReview(desk.library, opened.info.id)
    return (opened.info, opened.claims, opened.nothing_checkable) == (
        again.info,
        again.claims,
        again.nothing_checkable,
    )


def test_every_change_is_followed(desk, opened):
    library, review = desk.library, desk.review
    claims.set_verdict(library, review.id, desk.second, Verdict.CONFIRMED)
    assert opened.row(desk.second).verdict is Verdict.CONFIRMED
    assert as_read_anew(opened, desk)
    first = claims.mark(library, review, [Span(0, 5)])
    assert opened.row(first).number in (1, 2)
    assert as_read_anew(opened, desk)
    claims.move_span(library, review, first, 0, Span(200, 230))
    assert as_read_anew(opened, desk)
    claims.remove(library, review.id, desk.claim)
    assert opened.row(desk.claim) is None
    assert as_read_anew(opened, desk)
    sentence = opened.sentences.at(len(review.text) // 2)
    claims.toggle_nothing_checkable(library, review, sentence)
    assert opened.nothing_checkable == [sentence]
    for _ in range(3):
        library.undo(review.id)
        assert as_read_anew(opened, desk)


def test_a_new_version_is_followed_and_read_once(desk, opened, monkeypatch):
    plan = versions.plan(desk.library, desk.review.id, incoming.read_pasted(f"A word before. {opened.info.text}"))
    asked, read = [], claims.rows
    monkeypatch.setattr(claims, "rows", lambda *given, **named: asked.append(given) or read(*given, **named))
    versions.take(desk.library, plan)
    assert len(asked) == 1
    assert opened.info.version == 2
    assert as_read_anew(opened, desk)
    desk.library.undo(desk.review.id)
    assert opened.info.version == 1
    assert as_read_anew(opened, desk)


def test_a_change_of_another_review_is_not_taken_for_ones_own(desk, opened):
    before = list(opened.claims)
    claims.set_verdict(desk.library, desk.other.id, desk.other_claim, Verdict.DISPUTED)
    claims.remove(desk.library, desk.other.id, desk.other_claim)
    assert opened.claims == before
    assert opened.row(desk.other_claim) is None


def test_the_article_may_get_another_name_and_other_letters(desk, library):
    review = articles.store(library, incoming.read_pasted("Prices rose. They fell."))
    opened = OpenReview(library, review)
    articles.describe(library, review, ArticleFields("Another"))
    assert opened.follow(Changes({"article": frozenset({opened.info.article_id})})) is True
    assert opened.info.title == "Another"


def test_a_review_that_is_gone_says_so(desk, library):
    opened = OpenReview(library, desk.other.id)
    changes = []
    library.on_change.append(changes.append)
    reviews.delete(library, desk.other.id)
    with pytest.raises(UserError):
        opened.follow(changes[0])
    with pytest.raises(UserError):
        OpenReview(library, desk.other.id)


def test_no_id_is_no_claim(opened):
    assert opened.row(None) is None
    assert opened.row(99_999) is None
