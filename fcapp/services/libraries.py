"""Libraries: open one, and fill an empty one."""

from pathlib import Path

from fcapp import paths
from fcapp.services import articles, reviews
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
    """Put the sample article into an empty library; returns the new review's id, None when there was something."""
    return None if library.read_only or reviews.rows(library) else import_sample(library)


def import_sample(library: Library) -> int:
    """Put the sample article into the library and return its review's id."""
    return articles.store(library, articles.read_file(paths.sample_article()))
