"""What must be so for an action to be done now."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fcapp.gui.window import Window


def has_library(window: "Window") -> bool:
    """A library is open."""
    return window.workbench.library is not None


def can_write(window: "Window") -> bool:
    """What is open may be changed."""
    return window.workbench.writable


def can_import(window: "Window") -> bool:
    """The library takes articles."""
    return window.workbench.can_import


def has_review(window: "Window") -> bool:
    """A review is on the desk."""
    return window.workbench.review is not None


def can_change_review(window: "Window") -> bool:
    """A review is on the desk and may be changed."""
    return window.workbench.writable and has_review(window)


def has_claim(window: "Window") -> bool:
    """A claim is in hand."""
    return window.workbench.current is not None


def has_something(window: "Window") -> bool:
    """A claim or a suggestion is in hand."""
    return has_claim(window) or window.workbench.current_suggestion is not None


def can_change_claim(window: "Window") -> bool:
    """A claim is in hand and may be changed."""
    return window.workbench.writable and has_claim(window)


def can_work(window: "Window") -> bool:
    """Something is in hand that may be changed: a claim, or a suggestion, which becomes one."""
    return window.workbench.writable and has_something(window)


def has_suggestions(window: "Window") -> bool:
    """Suggestions are shown."""
    return bool(window.workbench.ghosts.shown)


def can_accept(window: "Window") -> bool:
    """A suggestion is in hand and may become a claim."""
    return window.workbench.writable and window.workbench.current_suggestion is not None


def can_look_again(window: "Window") -> bool:
    """A new version changed the claim in hand or left it out."""
    return can_change_claim(window) and window.workbench.versions.is_to_look_at()


def can_confirm(window: "Window") -> bool:
    """A new version changed the claim in hand, which has a place in it."""
    row = window.workbench.row(window.workbench.current)
    return can_look_again(window) and row is not None and bool(row.spans)


def can_accept_or_confirm(window: "Window") -> bool:
    """Enter has something to do: a claim to confirm, or else suggestions to go through."""
    if can_look_again(window):
        return can_confirm(window)
    return window.workbench.writable and has_suggestions(window)


def has_versions(window: "Window") -> bool:
    """The article on the desk has older versions."""
    review = window.workbench.review
    return review is not None and review.versions > 1


def suggests(window: "Window") -> bool:
    """Suggestions are made for what is on the desk: they are switched on, and it is no older version."""
    return has_review(window) and window.workbench.ghosts.on and not window.workbench.looks_back
