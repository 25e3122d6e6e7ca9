"""What a review looks like in the list: title and outlet on the left, progress and date on the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fcapp.gui.progress_bar import HEIGHT, numbers, paint_bar
from fcapp.gui.review_model import Index, Role
from fcapp.gui.theme import Themes
from fcapp.model.rows import ReviewRow

_PAD = 16
_RIGHT = 150
_BAR = 90
_NUMBERS = 52
_LONGEST_TITLE = 1_000


class ReviewDelegate(QStyledItemDelegate):
    """Paints rows of one height in the colours of the theme; the title is edited in its own place."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option)
        rect = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        self._paint_words(painter, option, index, rect.adjusted(0, 0, -_RIGHT - _PAD, 0))
        self._paint_progress(painter, option, index, rect.adjusted(rect.width() - _RIGHT, 0, 0, 0))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._themes.current
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.window)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.focus)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        rect: QRect,
    ) -> None:
        top, bottom = _lines(option, rect)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        self._draw(painter, option, top, str(index.data()), font=bold)
        self._draw(painter, option, bottom, index.data(Role.WHERE), muted=True)

    def _paint_progress(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        rect: QRect,
    ) -> None:
        row: ReviewRow = index.data(Role.ROW)
        top, bottom = _lines(option, rect)
        right = Qt.AlignmentFlag.AlignRight
        if row.counts.total:
            bar = QRectF(rect.right() - _NUMBERS - _BAR, top.center().y() - HEIGHT / 2 + 1, _BAR, HEIGHT)
            paint_bar(painter, bar, row.counts, self._themes.current)
            self._draw(painter, option, top, numbers(row.counts), align=right)
        else:
            self._draw(painter, option, top, "no claims yet", align=right, muted=True)
        self._draw(painter, option, bottom, index.data(Role.OPENED), align=right, muted=True)

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        words: str,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        muted: bool = False,
        font: QFont | None = None,
    ) -> None:
        theme = self._themes.current
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(font or option.font)
        painter.setPen(theme.selected_text if selected else theme.muted if muted else theme.text)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(_LONGEST_TITLE)
        editor.setAccessibleName(self.tr("Title of the review"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(_PAD - 9, 5, -2 * _PAD - _RIGHT, -6))


def _lines(option: QStyleOptionViewItem, rect: QRect) -> tuple[QRect, QRect]:
    """The places of a row's two lines of text."""
    height = option.fontMetrics.height()
    top = rect.center().y() - height - 1
    return QRect(rect.x(), top, rect.width(), height), QRect(rect.x(), top + height + 3, rect.width(), height)
