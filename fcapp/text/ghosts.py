"""Which suggestions are shown: of enough score, not decided before, not where the reviewer has worked already."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from fcapp.model.spans import Span
from fcapp.text.suggested import Suggestion

LEVELS = (0.95, 0.88, 0.73, 0.5, 0.27, 0.12, 0.05)
"""The least score from “few” to “many”, in even steps of log-odds around the border at 0.5."""

ALIKE = 0.8
"""The share of common words from which two suggestions count as the same."""

PART = 20_000
"""Code points that are looked at in one go; a longer text is cut."""

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»‹›″", '"') | dict.fromkeys("‘’‚‛′`", "'"))
_WORD = re.compile(r"\w[\w.,'%-]*\w|\w")


class _Words(NamedTuple):
    """The words of a suggestion made ready for comparison."""

    folded: str
    """Without case, with plain quotation marks and single spaces."""
    words: frozenset[str]
    rare: tuple[str, ...]
    """Of the words, in one order for all, longest first, so many that sets which are alike share one of them."""


@lru_cache(maxsize=20_000)
def _prepared(words: str) -> _Words:
    folded = " ".join(words.translate(_MARKS).casefold().split())
    found = frozenset(_WORD.findall(folded))
    ordered = sorted(found, key=lambda word: (-len(word), word))
    return _Words(folded, found, tuple(ordered[: len(ordered) - ceil(ALIKE * len(ordered)) + 1]))


class Decided:
    """The words of suggestions that were accepted or dismissed."""

    def __init__(self, decided: Iterable[str] = ()) -> None:
        known = [_prepared(words) for words in decided]
        self._whole = {one.folded for one in known}
        self._having: dict[str, list[frozenset[str]]] = {}
        for one in known:
            for word in one.rare:
                self._having.setdefault(word, []).append(one.words)

    def has(self, words: str) -> bool:
        """Whether these words, or nearly all of them (`ALIKE`), were decided on; another figure is another claim."""
        own = _prepared(words)
        if own.folded in self._whole:
            return True
        return any(_alike(own.words, other) for word in own.rare for other in self._having.get(word, ()))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of words are nearly the same (Jaccard), and all their figures are."""
    if len(one & other) < ALIKE * len(one | other):
        return False
    return not any(letter.isdecimal() for word in one ^ other for letter in word)


class Stretches:
    """Spans that may overlap, found by bisect."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = sorted(spans)
        self._starts = [span.start for span in self.spans]
        self._reach = list(accumulate((span.end for span in self.spans), max))

    def over(self, start: int, end: int) -> list[Span]:
        """The spans that share a code point with start..end, in order."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [span for span in self.spans[first:last] if span.end > start]

    def take(self, span: Span) -> bool:
        """Whether one of them shares more than half of the shorter one's code points with `span`."""
        return any(
            2 * (min(span.end, one.end) - max(span.start, one.start))
            > min(span.end - span.start, one.end - one.start)
            for one in self.over(*span)
        )


def ghosts(
    text: str, found: Iterable[Suggestion], least: float, decided: Decided, taken: Stretches
) -> list[Suggestion]:
    """Those of the suggestions `found` in `text` that are shown, in order.

    They have at least the score `least`, are not `decided`, and do not stand where anything is `taken`: by a claim,
    or by a sentence with nothing checkable.
    """
    return [
        one
        for one in found
        if one.score >= least and not taken.take(one.span) and not decided.has(text[one.span.start : one.span.end])
    ]


def parts(text: str) -> list[Span]:
    """`text` whole, or cut into parts of at most `PART` code points: at the end of a paragraph, else at a space."""
    cut = [0]
    while len(text) - cut[-1] > PART:
        end = text.rfind("\n", cut[-1] + PART // 2, cut[-1] + PART)
        end = text.rfind(" ", cut[-1] + PART // 2, cut[-1] + PART) if end < 0 else end
        end = cut[-1] + PART - 1 if end < 0 else end
        cut.append(end + 1)
    return [Span(start, end) for start, end in zip(cut, [*cut[1:], len(text)], strict=True) if start < end]


def next_part(whole: Sequence[Span], done: Collection[int], offset: int) -> int | None:
    """The part to look at next: the one at `offset`, what is seen, before all others in order; None at the end."""
    seen = max(0, bisect_right(whole, offset, key=lambda part: part.start) - 1)
    return next((nth for nth in (seen, *range(len(whole))) if nth < len(whole) and nth not in done), None)
