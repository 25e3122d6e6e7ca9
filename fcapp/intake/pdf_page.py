"""The words of a page of a PDF with their places, as pdfium finds them."""

import ctypes
import math
from array import array
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

import pypdfium2 as pdfium
from pypdfium2 import raw

HYPHEN = "\x02"
"""What pdfium makes of a hyphen at the end of a line, whichever sign the file has for it."""

_SPACES = frozenset((0, 9, 10, 11, 12, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x202F, 0x3000, 0xFEFF, 0xFFFE))
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_SMALLEST = 1.0
"""Points; smaller letters are there for machines only."""


class Box(NamedTuple):
    """A rectangle in points; x from the left, y from the top of the page as it is read."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(slots=True)
class Word:
    """Letters side by side, all of one size."""

    text: str
    left: float
    right: float
    base: float
    """Of the line that the letters stand on, from the top of the page."""
    size: float
    """Of the letters, in points as seen."""
    bold: bool
    spaced: bool
    """Whether a space stands before it."""
    middles: "array[float]"
    """Where the middle of each letter is, from the left."""
    raised: bool = False
    """A small figure or sign above the line, as footnotes have."""

    @property
    def top(self) -> float:
        """Of a capital letter."""
        return self.base - 0.72 * self.size

    @property
    def bottom(self) -> float:
        """Of letters that reach below the line."""
        return self.base + 0.2 * self.size


class Turn(NamedTuple):
    """How the page must be turned for its text to run from left to right."""

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it is read."""
        match self.quarters:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file as it is read."""
        if not self.quarters and left <= right and bottom <= top:
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        (x1, y1), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))

    @property
    def height(self) -> float:
        """Of the page as it is read."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    @property
    def width(self) -> float:
        """Of the page as it is read."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left


@dataclass(slots=True)
class Page:
    """What is read of a page."""

    number: int
    """From 1."""
    turn: Turn
    words: list[Word] = field(default_factory=list)
    """As the file has them, which need not be the order in which they are read."""
    sideways: list[str] = field(default_factory=list)
    """Words that run in another direction than the rest, like a stamp along the edge."""
    unknown: int = 0
    """Letters for which the file does not tell which they are."""
    drawn: bool = False
    """Whether there is anything on the page."""
    broken: bool = False
    """Whether it could not be loaded."""

    @classmethod
    def missing(cls, number: int) -> "Page":
        """What stands for a page that cannot be loaded."""
        return cls(number, Turn(0, 0, 0, 0, 0), broken=True)


class _Style(NamedTuple):
    size: float
    bold: bool
    quarters: int | None


class _Letter(NamedTuple):
    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    style: _Style
    spaced: bool
    raised: bool


def read_page(page: pdfium.PdfPage, number: int, most: int) -> Page:
    """The words of a page, at most `most` letters of it."""
    left, bottom, right, top = page.get_bbox()
    text = page.get_textpage()
    try:
        letters, unknown = _letters(text, most)
    finally:
        text.close()
    directions = Counter(letter.style.quarters for letter in letters if letter.style.quarters is not None)
    turn = Turn(directions.most_common(1)[0][0] if directions else 0, left, bottom, right, top)
    found = Page(number, turn, unknown=unknown, drawn=raw.FPDFPage_CountObjects(page) > 0)
    found.words = _words([letter for letter in letters if letter.style.quarters == turn.quarters], turn)
    sideways = "".join(
        " " * letter.spaced + letter.text for letter in letters if letter.style.quarters != turn.quarters
    )
    found.sideways = [sideways.strip()] if sideways.strip() else []
    return found


def _letters(text: pdfium.PdfTextPage, most: int) -> tuple[list[_Letter], int]:
    letters: list[_Letter] = []
    styles: dict[int, _Style] = {}
    rectangle, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    unknown, spaced, lead = 0, False, 0
    handle = text.raw
    for index in range(min(raw.FPDFText_CountChars(handle), most)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in _SPACES:
            spaced = True
            continue
        if 0xD800 <= code < 0xDC00:  # half of a letter, where letters are of two bytes
            lead = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((lead & 0x3FF) << 10) + (code & 0x3FF)
        unknown += raw.FPDFText_HasUnicodeMapError(handle, index) == 1
        thing = raw.FPDFText_GetTextObject(handle, index)
        address = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if address not in styles:
            styles[address] = _style(text, index)
        raw.FPDFText_GetLooseCharBox(handle, index, rectangle)
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        if styles[address].size >= _SMALLEST and all(map(math.isfinite, (*box, x.value, y.value))):
            style = styles[address]
            raised = chr(code).isdecimal() and style.quarters == 0 and _stands_high(text, index, y.value, style.size)
            letters.append(_Letter(_sign(code), box, (x.value, y.value), style, spaced, raised))
            spaced = False
    return letters, unknown


def _stands_high(text: pdfium.PdfTextPage, index: int, base: float, size: float) -> bool:
    """Whether a figure is drawn above its line, as fonts have them for footnotes."""
    edges = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(text, index, *edges)
    return edges[2].value - base > 0.2 * size


def _sign(code: int) -> str:
    sign = chr(code)
    return normalize("NFKC", sign) if "\ufb00" <= sign <= "\ufb06" else sign


def _style(text: pdfium.PdfTextPage, index: int) -> _Style:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    name = ctypes.create_string_buffer(256)
    raw.FPDFText_GetFontInfo(text, index, name, 256, ctypes.c_int())
    bold = any(part in name.value.lower() for part in (word.encode() for word in _BOLD_NAMES))
    bold = bold or raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT
    turned = math.degrees(math.atan2(matrix.b, matrix.a))
    quarters = round(turned / 90) % 4 if abs(turned - 90 * round(turned / 90)) < 5 else None
    return _Style(size if math.isfinite(size) else 0.0, bold, quarters)


def _words(letters: list[_Letter], turn: Turn) -> list[Word]:
    words: list[Word] = []
    ligature = None
    width, height = turn.width + 1, turn.height
    for letter in letters:
        box = turn.box(*letter.box)
        base = turn.point(*letter.origin)[1]
        if not (-1 <= box.left <= width and -1 <= base <= height + letter.style.size):
            continue
        last = words[-1] if words else None
        spaced = letter.spaced and letter.text != HYPHEN
        if last is None or spaced or (letter.box != ligature and not _goes_on(last, letter, box.left, base)):
            size, bold = letter.style.size, letter.style.bold
            last = Word("", box.left, box.right, base, size, bold, spaced, array("f"), letter.raised)
            words.append(last)
        ligature = letter.box
        last.text += letter.text
        last.right = max(last.right, box.right)
        last.middles.extend([(box.left + box.right) / 2] * len(letter.text))
    _settle_raised(words)
    return words


def _goes_on(word: Word, letter: _Letter, left: float, base: float) -> bool:
    size = word.size
    return (
        letter.raised == word.raised
        and abs(base - word.base) < 0.12 * size
        and -0.6 * size < left - word.right < 0.6 * size
        and abs(letter.style.size - size) < 0.12 * size
    )


def _settle_raised(words: list[Word]) -> None:
    """Put small signs above or below a line onto that line."""
    for before, word in pairwise(words):
        if _beside(before, word) and _hangs(word, before):
            word.raised, word.base = word.base < before.base, before.base
        elif _beside(before, word) and _hangs(before, word):
            before.raised, before.base = before.base < word.base, word.base


def _beside(before: Word, word: Word) -> bool:
    return -0.3 * word.size < word.left - before.right < 0.6 * max(before.size, word.size)


def _hangs(small: Word, word: Word) -> bool:
    return small.size < 0.85 * word.size and 0.08 * word.size < abs(small.base - word.base) < 0.7 * word.size
