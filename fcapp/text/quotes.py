"""Quotations: where words stand between quotation marks, typographic or straight, double or single.

Only the outermost marks count; what is quoted inside a quotation belongs to it. A quotation may run over paragraphs:
either each of them begins with an opening mark, or one of the next few holds the closing mark. Cost is linear.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from fcapp.model.spans import Span

_MARKS = re.compile(r"[\"“”„«»‘’‚‹›「」『』']|[\n\u2029]+")
_CLOSERS = {
    "“": "”“",
    "”": "”",
    "„": "“”",
    '"': '"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_SINGLE = frozenset("'‘’‚")
_OPENS_AFTER = frozenset("([{—–-/:“\"'‘«…")
_ELISION = re.compile(r"['’](?:\d|em\b|til\b|tis\b|twas\b|cause\b|n['’]|bout\b|round\b)", re.IGNORECASE)
_MOST_PLAIN_PARAGRAPHS = 3
"""Paragraphs without a mark of their own that a quotation may run over."""


def quotations(text: str) -> list[Span]:
    """The outermost quotations of `text` in order, marks included.

    A quotation that is never closed ends with its paragraph. Apostrophes, minutes and inches are no marks.
    """
    return list(_Reader(text).read())


def inside(text: str, quotation: Span) -> Span:
    """`quotation` without its marks, as `quotations` gave it."""
    start, end = quotation
    closing = end - start > 1 and text[end - 1] in _CLOSERS.get(text[start], "")
    return Span(start + 1, end - closing)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._marks = list(_MARKS.finditer(text))
        self._single_ends = [m.start() for m in self._marks if m[0] in "'’" and self._may_close(m.start())]
        self._single_opens = [m.start() for m in self._marks if m[0] in "'‘" and self._may_open(m.start())]
        self._start = self._broken = -1
        self._mark, self._plain = "", 0
        self._breaks = [m.start() for m in self._marks if m[0][0] in "\n\u2029"]

    def read(self) -> Iterator[Span]:
        """The quotations, in one pass over the marks."""
        for match in self._marks:
            if match[0][0] in "\n\u2029":
                yield from self._at_break(match.start())
            else:
                yield from self._at_mark(match.start(), match[0])
        if self._start >= 0:
            yield Span(self._start, self._broken if self._broken >= 0 else len(self._text.rstrip()))

    def _at_break(self, at: int) -> Iterator[Span]:
        if self._start < 0:
            return
        self._plain += self._broken >= 0
        if self._broken < 0:
            self._broken = at
        if self._mark in _SINGLE or self._plain > _MOST_PLAIN_PARAGRAPHS:
            yield Span(self._start, self._broken)
            self._start = -1

    def _at_mark(self, at: int, sign: str) -> Iterator[Span]:
        if self._start < 0:
            if self._opens(at, sign):
                self._open(at, sign)
        elif self._broken >= 0 and self._goes_on(at, sign, self._mark):
            self._broken, self._plain = -1, 0
        elif self._closes(at, sign, self._mark):
            yield Span(self._start, at + 1)
            self._start = -1
        elif self._broken >= 0 and self._opens(at, sign):
            yield Span(self._start, self._broken)
            self._open(at, sign)

    def _open(self, at: int, sign: str) -> None:
        self._start, self._mark, self._broken, self._plain = at, sign, -1, 0

    def _goes_on(self, at: int, sign: str, mark: str) -> bool:
        return sign == mark and (at == 0 or self._text[at - 1] in "\n\u2029") and self._begins_word(at)

    def _opens(self, at: int, sign: str) -> bool:
        if sign not in _CLOSERS or not self._begins_word(at):
            return False
        free = self._may_open(at)
        if sign in "\"'”»›":
            return free and (sign != "'" or self._has_end(at))
        return sign not in _SINGLE or (free and self._has_end(at))

    def _has_end(self, at: int) -> bool:
        """Whether the single mark at `at` is closed within its paragraph."""
        if _ELISION.match(self._text, at) and self._text[at] != "‘":
            return False
        place = bisect_right(self._single_ends, at + 1)
        stop = bisect_right(self._breaks, at)
        limit = self._breaks[stop] if stop < len(self._breaks) else len(self._text)
        return place < len(self._single_ends) and self._single_ends[place] < limit

    def _closes(self, at: int, sign: str, mark: str) -> bool:
        if sign not in _CLOSERS[mark]:
            return False
        if mark in _SINGLE:
            return self._may_close(at) and not self._is_plural(at)
        if sign in '"“«':
            return not self._text[at - 1].isspace() or not self._begins_word(at)
        return True

    def _is_plural(self, at: int) -> bool:
        """Whether the mark at `at` belongs to a word like “soldiers’” and another mark closes the quotation."""
        text = self._text
        if text[at - 1] != "s" or text[at + 1 : at + 2] != " " or not text[at + 2 : at + 3].islower():
            return False
        place = bisect_right(self._single_opens, at)
        until = self._single_opens[place] if place < len(self._single_opens) else len(text)
        place = bisect_right(self._single_ends, at)
        return place < len(self._single_ends) and self._single_ends[place] < until and self._has_end(at)

    def _may_open(self, at: int) -> bool:
        before = self._text[at - 1 : at]
        return (not before or before.isspace() or before in _OPENS_AFTER) and self._begins_word(at)

    def _may_close(self, at: int) -> bool:
        return at > 0 and not self._text[at - 1].isspace() and not self._text[at + 1 : at + 2].isalnum()

    def _begins_word(self, at: int) -> bool:
        after = self._text[at + 1 : at + 2]
        return bool(after) and not after.isspace() and after not in ",;:)"
