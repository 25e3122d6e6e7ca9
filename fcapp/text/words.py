"""Words, for moving the ends of a span: near an offset only, whatever the length of the text.

A word is a run of letters, digits and currency signs with its inner apostrophes, hyphens and decimal points; a single
letter of a script without spaces (Chinese, Japanese, Thai ...); or a run of emoji. A letter keeps its combining
marks, joiners and variation selectors (after the extended grapheme clusters of Unicode Standard Annex 29).
"""

import unicodedata
from collections.abc import Iterator
from enum import Enum, auto

from fcapp.model.spans import Span

_JOINER = "\u200d"
_APOSTROPHES_AND_HYPHENS = frozenset("'’ʼ＇-‐\u2011")
_BETWEEN_DIGITS = frozenset(".,:/٫٬")
_AFTER_DIGITS = frozenset("%‰")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_SPACELESS = (  # Thai, Lao; Myanmar; Khmer; kana; Han with its extensions
    range(0x0E00, 0x0F00),
    range(0x1000, 0x10A0),
    range(0x1780, 0x1800),
    range(0x3005, 0x3008),
    range(0x3021, 0x3100),
    range(0x31F0, 0x3200),
    range(0x3400, 0xA000),
    range(0xF900, 0xFB00),
    range(0xFF66, 0xFFA0),
    range(0x1B000, 0x1B170),
    range(0x20000, 0x33480),
)
_KEPT = frozenset("\u200c\u200d\u00ad\u0e33\u0eb3\uff9e\uff9f")
"""Joiners, the soft hyphen, Thai and Lao AM, half-width voicing marks: they stay with the letter before."""
_EMOJI_FROM = 0x2190


class _Kind(Enum):
    LETTER = auto()
    SPACELESS = auto()
    EMOJI = auto()
    OTHER = auto()


def words(text: str, start: int, end: int) -> Iterator[Span]:
    """The words that begin at or after `start`, a place where no word is cut, and before `end`; lazily."""
    while start < end:
        stop = _unit_end(text, start)
        if _kind(text[start]) is not _Kind.OTHER:
            yield Span(start, stop)
        start = stop


def next_word_end(text: str, offset: int) -> int:
    """The first end of a word after `offset`; `offset` itself when there is none."""
    offset = _clamped(text, offset)
    near = words(text, _safe_start(text, offset), len(text))
    return next((word.end for word in near if word.end > offset), offset)


def next_word_start(text: str, offset: int) -> int:
    """The first start of a word after `offset`; `offset` itself when there is none."""
    offset = _clamped(text, offset)
    near = words(text, _safe_start(text, offset), len(text))
    return next((word.start for word in near if word.start > offset), offset)


def previous_word_end(text: str, offset: int) -> int:
    """The last end of a word before `offset`; `offset` itself when there is none."""
    offset = _clamped(text, offset)
    return next((word.end for word in _words_back(text, offset) if word.end < offset), offset)


def previous_word_start(text: str, offset: int) -> int:
    """The last start of a word before `offset`; `offset` itself when there is none."""
    offset = _clamped(text, offset)
    return next((word.start for word in _words_back(text, offset)), offset)


def word_span_at(text: str, offset: int) -> Span:
    """The word that holds the code point at `offset`, else the one that ends there, else nothing (empty)."""
    offset = _clamped(text, offset)
    near = words(text, _safe_start(text, max(0, offset - 1)), min(offset + 1, len(text)))
    touching = [word for word in near if word.start <= offset <= word.end]
    return touching[-1] if touching else Span(offset, offset)


def _clamped(text: str, offset: int) -> int:
    return min(max(0, offset), len(text))


def _words_back(text: str, offset: int) -> Iterator[Span]:
    """The words that begin before `offset`, the last one first."""
    while offset > 0:
        start = _safe_start(text, offset - 1)
        yield from reversed(list(words(text, start, offset)))
        offset = start


def _safe_start(text: str, offset: int) -> int:
    """The last place up to `offset` where no word can be cut: the start, white space, a spaceless letter."""
    offset = min(offset, len(text) - 1)
    while offset > 0 and not (text[offset].isspace() or _begins_alone(text, offset)):
        offset -= 1
    return max(offset, 0)


def _begins_alone(text: str, offset: int) -> bool:
    return _kind(text[offset]) is _Kind.SPACELESS and text[offset - 1] != _JOINER


def _unit_end(text: str, start: int) -> int:
    kind = _kind(text[start])
    end = _cluster_end(text, start)
    if kind is _Kind.EMOJI:
        while end < len(text) and _kind(text[end]) is kind:
            end = _cluster_end(text, end)
    if kind is _Kind.LETTER:
        while end < len(text) and (_kind(text[end]) is kind or _joins(text, start, end)):
            end = _cluster_end(text, end)
        end += _is_stop_of_initials(text, start, end)
    return end


def _cluster_end(text: str, start: int) -> int:
    end = start + 1
    if unicodedata.category(text[start]) in ("Cc", "Zl", "Zp"):
        return end
    while end < len(text) and (_extends(text[end]) or (text[end - 1] == _JOINER and not text[end].isspace())):
        end += 1
    return end


def _joins(text: str, start: int, at: int) -> bool:
    """Whether the sign at `at` belongs to the word that began at `start`."""
    sign, before = text[at], text[at - 1]
    if sign in _AFTER_DIGITS:
        return before.isdigit()
    if at + 1 >= len(text) or _kind(text[at + 1]) is not _Kind.LETTER:
        return False
    if sign in _APOSTROPHES_AND_HYPHENS:
        return True
    if sign in _BETWEEN_DIGITS and before.isdigit() and text[at + 1].isdigit():
        return True
    return sign == "." and before.isalpha() and (at - 1 == start or text[at - 2] == ".")


def _is_stop_of_initials(text: str, start: int, end: int) -> bool:
    """Whether the full stop at `end` is the last one of initials like U.S."""
    return end - start >= 3 and text[end : end + 1] == "." and text[end - 2] == "." and text[end - 1].isalpha()


def _extends(letter: str) -> bool:
    if letter.isascii():
        return False
    code = ord(letter)
    if unicodedata.category(letter)[0] == "M" or letter in _KEPT:
        return True
    return code in _SKIN_TONES or code in _TAGS


def _kind(letter: str) -> _Kind:
    if letter.isascii():
        return _Kind.LETTER if letter.isalnum() or letter in "_$" else _Kind.OTHER
    code, category = ord(letter), unicodedata.category(letter)
    if _extends(letter):
        return _Kind.OTHER
    if category[0] == "L" and any(code in letters for letters in _SPACELESS):
        return _Kind.SPACELESS
    if category[0] in "LN" or category == "Sc":
        return _Kind.LETTER
    if category[0] == "S":
        return _Kind.EMOJI if code >= _EMOJI_FROM else _Kind.LETTER
    return _Kind.OTHER
