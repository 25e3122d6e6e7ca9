"""The keys of actions in the words of panes; they follow what the user chooses in the shortcut sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence


def key_of(action: QAction) -> str:
    """The first key of an action as the desktop writes it; empty when it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def with_key(words: str, action: QAction) -> str:
    """Words with the key of an action behind them, as in “Add evidence (E)”."""
    key = key_of(action)
    return f"{words} ({key})" if key else words


class KeyHint(QObject):
    """Shows the keys of some actions now, and again whenever they are others, for as long as its owner lives."""

    def __init__(self, owner: QObject, show: Callable[..., object], *actions: QAction) -> None:
        """`show` is called with the first key of each action."""
        super().__init__(owner)
        self._show = show
        self._actions = actions
        self._keys: list[str] = []
        for action in actions:
            action.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """An action tells of every change; most are not of its keys."""
        keys = [key_of(action) for action in self._actions]
        if keys != self._keys:
            self._keys = keys
            self._show(*keys)
