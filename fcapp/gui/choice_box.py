"""A box that drops down for one choice of several."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from fcapp.gui.typed_keys import kept_from_actions
from fcapp.gui.vocabulary_words import Choices


class ChoiceBox(QComboBox):
    """Tells of what the reviewer chose; the wheel scrolls the pane instead of changing the choice."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Choices) -> None:
        super().__init__()
        self._values = [value for value, _, _ in choices]
        for number, (_, words, told) in enumerate(choices):
            self.addItem(words)
            self.setItemData(number, told, Qt.ItemDataRole.ToolTipRole)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._tell)

    def value(self) -> Any:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def show_value(self, value: object) -> None:
        """Show a choice without telling of it."""
        self.setCurrentIndex(self._values.index(value))

    def event(self, event: QEvent) -> bool:
        return kept_from_actions(event) or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _tell(self, number: int) -> None:
        self.chosen.emit(self._values[number])
