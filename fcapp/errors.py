"""The two families of things that go wrong: the user's world, and our bugs."""


class UserError(Exception):
    """Something in the user's world is wrong; its text is one sentence: what, why, what to do.

    Everything else that is raised is a bug of ours and ends in a crash report.
    """


class FieldError(UserError):
    """One field of several is wrong."""

    def __init__(self, sentence: str, field: str) -> None:
        """`field` is its name among the fields that were given."""
        super().__init__(sentence)
        self.field = field


class CancelledError(UserError):
    """The user stopped a piece of slow work; nothing was changed."""
