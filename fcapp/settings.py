"""What the program remembers about its user and its window: one small JSON file."""

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path

from fcapp import files


@dataclass
class Settings:
    """Choices that hold for every library; `save` writes them to the file they were loaded from."""

    path: Path
    reviewer: str = ""
    theme: str = "system"
    zoom: int = 17
    """Size of the article's letters in pixels."""
    keys: dict[str, str] = field(default_factory=dict)
    """Action id to the key sequence that the user chose for it."""
    layout: dict[str, str] = field(default_factory=dict)
    """Name of a window or splitter to its state in base 64."""
    library: str = ""
    """The library that was open last; empty for the default one."""
    open_review: int = 0
    """The review that is on the desk in that library; 0 when none."""

    def save(self) -> None:
        """Write the file.

        Raises:
            UserError: it cannot be written.
        """
        values = dataclasses.asdict(self)
        del values["path"]
        files.write_atomic(self.path, json.dumps(values, ensure_ascii=False, indent=1).encode())


def load(path: Path) -> Settings:
    """The settings in a file; of a missing or damaged one, what is sound."""
    settings = Settings(path)
    try:
        stored = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return settings
    for name, value in stored.items() if isinstance(stored, dict) else ():
        if name != "path" and _fits(getattr(settings, name, None), value):
            setattr(settings, name, value)
    return settings


def _fits(old: object, new: object) -> bool:
    if isinstance(old, dict):
        return isinstance(new, dict) and all(isinstance(text, str) for text in new.values())
    return old is not None and type(old) is type(new)
