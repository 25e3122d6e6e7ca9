"""Spans: places in a text, in Unicode code points, end exclusive."""

from typing import Any, NamedTuple

CONTEXT = 32
"""Code points of prefix and suffix kept with a quotation (W3C Web Annotation, TextQuoteSelector)."""


class Span(NamedTuple):
    """A place in a text: start and end in code points, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Span":
        """The span `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Quotation(NamedTuple):
    """The words at a span with what stands before and after them."""

    exact: str
    prefix: str
    suffix: str


def quotation(text: str, span: Span) -> Quotation:
    """The words of `text` at `span` with up to 32 code points of context on each side."""
    start, end = span
    return Quotation(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def placed(text: str, span: Span) -> dict[str, Any]:
    """The columns of a row that stands at `span` of `text`: its ends and its quotation."""
    return {"start": span.start, "end": span.end, **quotation(text, span)._asdict()}


def trimmed(text: str, span: Span) -> Span:
    """`span` cut to `text` and without white space at its ends; empty when it holds nothing else."""
    start, end = max(0, span.start), min(len(text), span.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
