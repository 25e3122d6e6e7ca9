"""The menu bar, filled from the table of actions."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from fcapp.gui.actions import ACTIONS, MENUS

_BEFORE = {
    "file.details",
    "file.new_version",
    "file.export",
    "file.reviewer",
    "file.quit",
    "edit.paste",
    "edit.find",
    "claim.accept",
    "claim.confirmed",
    "claim.rationale",
    "claim.priority_high",
    "claim.end_out",
    "claim.place",
    "claim.nothing",
    "go.suggestion",
    "go.changes",
    "go.older_version",
    "go.claims",
    "go.reviews",
    "view.sort",
    "view.suggestions",
    "view.coverage",
    "view.larger",
    "view.theme_system",
    "help.about",
}
"""A line stands before these."""


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """Put every action of the table into its menu, in the order of the table."""
    menus = {name: bar.addMenu(f"&{name}") for name in MENUS}
    for row in ACTIONS:
        if row.id in _BEFORE:
            menus[row.menu].addSeparator()
        menus[row.menu].addAction(actions[row.id])
