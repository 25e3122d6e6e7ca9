"""Moving the ends of a span."""

from typing import Literal

from fcapp.model.spans import Span
from fcapp.text.words import next_word_end, next_word_start, previous_word_end, previous_word_start

Edge = Literal["start", "end"]


def nudged(text: str, span: Span, edge: Edge, step: int) -> Span:
    """`span` with one edge moved on (1) or back (-1) by a word; unchanged where the edge would pass the other."""
    if edge == "end":
        end = next_word_end(text, span.end) if step > 0 else previous_word_end(text, span.end)
        return Span(span.start, end) if end > span.start else span
    start = next_word_start(text, span.start) if step > 0 else previous_word_start(text, span.start)
    return Span(start, span.end) if start < span.end else span
