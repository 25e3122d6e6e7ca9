"""The four verdicts as shapes and as lines, so that none is told by colour alone; no font is needed for them."""

from functools import lru_cache
from math import ceil, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache, QTransform

from fcapp.gui.theme import Theme
from fcapp.model.vocabulary import Verdict


def verdict_word(verdict: Verdict | None) -> str:
    """The word for a verdict; None is "open"."""
    return verdict.value if verdict else "open"


def verdict_shape(verdict: Verdict | None, rect: QRectF) -> QPainterPath:
    """The strokes of ✓ (confirmed), ? (unverified), ✕ (disputed) or ○ (open) within a rectangle."""
    return _sized(verdict, rect.width(), rect.height()).translated(rect.topLeft())


@lru_cache(maxsize=64)
def _sized(verdict: Verdict | None, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    _DRAWN[verdict](path)
    return QTransform.fromScale(width, height).map(path)


def _check(path: QPainterPath) -> None:
    path.moveTo(0.12, 0.55)
    path.lineTo(0.40, 0.82)
    path.lineTo(0.90, 0.20)


def _question(path: QPainterPath) -> None:
    path.moveTo(0.24, 0.32)
    path.cubicTo(0.24, -0.02, 0.80, -0.02, 0.78, 0.32)
    path.cubicTo(0.76, 0.52, 0.50, 0.46, 0.50, 0.68)
    path.moveTo(0.50, 0.92)
    path.lineTo(0.50, 0.93)


def _cross(path: QPainterPath) -> None:
    path.moveTo(0.16, 0.16)
    path.lineTo(0.84, 0.84)
    path.moveTo(0.84, 0.16)
    path.lineTo(0.16, 0.84)


def _ring(path: QPainterPath) -> None:
    path.addEllipse(QRectF(0.12, 0.12, 0.76, 0.76))


_DRAWN = {
    Verdict.CONFIRMED: _check,
    Verdict.UNVERIFIED: _question,
    Verdict.DISPUTED: _cross,
    None: _ring,
}


def paint_shape(painter: QPainter, verdict: Verdict | None, rect: QRectF, colour: QColor) -> None:
    """Paint the shape of a verdict into a rectangle."""
    pen = QPen(colour, max(1.4, rect.width() * 0.15))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(verdict_shape(verdict, rect))


def verdict_icon(verdict: Verdict | None, theme: Theme, size: int) -> QIcon:
    """The shape of a verdict as an icon of `size` pixels, also for screens of double density."""
    icon = QIcon()
    for density in (1, 2):
        icon.addPixmap(_shape_pixmap(verdict, theme.verdict(verdict).ink, size, density))
    return icon


def _shape_pixmap(verdict: Verdict | None, colour: QColor, size: int, density: int) -> QPixmap:
    """The shape of a verdict, kept by Qt."""
    key = f"shape {verdict_word(verdict)} {colour.name()} {size} {density}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn_shape(verdict, colour, size, density)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn_shape(verdict: Verdict | None, colour: QColor, size: int, density: int) -> QPixmap:
    pixmap = QPixmap(size * density, size * density)
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = size * 0.1
    paint_shape(painter, verdict, QRectF(0, 0, size, size).adjusted(inset, inset, -inset, -inset), colour)
    painter.end()
    return pixmap


def paint_line(
    painter: QPainter, verdict: Verdict | None, start: QPointF, length: float, colour: QColor, width: float
) -> None:
    """Paint a level line: solid (confirmed), dashed (unverified), wavy (disputed) or dotted (open)."""
    tile = _tile(verdict, colour, width, painter.device().devicePixelRatio())
    height = tile.deviceIndependentSize().height()
    place = QRectF(round(start.x()), round(start.y() - height / 2), max(2, round(length)), height)
    painter.drawTiledPixmap(place, tile, QPointF())


def _tile(verdict: Verdict | None, colour: QColor, width: float, density: float) -> QPixmap:
    """One period of a line, kept by Qt: to stroke long dashed and wavy lines takes many times longer."""
    key = f"line {verdict_word(verdict)} {colour.name()} {width:.2f} {density:.2f}"
    tile = QPixmap()
    if not QPixmapCache.find(key, tile):
        tile = _drawn_tile(verdict, colour, width, density)
        QPixmapCache.insert(key, tile)
    return tile


def _drawn_tile(verdict: Verdict | None, colour: QColor, width: float, density: float) -> QPixmap:
    scale = max(1.0, width / _THIN)
    period = round(_PERIODS[verdict] * scale)
    size = QSize(period, 2 * ceil(width + 1))
    tile = QPixmap(size * density)
    tile.setDevicePixelRatio(density)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, (size.height() - ceil(width)) // 2 + width / 2)  # on whole pixels: crisp
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if verdict is None else Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    _LINES[verdict](painter, period, width)
    painter.end()
    return tile


def _solid(painter: QPainter, period: float, _width: float) -> None:
    painter.drawLine(QPointF(-1, 0), QPointF(period + 1, 0))


def _dash(painter: QPainter, period: float, _width: float) -> None:
    painter.drawLine(QPointF(0, 0), QPointF(0.62 * period, 0))


def _dot(painter: QPainter, period: float, _width: float) -> None:
    painter.drawPoint(QPointF(period / 2, 0))


def _wave(painter: QPainter, period: float, width: float) -> None:
    pen = painter.pen()
    pen.setWidthF(0.75 * width)
    painter.setPen(pen)
    steps = range(-2, 11)
    painter.drawPolyline([QPointF(step * period / 8, 0.55 * width * sin(step * pi / 4)) for step in steps])


_THIN = 2.0
_PERIODS = {Verdict.CONFIRMED: 8, Verdict.UNVERIFIED: 12, Verdict.DISPUTED: 6, None: 4}
"""Length of what repeats in a line 2 pixels wide, in pixels."""
_LINES = {Verdict.CONFIRMED: _solid, Verdict.UNVERIFIED: _dash, Verdict.DISPUTED: _wave, None: _dot}
