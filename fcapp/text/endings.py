"""Where what is said ends: before somebody else's saying, or the writer's own voice."""

from collections.abc import Sequence
from dataclasses import replace

from fcapp.text.contents import opens_quotation
from fcapp.text.cue_words import REFERRING
from fcapp.text.frame import Frame
from fcapp.text.function_words import word_set
from fcapp.text.left_side import quotation_end
from fcapp.text.tokens import Token

_BOUNDARY = word_set("and but while whilst whereas although though with yet or as")
_CONTRASTS = word_set("but although though while whereas whilst")
_WRITERS = word_set("as when while after before during at on in who which")
"""Words with which the writer goes on after somebody's quotation."""


def ended(words: Sequence[Token], frame: Frame, found: Sequence[Frame]) -> Frame:
    """`frame` with the end of what is said; `found` are all the attributions of the sentence."""
    if not frame.after:
        return frame
    start, high = frame.content
    end = _quotation_only(words, start, high) or _clause_end(words, start, high)
    for other in found:
        if other.level == frame.level and start < other.start < end and _is_apart(words, other, start):
            end = other.start
    while end > start + 1 and _is_left_over(words[end - 1], cut=end < high):
        end -= 1
    return replace(frame, content=(start, end))


def _is_left_over(last: Token, *, cut: bool) -> bool:
    return last.text in ",;" or (cut and last.low in _BOUNDARY)


def _is_apart(words: Sequence[Token], other: Frame, start: int) -> bool:
    """Whether the saying of `other` is no part of the one that began at `start`."""
    before = words[other.start - 1]
    if not other.after:
        return not other.unnamed
    return (before.low in _BOUNDARY or before.text in ",;") and other.start - 1 > start


def _quotation_only(words: Sequence[Token], start: int, high: int) -> int | None:
    """The end of what is said when it is no more than a quotation."""
    if not opens_quotation(words, start):
        return None
    end = quotation_end(words, start, high)
    if end >= high - 1:
        return high
    whole = not words[end].is_word or words[end - 2].text in ",.!?…"
    return end if whole or words[end].low in _WRITERS else None


def _clause_end(words: Sequence[Token], start: int, high: int) -> int:
    """The end of a clause: a semicolon, or a contrast with a new name for its subject."""
    level = words[start].quote
    seen: set[str] = set()
    for at in range(start + 1, high):
        word = words[at]
        if word.quote == level and word.text == ";":
            return at
        if word.low in REFERRING and words[at - 1].text == ",":
            return at
        if word.low in _CONTRASTS and words[at - 1].text == "," and _begins_with_new_name(words, at + 1, high, seen):
            return at
        if word.is_capital:
            seen.add(word.low)
    return high


def _begins_with_new_name(words: Sequence[Token], at: int, high: int, seen: set[str]) -> bool:
    return at < high and words[at].is_capital and words[at].low not in seen | {"i"} and words[at].quote < 0
