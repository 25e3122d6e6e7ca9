"""Where two wordings of a claim differ, word by word."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[.,’']\w+)*|\s+|[^\w\s]")
_MOST = 800
"""Words beyond which two wordings are told as wholly different."""


class Part(NamedTuple):
    """What stands at a place of the old wording and what of the new one; joined, the parts are both."""

    old: str
    new: str
    same: bool


def differing(old: str, new: str) -> list[Part]:
    """The parts in which two wordings agree and those in which they differ, in order."""
    olds, news = _WORD.findall(old), _WORD.findall(new)
    if max(len(olds), len(news)) > _MOST:
        return [Part(old, new, same=old == new)]
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    parts: list[Part] = []
    for kind, first, last, start, end in matcher.get_opcodes():
        part = Part("".join(olds[first:last]), "".join(news[start:end]), same=kind == "equal")
        if len(parts) > 1 and parts[-1].same and parts[-1].old.isspace():
            before, space = parts[-2:]  # two words that differ, one after the other, are one difference
            parts[-2:] = [Part(before.old + space.old + part.old, before.new + space.new + part.new, same=False)]
        else:
            parts.append(part)
    return parts
