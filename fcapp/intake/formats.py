"""The forms an article arrives in, and the module that reads each."""

import codecs
import re
from dataclasses import dataclass
from pathlib import PurePath

from fcapp.errors import UserError
from fcapp.intake.file_kinds import kind_by_content, kind_by_name
from fcapp.intake.imported import Incoming


@dataclass(frozen=True, slots=True)
class Format:
    """One form of an article."""

    name: str
    """In words, for menus and filters."""
    module: str
    """In `fcapp.intake`, with a function `read(incoming, tick) -> ImportedArticle`."""
    extensions: tuple[str, ...]
    """The first is the usual one."""
    media_types: tuple[str, ...]
    apart: bool = True
    """Whether it is read in a process of its own, since a hostile file could hang or break the reader."""


TEXT = Format("Text", "plain_text", (".txt", ".text"), ("text/plain",), apart=False)
FORMATS = (
    TEXT,
    Format("Markdown", "markdown", (".md", ".markdown"), ("text/markdown",)),
    Format("Web page", "html", (".html", ".htm", ".xhtml", ".xht"), ("text/html", "application/xhtml+xml")),
    Format("Saved web page", "mhtml", (".mhtml", ".mht"), ("multipart/related", "message/rfc822")),
    Format(
        "Word document",
        "docx",
        (".docx", ".docm"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    ),
    Format("OpenDocument text", "odt", (".odt",), ("application/vnd.oasis.opendocument.text",)),
    Format("Rich text", "rtf", (".rtf",), ("application/rtf", "text/rtf")),
    Format("PDF", "pdf", (".pdf",), ("application/pdf",)),
    Format("E-book", "epub", (".epub",), ("application/epub+zip",)),
)

_BY_CONTENT = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx"),  # an old or a protected one, which its reader tells apart
)
_IN_ZIP = (
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"word/document", "docx"),
    (b"META-INF/container.xml", "epub"),  # without its media type
    (b"content.xml", "odt"),  # whose media type is packed, or another OpenDocument file
)
BY_MODULE = {form.module: form for form in FORMATS}
"""Each form by the name of its module."""

_BY_EXTENSION = {extension: form for form in FORMATS for extension in form.extensions}
_BY_MEDIA_TYPE = {media_type: form for form in FORMATS for media_type in form.media_types}
_BEFORE_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s{1,99}|<\?xml[^>]{0,200}>|<!--.{0,2000}?-->){0,9}", re.DOTALL)
_PAGE = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_SAVED_PAGE = re.compile(
    rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*content-type:\s*(?:multipart/related|message/rfc822)", re.IGNORECASE
)


def format_of(incoming: Incoming) -> Format:
    """The form of what comes in: by its first bytes, else as the server or clipboard told, else by its name.

    Raises:
        UserError: it is of a kind that holds no article.
    """
    found = _by_content(incoming.data)
    if found:
        return found
    if PurePath(incoming.name).suffix.lower() == ".pdf" and b"%PDF-" in incoming.data[:1024]:
        return BY_MODULE["pdf"]  # some writers put something before it
    refused = kind_by_content(incoming.data)
    told = _BY_MEDIA_TYPE.get(incoming.media_type) or _BY_EXTENSION.get(PurePath(incoming.name).suffix.lower())
    if not refused and told and told.module not in ("pdf", "rtf", "docx", "odt", "epub"):
        return told
    refused = refused or kind_by_name(incoming.name)
    if refused:
        raise UserError(
            f"{incoming.subject} is {refused} or pretends to be one, and no article can be read from it; "
            "copy the text out of it and paste it here."
        )
    return TEXT


def _by_content(data: bytes) -> Format | None:
    if data.startswith(b"PK\x03\x04"):
        head = data[:4096] + data[-65_536:]
        return next((BY_MODULE[module] for mark, module in _IN_ZIP if mark in head), None)
    start = data[:1024].removeprefix(codecs.BOM_UTF8).lstrip()
    for mark, module in _BY_CONTENT:
        if start.startswith(mark):
            return BY_MODULE[module]
    head = data[:8192]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    if _SAVED_PAGE.match(head.lstrip()):
        return BY_MODULE["mhtml"]
    before = _BEFORE_PAGE.match(head)
    return BY_MODULE["html"] if _PAGE.match(head, before.end() if before else 0) else None
