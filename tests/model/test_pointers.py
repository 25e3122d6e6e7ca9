from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.pointers import Pointers
from fcapp.model.rows import PointerRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import PointerKind, PointerState

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


def row(row_id: int, span: Span, state: PointerState = PointerState.PROPOSED, kind=PointerKind.COMMENT) -> PointerRow:
    return PointerRow(row_id, 1, kind, span, "", "note", "", "", "", state)


@given(st.lists(st.tuples(SPANS, st.sampled_from(PointerState))), st.lists(SPANS, max_size=3), st.lists(SPANS))
def test_what_is_offered_is_what_going_through_all_of_them_finds(placed, words, around):
    rows = [row(row_id, *one) for row_id, one in enumerate(sorted(placed))]
    near = [
        one
        for one in rows
        if one.state is PointerState.PROPOSED and any(one.span.overlaps(place) for place in around)
    ]
    first = [one for one in near if any(one.span.overlaps(span) for span in words)]
    assert Pointers(rows).proposed_at(words, around) == first + [one for one in near if one not in first]


def test_what_was_decided_is_offered_no_more_until_it_is_undone():
    rows = [row(7, Span(0, 5)), row(3, Span(8, 10))]
    pointers = Pointers(rows)
    around = [Span(0, 20)]
    pointers.replace([replace(rows[1], state=PointerState.DISMISSED)])
    assert pointers.proposed_at([], around) == rows[:1]
    pointers.replace(rows[1:])
    assert pointers.proposed_at([], around) == rows


def test_links_and_ids_are_known():
    pointers = Pointers([row(7, Span(0, 5), kind=PointerKind.LINK), row(3, Span(8, 10))])
    assert pointers.links == [Span(0, 5)]
    assert pointers.knows([3, 7])
    assert not pointers.knows([3, 8])
