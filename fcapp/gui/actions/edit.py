"""The Edit menu: undo, paste, find."""

from fcapp.gui.actions.action import Action
from fcapp.gui.actions.conditions import can_write, has_library, has_review

EDIT: tuple[Action, ...] = (
    Action(
        "edit.undo",
        "Edit",
        "&Undo",
        ("Ctrl+Z",),
        "Take back the last step, also one of an earlier day.",
        lambda window: window.workbench.turns.undo(),
        lambda window: window.workbench.writable and window.workbench.turns.undo_label() is not None,
    ),
    Action(
        "edit.redo",
        "Edit",
        "&Redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "Do again what was undone last.",
        lambda window: window.workbench.turns.redo(),
        lambda window: window.workbench.writable and window.workbench.turns.redo_label() is not None,
    ),
    Action(
        "edit.paste",
        "Edit",
        "&Paste as Evidence",
        ("Ctrl+V",),
        "Link the pasted address or text to the claim in hand.",
        lambda window: window.arrivals.paste(),
        can_write,
    ),
    Action(
        "edit.find",
        "Edit",
        "&Find in Article",
        ("Ctrl+F",),
        "Find words in the article.",
        lambda window: window.desk.open_find(),
        has_review,
    ),
    Action(
        "edit.search",
        "Edit",
        "&Search Library",
        ("Ctrl+Shift+F",),
        "Search all reviews: articles, claims, rationales, evidence and sources.",
        lambda window: window.search_library(),
        has_library,
    ),
)
