"""The one border between code points, which the library counts, and UTF-16 positions, which Qt counts.

What is displayed is the article's text with three differences: blank lines are left out (a gap stands for them), very
long paragraphs are broken into pieces, and characters with a meaning of their own in Qt are replaced one for one.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from enum import Enum
from typing import NamedTuple

from fcapp.model.spans import Span

LONGEST = 1500
"""Code points that Qt is given as one paragraph at most; its layout of longer ones is slow beyond use."""

_SHORTEST = 800
_TAIL = 400
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SPECIAL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufdd0\ufdd1\ufffc\ufffe\uffff]")
_JOINERS = "\u200d\ufe0e\ufe0f"


class Gap(Enum):
    """What stands between a displayed block and the one before it."""

    PARAGRAPH = "blank line"
    LINE = "line end"
    NONE = "nothing: the paragraph goes on"


class Block(NamedTuple):
    """A piece of the article that Qt is given as one paragraph, in code points."""

    start: int
    end: int
    gap: Gap


class TextMap:
    """The displayed form of a text, and the way from its code points to document positions and back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks = _blocks(text) or [Block(0, 0, Gap.NONE)]
        self._starts = [block.start for block in self.blocks]
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._astral_units = [offset + before for before, offset in enumerate(self._astral)]
        self._positions = self._block_positions()

    def _block_positions(self) -> list[int]:
        positions, next_position = [], 0
        for start, end, _ in self.blocks:
            positions.append(next_position)
            next_position += self._units(end) - self._units(start) + 1
        return positions

    def _units(self, offset: int) -> int:
        """UTF-16 units of the text before a code point."""
        return offset + bisect_left(self._astral, offset)

    def display(self) -> str:
        """What Qt is given: the blocks, with a line end between each two."""
        shown = "\n".join([self.text[start:end] for start, end, _ in self.blocks])
        return _SPECIAL.sub(_harmless, shown)

    def position(self, offset: int) -> int:
        """The document position of a code point; what is not displayed counts as the end of the block before."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        start, end, _ = self.blocks[index]
        inside = min(max(offset, start), end)
        return self._positions[index] + self._units(inside) - self._units(start)

    def offset(self, position: int) -> int:
        """The code point at a document position; within a surrogate pair, the one that the pair stands for."""
        index = max(0, bisect_right(self._positions, position) - 1)
        start, end, _ = self.blocks[index]
        units = self._units(start) + max(0, position - self._positions[index])
        return min(units - bisect_left(self._astral_units, units), end)

    def span(self, start: int, end: int) -> Span:
        """The code points between two document positions."""
        return Span(self.offset(start), self.offset(end))


def _harmless(special: re.Match[str]) -> str:
    return " " if special[0].isspace() else "\ufffd"


def _blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    start, gap = 0, Gap.NONE
    for line in text.split("\n"):
        end = start + len(line)
        if not line or line.isspace():
            gap = Gap.PARAGRAPH
        else:
            blocks += _pieces(text, start, end, gap)
            gap = Gap.LINE
        start = end + 1
    if blocks:
        blocks[0] = blocks[0]._replace(gap=Gap.NONE)
    return blocks


def _pieces(text: str, start: int, end: int, gap: Gap) -> list[Block]:
    pieces = []
    while end - start > LONGEST:
        cut = _cut(text, start + _SHORTEST, min(start + LONGEST, end - _TAIL))
        pieces.append(Block(start, cut, gap))
        start = cut + 1 if text[cut] == " " else cut
        gap = Gap.NONE
    return [*pieces, Block(start, end, gap)]


def _cut(text: str, low: int, high: int) -> int:
    """Where to break between `low` and `high`: after a sentence, at a space, or anywhere between two letters."""
    for mark, length in ((". ", 1), ("” ", 1), (" ", 0), ("。", 1)):
        found = text.rfind(mark, low, high)
        if found >= 0:
            return found + length
    while high > low and (unicodedata.combining(text[high]) or text[high] in _JOINERS or text[high - 1] in _JOINERS):
        high -= 1
    return high
