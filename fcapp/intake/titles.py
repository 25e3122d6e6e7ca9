"""A title for a text that does not state one."""

import re
import unicodedata
from collections.abc import Callable

HEADLINE = 120
"""Code points of a headline that are kept."""
BEGINNING = 80
"""Code points of a first sentence that are kept."""
UNTITLED = "Untitled article"
"""The title of a text that shows nothing."""

_LONGEST_HEADLINE = 2 * HEADLINE
_LOOKED_AT = 1_000
_FULL_STOP = re.compile(r"[.。][”’\"'»)\]]*$")
_FIRST_SENTENCE = re.compile(r".{20,}?\w{4}[.!?…][”’\"'»)\]]*(?= )")


def title_of(text: str) -> str:
    """The headline of `text`, or the beginning of its first sentence when it has none; never several lines.

    A text without letters and digits has its first line with any sign as its title, or is untitled.
    """
    lines = text.split("\n")
    line = _first(lines, str.isalnum) or _first(lines, lambda letter: letter.isprintable() and letter != " ")
    line = line.strip()[:_LOOKED_AT]
    line = " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in line).split())
    if len(line) <= _LONGEST_HEADLINE and not _FULL_STOP.search(line):
        return _shortened(line, HEADLINE) or UNTITLED
    sentence = _FIRST_SENTENCE.match(line)
    return _shortened(sentence[0] if sentence else line, BEGINNING)


def _first(lines: list[str], wanted: Callable[[str], bool]) -> str:
    return next((line for line in lines if any(map(wanted, line))), "")


def _shortened(line: str, limit: int) -> str:
    """`line` cut on a word border, or before a whole letter where no word ends near the limit."""
    if len(line) <= limit:
        return line
    end = line.rfind(" ", limit // 2, limit + 1)
    if end < 0:
        end = limit
        while end > 1 and unicodedata.category(line[end])[0] in "MC":
            end -= 1
    return (line[:end].rstrip(" ,;:–—-“‘„«([\"'") or line[:end]) + "…"
