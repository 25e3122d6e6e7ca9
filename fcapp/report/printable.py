"""What of a user's text may go into a document: everything but what its formats forbid."""

import re
from urllib.parse import urlsplit

_SPACE = dict.fromkeys(map(ord, "\r\v\f"), " ")
_CONTROL = dict.fromkeys([*range(9), *range(0x0E, 0x20), *range(0x7F, 0xA0)], "\N{REPLACEMENT CHARACTER}")
_SURROGATE = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_NONCHARACTER = dict.fromkeys(
    [*range(0xFDD0, 0xFDF0), *(plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF))],
    "\N{REPLACEMENT CHARACTER}",
)
_TABLE = _SPACE | _CONTROL | _SURROGATE | _NONCHARACTER
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_IN_ADDRESS = re.compile(r"[!-~\u00a1-\U0010fffd]+")


def printable(text: str) -> str:
    """`text` with controls, lone surrogates and noncharacters replaced one for one, so that offsets stay true.

    Tab and line feed stay. The rest are what the HTML Standard forbids in a text node (13.1.3, "Text").
    """
    return text if text.isprintable() else text.translate(_TABLE)


def web_address(url: str) -> str:
    """`url` if it can safely be made a link: http or https with a host and no white space; else the empty string."""
    url = url.strip()
    if not _IN_ADDRESS.fullmatch(printable(url)):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return printable(url) if parts.scheme in ("http", "https") and parts.hostname else ""


def language_tag(tag: str) -> str:
    """`tag` if it has the shape of a language tag (BCP 47), else "und", which means undetermined."""
    return tag if _LANGUAGE.fullmatch(tag) else "und"
