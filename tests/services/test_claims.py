import pytest

from fcapp.errors import UserError
from fcapp.model.spans import Span
from fcapp.services import claims
from tests.contents import contents, raw
from tests.desk import Desk, span


def test_a_mark_holds_its_words_with_what_stands_around_them(desk: Desk) -> None:
    text = desk.review.text
    where = span(text, "more than 10,000 North Korean troops")
    claim = claims.mark(desk.library, desk.review, [where])
    [stored] = raw(desk.library.path, f"SELECT start, end, exact, prefix, suffix FROM span WHERE claim_id = {claim}")
    assert stored == (
        *where,
        "more than 10,000 North Korean troops",
        text[where.start - 32 : where.start],
        text[where.end : where.end + 32],
    )


def test_white_space_at_the_ends_is_not_marked(desk: Desk) -> None:
    where = span(desk.review.text, "10,000 North Korean")
    claim = claims.mark(desk.library, desk.review, [Span(where.start - 1, where.end + 1)])
    assert desk.row(claim).spans == (where,)


def test_a_mark_beyond_the_text_is_cut(desk: Desk) -> None:
    claim = claims.mark(desk.library, desk.review, [Span(-5, 10**9)])
    assert desk.row(claim).spans == (Span(0, len(desk.review.text.rstrip())),)


@pytest.mark.parametrize("where", [[], [Span(5, 5)], [Span(9, 3)], [Span(0, 4), Span(10**6, 10**7)]])
def test_a_claim_without_words_is_refused(desk: Desk, where: list[Span]) -> None:
    before = contents(desk.library)
    with pytest.raises(UserError, match="select"):
        claims.mark(desk.library, desk.review, where)
    assert contents(desk.library) == before


def test_a_claim_is_not_marked_twice_at_one_place(desk: Desk) -> None:
    with pytest.raises(UserError, match="marked there already"):
        claims.add_span(desk.library, desk.review, desk.second, Span(120, 140))
    claims.add_span(desk.library, desk.review, desk.claim, Span(120, 140))


def test_the_last_mark_of_a_claim_stays(desk: Desk) -> None:
    claims.remove_span(desk.library, desk.review, desk.claim, 0)
    with pytest.raises(UserError, match="remove the claim instead"):
        claims.remove_span(desk.library, desk.review, desk.claim, 0)


@pytest.mark.parametrize("index", [2, 99])
def test_a_mark_that_is_gone_is_told(desk: Desk, index: int) -> None:
    with pytest.raises(UserError, match="This mark is no longer there"):
        claims.move_span(desk.library, desk.review, desk.claim, index, Span(0, 9))
    with pytest.raises(UserError, match="This mark is no longer there"):
        claims.remove_span(desk.library, desk.review, desk.claim, index)


def test_marks_are_moved_by_their_order_in_the_article(desk: Desk) -> None:
    claims.move_span(desk.library, desk.review, desk.claim, 0, Span(61, 80))
    first, second = desk.row(desk.claim).spans
    assert (first.start, second.start) == (40, 61)
    claims.move_span(desk.library, desk.review, desk.claim, 0, Span(0, 20))
    assert desk.row(desk.claim).spans[0].start == 0


def test_a_sentence_is_marked_as_having_nothing_checkable_and_back(desk: Desk) -> None:
    text = desk.review.text
    first, second = Span(0, 20), Span(21, 40)
    assert claims.toggle_nothing_checkable(desk.library, desk.review, second)
    assert claims.toggle_nothing_checkable(desk.library, desk.review, first)
    found = claims.nothing_checkable(desk.library, desk.review.id)
    assert [text[start:end] for start, end in found] == [text[0:20].strip(), text[21:40].strip()]
    assert claims.nothing_checkable(desk.library, desk.other.id) == []
    assert not claims.toggle_nothing_checkable(desk.library, desk.review, Span(5, 6))
    assert len(claims.nothing_checkable(desk.library, desk.review.id)) == 1


def test_a_claim_date_that_is_none_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError, match="“Tuesday” is not a date"):
        claims.set_claim_date(desk.library, desk.review.id, desk.claim, "Tuesday")
    claims.set_claim_date(desk.library, desk.review.id, desk.claim, " 2024-11-05 ")
    assert desk.detail(desk.claim).claim_date == "2024-11-05"


def test_punctuation_alone_is_no_claim(desk: Desk) -> None:
    at = desk.review.text.index(".")
    dot = Span(at, at + 1)
    before = contents(desk.library)
    for verb in (
        lambda: claims.mark(desk.library, desk.review, [dot]),
        lambda: claims.add_span(desk.library, desk.review, desk.second, dot),
        lambda: claims.move_span(desk.library, desk.review, desk.claim, 0, dot),
    ):
        with pytest.raises(UserError, match="no words at this place"):
            verb()
    assert contents(desk.library) == before


def test_each_end_of_a_mark_is_moved_in_a_step_of_its_own(desk: Desk) -> None:
    for end in (134, 138):
        claims.move_span(desk.library, desk.review, desk.second, 0, Span(100, end))
    moved = desk.row(desk.second).spans
    claims.move_span(desk.library, desk.review, desk.second, 0, Span(90, moved[0].end))
    desk.library.undo(desk.review.id)
    assert desk.row(desk.second).spans == moved
    desk.library.undo(desk.review.id)
    assert desk.row(desk.second).spans == (Span(100, 130),)
