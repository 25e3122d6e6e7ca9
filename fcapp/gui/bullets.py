"""Lines with a dot before each; what is wrapped stands below its words, not below the dot."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fcapp.gui.display_text import breakable
from fcapp.gui.labels import plain_label


class Bullets(QWidget):
    """A column of lines in plain text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines, and no others."""
        while len(self._rows) < len(lines):
            self._add_row()
        for at, (dot, label) in enumerate(self._rows):
            label.setText(breakable(lines[at]) if at < len(lines) else "")
            for one in (dot, label):
                one.setVisible(at < len(lines))

    def lines(self) -> list[str]:
        """What is shown."""
        return [label.text() for _, label in self._rows if not label.isHidden()]

    def _add_row(self) -> None:
        row = len(self._rows)
        self._rows.append((plain_label("·"), plain_label(wrap=True)))
        for column, label in enumerate(self._rows[-1]):
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
