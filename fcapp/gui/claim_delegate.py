"""How a claim is painted in the claim list: number, verdict and words; below, who said it and what there is on it."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fcapp.gui.claim_model import Role, evidence_words
from fcapp.gui.display_text import in_quotes
from fcapp.gui.theme import Theme, Themes
from fcapp.gui.verdict_shapes import paint_shape
from fcapp.model.rows import ClaimRow
from fcapp.model.vocabulary import Priority

_SIDE = 10
_ABOVE = 8
_BETWEEN = 3
SHAPE = 11
GAP = 7
NARROWEST = 3
"""Pixels that a letter takes at least; what no line can hold is not looked at."""

Index = QModelIndex | QPersistentModelIndex

_PRIORITY = {Priority.LOW: "↓ low", Priority.NORMAL: "", Priority.HIGH: "↑ high"}


class Line(NamedTuple):
    """A line of words: where, in which font and colour."""

    rect: QRect
    font: QFont
    colour: QColor


class ClaimDelegate(QStyledItemDelegate):
    """Paints claims, all of one height; `widest` is the largest number, for which room is kept."""

    def __init__(self, themes: Themes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.themes = themes
        self.widest = 99

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        first, second = QFontMetrics(option.font), QFontMetrics(_small(option.font))
        return QSize(120, first.height() + second.height() + _BETWEEN + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.themes.current
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, theme, chosen=chosen)
        text, muted = (theme.selected_text, theme.selected_text) if chosen else (theme.text, theme.muted)
        first, second = _lines(option, text, muted)
        left = self.paint_head(painter, first, index, muted)
        first, second = (line._replace(rect=line.rect.adjusted(left, 0, 0, 0)) for line in (first, second))
        write(painter, first, in_quotes(self.words(index, first.rect.width() // NARROWEST)))
        self.paint_foot(painter, second, index, chosen=chosen)
        painter.restore()

    def words(self, index: Index, most: int) -> str:
        """What the upper line says: at most so many letters of it."""
        row: ClaimRow = index.data(Role.CLAIM)
        return row.quote[:most]

    def paint_head(self, painter: QPainter, line: Line, index: Index, muted: QColor) -> int:
        """Paint number and verdict; returns how many pixels they take."""
        row: ClaimRow = index.data(Role.CLAIM)
        metrics = QFontMetrics(line.font)
        room = metrics.horizontalAdvance("8" * len(str(self.widest)))
        painter.setFont(line.font)
        painter.setPen(muted)
        place = QRect(line.rect.left(), line.rect.top(), room, line.rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.number))
        shape = QRectF(place.right() + 1 + GAP, line.rect.center().y() - SHAPE / 2 + 1, SHAPE, SHAPE)
        paint_shape(painter, row.standing, shape, self.themes.current.verdict(row.standing).ink)
        return room + GAP + SHAPE + GAP

    def paint_foot(self, painter: QPainter, line: Line, index: Index, *, chosen: bool) -> None:
        """Paint claimant and evidence at the left, priority and findings at the right."""
        row: ClaimRow = index.data(Role.CLAIM)
        rect = line.rect
        if row.findings:
            colour = line.colour if chosen else self.themes.current.error
            rect = _write_right(painter, line._replace(colour=colour), f"! {len(row.findings)}")
        if row.look_again:
            rect = _write_right(painter, line._replace(rect=rect), "↻ look again")
        elif row.priority is not Priority.NORMAL:
            rect = _write_right(painter, line._replace(rect=rect), _PRIORITY[row.priority])
        write(painter, line._replace(rect=rect), _said_by(row, QFontMetrics(line.font), rect.width()))


def _lines(option: QStyleOptionViewItem, text: QColor, muted: QColor) -> tuple[Line, Line]:
    """The upper and the lower line of a row."""
    small = _small(option.font)
    inner = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
    high = QFontMetrics(option.font).height()
    upper = QRect(inner.left(), inner.top(), inner.width(), high)
    lower = QRect(inner.left(), inner.top() + high + _BETWEEN, inner.width(), QFontMetrics(small).height())
    return Line(upper, option.font, text), Line(lower, small, muted)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, chosen: bool) -> None:
    """Paint what stands behind the words of a row."""
    if chosen:
        painter.fillRect(option.rect, theme.selection)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.accent)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, theme.nothing)
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line)


def _said_by(row: ClaimRow, metrics: QFontMetrics, room: int) -> str:
    """Claimant and evidence in one line, of which only the claimant is shortened."""
    evidence = evidence_words(row.evidence)
    if not row.claimant:
        return evidence
    rest = room - metrics.horizontalAdvance(f" · {evidence}") - 2
    claimant = metrics.elidedText(row.claimant[: room // NARROWEST], Qt.TextElideMode.ElideRight, rest)
    return f"{claimant} · {evidence}" if claimant.strip("…") else evidence


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(max(9, round(font.pixelSize() * 0.88)))
    else:
        small.setPointSizeF(font.pointSizeF() * 0.88)
    return small


def write(painter: QPainter, line: Line, words: str) -> None:
    """Write what fits into a line."""
    painter.setFont(line.font)
    painter.setPen(line.colour)
    fitting = QFontMetrics(line.font).elidedText(words, Qt.TextElideMode.ElideRight, line.rect.width())
    painter.drawText(line.rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)


def _write_right(painter: QPainter, line: Line, words: str) -> QRect:
    """Write at the right end; returns what is left of the line."""
    wide = QFontMetrics(line.font).horizontalAdvance(words) + 2
    painter.setFont(line.font)
    painter.setPen(line.colour)
    painter.drawText(line.rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    return line.rect.adjusted(0, 0, -wide - GAP, 0)
