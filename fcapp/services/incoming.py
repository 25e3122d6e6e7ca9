"""Bringing articles in from files, web addresses and the clipboard; nothing here touches a library."""

import dataclasses
import hashlib
from pathlib import Path
from typing import Any

from fcapp.errors import UserError
from fcapp.files import read_limited
from fcapp.intake import apart, as_json, limits, plain_text
from fcapp.intake.encodings import decode
from fcapp.intake.fetched import Fetched
from fcapp.intake.imported import ImportedArticle, Incoming, Tick, no_tick

_DECODED = ("text/", "application/xhtml")


def from_file(path: Path, *, encoding: str | None = None, keep_furniture: bool = False) -> Incoming:
    """The bytes of a file, to be read; may run on any thread.

    Raises:
        UserError: it cannot be opened or is too large.
    """
    return Incoming(read_limited(path, limits.FILE), path.name, encoding=encoding, keep_furniture=keep_furniture)


def from_address(
    url: str,
    tick: Tick = no_tick,
    *,
    local_allowed: bool = False,
    encoding: str | None = None,
    keep_furniture: bool = False,
) -> Incoming:
    """What stands at a web address, fetched on the reviewer's word; may run on any thread.

    Raises:
        UserError: it cannot be fetched.
    """
    fetched = apart.fetch(url, local_allowed=local_allowed, tick=tick)
    return Incoming(
        fetched.data,
        fetched.name,
        fetched.media_type,
        fetched.url,
        encoding or _told_encoding(fetched),
        keep_furniture=keep_furniture,
        led_on=bool(fetched.redirects),
    )


def from_rich_text(markup: str) -> Incoming:
    """Rich text from the clipboard; what its markup says of an encoding was true elsewhere."""
    return Incoming(markup.encode(errors="replace"), media_type="text/html", encoding="utf-8")


def read(incoming: Incoming, tick: Tick = no_tick) -> ImportedArticle:
    """The article in what comes in; may run on any thread, and `tick` may stop it.

    Raises:
        UserError: it holds no article, or is damaged.
    """
    article = apart.read(incoming, tick)
    moved = (f"The address led on to {incoming.url}.",) if incoming.led_on else ()
    return dataclasses.replace(article, url=article.url or incoming.url, warnings=(*article.warnings, *moved))


def read_file(path: Path, tick: Tick = no_tick) -> ImportedArticle:
    """The article in a file of any form; may run on any thread.

    Raises:
        UserError: it cannot be opened or holds no article.
    """
    return read(from_file(path), tick)


def read_text_file(path: Path) -> str:
    """The text of a text file as it stands there, also of one with marks, such as Markdown.

    Raises:
        UserError: it cannot be opened or holds no text.
    """
    return plain_text.read_text(read_limited(path, limits.TEXT), path.name).text


def read_pasted(text: str) -> ImportedArticle:
    """The article in a pasted text.

    Raises:
        UserError: it has no words in it.
    """
    return plain_text.from_pasted(text)


def has_encoding(media_type: str) -> bool:
    """Whether articles of a media type are read in an encoding that can be chosen, as texts and web pages are."""
    return media_type.startswith(_DECODED)


def values(article: ImportedArticle) -> dict[str, Any]:
    """What is known of an imported article as JSON values, with the SHA-256 of its bytes."""
    told = as_json.values(article)
    first = ("title", "byline", "outlet", "published", "language", "url", "text", "pointers")
    return {
        **{name: told[name] for name in first},
        "sha256": hashlib.sha256(article.original).hexdigest(),
        "warnings": told["warnings"],
        **{name: told[name] for name in ("blocks", "removed", "media_type", "encoding")},
    }


def _told_encoding(fetched: Fetched) -> str | None:
    """The encoding that the server told, where the bytes are not UTF-8 but can be read so."""
    try:
        fetched.data.decode()
    except UnicodeDecodeError:
        try:
            return decode(fetched.data, fetched.encoding).encoding if fetched.encoding else None
        except UserError:
            return None
    return None
