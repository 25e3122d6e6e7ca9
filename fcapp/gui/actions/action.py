"""What one row of the table of actions says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fcapp.gui.window import Window


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the program can do."""

    id: str
    """Stands in the settings beside a chosen key; never changes."""
    menu: str
    text: str
    """As it stands in the menu; a `&` marks the letter for the keyboard."""
    keys: tuple[str, ...]
    help: str
    """One sentence for tool tip, palette and manual."""
    run: Callable[["Window"], object]
    when: Callable[["Window"], bool] = lambda _: True
    """Whether it can be done now."""
    checked: Callable[["Window"], bool] | None = None
    """For a switch: whether it is on."""
    key_tells_why: bool = False
    """Whether its key, while it cannot be done on the review on the desk, runs it all the same, to be told why."""

    @property
    def name(self) -> str:
        """The text without mnemonic and dots."""
        return self.text.replace("&", "").removesuffix("…")
