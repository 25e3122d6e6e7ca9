"""How headings, list items, quotations, table rows and code look; what they are stands beside the text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QTextCharFormat

from fcapp.gui.offsets import TextMap
from fcapp.model.structure import Block, BlockKind

_HEADINGS = {1: 1.5, 2: 1.25, 3: 1.1}
"""Sizes of the letters of a heading by its level, in sizes of the font; deeper ones have the usual size."""

_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """The looks of one displayed block; lengths are sizes of the font."""

    size: float = 1.0
    bold: bool = False
    italic: bool = False
    fixed: bool = False
    """Whether all letters have the same width."""
    indent: float = 0.0
    above: float | None = None
    """Space above it; None when the gap in the text says it."""
    bullet: bool = False
    bar: bool = False
    """Whether a line stands to its left."""

    @property
    def plain(self) -> bool:
        """Whether its letters are those of any paragraph."""
        return self.size == 1.0 and not (self.bold or self.italic or self.fixed)

    def format(self, pixels: int) -> QTextCharFormat:
        """The letters at a size of the font in pixels."""
        made = QTextCharFormat()
        if self.fixed:
            made.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(self.size * pixels))
        made.setFontWeight(QFont.Weight.DemiBold if self.bold else QFont.Weight.Normal)
        made.setFontItalic(self.italic)
        return made


PLAIN = BlockStyle()


def styles(text: TextMap, blocks: Sequence[Block]) -> list[BlockStyle]:
    """One for each displayed block of `text`, by the blocks that its structure tells of."""
    starts = [block.start for block in blocks]
    return [_style(blocks, bisect_right(starts, shown.start) - 1, shown.start) for shown in text.blocks]


def _style(blocks: Sequence[Block], at: int, start: int) -> BlockStyle:
    if at < 0 or start >= blocks[at].end:
        return PLAIN
    first = blocks[at].start == start
    kind, level = blocks[at].kind, blocks[at].level
    if kind is BlockKind.HEADING:
        return BlockStyle(size=_HEADINGS.get(level, 1.0), bold=True, above=1.5 if first else None)
    if kind is BlockKind.ITEM:
        return BlockStyle(indent=1.4 * min(max(1, level), _DEEPEST), bullet=first)
    if kind is BlockKind.QUOTATION:
        return BlockStyle(indent=1.4 * min(max(1, level), _DEEPEST), bar=True)
    if kind is BlockKind.CODE:
        return BlockStyle(size=0.88, fixed=True, indent=0.8)
    return PLAIN
