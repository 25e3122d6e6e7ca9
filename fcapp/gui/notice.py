"""What the program tells the reviewer in one sentence."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the reviewer, with a button if there is something to do."""

    text: str
    button: str = ""
    act: Callable[[], None] | None = None
    share: float | None = None
    """How much of the work is done that it tells of, 0 to 1; 0 also when that is not known."""
    asks_for_claim: bool = False
    """It asks the reviewer to take something in hand, and goes when that is done."""
