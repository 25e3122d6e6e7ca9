"""What the reporter pointed to in a version, ready to be asked what is at a place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from fcapp.model.rows import PointerRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import PointerKind, PointerState


class Pointers:
    """The pointers of one version; what is decided stays among them and is not offered."""

    def __init__(self, rows: Iterable[PointerRow] = ()) -> None:
        """`rows` are in the order of the text."""
        self._rows = list(rows)
        self._places = {row.id: at for at, row in enumerate(self._rows)}
        self._starts = [row.span.start for row in self._rows]
        self._reach = list(accumulate((row.span.end for row in self._rows), max))
        self.links = [row.span for row in self._rows if row.kind is PointerKind.LINK]
        """The words on which a link stood in the draft."""

    def replace(self, rows: Iterable[PointerRow]) -> None:
        """Take over rows that were decided on; their places are as they were."""
        for row in rows:
            self._rows[self._places[row.id]] = row

    def knows(self, ids: Iterable[int]) -> bool:
        """Whether all of them are among these."""
        return all(row_id in self._places for row_id in ids)

    def proposed_at(self, spans: Sequence[Span], around: Iterable[Span]) -> list[PointerRow]:
        """What is not decided yet in the places around some words, that at the words themselves first."""
        found = sorted({at for place in around for at in self._at(place)})
        rows = [self._rows[at] for at in found if self._rows[at].state is PointerState.PROPOSED]
        return sorted(rows, key=lambda row: not any(row.span.overlaps(span) for span in spans))

    def _at(self, place: Span) -> Iterable[int]:
        first, last = bisect_right(self._reach, place.start), bisect_left(self._starts, place.end)
        return (at for at in range(first, last) if self._rows[at].span.overlaps(place))
