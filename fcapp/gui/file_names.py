"""A file name that every system takes, made from a title."""

import re

_LONGEST = 80
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*“”„«»\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""Names of devices on Windows."""


def safe_name(title: str, otherwise: str) -> str:
    """`title` as a file name without ending, of at most 80 characters; `otherwise` when nothing is left of it."""
    name = " ".join(_FORBIDDEN.sub(" ", title).split())
    if len(name) > _LONGEST:
        name = name[:_LONGEST].rsplit(" ", 1)[0]
    name = name.encode(errors="ignore").decode().strip(" .…,;-")
    return f"{otherwise} {name}" if _RESERVED.match(name) else name or otherwise
