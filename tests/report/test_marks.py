from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.spans import Span
from fcapp.report.marks import Marking, cut
from tests.report.snapshots import ARTICLE

places = st.integers(0, 60)
spans = st.builds(lambda start, length: Span(start, start + length), places, places)
claims = st.lists(st.lists(spans, max_size=3).map(tuple), max_size=8).map(
    lambda lists: [Marking(number, "open", spans) for number, spans in enumerate(lists, 1)]
)
texts = st.text("ab \n😀א", max_size=70)


def pieces(text, claims):
    return [segment for paragraph in cut(text, claims) for segment in paragraph]


@given(texts, claims)
def test_segments_joined_are_the_lines(text, claims):
    shown = ["".join(segment.text for segment in paragraph) for paragraph in cut(text, claims)]
    assert shown == [line for line in text.split("\n") if line.strip()]


@given(texts, claims)
def test_each_code_point_carries_the_claims_that_cover_it(text, claims):
    shown = [(letter, segment.claims) for segment in pieces(text, claims) for letter in segment.text if letter != " "]
    wanted = [
        (letter, tuple(claim.number for claim in claims if any(start <= at < end for start, end in claim.spans)))
        for at, letter in enumerate(text)
        if not letter.isspace()
    ]
    assert shown == wanted


@given(texts, claims)
def test_every_claim_that_shows_begins_once_and_ends(text, claims):
    marks = [mark for segment in pieces(text, claims) for mark in segment.marks]
    shown = {mark.number for mark in marks}
    assert sorted(mark.number for mark in marks if mark.first) == sorted(shown)
    assert {mark.number for mark in marks if mark.last} == shown


@given(texts, claims)
def test_claims_at_one_place_have_different_lanes(text, claims):
    for segment in pieces(text, claims):
        lanes = [mark.lane for mark in segment.marks]
        assert len(set(lanes)) == len(lanes)


def test_a_claim_keeps_its_lane_when_its_neighbour_ends():
    segments = pieces("abcdef", [Marking(1, "open", (Span(0, 4),)), Marking(2, "open", (Span(2, 6),))])
    assert [[(mark.number, mark.lane) for mark in segment.marks] for segment in segments] == [
        [(1, 0)],
        [(1, 0), (2, 1)],
        [(2, 1)],
    ]


def test_without_claims_each_line_is_one_segment():
    assert [[segment.text for segment in paragraph] for paragraph in cut(ARTICLE, [])] == [
        [line] for line in ARTICLE.splitlines() if line
    ]
