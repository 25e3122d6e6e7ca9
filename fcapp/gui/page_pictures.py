"""Pages as pictures, one below the other; only those in view are decoded."""

import struct
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from fcapp.gui.theme import Themes

_GAP = 18
_KEPT = 6
"""How many decoded pages are kept."""


class PagePictures(QAbstractScrollArea):
    """A scroll area of PNG pictures that were made for `density` of the screen's pixels to one of Qt's."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._pages: Sequence[bytes] = ()
        self._sizes: list[QSize] = []
        self._tops: list[int] = []
        self._decoded: dict[int, QPixmap] = {}
        self._density = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages of the report"))
        themes.changed.connect(self.viewport().update)

    def set_pages(self, pages: Sequence[bytes], density: float) -> None:
        """Show these PNG pictures from the first on."""
        self._pages = pages
        self._density = density
        self._decoded.clear()
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def decoded(self) -> list[int]:
        """Which pages are held as pictures now."""
        return sorted(self._decoded)

    def page_rect(self, index: int) -> QRect:
        """Where a page stands in the viewport."""
        size = self._sizes[index]
        left = (self.viewport().width() - size.width()) // 2
        return QRect(left, self._tops[index] - self.verticalScrollBar().value(), size.width(), size.height())

    def _arrange(self) -> None:
        """Put the pages below one another, none wider than the viewport."""
        widest = max(50, self.viewport().width() - 2 * _GAP)
        self._sizes = [_fitted(png_size(page) / self._density, widest) for page in self._pages]
        self._tops, top = [], _GAP
        for size in self._sizes:
            self._tops.append(top)
            top += size.height() + _GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, top - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._themes.current.window)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self._themes.current.line)
        for index in range(len(self._pages)):
            rect = self.page_rect(index)
            if rect.intersects(event.rect()):
                painter.drawPixmap(rect, self._picture(index))
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.end()

    def _picture(self, index: int) -> QPixmap:
        picture = self._decoded.pop(index, None)
        if picture is None:
            picture = QPixmap()
            picture.loadFromData(self._pages[index], "PNG")
        self._decoded[index] = picture
        while len(self._decoded) > _KEPT:
            del self._decoded[next(iter(self._decoded))]
        return picture


def png_size(data: bytes) -> QSize:
    """Width and height of a PNG picture in its own pixels, from its header (ISO/IEC 15948, IHDR)."""
    width, height = struct.unpack(">II", data[16:24])
    return QSize(width, height)


def _fitted(size: QSize, widest: int) -> QSize:
    if size.width() <= widest:
        return size
    return QSize(widest, round(size.height() * widest / max(1, size.width())))
