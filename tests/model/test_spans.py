import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.spans import CONTEXT, Span, placed, quotation, trimmed

texts = st.text(st.sampled_from("ab 🙂\n\t\u00a0é"), max_size=120)
numbers = st.integers(-10, 150)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [((0, 5), (4, 9), True), ((0, 5), (5, 9), False), ((0, 9), (3, 4), True), ((3, 3), (3, 3), False)],
)
def test_spans_overlap_when_they_share_a_code_point(
    one: tuple[int, int], other: tuple[int, int], overlap: bool
) -> None:
    assert Span(*one).overlaps(Span(*other)) is overlap
    assert Span(*other).overlaps(Span(*one)) is overlap


@given(texts, numbers, numbers)
def test_a_trimmed_span_has_the_same_words_and_no_white_space_around_them(text: str, start: int, end: int) -> None:
    span = trimmed(text, Span(start, end))
    words = text[span.start : span.end] if span.end > span.start else ""
    assert words == text[max(0, start) : max(0, end)].strip()


@given(texts, numbers, numbers)
def test_a_quotation_with_its_context_stands_in_the_text(text: str, start: int, end: int) -> None:
    span = trimmed(text, Span(start, end))
    exact, prefix, suffix = quotation(text, span)
    if span.end > span.start:
        assert text[span.start - len(prefix) : span.end + len(suffix)] == prefix + exact + suffix
        assert len(prefix) == min(CONTEXT, span.start)
        assert len(suffix) == min(CONTEXT, len(text) - span.end)


def test_a_span_is_moved_on_and_back() -> None:
    assert Span(3, 5).moved(4) == Span(7, 9)
    assert Span(3, 5).moved(4).moved(-4) == Span(3, 5)


def test_a_row_that_stands_at_a_span_has_its_ends_and_its_words() -> None:
    columns = placed("Troops arrived by train.", Span(7, 14))
    assert columns == {"start": 7, "end": 14, "exact": "arrived", "prefix": "Troops ", "suffix": " by train."}
