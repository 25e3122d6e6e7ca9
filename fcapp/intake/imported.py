"""What comes in, and the article that is read from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from fcapp.model.structure import Block
from fcapp.model.vocabulary import PointerKind as PointerKind  # noqa: PLC0414 - importers know it from here

Tick = Callable[[float], None]
"""Told the share of the work that is done (0 to 1); may raise to stop it."""


def no_tick(share: float) -> None:
    """For those who do not wait."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Bytes on their way in, and how the reviewer wants them read."""

    data: bytes
    name: str = ""
    """File name without folders; empty for what was pasted."""
    media_type: str = ""
    """As a server or the clipboard told it, without parameters; empty for files."""
    url: str = ""
    """Where it was fetched from."""
    encoding: str | None = None
    """Overrules the guess (see `encodings.ENCODINGS`), for texts and web pages."""
    keep_furniture: bool = False
    """Whether headers, footers, page numbers, hyphens of broken words, menus and the like stay in the text."""
    led_on: bool = False
    """Whether `url` is another address than was asked for."""

    @property
    def is_pasted(self) -> bool:
        """Whether it comes from the clipboard: its bytes are the program's own, in UTF-8."""
        return not (self.name or self.url)

    @property
    def subject(self) -> str:
        """How a sentence begins that tells what is wrong with it."""
        return f"“{self.name}”" if self.name else "The page" if self.url else "What was pasted"


class Pointer(NamedTuple):
    """A note or link of the reporter at a place of the text: evidence proposed for a claim there."""

    kind: PointerKind
    start: int
    """Code points into the text, `end` exclusive; a footnote points at the word before its mark."""
    end: int
    note: str = ""
    """The words of the comment or footnote."""
    url: str = ""
    """http or https; empty when it has none."""
    author: str = ""
    date: str = ""
    """ISO 8601 date or the empty string."""


class Removed(NamedTuple):
    """Page furniture that was left out of the text."""

    what: str
    """In words: "page number", "running head", "hyphen", "menu"."""
    words: str
    """What stood there."""
    page: int = 0
    """From 1; 0 where there are no pages."""


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """The text of an article with all that is known about where it came from."""

    title: str
    text: str
    """With `\\n` as the only line end and without a byte order mark; plain text is otherwise as in the original."""
    encoding: str
    """The Python codec by which `original` was read; "utf-8" where the format has its own rules."""
    file_name: str
    """Empty for pasted text."""
    original: bytes
    media_type: str
    byline: str = ""
    outlet: str = ""
    published: str = ""
    """ISO 8601 date or the empty string."""
    language: str = ""
    """BCP 47 tag or the empty string."""
    url: str = ""
    blocks: tuple[Block, ...] = ()
    """In order, without overlaps; empty when nothing is known but the text."""
    pointers: tuple[Pointer, ...] = ()
    removed: tuple[Removed, ...] = ()
    warnings: tuple[str, ...] = ()
    """Sentences about what could not be brought along."""
