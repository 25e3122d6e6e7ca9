"""What is being typed: what follows quickly is one step, so that one undo takes it back."""

from typing import NamedTuple

TYPING_PAUSE_MS = 3_000
"""Typing that goes on within this time belongs to the same step."""

TYPING_STEP_MS = 30_000
"""No step of typing is longer than this."""


class Typing(NamedTuple):
    """What is being typed: its step, and when it began and went on, in milliseconds."""

    key: str
    step: int
    began: int
    went_on: int

    def goes_on(self, key: str, now: int) -> bool:
        """Whether what is typed now belongs to the same step; a clock may be set back."""
        in_time = 0 <= now - self.went_on < TYPING_PAUSE_MS and 0 <= now - self.began < TYPING_STEP_MS
        return key != "" and key == self.key and in_time


NOT_TYPING = Typing("", 0, 0, 0)
