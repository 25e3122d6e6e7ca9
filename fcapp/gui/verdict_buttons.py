"""The verdict as three large buttons with shape, word and key."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fcapp.gui.key_hints import KeyHint, with_key
from fcapp.gui.painted_button import PaintedButton
from fcapp.gui.theme import Theme, Themes
from fcapp.gui.verdict_shapes import paint_shape, verdict_word
from fcapp.model.vocabulary import Verdict

_SHAPE = 16.0
_SMALLEST = 9


class VerdictButton(PaintedButton):
    """One verdict: its shape above its word, its key in the corner."""

    def __init__(self, themes: Themes, verdict: Verdict | None, action: QAction) -> None:
        super().__init__(themes, verdict_word(verdict), "")
        self.verdict = verdict
        self.key = ""
        self._action = action
        KeyHint(self, self._show_key, action)

    def told(self) -> str:
        """What the button does, in a word or a sentence."""
        return verdict_word(self.verdict).capitalize()

    def _show_key(self, key: str) -> None:
        self.key = key
        self.setAccessibleName(with_key(verdict_word(self.verdict).capitalize(), self._action))
        self.setToolTip(with_key(self.told(), self._action))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 18, int(_SHAPE) + metrics.height() + 24)

    def tint(self, theme: Theme) -> QColor:
        return theme.verdict(self.verdict).strong

    def ink(self, theme: Theme) -> QColor:
        return theme.verdict(self.verdict).ink

    def word_colour(self, theme: Theme) -> QColor:
        return theme.text if self.isEnabled() else theme.muted

    def paint_face(self, painter: QPainter, rect: QRectF) -> None:
        middle, top = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignTop
        painter.setFont(self._fitting(rect.width()))
        painter.drawText(rect.adjusted(0, 0, 0, -8), middle | Qt.AlignmentFlag.AlignBottom, self.text())
        small = QFont(self.font())
        small.setPixelSize(10)
        painter.setFont(small)
        if QFontMetricsF(small).horizontalAdvance(self.key) <= self.key_room(rect.width()):
            painter.drawText(rect.adjusted(0, 5, -2, 0), Qt.AlignmentFlag.AlignRight | top, self.key)
        self._paint_shape(painter, rect)

    def key_room(self, width: float) -> float:
        """How wide a key may be beside the shape, in pixels; keys that need more are told by the tool tip alone."""
        return (width - _SHAPE) / 2 - 4

    def _paint_shape(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.themes.current
        y = 9 if self.text() else rect.center().y() - _SHAPE / 2
        shape = QRectF(rect.center().x() - _SHAPE / 2, y, _SHAPE, _SHAPE)
        paint_shape(painter, self.verdict, shape, self.ink(theme) if self.isEnabled() else theme.muted)

    def _fitting(self, width: float) -> QFont:
        """The largest font, up to the widget's own, in which the word fits."""
        font = QFont(self.font())
        size = self.fontInfo().pixelSize()
        font.setPixelSize(size)
        font.setBold(self.isChecked())
        font.setBold(font.bold() and QFontMetricsF(font).horizontalAdvance(self.text()) <= width)
        while size > _SMALLEST and QFontMetricsF(font).horizontalAdvance(self.text()) > width:
            size -= 1
            font.setPixelSize(size)
        return font


class ClearButton(VerdictButton):
    """Makes the claim open again; narrow, with shape and key alone."""

    def __init__(self, themes: Themes, action: QAction) -> None:
        super().__init__(themes, None, action)
        self.setText("")
        self.setFixedWidth(34)

    def told(self) -> str:
        return self.tr("Open: clear the verdict")

    def key_room(self, width: float) -> float:
        return width - 2


class VerdictButtons(QWidget):
    """Shows and asks for the verdict; pressing the one that stands takes it away."""

    chosen = Signal(object)
    """A `Verdict`, or None to make the claim open again."""

    def __init__(self, themes: Themes, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Verdict"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.buttons: dict[Verdict | None, VerdictButton] = {
            verdict: VerdictButton(themes, verdict, actions[f"claim.{verdict}"]) for verdict in Verdict
        }
        self.buttons[None] = ClearButton(themes, actions["claim.open"])
        for button in self.buttons.values():
            button.clicked.connect(self._tell)
            row.addWidget(button)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show what stands."""
        for own, button in self.buttons.items():
            button.setChecked(own is verdict)

    @Slot(bool)
    def _tell(self, checked: bool) -> None:
        button = self.sender()
        if isinstance(button, VerdictButton):
            button.setChecked(not checked)  # what is shown follows what is stored
            self.chosen.emit(button.verdict if checked else None)
