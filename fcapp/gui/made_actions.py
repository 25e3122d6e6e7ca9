"""The actions of the table as Qt has them: made once, with the user's keys, and kept up to date."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from fcapp.gui.actions import ACTIONS, Action
from fcapp.gui.actions.conditions import can_change_review
from fcapp.gui.key_hints import with_key

if TYPE_CHECKING:
    from fcapp.gui.window import Window


def make_actions(window: "Window") -> dict[str, QAction]:
    """A QAction for every row of the table, by id, with the keys that the user chose."""
    return {row.id: _made(row, window) for row in ACTIONS}


def _made(row: Action, window: "Window") -> QAction:
    action = QAction(row.text, window)
    action.setObjectName(row.id)
    action.setCheckable(row.checked is not None)
    action.setStatusTip(row.help)
    action.triggered.connect(lambda _checked=False: _run(row, action, window))
    if row.key_tells_why:
        _add_stand_in(row, action, window)
    set_keys(action, row, window.workbench.settings.keys)
    return action


def _add_stand_in(row: Action, action: QAction, window: "Window") -> None:
    """Qt hears no key of an action that is greyed: another one, in no menu, listens in its place."""
    stand_in = QAction(action)
    stand_in.triggered.connect(lambda: row.run(window))
    window.addAction(stand_in)


def _run(row: Action, action: QAction, window: "Window") -> None:
    row.run(window)
    _refresh(row, action, window)


def set_keys(action: QAction, row: Action, chosen: Mapping[str, str]) -> None:
    """Give an action the user's key, else its usual ones, and say so in its tool tip."""
    keys = (chosen[row.id],) if row.id in chosen else row.keys
    for one in (action, *action.findChildren(QAction)):
        one.setShortcuts([QKeySequence(key) for key in keys])
    action.setToolTip(with_key(row.help, action))


def refresh_actions(actions: Mapping[str, QAction], window: "Window") -> None:
    """Bring the actions up to date with what can be done and what is switched on."""
    for row in ACTIONS:
        _refresh(row, actions[row.id], window)


def _refresh(row: Action, action: QAction, window: "Window") -> None:
    possible = row.when(window)
    action.setEnabled(possible)
    for stand_in in action.findChildren(QAction):
        stand_in.setEnabled(not possible and can_change_review(window))
    if row.checked is not None:
        action.setChecked(row.checked(window))
