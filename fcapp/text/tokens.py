"""Words and signs of one sentence, each with the quotation that it stands in."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from fcapp.model.spans import Span

_TOKEN = re.compile(
    r"[$£€¥]?\d+(?:[.,:]\d+)*(?:[.’'/-]?\w+)*%?"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\w+(?:[.’'&@+/-]\w+)*(?:(?<=s)[’'](?=\s\w))?"
    r"|\.{2,}|--+|[^\w\s]"
)
_INITIALS = frozenset(("WHO", "US", "IT", "IS", "AM", "WE"))
"""Names in capitals that would be function words in small letters."""


Range = tuple[int, int]
"""Places in a list of tokens, end exclusive."""


class Token(NamedTuple):
    """A word or a sign."""

    start: int
    end: int
    text: str
    low: str
    """Small letters, apostrophes straight."""
    quote: int
    """The place of its quotation in the list of quotations, -1 outside any."""

    @property
    def is_word(self) -> bool:
        """Whether it is no sign."""
        return self.text[-1].isalnum() or self.text[0].isalnum() or self.text[0] == "_"

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens(text: str, span: Span, quotations: Sequence[Span]) -> list[Token]:
    """The tokens of the sentence at `span`; a full stop inside the sentence belongs to its word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        if found and match[0] not in ".[(" and found[-1].text == "." and len(found) > 1:
            _join_stop(found)
        word = match[0]
        low = word if word in _INITIALS else word.lower().replace("’", "'")
        found.append(Token(start, end, word, low, _quotation_at(quotations, start)))
    return found


def _join_stop(found: list[Token]) -> None:
    stop, word = found[-1], found[-2]
    if word.end == stop.start and word.is_word:
        found[-2:] = [word._replace(end=stop.end, text=word.text + ".", low=word.low + ".")]


def _quotation_at(quotations: Sequence[Span], offset: int) -> int:
    place = bisect_right(quotations, offset, key=lambda span: span.start) - 1
    return place if place >= 0 and offset < quotations[place].end else -1
