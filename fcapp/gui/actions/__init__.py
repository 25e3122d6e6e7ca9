"""The table of actions, menu by menu: menus, tool tips, palette, shortcut sheet and manual all come from it."""

from fcapp.gui.actions.action import Action
from fcapp.gui.actions.claim import CLAIM
from fcapp.gui.actions.edit import EDIT
from fcapp.gui.actions.file import FILE
from fcapp.gui.actions.go import GO
from fcapp.gui.actions.help import HELP
from fcapp.gui.actions.view import VIEW

__all__ = ["ACTIONS", "MENUS", "Action"]

MENUS = ("File", "Edit", "Claim", "Go", "View", "Help")
ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *CLAIM, *GO, *VIEW, *HELP)
