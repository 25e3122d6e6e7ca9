"""From a field to the library: what cannot be stored stays with the field."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from fcapp.gui.fields import LineField, TextField
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.services.libraries import Library

Verb = Callable[["Library", int, int, str], None]
"""A service that takes library, review, claim and text."""


def store(workbench: Workbench, verb: Verb, field: TextField | LineField, text: str, claim_id: int) -> None:
    """Store what was typed about a claim; when that fails it is told, and the field tries again later."""
    if not _is_stored(workbench, verb, text, claim_id):
        field.try_again(text, claim_id)


def _is_stored(workbench: Workbench, verb: Verb, text: str, claim_id: int) -> bool:
    review = workbench.review
    if review is None or workbench.row(claim_id) is None:
        return False

    def stored(library: "Library") -> bool:
        verb(library, review.id, claim_id, text)
        return True

    return workbench.do(stored) is True
