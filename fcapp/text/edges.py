"""Moving the ends of a span."""

from typing import Literal

from fcapp.model.spans import Span
from fcapp.text.words import next_word_end, next_word_start, previous_word_end, previous_word_start, word_span_at

Edge = Literal["start", "end"]


def whole_words(text: str, span: Span) -> Span:
    """`span`, widened where an end of it cuts a word."""
    first, last = word_span_at(text, span.start), word_span_at(text, span.end - 1)
    start = first.start if first.start < span.start < first.end else span.start
    return Span(start, last.end if last.start < span.end < last.end else span.end)


def nudged(text: str, span: Span, edge: Edge, step: int) -> Span:
    """`span` with one edge moved on (1) or back (-1) by a word; unchanged where the edge would pass the other."""
    if edge == "end":
        end = next_word_end(text, span.end) if step > 0 else previous_word_end(text, span.end)
        return Span(span.start, end) if end > span.start else span
    start = next_word_start(text, span.start) if step > 0 else previous_word_start(text, span.start)
    return Span(start, span.end) if start < span.end else span
