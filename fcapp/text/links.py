"""Web addresses in a pasted text."""

import re
import unicodedata
from urllib.parse import urlsplit

LONGEST = 2_048
"""Code points of the longest address that is taken for one."""

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![A-Za-z0-9])https?://[^\s<>\"“”«»\\^`{|}。，、）」]+", re.IGNORECASE)
_HOST = re.compile(r"[^\s/?#@:\\<>\"^`{|}%\[\]]*\w[^\s/?#@:\\<>\"^`{|}%\[\]]*|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+")
_CLOSING = {")": "(", "]": "["}
_FOLLOWING = frozenset(".,;:!?…'’*_")


def links(text: str) -> list[str]:
    """The http and https addresses in `text`, each once, in order, without the punctuation that follows them."""
    found = (safe_link(_without_following(address[0])) for address in _ADDRESS.finditer(text))
    return list(dict.fromkeys(link for link in found if link))


def safe_link(text: str) -> str | None:
    """`text` without white space around it when it is one http or https address that is safe to show and follow.

    It has a host, no user name or password, nothing invisible, and at most 2,048 code points; None for all else.
    """
    address = text.strip()
    if len(address) > LONGEST or not _SCHEME.match(address) or any(map(_is_hidden, address)) or "\\" in address:
        return None
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return None
    fits = host is not None and _HOST.fullmatch(host) is not None and "@" not in parts.netloc
    return address if fits else None


def _is_hidden(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter)[0] in "CZ"


def _without_following(address: str) -> str:
    """`address` without the punctuation of the sentence around it; a bracket stays when it was opened inside."""
    end = min(len(address), LONGEST + 1)
    while end and (address[end - 1] in _FOLLOWING or _is_unopened(address[:end])):
        end -= 1
    return address[:end]


def _is_unopened(address: str) -> bool:
    opening = _CLOSING.get(address[-1])
    return opening is not None and address.count(address[-1]) > address.count(opening)
