"""The weights that are shipped: found below `resources/models`, and proved by their SHA-256 before they are used."""

import hashlib
import json
from functools import cache
from typing import Any

from fcapp import paths
from fcapp.errors import UserError

FOLDER = "models"
MANIFEST = "models.json"
"""What was trained, by `training/`: for each file its SHA-256, and the numbers that go with it."""
KINDS = ("linear", "transformer")
"""Models of check-worthiness, each with the log-odds from which it says yes."""


@cache
def manifest() -> dict[str, Any]:
    """What is shipped.

    Raises:
        UserError: it is missing or damaged.
    """
    try:
        read: dict[str, Any] = json.loads(paths.resource(FOLDER, MANIFEST).read_bytes())
        return {"files": dict(read["files"]), "borders": {kind: float(read["borders"][kind]) for kind in KINDS}}
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise UserError(
            "The list of language models is missing or damaged; install fcapp again to have suggestions."
        ) from error


def weights(name: str) -> bytes:
    """The bytes of a shipped file.

    Raises:
        UserError: it is missing or not what was shipped.
    """
    try:
        data = paths.resource(FOLDER, name).read_bytes()
    except OSError as error:
        reason = error.strerror
        raise UserError(
            f"The language model “{name}” cannot be read ({reason}); install fcapp again for better suggestions."
        ) from error
    if hashlib.sha256(data).hexdigest() != manifest()["files"].get(name):
        raise UserError(f"The language model “{name}” is damaged; install fcapp again for better suggestions.")
    return data
