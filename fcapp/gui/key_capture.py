"""Choosing keys for an action: a strip that waits for them and refuses what another action has."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QKeySequenceEdit, QWidget

from fcapp.gui.actions import ACTIONS
from fcapp.gui.buttons import push_button
from fcapp.gui.labels import plain_label


def taken_by(actions: Mapping[str, QAction], action_id: str, keys: Sequence[QKeySequence]) -> str | None:
    """The id of another action that has one of `keys`, None when they are free."""
    others = (row.id for row in ACTIONS if row.id != action_id and row.id in actions)
    return next((other for other in others if any(key in keys for key in actions[other].shortcuts())), None)


class KeyCapture(QFrame):
    """Waits for one combination of keys; Escape leaves things as they were."""

    chosen = Signal(QKeySequence)
    """The reviewer pressed this."""
    left = Signal()
    """The reviewer wants no change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.label = plain_label(wrap=True)
        self.error = plain_label(role="error", wrap=True)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setFinishingKeyCombinations([QKeyCombination(Qt.Key.Key_Escape)])
        self.edit.setAccessibleName(self.tr("New keys"))
        self.edit.editingFinished.connect(self._finish)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 10, 8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.edit, 0, 1)
        grid.addWidget(push_button(self.tr("Cancel"), self.left.emit), 0, 2)
        grid.addWidget(self.error, 1, 0, 1, 3)
        self.hide()

    def ask(self, name: str) -> None:
        """Wait for the keys of the action of that name."""
        self.label.setText(self.tr("Press the new keys for “{0}”.").format(name))
        self.refuse("")
        self.show()

    def refuse(self, sentence: str) -> None:
        """Say why the keys cannot be used, and wait for others."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.edit.clear()
        self.edit.setFocus()

    def _finish(self) -> None:
        keys = self.edit.keySequence()
        if not self.isVisible():
            return
        if keys.isEmpty():
            self.left.emit()
        else:
            self.chosen.emit(keys)
