"""Small buttons in the colours of the theme that fit into narrow panes, and a row of them for one choice."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from fcapp.gui.abreast import direction
from fcapp.gui.theme import Theme, Themes

_ROUND = 6.0
_HIGH = 10
_SIDE = 7
_UNFRAMED_SIDE = 3
_BETWEEN = 4


class PaintedButton(QAbstractButton):
    """A button that can be checked; words that do not fit are shortened."""

    def __init__(self, themes: Themes, words: str, name: str) -> None:
        super().__init__()
        self.framed = True
        self.themes = themes
        self.say(words, name)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str, name: str) -> None:
        """Carry other words; the name says all, to a screen reader and as tool tip."""
        self.setText(words)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text()) + 1
        return QSize(
            max(30, wide + 2 * _SIDE) if self.framed else wide + 2 * _UNFRAMED_SIDE, metrics.height() + _HIGH
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, self.themes.current)
        painter.setPen(self.word_colour(self.themes.current))
        self.paint_face(painter, QRectF(self.rect()).adjusted(_UNFRAMED_SIDE, 0, -_UNFRAMED_SIDE, 0))

    def paint_face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what stands on the button; the pen is set."""
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def tint(self, theme: Theme) -> QColor:
        """What the button is filled with when it is checked."""
        return theme.selection

    def ink(self, theme: Theme) -> QColor:
        """The colour of its edge when it is checked."""
        return theme.accent

    def word_colour(self, theme: Theme) -> QColor:
        """The colour of its words."""
        if not self.isEnabled():
            return theme.muted
        return theme.selected_text if self.isChecked() else theme.text

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        edge = QPen(self.ink(theme) if self.isChecked() else theme.line, 1.0 if self.framed else 0.0)
        if self.hasFocus():
            edge = QPen(theme.focus, 2.0)
        painter.setPen(edge if edge.widthF() else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(theme))
        inset = edge.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)

    def _ground(self, theme: Theme) -> QColor:
        if self.isChecked():
            return self.tint(theme)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            return theme.line if self.isDown() else theme.nothing
        return theme.paper if self.framed else QColor(Qt.GlobalColor.transparent)


class Segments(QWidget):
    """One choice of a few: buttons, of which one is checked; side by side where there is room for all their words."""

    chosen = Signal(object)
    """The value that the reviewer chose."""

    def __init__(self, themes: Themes, name: str, options: Sequence[tuple[object, str, str]]) -> None:
        """`options` are values with the words on the button and the name that says all."""
        super().__init__()
        self.setAccessibleName(name)
        self._values = [value for value, _, _ in options]
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        for number, (_, words, told) in enumerate(options):
            button = PaintedButton(themes, words, told)
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._group.idClicked.connect(self._tell)
        self.show_value(self._values[0])

    def sizeHint(self) -> QSize:
        hints = [button.sizeHint().width() for button in self._group.buttons()]
        return QSize(sum(hints) + _BETWEEN * (len(hints) - 1), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.setDirection(direction(beside=self.width() >= self.sizeHint().width()))

    def value(self) -> Any:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    def show_value(self, value: object) -> None:
        """Show a choice without telling of it."""
        self._group.button(self._values.index(value)).setChecked(True)

    def button(self, value: object) -> QAbstractButton:
        """The button for a value."""
        return self._group.button(self._values.index(value))

    @Slot(int)
    def _tell(self, number: int) -> None:
        self.chosen.emit(self._values[number])


def small_button(themes: Themes, words: str, name: str, *, framed: bool = False) -> PaintedButton:
    """A small button that does one thing; without a frame it stands among text."""
    button = PaintedButton(themes, words, name)
    button.setCheckable(False)
    button.framed = framed
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
