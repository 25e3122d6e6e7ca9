from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fcapp.gui.article_marks import Marks, Places, joined, looked_at
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.text.sentences import Sentences

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 25)).map(lambda pair: Span(pair[0], sum(pair)))


def claim(number: int, *spans: Span, verdict: Verdict | None = None) -> ClaimRow:
    return ClaimRow(number, number, "quote", "", None, Priority.NORMAL, verdict, spans)


@given(st.lists(SPANS, max_size=25), SPANS)
def test_what_is_over_a_place_is_found(spans, place):
    marks = Marks([claim(number, span) for number, span in enumerate(spans, 1)])
    found = {piece.claim_id for piece in marks.over(*place)}
    wanted = {n for n, span in enumerate(spans, 1) if span.start < span.end and span.overlaps(place)}
    assert found == wanted


@given(st.lists(SPANS, max_size=25))
def test_overlapping_pieces_have_lanes_of_their_own(spans):
    marks = Marks([claim(number, span) for number, span in enumerate(spans, 1)])
    pieces = marks.over(0, 100)
    for i, one in enumerate(pieces):
        for other in pieces[:i]:
            assert one.lane != other.lane or one.end <= other.start or other.end <= one.start
    deepest = max((len(marks.at(offset)) for offset in range(100)), default=0)
    assert all(piece.lane < deepest for piece in pieces)


def test_the_innermost_comes_first():
    marks = Marks([claim(1, Span(0, 50)), claim(2, Span(10, 20)), claim(3, Span(5, 30), Span(40, 45))])
    assert marks.at(12) == (2, 3, 1)
    assert marks.at(42) == (3, 1)
    assert marks.at(20) == (3, 1)
    assert marks.at(50) == ()


def test_changed_rows_keep_their_places():
    marks = Marks([claim(1, Span(0, 5))])
    marks.refresh([claim(1, Span(0, 5), verdict=Verdict.DISPUTED)])
    assert marks.rows[1].verdict is Verdict.DISPUTED
    assert marks.at(3) == (1,)


@given(st.lists(SPANS, max_size=20), SPANS)
def test_joined_places(spans, place):
    whole = joined(spans)
    assert {o for s in whole for o in range(*s)} == {o for s in spans for o in range(*s)}
    assert all(a.end < b.start for a, b in pairwise(whole))
    if place.start < place.end:
        found = list(Places(whole).over(*place))
        assert found == [s for s in whole if s.start < place.end and s.end > place.start]


ROWS = st.dictionaries(st.integers(1, 30), st.lists(SPANS, min_size=1, max_size=3).map(tuple), max_size=20)


@given(ROWS, ROWS, st.sets(st.integers(1, 30)))
def test_what_changed_is_followed_as_if_all_were_read_anew(before, after, kept):
    after = {
        number: before.get(number, spans) if number in kept else spans for number, spans in after.items()
    }  # a claim that is kept has the very same spans, as `ClaimRow.numbered` leaves them
    marks = Marks([claim(number, *spans) for number, spans in before.items()])
    marks.follow(rows := [claim(number, *spans) for number, spans in after.items()])
    anew = Marks(rows)
    assert marks.rows == anew.rows
    assert marks.over(0, 100) == anew.over(0, 100)
    assert all(marks.at(offset) == anew.at(offset) for offset in range(100))


def test_a_claim_has_its_whole_sentence_looked_at():
    text = "The first one is short. The second is longer. The third is the last."
    second, word, last = Span(24, 45), Span(28, 34), Span(60, 64)
    assert text[slice(*second)] == "The second is longer."
    assert looked_at([word], [last], Sentences(text)) == [second, last]
    assert looked_at([word], [], Sentences("")) == [word]
