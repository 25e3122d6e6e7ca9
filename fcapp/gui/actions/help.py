"""The Help menu: the palette and what tells how the program is used."""

from fcapp.gui.actions.action import Action

HELP: tuple[Action, ...] = (
    Action(
        "help.palette",
        "Help",
        "Command &Palette",
        ("Ctrl+K",),
        "Find and run any action, or go to a claim.",
        lambda window: window.sheets.show_palette(),
    ),
    Action(
        "help.shortcuts",
        "Help",
        "&Shortcuts",
        ("F1",),
        "See every key, and choose others.",
        lambda window: window.sheets.show_shortcuts(),
    ),
    Action(
        "help.manual",
        "Help",
        "&Manual",
        ("Shift+F1",),
        "Read how the program is used.",
        lambda window: window.sheets.show_manual(),
    ),
    Action(
        "help.about",
        "Help",
        "&About fcapp",
        ("Ctrl+Shift+F1",),
        "See the version, the licence and what the program is made of.",
        lambda window: window.sheets.show_about(),
    ),
)
