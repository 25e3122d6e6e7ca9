"""Articles from plain text, from files and from the clipboard."""

from pathlib import PurePath

from fcapp.errors import UserError
from fcapp.intake.encodings import decode
from fcapp.intake.file_kinds import kind_by_content, kind_by_name
from fcapp.intake.imported import ImportedArticle, Incoming, Tick
from fcapp.intake.titles import title_of

LIMIT = 10_000_000
"""Bytes of the largest article."""

_REPLACEMENT = "\ufffd"
_CONTROL_SHARE = 0.01


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:  # noqa: ARG001 - a text is read at once
    """The article in the bytes of a text file; see `read_text`."""
    return read_text(incoming.data, incoming.name, incoming.encoding)


def read_text(data: bytes, name: str = "", encoding: str | None = None) -> ImportedArticle:
    """The article in the bytes of a text file; one with marks, such as Markdown, stays as it is written.

    Nothing but line ends and a byte order mark is changed. An `encoding` (see `ENCODINGS`) overrules the guess, so
    that a wrong one is corrected by reading the same bytes again.

    Raises:
        UserError: the file is too large, empty, not a text, or not written in `encoding`.
    """
    name = PurePath(name).name
    subject = f"“{name}”" if name else "The file"
    _refuse_too_large(len(data), subject)
    kind = kind_by_content(data) or kind_by_name(name)
    if kind:
        raise UserError(f"{subject} is {kind}, not a text file; copy the text out of it and paste it here.")
    text, codec = decode(data, encoding)
    if _looks_binary(text):
        raise UserError(f"{subject} is not a text file but holds binary data; choose a .txt or .md file.")
    return _article(text, subject, file_name=name, encoding=codec, original=data)


def from_pasted(text: str) -> ImportedArticle:
    """The article in a pasted text; what no text file can hold (NULs, lone surrogates) becomes U+FFFD.

    Raises:
        UserError: there is nothing in it, or it is too large.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", _REPLACEMENT)
    original = whole.encode()
    _refuse_too_large(len(original), "The pasted text")
    return _article(
        whole.removeprefix("\ufeff"), "The pasted text", file_name="", encoding="utf-8", original=original
    )


def _article(text: str, subject: str, *, file_name: str, encoding: str, original: bytes) -> ImportedArticle:
    if not text.strip():
        raise UserError(f"{subject} has no words in it; choose or paste the text of an article.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return ImportedArticle(title_of(text), text, encoding, file_name, original, "text/plain")


def _refuse_too_large(size: int, subject: str) -> None:
    if size > LIMIT:
        raise UserError(
            f"{subject} is larger than {LIMIT // 1_000_000} MB, too large for an article; import a part of it."
        )


def _looks_binary(text: str) -> bool:
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\v\f\r")
    return "\0" in text or controls > _CONTROL_SHARE * len(text)
