"""Libraries: open one, and fill an empty one."""

from pathlib import Path

from fcapp import paths
from fcapp.services import articles, incoming
from fcapp.storage import journal
from fcapp.storage.library import Library
from fcapp.storage.lock import LibraryInUseError

__all__ = ["Library", "LibraryInUseError", "open_library", "with_sample"]


def open_library(path: Path, *, reviewer: str = "", read_only: bool = False) -> Library:
    """Open the library at `path`; for writing, a missing one is made.

    Raises:
        LibraryInUseError: another program writes to it; it can be opened read-only.
        UserError: it is no library of this program, too new, or damaged.
    """
    return Library(path, reviewer=reviewer, read_only=read_only)


def with_sample(library: Library) -> int | None:
    """Put the sample article into a library never used before; returns the new review's id, else None."""
    return None if library.read_only or _was_used(library) else import_sample(library)


def _was_used(library: Library) -> bool:
    with library.read() as connection:
        return journal.last_change(connection) > 0


def import_sample(library: Library) -> int:
    """Put the sample article into the library and return its review's id."""
    return articles.store(library, incoming.read_file(paths.sample_article()))
