"""The row of filters above the claim list: each a shape or a word with how many claims pass it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from fcapp.gui.painted_button import PaintedButton
from fcapp.gui.theme import Themes
from fcapp.gui.verdict_shapes import paint_shape
from fcapp.model.claim_order import ClaimFilter
from fcapp.model.vocabulary import Verdict

_SHAPE = 10.0
_GAP = 4.0
_SPACE = 4
_SIDE = 5
_FEWEST = 3
"""Filters in a row where there is little room."""

_SHAPES: dict[ClaimFilter, Verdict | None] = {
    ClaimFilter.OPEN: None,
    ClaimFilter.CONFIRMED: Verdict.CONFIRMED,
    ClaimFilter.UNVERIFIED: Verdict.UNVERIFIED,
    ClaimFilter.DISPUTED: Verdict.DISPUTED,
}
_WORDS = {ClaimFilter.ALL: "All", ClaimFilter.FINDINGS: "!", ClaimFilter.LOOK_AGAIN: "↻"}


class FilterButton(PaintedButton):
    """One filter with its count."""

    def __init__(self, themes: Themes, chosen: ClaimFilter) -> None:
        super().__init__(themes, "", "")
        self._filter = chosen
        self.show_count(0)

    def show_count(self, count: int) -> bool:
        """Show how many claims pass; whether that takes another width."""
        room = self.sizeHint()
        words = f"{_WORDS[self._filter]} {count}" if self._filter in _WORDS else str(count)
        if words != self.text():
            self.setText(words)
            name = f"{_name(self._filter)}: {count}"
            self.setAccessibleName(name)
            self.setToolTip(name)
        if self.sizeHint() == room:
            return False
        self.updateGeometry()
        return True

    def sizeHint(self) -> QSize:
        words = "".join("8" if letter.isdigit() else letter for letter in self.text())  # 3 and 4 take the same room
        wide = self.fontMetrics().horizontalAdvance(words) + 2 * _SIDE
        return QSize(wide + (int(_SHAPE + _GAP) if self._filter in _SHAPES else 0), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint_face(self, painter: QPainter, rect: QRectF) -> None:
        if self._filter not in _SHAPES:
            super().paint_face(painter, rect)
            return
        verdict = _SHAPES[self._filter]
        wide = self.fontMetrics().horizontalAdvance(self.text())
        left = rect.center().x() - (_SHAPE + _GAP + wide) / 2
        words = QRectF(left + _SHAPE + _GAP, rect.top(), wide + 2, rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        shape = QRectF(left, rect.center().y() - _SHAPE / 2, _SHAPE, _SHAPE)
        paint_shape(painter, verdict, shape, self.themes.current.verdict(verdict).ink)


def _name(chosen: ClaimFilter) -> str:
    if chosen is ClaimFilter.ALL:
        return "All claims"
    if chosen is ClaimFilter.LOOK_AGAIN:
        return "Claims to look at again"
    return "Claims with findings" if chosen is ClaimFilter.FINDINGS else f"{chosen.value.capitalize()} claims"


class ClaimFilters(QWidget):
    """All filters, in one row or, where that is too narrow, in two."""

    chosen = Signal(object)
    """The `ClaimFilter` that the reviewer wants."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which claims are shown"))
        self.buttons = {chosen: FilterButton(themes, chosen) for chosen in ClaimFilter}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACE)
        self._grid.setSizeConstraint(
            QGridLayout.SizeConstraint.SetNoConstraint
        )  # it may become narrower than one row
        self._columns = 0
        self._again = 0
        self.buttons[ClaimFilter.LOOK_AGAIN].hide()
        for button in self.buttons.values():
            self._group.addButton(button)
        self._group.buttonClicked.connect(self._tell)
        self._arrange(len(self.buttons))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_filter(self, chosen: ClaimFilter) -> None:
        """Show which filter is on."""
        self.buttons[chosen].setChecked(True)
        self._offer_look_again()

    def show_counts(self, counts: dict[ClaimFilter, int]) -> None:
        """Show how many claims pass each filter."""
        resized = [button.show_count(counts[chosen]) for chosen, button in self.buttons.items()]
        self._again = counts[ClaimFilter.LOOK_AGAIN]
        self._offer_look_again()
        if any(resized):
            self._arrange(self._fitting())

    def _offer_look_again(self) -> None:
        """Only where a new version has left something to look at again."""
        button = self.buttons[ClaimFilter.LOOK_AGAIN]
        offered = bool(self._again) or button.isChecked()
        if offered is button.isHidden():
            button.setHidden(not offered)
            self._columns = 0
            self._arrange(self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._fitting())

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(_FEWEST * (widest + _SPACE) - _SPACE, super().minimumSizeHint().height())

    def _fitting(self) -> int:
        shown = [button for button in self.buttons.values() if not button.isHidden()]
        needed = sum(button.sizeHint().width() + _SPACE for button in shown) - _SPACE
        return len(self.buttons) if needed <= self.width() else _FEWEST + len(shown) // len(self.buttons)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, *divmod(at, columns))

    @Slot(object)
    def _tell(self, button: FilterButton) -> None:
        self.chosen.emit(next(chosen for chosen, own in self.buttons.items() if own is button))
