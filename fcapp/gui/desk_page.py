"""The page of one review: the header above the desk."""

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fcapp.gui.desk import Desk
from fcapp.gui.header import Header
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench


class DeskPage(QWidget):
    """Header and desk of the review that the workbench has open."""

    def __init__(self, workbench: Workbench, themes: Themes, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._actions = actions
        self.header = Header(workbench, themes, actions)
        self.desk = Desk(workbench, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.desk, 1)

    def fill(self) -> Iterator[None]:
        """Make the panes of the desk, one for each turn of the iterator."""
        return self.desk.fill(self._themes, self._actions)
