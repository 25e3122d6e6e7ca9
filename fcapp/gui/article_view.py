"""The article with its claims: chosen, moved and looked at by the mouse."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from fcapp.gui.article_paint import HANDLE, Knob, lane_depth
from fcapp.gui.hover_card import DELAY_MS, HoverCard
from fcapp.gui.marked_article import MarkedArticle
from fcapp.gui.span_drag import SpanDrag
from fcapp.gui.theme import Theme

_JITTER = 4
"""Pixels that a mouse button may be pressed and moved without meaning it."""

_NEAR_LANE = 2.5
"""Pixels between the mouse and an underline that it touches."""


class ArticleView(MarkedArticle):
    """Tells which claim or suggestion is clicked, lets the ends of marks be dragged, and shows a card at rest."""

    claim_activated = Signal(int)
    """A claim was clicked, in the article or in the margin: its id."""
    ghost_activated = Signal(object)
    """A suggestion was clicked: the `Suggestion`."""
    plain_words_clicked = Signal()
    """A place without claim or suggestion was clicked."""
    span_moved = Signal(int, int, int, int)
    """An end of a span was dragged: claim id, place of the span in `ClaimRow.spans`, new start, new end."""

    _drag: SpanDrag | None = None  # there before Qt sends the first event

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._clicked: tuple[QPoint, tuple[int, ...]] | None = None
        self._pressed = self._pointer = self._grip = QPoint()
        self.card = HoverCard(self)
        self._rest = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._rest.timeout.connect(self._show_card)
        self.gutter.claim_activated.connect(self.claim_activated)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.viewport().setMouseTracking(True)
        self.set_theme(theme)
        self.set_text("")

    def _build(self) -> None:
        self._drag = self._clicked = None
        super()._build()
        self._hide_card()

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hide_card()
        self._pressed = event.position().toPoint()
        knob = self._knob_under(self._pressed) if event.button() == Qt.MouseButton.LeftButton else None
        if knob is None:
            super().mousePressEvent(event)
            return
        words = QPoint(round(knob.x), round(knob.line.baseline) - self.verticalScrollBar().value())
        self._grip = words - self._pressed
        span = self._scene.marks.rows[knob.key.claim_id].spans[knob.key.nth]
        self._drag = SpanDrag(self._text.text, knob.key, span, at_end=knob.at_end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        if self._drag:
            if (self._pointer - self._pressed).manhattanLength() >= _JITTER:
                by_letter = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
                self._drag_to(self._drag, by_letter=by_letter)
            return
        super().mouseMoveEvent(event)
        self._hide_card()
        if not event.buttons():
            self._rest.start()
            shape = Qt.CursorShape.SizeHorCursor if self._knob_under(self._pointer) else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag:
            self._end_drag()
            if drag.moved:
                self.span_moved.emit(*drag.key, *drag.span)
            return
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        near = (point - self._pressed).manhattanLength() < _JITTER
        if event.button() == Qt.MouseButton.LeftButton and near and not self.textCursor().hasSelection():
            self._click(point)

    def _knob_under(self, point: QPoint) -> Knob | None:
        place = self._in_document(point)
        for knob in self._knobs():
            away = place - knob.centre
            if max(abs(away.x()), abs(away.y())) <= HANDLE + 3:
                return knob
        return None

    def event(self, event: QEvent) -> bool:
        if self._drag and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # Escape is for the drag alone
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._hide_card()
        if self._drag and event.key() == Qt.Key.Key_Escape:
            self._end_drag()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hide_card()
        super().leaveEvent(event)

    def _click(self, point: QPoint) -> None:
        """Ask for the innermost claim under the mouse, and for the next one out at every further click there."""
        claims = self._claims_under(point)
        if self._clicked and (point - self._clicked[0]).manhattanLength() < _JITTER:
            before = self._clicked[1]
            if set(claims) == set(before):
                claims = (*before[1:], *before[:1])
        self._clicked = (point, claims)
        offset = self._offset_under(point)
        if claims:
            self.claim_activated.emit(claims[0])
        elif offset is not None and (ghost := self.ghost_at(offset)):
            self.ghost_activated.emit(ghost)
        else:
            self.plain_words_clicked.emit()

    def _claims_under(self, point: QPoint) -> tuple[int, ...]:
        """The ids of the claims at a point of the viewport, those first whose underline runs there."""
        offset = self._offset_under(point)
        if offset is None:
            return ()
        place, marks = self._in_document(point), self._scene.marks
        line = self._lines().first_below(place.y())
        touched = [
            piece.claim_id
            for piece in marks.over(offset, offset + 1)
            if abs(line.baseline + lane_depth(piece.lane, line, self._pixels) - place.y()) <= _NEAR_LANE
        ]
        return tuple(dict.fromkeys((*touched, *marks.at(offset))))

    def _drag_to(self, drag: SpanDrag, *, by_letter: bool) -> None:
        drag.move_to(self._offset_near(self._pointer + self._grip), by_letter=by_letter)
        self._scene.preview = (drag.key, drag.span)
        self._repaint()

    def _end_drag(self) -> None:
        self._drag = self._scene.preview = None
        self._repaint()

    # The card

    def _show_card(self) -> None:
        offset = self._offset_under(self._pointer)
        claims = self.claims_at(offset) if offset is not None else ()
        ghost = self.ghost_at(offset) if offset is not None else None
        if offset is None or not (claims or ghost):
            return
        line = self._line_of(offset)
        top = round(line.top) - self.verticalScrollBar().value()
        corner = self.viewport().mapToGlobal(QPoint(self._pointer.x(), top))
        words = QRect(corner, QSize(1, round(line.bottom - line.top)))
        if claims:
            self.card.show_claim(self._scene.marks.rows[claims[0]], self._theme, words)
        elif ghost:
            self.card.show_suggestion(ghost, self._words(ghost), words)

    def _hide_card(self) -> None:
        self._rest.stop()
        self.card.hide()

    def _scrolled(self) -> None:
        self._hide_card()
        self.gutter.update()
