"""Quotations of whole sentences that no words beside them give to anybody."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from fcapp.model.spans import Span

_LEAST = 4
"""Words of a quotation that goes on after one that somebody said."""


def uncued(text: str, sentences: Sequence[Span], quotations: Sequence[Span], said: Sequence[Span]) -> Iterator[Span]:
    """Those of `quotations` that begin and end with a sentence and share no code point with what is `said`."""
    covered = sorted(said)
    starts = [span.start for span in covered]
    furthest = list(accumulate((span.end for span in covered), max))
    for quotation in quotations:
        place = bisect_right(starts, quotation.end - 1) - 1
        free = place < 0 or furthest[place] <= quotation.start
        if free and _stands_alone(text, sentences, quotation):
            yield quotation


def holds_words(text: str, span: Span) -> bool:
    """Whether more than signs stand in `span`."""
    return any(text[at].isalnum() for at in range(*span))


def _stands_alone(text: str, sentences: Sequence[Span], quotation: Span) -> bool:
    place = bisect_right(sentences, quotation.start, key=lambda span: span.start) - 1
    if place < 0 or sentences[place].start != quotation.start or not holds_words(text, quotation):
        return False
    last = bisect_right(sentences, quotation.end - 1, key=lambda span: span.start) - 1
    rest = Span(quotation.end, max(quotation.end, sentences[last].end))
    words = text.count(" ", *quotation) + 1
    goes_on = place > 0 and text[quotation.start - 2 : quotation.start - 1] in (".", ",")
    return (words >= _LEAST or goes_on) and not holds_words(text, rest)
