"""The article as Qt lays it out: font, line height, gaps between paragraphs, width of the column."""

from itertools import groupby
from math import ceil

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCursor, QTextDocument

from fcapp.gui.offsets import Block, Gap, TextMap

FAMILIES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
    "serif",
)
"""Serif families for the article, best first."""

LINE_HEIGHT = 1.7
"""Distance of two lines, in sizes of the font."""

EDGE = 6
"""Pixels between the words and the edges of the column, for tints and handles."""

_GAPS = {Gap.PARAGRAPH: 0.95, Gap.LINE: 0.3, Gap.NONE: 0.0}
_TYPICAL = "etaoin shrdlu " * 5


def article_font(pixels: int) -> QFont:
    """The reading font at a size in pixels."""
    font = QFont(list(FAMILIES))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    return font


def column_width(pixels: int) -> int:
    """The width in pixels of a column of about 70 characters."""
    return ceil(QFontMetricsF(article_font(pixels)).horizontalAdvance(_TYPICAL)) + 2 * EDGE


def article_document(text: TextMap, pixels: int, parent: QObject | None) -> QTextDocument:
    """A document that shows `text` at a font size in pixels; it is read, never edited."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(article_font(pixels))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(_format(Gap.PARAGRAPH, pixels))
    cursor.insertText(text.display())
    _close_gaps(cursor, text.blocks, pixels)
    cursor.endEditBlock()
    _set_page(document, pixels)
    return document


def _close_gaps(cursor: QTextCursor, blocks: list[Block], pixels: int) -> None:
    number = 0
    for gap, run in groupby(blocks, key=lambda block: block.gap):
        length = len(list(run))
        if gap is not Gap.PARAGRAPH:
            document = cursor.document()
            cursor.setPosition(document.findBlockByNumber(number).position())
            last = document.findBlockByNumber(number + length - 1).position()
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.setBlockFormat(_format(gap, pixels))
        number += length


def _format(gap: Gap, pixels: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    natural = QFontMetricsF(article_font(pixels)).height()
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    made.setLineHeight(100 * LINE_HEIGHT * pixels / natural, kind.value)
    made.setTopMargin(round(_GAPS[gap] * pixels))
    return made


def _set_page(document: QTextDocument, pixels: int) -> None:
    document.setDocumentMargin(0)
    frame = document.rootFrame()
    page = frame.frameFormat()
    page.setLeftMargin(EDGE)
    page.setRightMargin(EDGE)
    page.setTopMargin(2.2 * pixels)
    page.setBottomMargin(6 * pixels)
    frame.setFrameFormat(page)
