"""Where words of the old text could be in the parts of the new one that nothing else accounts for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fcapp.text.comparison import Comparison
from fcapp.text.gap_alignment import Kind, Piece, aligned, weight

_MOST_WORDS = 120
_MOST_PLACES = 60
_WINDOWS = 4
_TAKEN = 3
_CONTEXT = 5
_CONTEXT_WEIGHT = 0.1
_AS_GOOD = 0.05
_BY_SAME_WORDS = 0.5
"""The share of a score that words which are the same have to make up; others are alike."""
_OF_OLD, _OF_BOTH = 0.6, 0.4


class Found(NamedTuple):
    """A place in the new text: words from `start` to before `end`."""

    start: int
    end: int
    score: float
    """How much of the old words is there, and little else, 0 to 1."""
    pieces: Sequence[Piece]
    doubtful: bool = False
    """Another place is as good."""


class Finder:
    """Finds words of the old text in the new one; prepares itself when first asked."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old_sums = _sums(comparison.old.forms)
        self._new_sums = _sums(comparison.new.forms)
        self._places: dict[str, list[int]] | None = None

    def weight(self, start: int, end: int) -> float:
        """How much the old words at these places say."""
        return self._old_sums[end] - self._old_sums[start]

    def score(self, old: tuple[int, int], new: tuple[int, int], pieces: Sequence[Piece]) -> float:
        """How much of the old words `pieces` tells to be at a place of the new text, and little else, 0 to 1."""
        shared = sum(
            self.weight(max(old[0], piece.old), min(old[1], piece.old_end)) * piece.likeness
            for piece in pieces
            if piece.kind is not Kind.REWORDED
        )
        there, here = self.weight(*old), self._new_sums[new[1]] - self._new_sums[new[0]]
        return _OF_OLD * shared / there + _OF_BOTH * 2 * shared / (there + here)

    def find(self, start: int, end: int, least: float = 0.0) -> Found | None:
        """The best place for old words that is free, by the words and by what stands around them.

        Places that can hardly score `least` are not looked at.
        """
        if end - start > _MOST_WORDS:
            return None
        found = [
            self._in(start, end, places)
            for window in self._windows(start, end, least)
            for places in self._free(window)
        ]
        ranked = sorted(
            (one for one in found if one), key=lambda one: (-self._with_context(start, end, one), one.start)
        )
        if not ranked:
            return None
        best = ranked[0]
        least = self._with_context(start, end, best) - _AS_GOOD
        rivals = [one for one in ranked if one.start >= best.end or one.end <= best.start]
        return best._replace(doubtful=any(self._with_context(start, end, one) >= least for one in rivals))

    def _windows(self, start: int, end: int, least: float) -> list[range]:
        """Where many of the words stand in about the same order."""
        places = self._free_places()
        step = max(3, (end - start) // 3)
        votes: dict[int, float] = {}
        for number, at in enumerate(range(start, end)):
            where = places.get(self._comparison.old.keys[at], [])
            for to in where if len(where) <= _MOST_PLACES else ():
                bucket = (to - number) // step
                votes[bucket] = votes.get(bucket, 0.0) + self.weight(at, at + 1)
        wanted = _BY_SAME_WORDS * least * self.weight(start, end)
        enough = [one for one in votes if sum(votes.get(near, 0.0) for near in (one - 1, one, one + 1)) >= wanted]
        best = sorted(enough, key=lambda bucket: (-votes[bucket], bucket))[:_WINDOWS]
        return [range((bucket - 1) * step, (bucket + 2) * step + end - start) for bucket in best]

    def _free_places(self) -> dict[str, list[int]]:
        if self._places is None:
            self._places = {}
            free = self._comparison.free
            for at, key in enumerate(self._comparison.new.keys):
                if free[at]:
                    self._places.setdefault(key, []).append(at)
        return self._places

    def _free(self, window: range) -> Iterator[list[int]]:
        """The free words of a window, as many lists as there are other words between them."""
        part: list[int] = []
        for at in range(max(0, window.start), min(window.stop, len(self._comparison.free))):
            if self._comparison.free[at]:
                part.append(at)
            elif part:
                yield part
                part = []
        if part:
            yield part

    def _in(self, start: int, end: int, places: Sequence[int]) -> Found | None:
        pieces = aligned(self._comparison.old, self._comparison.new, range(start, end), places)
        pieces = [piece for piece in pieces if piece.kind is not Kind.REWORDED]
        if not pieces:
            return None
        pieces = self._completed(start, end, pieces)
        new = pieces[0].new, pieces[-1].new_end
        return Found(*new, self.score((start, end), new, pieces), pieces)

    def _completed(self, start: int, end: int, pieces: Sequence[Piece]) -> list[Piece]:
        """With the first and last words where something else accounts for them, but they stand there."""
        old, new = self._comparison.old.keys, self._comparison.new.keys
        first, last = pieces[0], pieces[-1]
        before, after = first.old - start, end - last.old_end
        whole = list(pieces)
        if 0 < before <= min(_TAKEN, first.new) and old[start : first.old] == new[first.new - before : first.new]:
            whole.insert(0, Piece(start, first.old, first.new - before, first.new))
        if 0 < after <= _TAKEN and old[last.old_end : end] == new[last.new_end : last.new_end + after]:
            whole.append(Piece(last.old_end, end, last.new_end, last.new_end + after))
        return whole

    def _with_context(self, start: int, end: int, found: Found) -> float:
        old, new = self._comparison.old.keys, self._comparison.new.keys
        before = zip(
            reversed(old[max(0, start - _CONTEXT) : start]),
            reversed(new[max(0, found.start - _CONTEXT) : found.start]),
            strict=False,
        )
        after = zip(old[end : end + _CONTEXT], new[found.end : found.end + _CONTEXT], strict=False)
        same = sum(one == other for one, other in [*before, *after])
        return found.score + _CONTEXT_WEIGHT * same / (2 * _CONTEXT)


def _sums(forms: Sequence[str]) -> list[float]:
    """The weights of the words before each place, added up."""
    sums, total = [0.0], 0.0
    for form in forms:
        total += weight(form)
        sums.append(total)
    return sums
