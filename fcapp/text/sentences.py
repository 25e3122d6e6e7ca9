"""Sentences with exact offsets, by rules that know abbreviations, initials, quotations and headlines.

Each line is a paragraph, so a headline without a full stop is a sentence too. A border stands after a run of stops
with its closing quotes and brackets; rules look at the word before and at the word after it. Cost is linear.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from fcapp.model.spans import Span, trimmed
from fcapp.text.abbreviations import (
    AFTER_HOURS,
    BEFORE_FIGURE,
    BEFORE_NAME,
    CREDITS,
    SAYING,
    SHORT_WORDS,
    SHORTENED,
    SOMETIMES_LAST,
    STARTERS,
)

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_CLOSING = r"[\"'”’“‘»«›‹)\]}*」』）】》〉]"
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\ufe0f"
"""Code points without width, which may stand after a stop."""
_PICTURE = r"[\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff][\u200d\ufe0f\U0001f3fb-\U0001f3ff]*"
_FACE = r"[:;=][-o^]?[)(\]\[DPp]{1,4}(?!\S)"
_ENDINGS = (
    r"(?:[Ww]ith[ ])?(?:(?:(?:[Bb]est|[Kk]ind|[Kk]indest|[Ww]arm|[Ww]armest)[ ])?[Rr]egards|[Ss]incerely|"
    r"[Rr]espectfully|Yours[ ](?:truly|sincerely|faithfully))"
)
"""With which letters end."""
_GREETINGS = (
    r"(?:Dear|Hi|Good[ ][Mm]orning|Good[ ][Aa]fternoon|Good[ ][Ee]vening)(?:[ ][\w.’'-]{1,20}){0,4}(?:,|[ ]-)"
)
"""With which letters begin."""
_FIRST = r".!?…‽。！？｡؟۔।॥:;=*_~\#\-0-9BbKkWwRrSsYhDHG" + "".join(sorted({word[0] for word in CREDITS}))
_STOP = re.compile(
    rf"""(?=[{_FIRST}])(?:
    (?P<stops>[.!?…‽。！？｡؟۔।॥]++(?:[ ][.!?…]{{1,9}}(?!\S))*+)
    (?P<closing>{_CLOSING}*+(?:[ \u00a0\u202f][»)\]](?!\S))?(?:[ ]?\[(?:\d{{1,3}}|\.\.\.|…)\])*)
    (?:[ ]?(?:{_FACE}|{_PICTURE}))*[{_UNSEEN}]*
    |(?:(?:(?<=[.!?…][ ])|(?<![^\n])){_ENDINGS},|(?<![^\n]){_GREETINGS})(?P<letter>)(?=[ ][A-Z])
    |(?<!\S)(?P<link>https?://\S{{4,2000}}+)(?=[ ]https?://)
    |(?<!\S)(?P<face>{_FACE})
    |(?<!\S)(?P<rule>[*=_~\#]{{3,}}+|-{{5,}}+|\*(?:[ ]\*){{2,4}})(?!\S)
    |(?<!\S)(?P<sent>\d\d/\d\d/\d{{2,4}}[ ]\d\d:\d\d(?::\d\d)?[ ][AP]M)(?!\S)
    |(?<!\S)(?P<credit>{"|".join(CREDITS)}):)""",
    re.VERBOSE,
)
"""What may end a sentence, and what stands apart: a line of signs, when a mail was sent, the credit of a picture."""
_NEXT = re.compile(rf"[\s{_UNSEEN}]+(?P<opening>[^\w\s$£€¥]{{0,4}})(?P<word>\w[\w’'-]{{0,30}})?")
_POINT = re.compile(r"\s*(?:[a-h]|\d\d?)\)\s")
"""The letter or number of a point in a list."""
_LINK = re.compile(r"\s+(?:https?://|www\.)", re.IGNORECASE)
_NOTE = re.compile(rf" \d{{1,3}}(?= (?:{'|'.join(word.capitalize() for word in sorted(STARTERS))})\b)")
"""The number of a note that has lost its raised place: “It froze. 4 Then it thawed.”"""
_GLUED = re.compile(r"(?P<word>(?:I|[A-Z][a-z]+)(?=[\s,'’])|[A-Za-z]+(?=\s))")
_AT = re.compile(r"\b(?:at|on|of|sent) $", re.IGNORECASE)
_FIRMS = ("Inc", "Corp", "Ltd")
_DOMAINS = ("com", "net", "org")
_WIDE = frozenset("。！？｡")
_GOES_ON_AFTER_WIDE = frozenset("、，,とっ")
_QUOTES = frozenset("\"'”’“‘»")
_CONTINUING = (",", ";")
_DASHES = ("-", "–", "—", "--")
_GOES_ON_BEFORE_CREDIT = frozenset(",:;-–—(")
_LOOK = 40
"""Code points before a stop that are looked at."""
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»(\[{—–/…-]+$")
_TOKEN_BEFORE = re.compile(r"(?<!\S)[\"'“‘(]?[\w’'-]*[a-z]{2}$")
_SPOKEN = re.compile(
    rf"\s+(?:[\w.’'-]+\s+){{0,4}}?(?:[A-Z][\w.’'-]+,\s+(?:[\w.’'-]+\s+){{0,6}}[\w.’'-]+,\s+)?(?:{'|'.join(sorted(SAYING))})\b"
)
_ONE_LETTER_WORDS = ("a", "i", "u")
_POINT_BEFORE = re.compile(r"(?P<word>\w+)[.!?:;] $")
_ELISION = re.compile(r"…|\.[ ]?\.")
_BY_ONESELF = re.compile(r"(?:i(?:['’](?:m|ve|ll|d))?|they|we|he|she|you|please|thanks)(?![\w.)])")
"""Small words that seldom go on after a shortened word or a number."""
_VOWELS = frozenset("aeiouy")


_CUT = re.compile(r"(?<=[^\W\d]) (?=[^\W\d])")
"""A place that no run of stops with what closes it can cross."""
_PIECE = 4_000
"""Code points of a long line in which borders are looked for at once."""


class _Piece(NamedTuple):
    """A line, or a part of a long one."""

    start: int
    end: int
    line_start: int
    line_end: int


class Sentences:
    """The sentences of a text, found where they are asked for and remembered; none crosses a line end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces = [piece for line in _LINE.finditer(text) for piece in _pieces(text, *line.span())]
        self._starts = [piece.start for piece in self._pieces]
        self._found: dict[int, list[int]] = {}

    def over(self, start: int, end: int) -> list[Span]:
        """Those that share a code point with start..end, in order, without white space around them."""
        if not self._pieces or start >= end:
            return []
        first = max(0, bisect_right(self._starts, start) - 1)
        while first and not (self._borders(first) and self._borders(first)[0] <= start):
            first -= 1
        borders, last = list(self._borders(first)), first + 1
        while last < len(self._pieces) and not (borders and borders[-1] >= end):
            borders += self._borders(last)
            last += 1
        spans = [trimmed(self._text, Span(*pair)) for pair in pairwise(borders)]
        return [span for span in spans if span.start < span.end and span.start < end and start < span.end]

    def at(self, offset: int) -> Span | None:
        """The one that holds a code point; None between two of them."""
        return next(iter(self.over(offset, offset + 1)), None)

    def _borders(self, number: int) -> list[int]:
        """Where sentences begin or end in a piece."""
        if number not in self._found:
            start, end, line_start, line_end = self._pieces[number]
            head = [start] if start == line_start else []
            tail = [end] if end == line_end else []
            self._found[number] = head + list(_borders(self._text, self._pieces[number])) + tail
        return self._found[number]


def _pieces(text: str, start: int, end: int) -> Iterator[_Piece]:
    begun = start
    while end - begun > _PIECE and (cut := _CUT.search(text, begun + _PIECE, end)):
        yield _Piece(begun, cut.start(), start, end)
        begun = cut.start()
    yield _Piece(begun, end, start, end)


def _borders(text: str, piece: _Piece) -> Iterator[int]:
    for stop in _STOP.finditer(text, piece.start, piece.end):
        if stop["credit"]:
            if text[max(0, stop.start() - 2)] not in _GOES_ON_BEFORE_CREDIT:
                yield stop.start()
        elif stop["letter"] is not None or stop["link"]:
            yield stop.end()
        elif stop["rule"] or (stop["sent"] and not _AT.search(text, max(0, stop.start() - 5), stop.start())):
            yield from stop.span()
        elif stop.end() < piece.line_end and _is_border(text, stop, piece.line_start, piece.line_end):
            note = _NOTE.match(text, stop.end(), piece.line_end)
            yield note.end() if note else stop.end()


def _is_border(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    if stop["stops"] and stop["stops"][-1] in _WIDE:
        return text[stop.end()] not in _GOES_ON_AFTER_WIDE
    following = _NEXT.match(text, stop.end(), end)
    if following is None:
        return not stop["face"] and _is_glued(text, stop, start, end)
    if stop["face"]:
        return (following["word"] or "")[:1].isupper()
    return _is_border_before(text, stop, following, Span(start, end))


def _is_border_before(text: str, stop: re.Match[str], following: re.Match[str], line: Span) -> bool:
    if _LINK.match(text, stop.end(), line.end) or _is_before_point(text, stop, line):
        return True
    if _begins_small(following["word"]):
        return _ends_before_small(text, stop, following)
    if following["opening"][:1] in _CONTINUING or _is_signed(stop, following) or _is_firm(stop, following):
        return False
    if stop["stops"] != ".":
        return not _is_attributed(text, stop, line.end)
    before = _WORD_BEFORE.search(text, max(line.start, stop.start() - _LOOK), stop.start())
    if before is None or stop["closing"].strip(")]}*»"):
        return True
    return _ends_after(before[0], following, numbers_a_point=_numbers_a_point(text, line.start, before.start()))


def _is_before_point(text: str, stop: re.Match[str], line: Span) -> bool:
    """Whether a point of a list follows, and the line begins with one: “a) It froze. b) It thawed.”"""
    return bool(
        stop["stops"] == "." and _POINT.match(text, stop.end(), line.end) and _POINT.match(text, line.start, line.end)
    )


def _numbers_a_point(text: str, line_start: int, start: int) -> bool:
    """Whether a number at `start` is that of a point in a list: first in the line or just after another point."""
    before = text[max(line_start, start - _LOOK) : start]
    if not before.strip():
        return start < line_start + _LOOK
    point = _POINT_BEFORE.search(before)
    return point is not None and point["word"].lower() not in BEFORE_FIGURE


def _is_signed(stop: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a name stands after a dash: “It is long.” – Ann Lind"""
    return bool(stop["closing"]) and stop["closing"][-1] in _QUOTES and following["opening"] in _DASHES


def _is_firm(stop: re.Match[str], following: re.Match[str]) -> bool:
    """Whether the sign belongs to the name of a firm: “Yahoo! Inc.”"""
    return stop["stops"] == "!" and following["word"] in _FIRMS


def _is_glued(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    """Whether a space is missing after the stop: “They left.Nobody knew.”"""
    after = _GLUED.match(text, stop.end(), min(end, stop.end() + _LOOK))
    if (
        after is None
        or stop["closing"]
        or not _TOKEN_BEFORE.search(text, max(start, stop.start() - _LOOK), stop.start())
    ):
        return False
    if after["word"].lower() in _DOMAINS:
        return False
    return after["word"][0].isupper() or stop["stops"][-1] in "!?"


def _begins_small(word: str | None) -> bool:
    """Whether a sentence may go on with `word`: small letters, except in names like “iPhone”."""
    return word is not None and word[0].islower() and not word[1:2].isupper()


def _ends_before_small(text: str, stop: re.Match[str], following: re.Match[str]) -> bool:
    """Whether the next sentence was begun with a small letter: “is it over? i hope so. we will see.”"""
    end = stop.start() - (text[stop.start() - 1] == " ")
    before = _WORD_BEFORE.search(text, max(0, stop.start() - _LOOK), end)
    if before is None or following["opening"] not in ("", "(") or stop["closing"] or not stop["stops"]:
        return False
    if not _ELISION.search(stop["stops"]) and _BY_ONESELF.match(text, following.start("word")):
        return len(before[0]) > 1 and before[0].lower() not in SHORTENED
    if not before[0].islower():
        return False
    if len(following["word"]) == 1 and following["word"] not in _ONE_LETTER_WORDS:
        return False
    if stop["stops"][-1] in "!?":
        return True
    small = before[0]
    is_word = small in SHORT_WORDS or (len(small) >= 3 and small.isalpha() and not _VOWELS.isdisjoint(small))
    return stop["stops"] == "." and is_word and small not in SHORTENED


def _is_attributed(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether the quotation that ends here is followed by who said it: “Really?” Umerov asked."""
    if not stop["closing"] or stop["closing"][-1] not in _QUOTES:
        return False
    return _SPOKEN.match(text, stop.end(), min(end, stop.end() + 2 * _LOOK)) is not None


def _ends_after(word: str, following: re.Match[str], *, numbers_a_point: bool) -> bool:
    """Whether a full stop between `word` and `following` ends a sentence."""
    small, after = word.lower(), following["word"] or ""
    if small in BEFORE_NAME and (
        len(word) == 1 or "." in word or not word.isupper() or (len(after) > 1 and after.isupper())
    ):
        return False
    if small in BEFORE_FIGURE and after[:1].isdigit():
        return False
    if word.isdigit():
        return not (numbers_a_point and len(word) <= 3)
    if small in ("a.m", "p.m"):
        return "(" not in following["opening"] and after.lower() not in AFTER_HOURS
    if small == "al" or _is_initial(word) or (word[0].isupper() and small in SOMETIMES_LAST):
        return after.lower() in STARTERS or (not after and bool(following["opening"]))
    return True


def _is_initial(word: str) -> bool:
    """Whether `word` is one letter or letters with stops between: W, U.S, Ph.D."""
    return all(1 <= len(part) <= 2 and part[0].isupper() for part in word.split(".")) and (
        len(word) == 1 or "." in word
    )
