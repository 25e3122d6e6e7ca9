"""Where the laid-out lines of a document are, for those who paint beside and below the words.

Positions are document positions (UTF-16 units), lengths are pixels in the document's own coordinates.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextLine

from fcapp.gui.article_layout import ArticleLayout

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the screen; valid until the document is laid out again."""

    start: int
    end: int
    """One past its last position; at the end of a paragraph that is the paragraph's own end."""
    left: float
    top: float
    baseline: float
    bottom: float
    """Where the space below the words ends, which is the top of the next line."""
    both_ways: bool
    """Whether right-to-left writing stands in its paragraph."""
    _block_start: int
    _origin: float
    _line: QTextLine

    @property
    def right(self) -> float:
        """Where the words end."""
        return self._origin + self._line.naturalTextRect().right()

    def x(self, position: int) -> float:
        """The left-to-right place of the caret at a position of this line."""
        answer: tuple[float, int] = self._line.cursorToX(position - self._block_start)  # type: ignore[assignment] # the stub says float
        return self._origin + answer[0]

    def boxes(self, start: int, end: int) -> list[tuple[float, float]]:
        """The left and right edges of what stands between two positions, as far as it is on this line."""
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return []
        if not self.both_ways:
            left = self.x(start)
            return [(left, self.x(end) if end < self.end else max(left, self.right))]
        runs = self._line.glyphRuns(start - self._block_start, end - start)
        rects = [run.boundingRect().translated(self._origin, 0) for run in runs]
        return _merged(sorted((rect.left(), rect.right()) for rect in rects))

    def character_at(self, x: float) -> int | None:
        """The position of the character that is painted at `x`; None beside the words."""
        inside = x - self._origin
        words = self._line.naturalTextRect()
        if not words.left() <= inside <= words.right():
            return None
        found = self._line.xToCursor(inside, QTextLine.CursorPosition.CursorOnCharacter)
        return min(self._block_start + found, self.end - 1)

    def nearest(self, x: float) -> int:
        """The position between two characters that is nearest to `x`."""
        found = self._line.xToCursor(x - self._origin, QTextLine.CursorPosition.CursorBetweenCharacters)
        return min(self._block_start + found, self.end)


def _merged(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in boxes:
        if merged and left <= merged[-1][1] + 0.5:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


class Lines:
    """The lines of an article by height and by position; asking lays it out there."""

    def __init__(self, layout: ArticleLayout) -> None:
        self._layout = layout
        self._document = layout.document()

    def between(self, top: float, bottom: float) -> list[Line]:
        """The lines that are seen, at least in part, between two heights."""
        self._layout.lay_out(top, bottom)
        number = self._layout.block_at(top)
        block, lines = self._document.findBlockByNumber(number), []
        while block.isValid() and self._layout.top(number) < bottom:
            lines += [line for line in self._of(block) if line.bottom > top and line.top < bottom]
            number, block = number + 1, block.next()
        return lines

    def at(self, position: int) -> Line:
        """The line that a position stands on."""
        block = self._document.findBlock(position)
        lines = self._of(block if block.isValid() else self._document.lastBlock())
        starts = [line.start for line in lines]
        return lines[max(0, bisect_right(starts, position) - 1)]

    def nearest(self, y: float) -> Line:
        """The line nearest to a height."""
        lines = self._of(self._document.findBlockByNumber(self._layout.block_near(y)))
        return next((line for line in lines if line.bottom > y), lines[-1])

    def first_below(self, y: float) -> Line:
        """The first line that ends below a height; the last line when there is none."""
        block = self._document.findBlockByNumber(self._layout.block_at(y))
        while block.isValid():
            for line in self._of(block):
                if line.bottom > y:
                    return line
            block = block.next()
        return self._of(self._document.lastBlock())[-1]

    def _of(self, block: QTextBlock) -> list[Line]:
        corner = self._layout.blockBoundingRect(block).topLeft()
        layout, start, spacing = block.layout(), block.position(), self._layout.spacing
        both_ways = _RIGHT_TO_LEFT.search(block.text()) is not None
        lines = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = start + line.textStart()
            top = corner.y() + line.y()
            lines.append(
                Line(
                    start=first,
                    end=first + line.textLength(),
                    left=corner.x() + line.x(),
                    top=top,
                    baseline=top + line.ascent(),
                    bottom=top + line.height() * spacing,
                    both_ways=both_ways,
                    _block_start=start,
                    _origin=corner.x(),
                    _line=line,
                )
            )
        return lines
