"""The grid of a form in a narrow pane: names at the left, fields at the right."""

from PySide6.QtWidgets import QGridLayout, QWidget


def label_grid(parent: QWidget, names: int) -> QGridLayout:
    """An empty grid that keeps `names` pixels for the names."""
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, names)
    grid.setColumnStretch(1, 1)
    return grid
