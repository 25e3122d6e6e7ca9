"""The article as a document: font, width of the column, layout."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument

from fcapp.gui.article_layout import EDGE, ArticleLayout
from fcapp.gui.offsets import TextMap
from fcapp.model.spans import Span
from fcapp.model.structure import Block

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


def article_document(
    text: TextMap, pixels: int, parent: QObject | None, blocks: Sequence[Block] = (), links: Sequence[Span] = ()
) -> QTextDocument:
    """A document that shows `text` at a font size in pixels; it is read, never edited. See `ArticleLayout`."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(article_font(pixels))
    document.setPlainText(text.display())
    document.setDocumentLayout(ArticleLayout(document, text, pixels, blocks, links))
    return document
