"""An article while it is edited: every sign remembers for which sign of the old text it stands."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from fcapp.model.spans import Span, trimmed

_NEW = -1
_LEAST_LEFT = 0.5


class Edit(NamedTuple):
    """Put `text` in the place of start..end of the old text; it stands for what it replaces, unless it is `apart`."""

    start: int
    end: int
    text: str
    apart: bool = False


class Truth(NamedTuple):
    """Where a span is in the new text (None: it is gone)."""

    span: Span | None


class Draft:
    """A new version, made of an old one."""

    def __init__(self, old: str, edits: Iterable[Edit] = ()) -> None:
        self._old = old
        self._replaced: list[Span] = []
        self._apart: list[Span] = []
        text: list[str] = []
        self._origins: list[int] = []
        at = 0
        for edit in sorted(edits):
            if edit.start < at:
                continue
            text += [old[at : edit.start], edit.text]
            self._origins += [*range(at, edit.start), *self._of(edit)]
            at = edit.end
        text.append(old[at:])
        self._origins += range(at, len(old))
        self.text = "".join(text)
        self._places: list[tuple[int, int]] | None = None

    def _of(self, edit: Edit) -> Sequence[int]:
        if edit.apart and edit.text:
            self._apart.append(Span(edit.start, edit.end))
        if edit.apart or edit.start == edit.end:
            return [_NEW] * len(edit.text)
        if edit.text:
            self._replaced.append(Span(edit.start, edit.end))
        last = edit.end - 1
        return [min(last, edit.start + at) for at in range(len(edit.text) - 1)] + [last] * bool(edit.text)

    def reorder(self, parts: Sequence[Span]) -> None:
        """Put parts of the new text, which together are all of it, into another order."""
        self.text, origins = "".join(self.text[start:end] for start, end in parts), self._origins
        self._origins = [at for start, end in parts for at in origins[start:end]]

    def truth(self, span: Span) -> Truth | None:
        """Where a span of the old text is now; None when that cannot be said.

        It cannot when an end of the span lies in what was reworded as a whole, when a part of it made way for other
        text, when less than half of its words are left, or when its parts have come apart.
        """
        if any(
            one.overlaps(span) and not (span.start <= one.start and one.end <= span.end) for one in self._replaced
        ):
            return None
        if any(one.overlaps(span) and not (one.start <= span.start and span.end <= one.end) for one in self._apart):
            return None
        if self._places is None:
            self._places = sorted((origin, at) for at, origin in enumerate(self._origins) if origin != _NEW)
        first, last = bisect_left(self._places, (span.start, 0)), bisect_left(self._places, (span.end, 0))
        places = sorted(at for _, at in self._places[first:last])
        words = [at for at in places if not self.text[at].isspace()]
        if not words:
            return Truth(None)
        place = Span(words[0], words[-1] + 1)
        in_order = all(self._origins[one] <= self._origins[two] for one, two in pairwise(words))
        left = len({self._origins[at] for at in words})
        inserted = sum(
            origin != _NEW and not span.start <= origin < span.end
            for origin in self._origins[place.start : place.end]
        )
        wanted = sum(not sign.isspace() for sign in self._old[span.start : span.end])
        replaced = sum(one.end - one.start for one in self._replaced if one.overlaps(span))
        if not in_order or inserted or left + replaced < _LEAST_LEFT * wanted:
            return None
        return Truth(trimmed(self.text, place))
