"""An article as it was read from a file, from the clipboard or from a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """The text of an article with all that is known about where it came from."""

    title: str
    text: str
    """As in the original, but with `\\n` as the only line end and without a byte order mark."""
    encoding: str
    """The Python codec by which `original` was read."""
    file_name: str
    """Empty for pasted text."""
    original: bytes
    media_type: str
    byline: str = ""
    outlet: str = ""
    published: str = ""
    """ISO 8601 date or the empty string."""
    language: str = ""
    url: str = ""
