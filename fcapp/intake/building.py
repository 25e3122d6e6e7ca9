"""Putting a text together block by block, with offsets that hold."""

import re

from fcapp.errors import UserError
from fcapp.intake import limits
from fcapp.intake.imported import ImportedArticle, Incoming, Pointer, PointerKind, Removed
from fcapp.intake.titles import title_of
from fcapp.model.dates import checked_date
from fcapp.model.spans import Span
from fcapp.model.structure import Block, BlockKind

_SPACES = re.compile(r"[ \t\n\r\f\v]+")  # not the no-break space, which is a letter of the text
_NEVER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LAST_WORD = re.compile(r"\S+$")
_LINK = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_CLOSE = frozenset((BlockKind.ITEM, BlockKind.ROW))
"""Kinds that follow one another on the next line; before and after any other there is a blank line."""


def clean(text: str) -> str:
    """`text` with U+FFFD for what no text file can hold (NUL, other controls, lone surrogates), and LF line ends."""
    return _NEVER.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


class ArticleBuilder:
    """The text so far. Runs of white space become one space, and blocks without words leave nothing behind."""

    def __init__(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self._parts: list[str] = []
        self._length = 0
        self._kind, self._level = BlockKind.PARAGRAPH, 0
        self._start: int | None = None
        self._first_part = 0
        self._space = False
        self._blocks: list[Block] = []
        self._pointers: list[Pointer] = []
        self.removed: list[Removed] = []
        self.warnings: list[str] = []

    def begin(self, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> None:
        """Begin a new block; ends the one before it."""
        self._end_block()
        self._kind, self._level = kind, level

    def add(self, words: str) -> None:
        """Go on with the block; in code, spaces and line breaks are kept.

        Raises:
            UserError: the text is longer than any article.
        """
        words = clean(words)
        if self._kind is BlockKind.CODE:
            self._append(words if self._start is not None else words.lstrip("\n"))
            return
        pieces = _SPACES.split(words)
        for number, piece in enumerate(pieces):
            self._space = self._space or number > 0
            self._append(piece)

    def line_break(self) -> None:
        """A new line inside the block, as in verse or an address."""
        if self._start is not None:
            self._parts.append("\n")
            self._length += 1
        self._space = False

    def cell(self) -> None:
        """Begin the next cell of a row."""
        if self._start is None:
            self.begin(BlockKind.ROW)
            self._open()
        else:
            self._parts.append("\t")
            self._length += 1
        self._space = False

    @property
    def is_open(self) -> bool:
        """Whether the block has words yet."""
        return self._start is not None

    @property
    def here(self) -> int:
        """Where the next letter will stand, in code points, if it is no space."""
        if self._start is None:
            return self._length + len(self._separator())
        return self._length + (1 if self._wants_space() else 0)

    @property
    def end(self) -> int:
        """Where the last letter ended."""
        return self._length

    def last_word(self) -> Span:
        """The last word so far; empty when there is none."""
        tail = "".join(self._parts[-20:])[-200:]
        stripped = tail.rstrip()
        word = _LAST_WORD.search(stripped)
        end = self._length - (len(tail) - len(stripped))
        return Span(end - len(word[0]), end) if word else Span(end, end)

    def point(
        self, kind: PointerKind, span: Span, *, note: str = "", url: str = "", author: str = "", date: str = ""
    ) -> None:
        """Remember what the reporter pointed to at `span`; an empty span or a pointer to nothing is dropped."""
        url = url.strip() if _LINK.match(url.strip()) else ""
        note = clean(note).strip()
        if span.start < span.end and (url or note):
            self._pointers.append(
                Pointer(kind, span.start, span.end, note, clean(url), clean(author).strip(), date_of(date))
            )

    def article(
        self,
        *,
        media_type: str,
        title: str = "",
        byline: str = "",
        outlet: str = "",
        published: str = "",
        language: str = "",
        url: str = "",
        encoding: str = "utf-8",
    ) -> ImportedArticle:
        """The article as built, with what is known of it (a date that is none is dropped).

        Raises:
            UserError: it has no words.
        """
        self._end_block()
        text = "".join(self._parts)
        if not any(map(str.isalnum, text)):
            raise UserError(
                f"{self._incoming.subject} has no words in it that can be read; choose or paste an article."
            )
        return ImportedArticle(
            title=_line(title) or self._first_heading(text) or title_of(text),
            text=text,
            encoding=encoding,
            file_name=self._incoming.name,
            original=self._incoming.data,
            media_type=media_type,
            byline=_line(byline),
            outlet=_line(outlet),
            published=date_of(published),
            language=_line(language),
            url=url.strip() if _LINK.match(url.strip()) else self._incoming.url,
            blocks=tuple(self._blocks),
            pointers=tuple(sorted(self._pointers, key=lambda pointer: (pointer.start, pointer.end))),
            removed=tuple(self.removed),
            warnings=tuple(dict.fromkeys(self.warnings)),
        )

    def _first_heading(self, text: str) -> str:
        first = self._blocks[0]
        return text[first.start : first.end] if first.kind is BlockKind.HEADING else ""

    def _append(self, piece: str) -> None:
        if not piece:
            return
        if self._start is None:
            self._open()
        elif self._wants_space():
            self._parts.append(" ")
            self._length += 1
        self._space = False
        self._parts.append(piece)
        self._length += len(piece)
        if self._length > limits.TEXT:
            raise limits.too_large(f"The text in {self._incoming.subject}", limits.TEXT)

    def _open(self) -> None:
        self._parts.append(self._separator())
        self._length += len(self._parts[-1])
        self._first_part, self._start = len(self._parts), self._length
        self._space = False

    def _wants_space(self) -> bool:
        return self._space and self._parts[-1][-1:] not in ("\n", "\t", "")

    def _separator(self) -> str:
        if not self._blocks:
            return ""
        return "\n" if self._kind in _CLOSE and self._blocks[-1].kind is self._kind else "\n\n"

    def _end_block(self) -> None:
        if self._start is not None:
            words = "".join(self._parts[self._first_part :]).rstrip()
            self._parts[self._first_part :] = [words] if words else []
            self._length = self._start + len(words)
            if words:
                self._blocks.append(Block(self._start, self._length, self._kind, self._level))
            else:
                self._length -= len(self._parts.pop())
        self._start, self._space = None, False


def date_of(text: str) -> str:
    """The date at the beginning of `text` (ISO 8601, time of day dropped), or the empty string."""
    found = re.match(r"\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?!\d)", text)
    if not found:
        return ""
    try:
        return checked_date(found[1])
    except UserError:
        return ""


def _line(text: str) -> str:
    return " ".join(clean(text).split())[:500]
