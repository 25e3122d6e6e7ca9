"""Which claims stand where in the article, found by bisect; everything in code points, nothing of Qt."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from itertools import accumulate
from typing import NamedTuple

from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.text.sentences import Sentences


class Piece(NamedTuple):
    """One span of one claim, with the lane that its underline runs in."""

    start: int
    end: int
    claim_id: int
    nth: int
    """Place of the span in `ClaimRow.spans`."""
    lane: int


class Marks:
    """The claims of an article, ready to be asked what overlaps a part of it."""

    def __init__(self, rows: Iterable[ClaimRow] = ()) -> None:
        self.rows = {row.id: row for row in rows}
        self._pieces = _laned(
            sorted(
                (span.start, -span.end, row.id, index)
                for row in self.rows.values()
                for index, span in enumerate(row.spans)
                if span.start < span.end
            )
        )
        self._starts = [piece.start for piece in self._pieces]
        self._reach = list(accumulate((piece.end for piece in self._pieces), max))

    def refresh(self, rows: Iterable[ClaimRow]) -> None:
        """Take over rows that are changed in anything but their spans."""
        self.rows.update((row.id, row) for row in rows)

    def over(self, start: int, end: int) -> list[Piece]:
        """The pieces that share a code point with start..end, outer ones first."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [piece for piece in self._pieces[first:last] if piece.end > start]

    def at(self, offset: int) -> tuple[int, ...]:
        """The ids of the claims at a code point, innermost first."""
        pieces = sorted(self.over(offset, offset + 1), key=lambda piece: piece.end - piece.start)
        return tuple(dict.fromkeys(piece.claim_id for piece in pieces))


def _laned(places: list[tuple[int, int, int, int]]) -> list[Piece]:
    """Give each piece the lowest lane that is free where it starts (greedy colouring of intervals)."""
    pieces: list[Piece] = []
    busy: list[tuple[int, int]] = []
    free: list[int] = []
    for start, negative_end, claim_id, index in places:
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        lane = heappop(free) if free else len(busy)
        heappush(busy, (-negative_end, lane))
        pieces.append(Piece(start, -negative_end, claim_id, index, lane))
    return pieces


class Places:
    """Spans that do not overlap, in order, found by bisect."""

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self.spans = spans
        self._starts = [span.start for span in spans]

    def over(self, start: int, end: int) -> Sequence[Span]:
        """The spans that share a code point with start..end."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        if first < last and self.spans[first].end <= start:
            first += 1
        return self.spans[first:last]


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same places without overlaps, in order."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return whole


def looked_at(marked: Iterable[Span], nothing: Iterable[Span], sentences: Sentences) -> list[Span]:
    """What the reviewer has looked at: claims with the sentences they stand in, and what has nothing checkable."""
    spans = list(nothing)
    for span in marked:
        spans += [span, *sentences.over(*span)]
    return joined(spans)
