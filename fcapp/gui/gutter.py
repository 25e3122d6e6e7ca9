"""The margin beside the article: number and verdict of every claim, on the line where the claim starts."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from fcapp.gui.article_lines import Line
from fcapp.gui.article_paint import Scene
from fcapp.gui.display_text import in_quotes, shortened, tip
from fcapp.gui.verdict_shapes import paint_shape, verdict_word
from fcapp.model.rows import ClaimRow

_SPACE = 9.0
_RIGHT = 12.0
_BEYOND = 24
"""Pixels that labels may reach beyond the line that they belong to."""


class Label(NamedTuple):
    """What is painted at one place of the margin: one claim, or "+2" for those without room."""

    rect: QRectF
    claims: tuple[ClaimRow, ...]
    counted: bool


class Gutter(QWidget):
    """Paints the labels beside the visible lines; a click asks for a claim."""

    claim_activated = Signal(int)

    def __init__(self, parent: QWidget, visible: Callable[[], tuple[list[Line], int]]) -> None:
        """`visible` gives the visible lines and how far they are scrolled, in pixels."""
        super().__init__(parent)
        self._visible = visible
        self.scene: Scene | None = None
        self.set_size(17)
        self.setAccessibleName(self.tr("Claims in the margin"))
        self.setMouseTracking(True)

    def set_size(self, pixels: int) -> None:
        """Set the labels to suit an article in a font of that size."""
        self._plain = QFont(self.font())
        self._plain.setPixelSize(min(15, max(11, round(pixels * 0.72))))
        self._bold = QFont(self._plain)
        self._bold.setBold(True)
        self._metrics = QFontMetricsF(self._bold)
        self._height = self._metrics.capHeight()

    def labels(self) -> list[Label]:
        """The labels that are seen now, in coordinates of this widget."""
        return self._labels(*self._visible())

    def _labels(self, lines: list[Line], scroll: int) -> list[Label]:
        if self.scene is None or not lines:
            return []
        found: list[Label] = []
        for line, rows in self._starting(self.scene, lines):
            found += self._row(rows, line.baseline - scroll)
        return found

    def claims_at(self, point: QPoint) -> tuple[ClaimRow, ...]:
        """The claims whose label is at a point."""
        for label in self.labels():
            if label.rect.adjusted(-3, -3, 3, 3).contains(point):
                return label.claims
        return ()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.scene is None:
            return
        painter.fillRect(event.rect(), self.scene.theme.paper)
        lines, scroll = self._visible()
        top, bottom = event.rect().top() + scroll - _BEYOND, event.rect().bottom() + scroll + _BEYOND
        lines = [line for line in lines if line.bottom > top and line.top < bottom]
        self._paint_nothing(painter, self.scene, lines, scroll)
        for label in self._labels(lines, scroll):
            self._paint(painter, self.scene, label)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        claims = self.claims_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and claims and self.scene:
            self.claim_activated.emit(_after_current(claims, self.scene.current).id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape if self.claims_at(event.position().toPoint()) else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            claims = self.claims_at(event.pos())
            QToolTip.showText(event.globalPos(), tip("\n".join(map(_sentence, claims))) if claims else "", self)
            return True
        return super().event(event)

    def _starting(self, scene: Scene, lines: list[Line]) -> list[tuple[Line, list[ClaimRow]]]:
        seen = scene.seen(lines)
        starts = [scene.text.offset(line.start) for line in lines]
        placed = [
            (bisect_right(starts, piece.start) - 1, scene.marks.rows[piece.claim_id])
            for piece in scene.marks.over(*seen)
            if piece.nth == 0 and piece.start >= seen.start
        ]
        placed.sort(key=lambda pair: (pair[0], pair[1].number))
        grouped = groupby(placed, key=lambda pair: pair[0])
        return [(lines[index], [row for _, row in pairs]) for index, pairs in grouped]

    def _row(self, rows: list[ClaimRow], baseline: float) -> list[Label]:
        """Labels for one line: a row beside its words, and one below for what has no room in the first."""
        count = self._fitting(rows)
        rest, below = rows[count:], baseline + self._bold.pixelSize() + 1
        labels = self._set(rows[:count], baseline)
        if self._fitting(rest) == len(rest):
            return labels + self._set(rest, below)
        width = self._metrics.horizontalAdvance(f"+{len(rest)}")
        return [*labels, Label(self._rect(self.width() - _RIGHT, width, below), tuple(rest), counted=True)]

    def _fitting(self, rows: list[ClaimRow]) -> int:
        """How many of the claims fit side by side; the first always does."""
        used, count = -_SPACE, 0
        for row in rows:
            used += _SPACE + self._width(row)
            if count and used > self.width() - _RIGHT:
                break
            count += 1
        return count

    def _set(self, rows: list[ClaimRow], baseline: float) -> list[Label]:
        right = self.width() - _RIGHT
        labels = []
        for row in reversed(rows):
            labels.append(Label(self._rect(right, self._width(row), baseline), (row,), counted=False))
            right -= self._width(row) + _SPACE
        return labels[::-1]

    def _rect(self, right: float, width: float, baseline: float) -> QRectF:
        return QRectF(right - width, baseline - self._height, width, self._height)

    def _paint(self, painter: QPainter, scene: Scene, label: Label) -> None:
        current = any(row.id == scene.current for row in label.claims)
        painter.setFont(self._bold if current else self._plain)
        painter.setPen(scene.theme.text if current else scene.theme.muted)
        if label.counted:
            painter.drawText(label.rect.bottomLeft(), f"+{len(label.claims)}")
            return
        row = label.claims[0]
        painter.drawText(label.rect.bottomLeft(), str(row.number))
        side = self._height - 1
        shape = QRectF(label.rect.right() - side, label.rect.bottom() - side, side, side)
        paint_shape(painter, row.standing, shape, scene.theme.verdict(row.standing).ink)

    def _paint_nothing(self, painter: QPainter, scene: Scene, lines: list[Line], scroll: int) -> None:
        """A faint stroke beside the lines with nothing checkable."""
        if not scene.nothing.spans:
            return
        painter.setPen(QPen(scene.theme.muted, 1))
        for line in lines:
            start, end = scene.text.span(line.start, line.end)
            if scene.nothing.over(start, end):
                x = self.width() - 3.5
                top, foot = line.baseline - 0.9 * scene.pixels, line.baseline + 0.2 * scene.pixels
                painter.drawLine(QPointF(x, top - scroll), QPointF(x, foot - scroll))

    def _width(self, row: ClaimRow) -> float:
        return self._metrics.horizontalAdvance(str(row.number)) + 3 + self._height


def _after_current(claims: tuple[ClaimRow, ...], current: int | None) -> ClaimRow:
    """The claim to go to from a label: the first, or the one after the current."""
    ids = [row.id for row in claims]
    return claims[(ids.index(current) + 1) % len(ids)] if current in ids else claims[0]


def _sentence(row: ClaimRow) -> str:
    return f"Claim {row.number}, {verdict_word(row.standing)}: {in_quotes(shortened(row.quote, 80))}"
