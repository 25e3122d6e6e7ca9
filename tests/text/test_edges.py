"""Moving the ends of a span by words."""

import pytest

from fcapp.model.spans import Span
from fcapp.text.edges import nudged, whole_words

TEXT = "More than 10,000 troops had arrived."


@pytest.mark.parametrize(
    ("edge", "step", "words"),
    [
        ("end", 1, "than 10,000 troops"),
        ("end", -1, "than"),
        ("start", 1, "10,000"),
        ("start", -1, "More than 10,000"),
    ],
)
def test_an_edge_moves_by_a_word(edge, step, words):
    span = nudged(TEXT, Span(5, 16), edge, step)
    assert TEXT[span.start : span.end] == words


@pytest.mark.parametrize(("edge", "step"), [("end", -1), ("start", 1)])
def test_an_edge_never_passes_the_other(edge, step):
    assert nudged(TEXT, Span(5, 9), edge, step) == Span(5, 9)


def test_an_edge_stops_at_the_end_of_the_text():
    assert nudged(TEXT, Span(28, 35), "end", 1) == Span(28, 35)
    assert nudged(TEXT, Span(0, 4), "start", -1) == Span(0, 4)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(7, 14), "than 10,000"),
        (Span(5, 16), "than 10,000"),
        (Span(6, 8), "than"),
        (Span(17, 36), "troops had arrived."),
        (Span(19, 36), "troops had arrived."),
    ],
)
def test_a_cut_word_is_taken_whole(span, words):
    widened = whole_words(TEXT, span)
    assert TEXT[widened.start : widened.end] == words
