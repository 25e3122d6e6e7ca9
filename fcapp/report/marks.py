"""An article cut at the borders of its claims, so that each piece can be shown with its marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from fcapp.model.spans import Span, trimmed

LANES = 4
"""Underlines that a format draws below each other; a claim in a deeper lane shows its number only."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One claim at one segment."""

    number: int
    verdict: str
    """Its word; "open" without a verdict."""
    lane: int
    """0 for the underline nearest to the words; spans that overlap have different lanes."""
    first: bool
    """Whether the claim begins here: where a link back into the article leads."""
    last: bool
    """Whether a span of the claim ends here: where its number is shown."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line within which no claim begins or ends."""

    text: str
    marks: tuple[Mark, ...]
    """By number."""

    @property
    def claims(self) -> tuple[int, ...]:
        """The numbers of the claims that cover it."""
        return tuple(mark.number for mark in self.marks)


Paragraph = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """What a claim brings to the article: its number, the word of its verdict, and its spans in code points."""

    number: int
    verdict: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of the article that one claim covers."""

    span: Span
    claim: Marking
    first: bool


def cut(text: str, claims: Iterable[Marking]) -> tuple[Paragraph, ...]:
    """The non-blank lines of `text` as paragraphs, cut wherever a claim begins or ends.

    The segments of a paragraph, joined, are its line. Spans are cut to the text and lose white space at their
    ends; an empty one marks nothing. Takes time in proportion to the text and to the marks that come out.
    """
    runs = sorted((run for claim in claims for run in _runs(text, claim)), key=lambda run: run.span.start)
    borders = sorted({border for run in runs for border in run.span})
    sweep = _Sweep(runs)
    return tuple(
        tuple(Segment(text[start:end], sweep.marks(start, end)) for start, end in _pieces(line, borders))
        for line in _lines(text)
    )


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _pieces(line: Span, borders: list[int]) -> Iterator[tuple[int, int]]:
    inner = borders[bisect_right(borders, line.start) : bisect_left(borders, line.end)]
    return pairwise([line.start, *inner, line.end])


def _runs(text: str, claim: Marking) -> Iterator[_Run]:
    merged: list[Span] = []
    for span in sorted(trimmed(text, span) for span in claim.spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.start < span.end:
            merged.append(span)
    for place, span in enumerate(merged):
        yield _Run(span, claim, first=place == 0)


class _Sweep:
    """Walks once over the runs, in the order of their starts, and knows which of them cover a piece."""

    def __init__(self, runs: list[_Run]) -> None:
        self._waiting = runs[::-1]
        self._active: dict[int, _Run] = {}
        """By lane."""
        self._free: list[int] = []
        """Lanes that were used and are not now, as a heap."""

    def marks(self, start: int, end: int) -> tuple[Mark, ...]:
        self._leave(start)
        self._enter(start)
        marks = [_mark(run, lane, start, end) for lane, run in self._active.items()]
        return tuple(sorted(marks, key=lambda mark: mark.number))

    def _leave(self, start: int) -> None:
        for lane in [lane for lane, run in self._active.items() if run.span.end <= start]:
            del self._active[lane]
            heappush(self._free, lane)

    def _enter(self, start: int) -> None:
        while self._waiting and self._waiting[-1].span.start <= start:
            lane = heappop(self._free) if self._free else len(self._active)
            self._active[lane] = self._waiting.pop()


def _mark(run: _Run, lane: int, start: int, end: int) -> Mark:
    return Mark(
        number=run.claim.number,
        verdict=run.claim.verdict,
        lane=lane,
        first=run.first and run.span.start == start,
        last=run.span.end == end,
    )
