"""A text to be read: a calm column, a caret and a selection in code points, and a place that is kept."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from fcapp.gui.article_layout import ArticleLayout
from fcapp.gui.article_lines import Line, Lines
from fcapp.gui.article_text import article_document, column_width
from fcapp.gui.offsets import TextMap
from fcapp.gui.theme import Theme
from fcapp.model.spans import Span, trimmed
from fcapp.model.structure import Block

PIXELS = 17
"""The font size at first."""

LEFT_MARGIN = 46
"""Pixels that are always left free beside the column."""

_RIGHT_MARGIN = 14
_COMFORT = 0.12
"""Share of the height, above and below, in which something that is to be seen should not stand."""


class ArticleReader(QTextEdit):
    """Shows a text that is never edited; all offsets are code points of that text."""

    caret_moved = Signal(int)
    """The caret stands at another code point."""
    zoom_wanted = Signal(int)
    """The wheel was turned with Ctrl: 1 for larger, -1 for smaller."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = TextMap("")
        self._blocks: Sequence[Block] = ()
        self._links: Sequence[Span] = ()
        self._pixels = PIXELS
        self._document = article_document(self._text, self._pixels, self)
        self._held = (0, 0)
        self._anchor: tuple[tuple[int, int], int, float] | None = None
        self._kept = (0, 0.0)
        self._seen: tuple[int, int, QSize, list[Line]] | None = None
        self._set_up()
        self.cursorPositionChanged.connect(self._caret_changed)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._arrived)
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))

    # What is shown

    def set_text(self, text: str, blocks: Sequence[Block] = (), links: Sequence[Span] = ()) -> None:
        """Show another text, from its start; `blocks` say what its paragraphs are, `links` are the words of links."""
        self._text = TextMap(text)
        self._blocks, self._links = blocks, links
        self._build()

    def set_zoom(self, pixels: int) -> None:
        """Show the text at another font size; the top line stays where it is."""
        top, selection = self.top(), self.textCursor()
        self._pixels = pixels
        self._build()
        self._put_cursor(selection.anchor(), selection.position())
        self.restore_top(*top)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, theme.paper)
        palette.setColor(QPalette.ColorRole.Text, theme.text)
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.selected_text)
        self.setPalette(palette)

    def _build(self) -> None:
        old = self._document
        self._anchor = self._seen = None
        self._kept, self._held = (0, 0.0), (0, 0)
        self._document = article_document(self._text, self._pixels, self, self._blocks, self._links)
        self.setDocument(self._document)
        self._layout.moved.connect(self._hold)
        self.setCursorWidth(2)
        self._set_margins()
        old.deleteLater()
        self.verticalScrollBar().setValue(0)
        self._arrived(0)

    @property
    def _layout(self) -> ArticleLayout:
        return cast("ArticleLayout", self._document.documentLayout())

    # Caret and selection

    def caret(self) -> int:
        """The code point of the caret."""
        return self._text.offset(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        """Put the caret somewhere without a selection; nothing scrolls."""
        self.select(Span(offset, offset))

    def select(self, span: Span) -> None:
        """Select words, with the caret at their end; nothing scrolls."""
        self._put_cursor(*map(self._text.position, span))

    def selected_span(self) -> Span | None:
        """What is selected, without white space at its ends; None when that is nothing."""
        span = trimmed(self._text.text, self._selection())
        return span if span.start < span.end else None

    def _selection(self) -> Span:
        cursor = self.textCursor()
        return self._text.span(cursor.selectionStart(), cursor.selectionEnd())

    def _put_cursor(self, anchor: int, position: int) -> None:
        held = self._held
        cursor = QTextCursor(self.document())
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)  # scrolls to the caret
        self._held = held
        self._hold()

    def _caret_changed(self) -> None:
        self.caret_moved.emit(self.caret())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        start, end = self._selection()
        data.setText(self._text.text[start:end])
        return data

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002, ARG002 - Qt's names
        """Nothing: the text names no resources."""
        return None

    # Scrolling

    def top(self) -> tuple[int, float]:
        """The code point at the top edge, and how many pixels its line is scrolled out."""
        if self._anchor and self._anchor[0] == self._held:
            return self._anchor[1:]
        value = self.verticalScrollBar().value()
        line = self._lines().first_below(value)
        return self._text.offset(line.start), value - line.top

    def restore_top(self, offset: int, shift: float) -> None:
        """Scroll the line of a code point to the top edge, `shift` pixels out; `top` will say the same."""
        self._scroll_to(self._line_of(offset).top + shift)
        self._anchor = (self._held, offset, shift)
        self._kept = (offset, shift)

    def reveal(self, span: Span) -> None:
        """Scroll a span into comfortable view, if it is not there."""
        first, last = self._line_of(span.start), self._line_of(max(span.start, span.end - 1))
        height, value = self.viewport().height(), self.verticalScrollBar().value()
        edge = _COMFORT * height
        if first.top < value + edge or last.bottom > value + height - edge:
            share = 1 / 3 if last.bottom - first.top < height / 2 else _COMFORT
            self._scroll_to(first.top - share * height)

    def _scroll_to(self, y: float) -> None:
        self.verticalScrollBar().setValue(round(y))

    def _arrived(self, value: int) -> None:
        """Set what is seen now and two pages around it; what is at the top, or the very end, stays there."""
        layout, bar = self._layout, self.verticalScrollBar()
        if layout.telling:
            return
        if value == bar.maximum() > 0:
            self._held = (self._document.blockCount(), 0)
        else:
            number = layout.block_at(value)
            self._held = (number, value - layout.top(number))
        height = self.viewport().height()
        layout.lay_out(value - 2 * height, value + 3 * height)

    def _hold(self) -> None:
        """Scroll to where what is held stands now."""
        number, inside = self._held
        bar, at_end = self.verticalScrollBar(), number == self._document.blockCount()
        bar.setValue(bar.maximum() if at_end else self._layout.top(number) + inside)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if self.isVisible():
                self._kept = self.top()
            self._set_margins()
        elif isinstance(event, QWheelEvent):  # over the margins, where Qt would not scroll
            self.wheelEvent(event)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self._kept
        super().resizeEvent(event)
        self._seen = None
        if event.size().width() != event.oldSize().width():
            self.restore_top(*kept)
        self._arrived(self.verticalScrollBar().value())

    def showEvent(self, event: QShowEvent) -> None:
        top = self.top()
        super().showEvent(event)  # Qt scrolls to the caret when a text is shown for the first time
        self.restore_top(*top)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.zoom_wanted.emit((turned > 0) - (turned < 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def _set_margins(self) -> None:
        """Centre the column; while the window is wide enough its width stays, and nothing is laid out anew."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = min(column_width(self._pixels), room - LEFT_MARGIN - _RIGHT_MARGIN)
        left = max(LEFT_MARGIN, (room - width) // 2)
        self.setViewportMargins(left, 0, max(0, room - left - width), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 160)

    # Where things are

    def _lines(self) -> Lines:
        return Lines(self._layout)

    def _line_of(self, offset: int) -> Line:
        return self._lines().at(self._text.position(offset))

    def _visible_lines(self) -> tuple[list[Line], int]:
        """The lines that are seen, and how far the text is scrolled; kept while neither place nor size changes."""
        value, size = self.verticalScrollBar().value(), self.viewport().size()
        if self._seen is None or self._seen[:3] != (value, self._layout.times, size):
            lines = self._lines().between(value - 8, value + size.height() + 8)
            self._seen = value, self._layout.times, size, lines
        return self._seen[3], value

    def _in_document(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def _offset_under(self, point: QPoint) -> int | None:
        """The code point painted at a point of the viewport."""
        place = self._in_document(point)
        line = self._lines().first_below(place.y())
        position = line.character_at(place.x()) if line.top <= place.y() <= line.bottom else None
        return None if position is None else self._text.offset(position)

    def _offset_near(self, point: QPoint) -> int:
        """The code point whose left edge, or right edge in right-to-left writing, is nearest to a point."""
        place = self._in_document(point)
        return self._text.offset(self._lines().nearest(place.y()).nearest(place.x()))
