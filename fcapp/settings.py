"""What the program remembers about its user and its window: one small JSON file."""

import base64
import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fcapp import files

ZOOM = range(11, 41)
"""The sizes that the article's letters can have, in pixels."""

USUAL_ZOOM = 17

HOW_MANY = range(7)
"""From few suggestions to many."""

_RANGES = {"zoom": ZOOM, "open_review": range(2**63), "how_many": HOW_MANY}
"""The numbers that a setting may be."""


@dataclass
class Settings:
    """Choices that hold for every library; `save` writes them to the file they were loaded from."""

    path: Path
    reviewer: str = ""
    theme: str = "system"
    zoom: int = USUAL_ZOOM
    """Size of the article's letters in pixels."""
    keys: dict[str, str] = field(default_factory=dict)
    """Action id to the key sequence that the user chose for it."""
    layout: dict[str, str] = field(default_factory=dict)
    """Name of a window or splitter to its state in base 64."""
    library: str = ""
    """The library that was open last; empty for the default one."""
    open_review: int = 0
    """The review that is on the desk in that library; 0 when none."""
    suggestions: bool = True
    """Whether claims are suggested."""
    how_many: int = 3
    """Of the suggestions: one of `HOW_MANY`."""
    fetch_local: bool = False
    """Whether pages inside this network are fetched, too; for tests and newsrooms with pages of their own."""

    def change(self, **values: object) -> None:
        """Give settings other values and write them down; nothing is written where they are so already.

        Raises:
            UserError: the file cannot be written; the values hold until the end.
        """
        if any(getattr(self, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(self, name, value)
            self.save()

    def save(self) -> None:
        """Write the file.

        Raises:
            UserError: it cannot be written.
        """
        values = dataclasses.asdict(self)
        del values["path"]
        text = json.dumps(values, ensure_ascii=False, indent=1)
        files.write_atomic(self.path, text.encode(errors="surrogatepass"))  # a file's name need not be Unicode


def load(path: Path) -> Settings:
    """The settings in a file; of a missing or damaged one, what is sound."""
    settings = Settings(path)
    try:
        stored = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return settings
    for name, value in stored.items() if isinstance(stored, dict) else ():
        if name != "path" and _fits(name, getattr(settings, name, None), value):
            setattr(settings, name, _sound(name, value) if isinstance(value, dict) else value)
    return settings


def _fits(name: str, usual: object, new: object) -> bool:
    return usual is not None and type(usual) is type(new) and (name not in _RANGES or new in _RANGES[name])


def _sound(name: str, stored: dict[str, Any]) -> dict[str, str]:
    return {
        key: text for key, text in stored.items() if isinstance(text, str) and (name != "layout" or _is_base64(text))
    }


def _is_base64(text: str) -> bool:
    try:
        base64.b64decode(text, validate=True)
    except ValueError:
        return False
    return True
