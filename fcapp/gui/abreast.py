"""Two named fields in one row, or one below the other where there is no room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QSizePolicy, QWidget

DATE = "yyyy-mm-dd"
"""The example in a field for a date, short enough for half a row."""

DATE_TIP = "A day, a month or a year, such as 2024-11-05, 2024-11 or 2024"


def direction(*, beside: bool) -> QBoxLayout.Direction:
    """How a row of things is laid out: side by side, or one below the other."""
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom


_Named = tuple[QLabel, QWidget]


class Abreast(QWidget):
    """Side by side from `room` pixels on; names at the left are `column` pixels wide, to stand in line with others.

    Not `aligned`, the first name takes no more than it needs while the fields are side by side.
    """

    def __init__(self, first: _Named, second: _Named, *, room: int, column: int, aligned: bool = True) -> None:
        super().__init__()
        self._first, self._second = first, second
        self._room, self._column, self._aligned = room, column, aligned
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(first[0], 0, 0)
        self._grid.addWidget(first[1], 0, 1)
        for _, field in (first, second):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, field.sizePolicy().verticalPolicy())
        self._place(beside=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(beside=self.width() >= self._room)

    def _place(self, *, beside: bool) -> None:
        row, column = (0, 2) if beside else (1, 0)
        for at, part in enumerate(self._second):
            self._grid.addWidget(part, row, column + at)
        self._grid.setColumnStretch(3, 1 if beside else 0)
        self._grid.setColumnMinimumWidth(0, self._column if self._aligned or not beside else 0)
