"""The View menu: what is listed and shown, and how it looks."""

from typing import TYPE_CHECKING

from fcapp.gui.actions.action import Action
from fcapp.gui.actions.conditions import has_claim, has_review, suggests
from fcapp.model.claim_order import ClaimFilter, ClaimSort

if TYPE_CHECKING:
    from fcapp.gui.theme import Choice


def _filter(chosen: ClaimFilter, text: str, key: str) -> Action:
    return Action(
        f"view.{chosen}",
        "View",
        text,
        (key,),
        f"List {text.removeprefix('Show ').lower()}.",
        lambda window: window.workbench.showing.set_filter(chosen),
        has_review,
        lambda window: window.workbench.showing.filter is chosen,
    )


def _theme(choice: "Choice", text: str, key: str) -> Action:
    return Action(
        f"view.theme_{choice}",
        "View",
        text,
        (key,),
        f"Use the {choice.replace('-', ' ')} colours."
        if choice != "system"
        else "Use light or dark colours as the desktop does.",
        lambda window: window.choose_theme(choice),
        checked=lambda window: window.workbench.settings.theme == choice,
    )


VIEW: tuple[Action, ...] = (
    _filter(ClaimFilter.ALL, "Show All Claims", "Alt+A"),
    _filter(ClaimFilter.OPEN, "Show Open Claims", "Alt+O"),
    _filter(ClaimFilter.CONFIRMED, "Show Confirmed Claims", "Alt+Shift+1"),
    _filter(ClaimFilter.UNVERIFIED, "Show Unverified Claims", "Alt+Shift+2"),
    _filter(ClaimFilter.DISPUTED, "Show Disputed Claims", "Alt+Shift+3"),
    _filter(ClaimFilter.FINDINGS, "Show Claims with Findings", "Alt+Shift+F"),
    _filter(ClaimFilter.LOOK_AGAIN, "Show Claims to Look at Again", "Alt+Shift+L"),
    Action(
        "view.sort",
        "View",
        "&Urgent Claims First",
        ("S",),
        "List the claims by priority, or again by their place in the article.",
        lambda window: window.workbench.showing.set_sort(
            ClaimSort.PLACE if window.workbench.showing.sort is ClaimSort.PRIORITY else ClaimSort.PRIORITY
        ),
        has_review,
        lambda window: window.workbench.showing.sort is ClaimSort.PRIORITY,
    ),
    Action(
        "view.suggestions",
        "View",
        "Su&ggestions",
        ("Ctrl+G",),
        "Suggest what could be checked, or stop that.",
        lambda window: window.workbench.ghosts.set_on(not window.workbench.ghosts.on),
        has_review,
        lambda window: window.workbench.ghosts.on,
    ),
    Action(
        "view.fewer",
        "View",
        "&Fewer Suggestions",
        ("Ctrl+[",),
        "Suggest only what wants checking most.",
        lambda window: window.workbench.ghosts.more(-1),
        suggests,
    ),
    Action(
        "view.more",
        "View",
        "&More Suggestions",
        ("Ctrl+]",),
        "Suggest more, also what wants checking less.",
        lambda window: window.workbench.ghosts.more(1),
        suggests,
    ),
    Action(
        "view.coverage",
        "View",
        "&Coverage",
        ("C",),
        "Grey what has been looked at, so that the rest stands out.",
        lambda window: window.workbench.showing.set_coverage(not window.workbench.showing.coverage),
        has_review,
        lambda window: window.workbench.showing.coverage,
    ),
    Action(
        "view.history",
        "View",
        "&History of the Claim",
        ("H",),
        "Show who changed the claim, when and how.",
        lambda window: window.desk.toggle_history(),
        has_claim,
        lambda window: has_claim(window) and window.desk.history_is_shown,
    ),
    Action(
        "view.larger",
        "View",
        "&Larger Letters",
        ("Ctrl++", "Ctrl+="),
        "Make the article's letters larger.",
        lambda window: window.zoom(1),
    ),
    Action(
        "view.smaller",
        "View",
        "&Smaller Letters",
        ("Ctrl+-",),
        "Make the article's letters smaller.",
        lambda window: window.zoom(-1),
    ),
    Action(
        "view.usual",
        "View",
        "Letters of Usual Si&ze",
        ("Ctrl+0",),
        "Give the article's letters their usual size.",
        lambda window: window.zoom(0),
    ),
    _theme("system", "Colours of the System", "Ctrl+Alt+0"),
    _theme("light", "Light Colours", "Ctrl+Alt+1"),
    _theme("dark", "Dark Colours", "Ctrl+Alt+2"),
    _theme("high-contrast", "High Contrast", "Ctrl+Alt+3"),
)
