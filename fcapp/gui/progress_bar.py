"""How far a review is: a thin bar of its verdicts with numbers beside it, and the same in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fcapp.gui.theme import Theme, Themes
from fcapp.model.rows import Counts
from fcapp.model.vocabulary import Verdict

HEIGHT = 6
"""Thickness of the bar in pixels."""

_GAP = 8
_WIDTH = 150


def numbers(counts: Counts) -> str:
    """Claims with a verdict, of all: "12/20"."""
    return f"{counts.decided}/{counts.total}"


def counts_in_words(counts: Counts) -> str:
    """The same for reading: "20 claims: 6 confirmed, 4 unverified, 2 disputed, 8 open"."""
    if not counts.total:
        return "No claims yet"
    parts = [f"{getattr(counts, word)} {word}" for word in (*Verdict, "open") if getattr(counts, word)]
    return f"{counts.total} {'claim' if counts.total == 1 else 'claims'}: {', '.join(parts)}"


def paint_bar(painter: QPainter, rect: QRectF, counts: Counts, theme: Theme) -> None:
    """Paint the shares of the verdicts side by side; what is open is the empty part of the bar."""
    outline = QPainterPath()
    outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    painter.fillRect(rect, theme.nothing)
    left = rect.left()
    for verdict in Verdict:
        width = rect.width() * getattr(counts, verdict) / max(1, counts.total)
        painter.fillRect(QRectF(left, rect.top(), max(0.0, width - 1), rect.height()), theme.verdict(verdict).ink)
        left += width
    painter.setClipping(False)
    painter.strokePath(outline, QPen(theme.line, 1))
    painter.restore()


class VerdictBar(QWidget):
    """The bar with its numbers, for the head of the desk."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._counts = Counts()
        self.setAccessibleName(self.tr("Progress"))
        self.setToolTip(counts_in_words(self._counts))
        self.setAccessibleDescription(counts_in_words(self._counts))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        themes.changed.connect(self.update)

    def show_counts(self, counts: Counts) -> None:
        """Show these counts."""
        if counts == self._counts:
            return
        room = self._numbers_width()
        self._counts = counts
        if self._numbers_width() != room:
            self.updateGeometry()
        self.setToolTip(counts_in_words(counts))
        self.setAccessibleDescription(counts_in_words(counts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + _GAP + self._numbers_width(), max(HEIGHT, self.fontMetrics().height()) + 4)

    def _numbers_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(numbers(self._counts))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        words = self._numbers_width()
        bar = QRectF(0, (self.height() - HEIGHT) / 2, self.width() - words - _GAP, HEIGHT)
        paint_bar(painter, bar, self._counts, self._themes.current)
        painter.setPen(self._themes.current.text)
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, numbers(self._counts)
        )
        painter.end()
