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
        self._pieces = _laned(_places(self.rows.values()))
        self._starts = [piece.start for piece in self._pieces]
        self._reach = list(accumulate((piece.end for piece in self._pieces), max))

    def refresh(self, rows: Iterable[ClaimRow]) -> None:
        """Take over rows that are changed in anything but their spans."""
        self.rows.update((row.id, row) for row in rows)

    def follow(self, rows: Iterable[ClaimRow]) -> None:
        """Take over all rows; only where spans came, went or moved are lanes found anew."""
        before, self.rows = self.rows, {row.id: row for row in rows}
        old = [row for row in before.values() if self._spans(row.id) is not row.spans]
        new = [row for row in self.rows.values() if row.id not in before or before[row.id].spans is not row.spans]
        touched = [span for row in (*old, *new) for span in row.spans]
        if touched:
            first, last = self._cluster(min(span.start for span in touched), max(span.end for span in touched))
            moved = {row.id for row in (*old, *new)}
            kept = [_key(piece) for piece in self._pieces[first:last] if piece.claim_id not in moved]
            self._put(first, last, _laned(sorted(kept + _places(new))))

    def _spans(self, claim_id: int) -> tuple[Span, ...] | None:
        row = self.rows.get(claim_id)
        return row.spans if row else None

    def _cluster(self, start: int, end: int) -> tuple[int, int]:
        """Which pieces lie in start..end or hang together with those that do: no lane depends on any other."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        while 0 < first < len(self._pieces) and self._starts[first] < self._reach[first - 1]:
            first -= 1
        while 0 < last < len(self._pieces) and self._starts[last] < self._reach[last - 1]:
            last += 1
        return first, last

    def _put(self, first: int, last: int, pieces: list[Piece]) -> None:
        self._pieces[first:last] = pieces
        self._starts[first:last] = [piece.start for piece in pieces]
        self._reach[first:last] = accumulate((piece.end for piece in pieces), max)

    def over(self, start: int, end: int) -> list[Piece]:
        """The pieces that share a code point with start..end, outer ones first."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [piece for piece in self._pieces[first:last] if piece.end > start]

    def at(self, offset: int) -> tuple[int, ...]:
        """The ids of the claims at a code point, innermost first."""
        pieces = sorted(self.over(offset, offset + 1), key=lambda piece: piece.end - piece.start)
        return tuple(dict.fromkeys(piece.claim_id for piece in pieces))


_Key = tuple[int, int, int, int]
"""What pieces are ordered by: start, the end with a minus, claim and place of the span."""


def _places(rows: Iterable[ClaimRow]) -> list[_Key]:
    return sorted(
        (span.start, -span.end, row.id, index)
        for row in rows
        for index, span in enumerate(row.spans)
        if span.start < span.end
    )


def _key(piece: Piece) -> _Key:
    return piece.start, -piece.end, piece.claim_id, piece.nth


def _laned(places: list[_Key]) -> list[Piece]:
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
