"""Whether a hyphen at the end of a line belongs to the word or to the line."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import east_asian_width

from fcapp.intake.pdf_lines import Line
from fcapp.intake.pdf_page import HYPHEN

SOFT = "\u00ad"
_HYPHENS = frozenset((HYPHEN, SOFT, "-", "\u2010"))
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_LAST = re.compile(r"[^\W_]+(?=\W$)")
_FIRST = re.compile(r"[^\W_]+")
_AND = frozenset(["and", "or", "und", "oder", "bis", "sowie", "et", "ou", "y", "o", "e"])
"""What follows a hyphen that stands for the end of a later word, as in "pre- and post-war"."""
_FIRST_PARTS = frozenset(
    (
        *("well", "self", "ex", "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        *("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    )
)
_LAST_PARTS = frozenset(
    ("year", "based", "led", "term", "backed", "owned", "related", "style", "called", "elect", "known")
)


_RARE = 0.02
"""Share of the lines that end in a hyphen; below it words are not broken at all, and these are compounds."""


class Join(NamedTuple):
    """How the end of a line goes on in the next."""

    drop: int
    """Letters to leave out at the end of the line."""
    space: bool


class Hyphens:
    """What the text itself shows about its compounds."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: set[str] = set()
        self._first_parts: set[str] = set()
        self._last_parts: set[str] = set()
        count, broken = 0, 0
        for line in lines:
            count += 1
            broken += line.text[-1] in _HYPHENS
            for word in _WORD.findall(line.text.lower().replace("\u2010", "-").replace(SOFT, "")):
                self._words.add(word)
                if "-" in word:
                    self._first_parts.add(word.partition("-")[0])
                    self._last_parts.add(word.rpartition("-")[2])
        self._breaks_words = broken >= max(1, _RARE * count)

    def join(self, line: str, following: str) -> Join:
        """How `line` and the line after it go together."""
        if not line or not following:
            return Join(0, space=True)
        last, first = line[-1], following[0]
        if last not in _HYPHENS:
            unspaced = (last in "—/" and line[-2:-1].isalnum()) or (_is_wide(last) and _is_wide(first))
            return Join(0, space=not unspaced)
        part, rest = _LAST.search(line), _FIRST.match(following)
        if last == SOFT:
            return Join(1, space=False)
        if part is None or rest is None or rest[0].lower() in _AND:
            return Join(0, space=True)
        broken = first.islower() and self._is_one_word(part[0].lower(), rest[0].lower())
        return Join(int(broken), space=False)

    def _is_one_word(self, part: str, rest: str) -> bool:
        if any(letter.isdecimal() for letter in part):
            return False
        if part + rest in self._words or f"{part}-{rest}" in self._words:
            return part + rest in self._words
        both = part in self._words and rest in self._words
        compound = part in self._first_parts or rest in self._last_parts
        usual = (part in _FIRST_PARTS and len(rest) > 3) or (
            rest in _LAST_PARTS and (part == "so" or (len(part) > 2 and part in self._words))
        )
        return self._breaks_words and not (both and compound) and not usual


def _is_wide(letter: str) -> bool:
    """Whether it is of a script that is written without spaces."""
    return east_asian_width(letter) in "WF" and not "\uac00" <= letter <= "\ud7a3"
