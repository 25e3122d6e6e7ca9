import pytest

from fcapp.errors import UserError
from fcapp.model.rows import Counts
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.services import articles, claims, incoming, reviews
from fcapp.storage.library import Library
from tests.clock import Clock


def test_reviews_are_counted_by_verdict(library: Library) -> None:
    review = reviews.info(library, articles.store(library, incoming.read_pasted("w " * 200)))
    other = articles.store(library, incoming.read_pasted("Other"))
    verdicts = (Verdict.CONFIRMED, Verdict.DISPUTED, Verdict.DISPUTED, Verdict.UNVERIFIED, None)
    for start, verdict in enumerate(verdicts):
        claims.set_verdict(
            library, review.id, claims.mark(library, review, [Span(2 * start, 2 * start + 1)]), verdict
        )
    claims.mark(library, review, [Span(100, 101)])
    assert {row.id: row.counts for row in reviews.rows(library)} == {
        review.id: Counts(confirmed=1, unverified=1, disputed=2, open=2),
        other: Counts(),
    }


def test_the_review_last_on_the_desk_comes_first(library: Library, clock: Clock) -> None:
    made = []
    for name in ("first", "second", "third"):
        clock.forward(1_000)
        made.append(articles.store(library, incoming.read_pasted(name)))
    assert [row.id for row in reviews.rows(library)] == made[::-1]
    clock.forward(1_000)
    reviews.remember(library, made[0], reviews.place(library, made[0]))
    assert [row.id for row in reviews.rows(library)] == [made[0], made[2], made[1]]
    assert [row.opened_ms for row in reviews.rows(library)] == [clock.now, 0, 0]


def test_a_review_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(UserError, match="There is no review 7 in this library"):
        reviews.info(library, 7)
