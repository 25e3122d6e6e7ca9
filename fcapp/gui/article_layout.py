"""The article set in lines, one paragraph at a time and only when somebody wants to know where it stands.

Qt's own layout sets everything above a place before it can tell where that place is. Here the height of what nobody
saw yet is a guess from the number of its letters, so that a long text costs no more than a short one. The price:
guesses are put right one by one, and all below them moves; whoever shows the text keeps still what stands at the top.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from fcapp.gui.block_styles import PLAIN, BlockStyle, styles
from fcapp.gui.heights import Heights
from fcapp.gui.offsets import Gap, TextMap
from fcapp.model.spans import Span
from fcapp.model.structure import Block

LINE_HEIGHT = 1.7
"""Distance of two lines, in sizes of the font."""

EDGE = 6
"""Pixels between the words and the edges of the column, for tints and handles."""

_HEAD, _FOOT = 2.2, 6.0
"""Empty space above and below the article, in sizes of the font."""

_GAPS = {Gap.PARAGRAPH: 0.95, Gap.LINE: 0.3, Gap.NONE: 0.0}
"""Space above a paragraph, in sizes of the font."""

_SAMPLE = 2_000
"""Letters from the beginning whose width speaks for that of all."""

_LOST = 2.5
"""Letters that have no more room at the end of a line, on the average."""

_TAB = 9.0
"""Distance of two tab stops, in sizes of the font."""

_BULLET = "•"


class ArticleLayout(QAbstractTextDocumentLayout):
    """Sets a document that displays `text` and never changes; heights and widths are pixels.

    `blocks` say what its paragraphs are, `links` are the words that a link stood on, in order.
    """

    moved = Signal()
    """Guesses were put right: what stands below them stands elsewhere now."""

    def __init__(
        self,
        document: QTextDocument,
        text: TextMap,
        pixels: int,
        blocks: Sequence[Block] = (),
        links: Sequence[Span] = (),
    ) -> None:
        super().__init__(document)
        self._document = document
        self._text = text
        self._pixels = pixels
        self._links = sorted(links)
        self._styles = styles(text, blocks) if blocks else [PLAIN] * len(text.blocks)
        self._head = round(_HEAD * pixels)
        self._gaps = [
            round((_GAPS[block.gap] if style.above is None or not number else style.above) * pixels)
            for number, (block, style) in enumerate(zip(text.blocks, self._styles, strict=True))
        ]
        self._lengths = [block.end - block.start for block in text.blocks]
        metrics = QFontMetricsF(document.defaultFont())
        sample = text.text[:_SAMPLE]
        self._letter = max(1.0, metrics.horizontalAdvance(sample) / max(1, len(sample)))
        self.spacing = LINE_HEIGHT * pixels / metrics.height()
        """Height of a line, in heights of its letters."""
        self.telling = False
        """Whether a scroll bar may be behind, since the new height is being told right now."""
        self.times = 0
        """How often anything moved."""
        self._width = 0.0
        self._set_width(1.0)

    # Where blocks are

    def block_at(self, y: float) -> int:
        """The number of the last block that begins at or above a height; the gap above it is part of it."""
        return self._heights.at(y - self._head)

    def block_near(self, y: float) -> int:
        """The number of the block whose lines are nearest to a height: each has half of the gap between two."""
        number = self.block_at(y)
        return number - 1 if number and y < self.top(number) + self._gaps[number] / 2 else number

    def top(self, number: int) -> int:
        """Where a block with the gap above it begins, by what is known so far."""
        return self._heights.top(number) + self._head

    def lay_out(self, top: float, bottom: float) -> None:
        """Set all that is seen between two heights."""
        number, changed = self.block_at(top), False
        while number < len(self._gaps) and self.top(number) < bottom:
            changed |= self._lay_out(number)
            number += 1
        if changed:
            self._tell()

    def _lay_out(self, number: int) -> bool:
        """Set a block, if it is not set yet; whether it is as high as was thought."""
        if number in self._set:
            return False
        self._set.add(number)
        height = self._set_lines(self._document.findBlockByNumber(number))
        return self._heights.set(number, self._gaps[number] + height)

    def _set_lines(self, block: QTextBlock) -> int:
        """Break a block into lines; returns its height, in whole pixels that places may be kept exactly."""
        layout, y, style = block.layout(), 0.0, self._styles[block.blockNumber()]
        if ranges := self._formats(block, style):
            layout.setFormats(ranges)
        layout.setTextOption(_option(block.textDirection(), _TAB * self._pixels))
        indent = self._indent(style)
        left = 0.0 if block.textDirection() == Qt.LayoutDirection.RightToLeft else indent
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width - indent)
            line.setPosition(QPointF(left, y))
            y += line.height() * self.spacing
        layout.endLayout()
        return ceil(y)

    def _indent(self, style: BlockStyle) -> float:
        return min(style.indent * self._pixels, self._width / 2)

    def _formats(self, block: QTextBlock, style: BlockStyle) -> list[QTextLayout.FormatRange]:
        """Letters of their own for the whole block, dots below the words of links."""
        ranges = [] if style.plain else [_range(0, block.length() - 1, style.format(self._pixels))]
        start, end, _ = self._text.blocks[block.blockNumber()]
        at = max(0, bisect_right(self._links, (start, start)) - 1)
        while at < len(self._links) and self._links[at].start < end:
            first, last = (self._text.position(min(max(offset, start), end)) for offset in self._links[at])
            if first < last:
                ranges.append(_range(first - block.position(), last - first, _linked()))
            at += 1
        return ranges

    def _set_width(self, width: float) -> None:
        """Forget all lines, and guess again how high the blocks are."""
        self._width = width
        self._set: set[int] = set()
        room = max(1.0, width / self._letter - _LOST)
        leading = LINE_HEIGHT * self._pixels
        self._heights = Heights(
            [gap + ceil(leading * ceil(length / room)) for gap, length in zip(self._gaps, self._lengths, strict=True)]
        )
        self.times += 1

    def _tell(self) -> None:
        self.times += 1
        self.telling = True
        self.documentSizeChanged.emit(self.documentSize())
        self.telling = False
        self.moved.emit()

    # What Qt asks for

    def documentChanged(self, start: int, removed: int, added: int) -> None:  # noqa: ARG002 - Qt's signature
        """The page has another size, perhaps."""
        width = max(1.0, self._document.pageSize().width() - 2 * EDGE)
        if width != self._width:
            self._set_width(width)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The place of a block's lines."""
        number = block.blockNumber()
        if not 0 <= number < len(self._gaps):
            return QRectF()
        if self._lay_out(number):
            self._tell()
        top = self.top(number) + self._gaps[number]
        return QRectF(EDGE, top, self._width, self.top(number + 1) - top)

    def documentSize(self) -> QSizeF:
        """The whole page."""
        return QSizeF(self._width + 2 * EDGE, self.top(len(self._gaps)) + _FOOT * self._pixels)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002 - there is only one
        """The whole page."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def pageCount(self) -> int:
        """One: the page is as long as the text."""
        return 1

    def hitTest(self, point: Any, accuracy: Qt.HitTestAccuracy) -> int:
        """The position at a point; -1 beside the words when that has to be exact."""
        block = self._document.findBlockByNumber(self.block_near(point.y()))
        corner = self.blockBoundingRect(block).topLeft()
        inside = point - corner
        line = self._line_at(block.layout(), inside.y())
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        if exact and not line.naturalTextRect().contains(inside):
            return -1
        between = QTextLine.CursorPosition.CursorBetweenCharacters
        found = line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter if exact else between)
        return block.position() + found

    def _line_at(self, layout: QTextLayout, y: float) -> QTextLine:
        """The last line that begins at or above a height."""
        for number in range(layout.lineCount() - 1, 0, -1):
            if layout.lineAt(number).y() <= y:
                return layout.lineAt(number)
        return layout.lineAt(0)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the lines in the clip, with the selection and the caret."""
        clip = context.clip if context.clip.isValid() else QRectF(QPointF(0, 0), self.documentSize())
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        number = self.block_at(clip.top())
        block = self._document.findBlockByNumber(number)
        while block.isValid() and self.top(number) < clip.bottom():
            corner = self.blockBoundingRect(block).topLeft()
            self._draw_sign(painter, block, corner, self._styles[number])
            block.layout().draw(painter, corner, _selected(block, context.selections), clip)
            if 0 <= (caret := context.cursorPosition - block.position()) < block.length():
                block.layout().drawCursor(painter, corner, caret, self.property("cursorWidth") or 1)
            number, block = number + 1, block.next()

    def _draw_sign(self, painter: QPainter, block: QTextBlock, corner: QPointF, style: BlockStyle) -> None:
        """The bullet of a list item, the line beside a quotation; they are no part of the text."""
        if not (style.bullet or style.bar) or not block.layout().lineCount():
            return
        right = block.textDirection() == Qt.LayoutDirection.RightToLeft
        inwards = self._indent(style) - 0.8 * self._pixels
        x = corner.x() + (self._width - inwards if right else inwards)
        if style.bullet:
            line = block.layout().lineAt(0)
            painter.setFont(self._document.defaultFont())
            painter.drawText(QPointF(x, corner.y() + line.y() + line.ascent()), _BULLET)
        else:
            height = block.layout().boundingRect().height()
            painter.fillRect(QRectF(x, corner.y(), 2, height), painter.pen().color())


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _linked() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return made


def _option(direction: Qt.LayoutDirection, tab: float) -> QTextOption:
    right = direction == Qt.LayoutDirection.RightToLeft
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(direction)
    option.setTabStopDistance(tab)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _selected(
    block: QTextBlock, selections: Iterable[QAbstractTextDocumentLayout.Selection]
) -> list[QTextLayout.FormatRange]:
    """The part of each selection that is in a block."""
    ranges = []
    for selection in selections:
        cursor = selection.cursor
        start, end = cursor.selectionStart() - block.position(), cursor.selectionEnd() - block.position()
        if start < end and start < block.length() and end > 0:
            ranges.append(_range(start, end - start, selection.format))
    return ranges
