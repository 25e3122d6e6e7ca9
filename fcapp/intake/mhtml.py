"""Articles from saved web pages in one file (MHTML): the page in it, never the pictures."""

import re
from email import message_from_bytes, policy
from email.message import Message

from fcapp.errors import UserError
from fcapp.intake import html
from fcapp.intake.html_blocks import address
from fcapp.intake.html_encoding import page_text
from fcapp.intake.imported import ImportedArticle, Incoming, Tick

PARTS = 5_000
"""Parts of a saved page."""
_PAGES = ("text/html", "application/xhtml+xml")
_NESTED = 5
_BOUNDARY = re.compile(rb"^--[^\r\n]{1,100}\r?$", re.MULTILINE)
_CONTAINER = re.compile(rb"content-type:\s{0,9}(?:multipart|message)/", re.IGNORECASE)


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The article in the main page of a saved page.

    Raises:
        UserError: it is damaged, or has no page with an article in it.
    """
    page, saved = _page(incoming)
    tick(0.2)
    payload = page.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    text, encoding = page_text(data, incoming.encoding, str(page.get_param("charset", "")))
    url = incoming.url or address(_header(page, "Content-Location"), "") or address(saved, "")
    return html.read_page(text, incoming, tick, url=url, encoding=encoding, media_type="multipart/related")


def _page(incoming: Incoming) -> tuple["Message[str, str]", str]:
    """The part with the main page, and the address that the whole was saved from."""
    data = incoming.data
    if len(_CONTAINER.findall(data)) > _NESTED or len(_BOUNDARY.findall(data)) > PARTS:
        raise _damaged(incoming)
    message = message_from_bytes(data, policy=policy.compat32)
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    if not parts:
        raise _damaged(incoming)
    start = str(message.get_param("start", "")).strip("<> ")
    named = (part for part in parts if start and _header(part, "Content-ID").strip("<> ") == start)
    saved = _header(message, "Snapshot-Content-Location")
    placed = (part for part in parts if saved and _header(part, "Content-Location") == saved)
    return next(named, None) or next(placed, parts[0]), saved


def _header(part: "Message[str, str]", name: str) -> str:
    return "".join(str(part.get(name, "")).split())[:4_000]


def _damaged(incoming: Incoming) -> UserError:
    return UserError(
        f"{incoming.subject} has no web page in it that can be read; "
        "save the page again, or copy its text and paste it here."
    )
