"""Words of a page to lines, column by column, in the order in which they are read."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from unicodedata import bidirectional

from fcapp.intake.pdf_page import HYPHEN, Word

_GUTTER = 0.55
"""The least width of the space between two columns, in sizes of their letters; hanging hyphens narrow it."""
_CLEAR_GUTTER = 1.0
"""A width from which three lines beside one another are enough to be columns; else it takes six."""
_NARROWEST = 6.0
"""Of a column, in sizes of its letters."""
_DEPTH = 12
Interval = tuple[float, float]


@dataclass(slots=True)
class Line:
    """Words on one line of a column."""

    words: list[Word]
    page: int
    left: float = 0.0
    """Moved to the edge of the letter where the line stands beside a large initial."""
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    column: int = 0
    """Running number of the column or other region on its page."""
    column_left: float = 0.0
    column_right: float = 0.0
    text: str = field(default="")

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Set edges, size and text by the words."""
        self.left = min(word.left for word in self.words)
        self.right = max(word.right for word in self.words)
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[word.size] += len(word.text)
        self.size = max(sizes, key=lambda size: sizes[size])
        self.base = next(word.base for word in self.words if word.size == self.size)
        self.text = "".join(" " * (number > 0 and word.spaced) + word.text for number, word in enumerate(self.words))

    @property
    def bold(self) -> bool:
        """Whether all of its words are."""
        return all(word.bold for word in self.words if not word.raised)


def lines_of(words: list[Word], page: int) -> list[Line]:
    """The lines of a page in reading order: columns from left to right, what spans them in between."""
    regions: list[list[Word]] = []
    initials = _take_initials(words)
    _cut(words, regions, _DEPTH)
    found: list[Line] = []
    for number, region in enumerate(regions):
        lines = rows_of(region, page)
        _beside_initials(lines, initials)
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        for line in lines:
            line.column, line.column_left, line.column_right = number, left, right
        found += lines
    return found


def rows_of(words: Iterable[Word], page: int) -> list[Line]:
    """The words that stand at the same height together, from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        if rows and abs(word.base - rows[-1][0].base) < 0.35 * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(_in_order(row), page) for row in rows]


def _in_order(row: list[Word]) -> list[Word]:
    letters = [bidirectional(letter) for word in row for letter in word.text]
    backwards = sum(kind in ("R", "AL") for kind in letters) > sum(kind == "L" for kind in letters)
    row.sort(key=lambda word: -word.right if backwards else word.left)
    for before, word in pairwise(row):
        gap = before.left - word.right if backwards else word.left - before.right
        word.spaced = not (word.raised or word.text == HYPHEN) and (
            gap > 0.16 * word.size or (word.spaced and gap > 0.02 * word.size)
        )
    return row


# --- columns --------------------------------------------------------------------------------------------------------


def _cut(words: list[Word], regions: list[list[Word]], depth: int) -> None:
    """Add the regions of `words` in reading order."""
    if not words:
        return
    bands = _bands(words)
    size = median(word.size for word in words)
    number = 0
    plain: list[Word] = []
    while number < len(bands):
        end, gutters = _columns_from(bands, number, size, whole=depth == _DEPTH) if depth else (number, [])
        if not gutters:
            plain += bands[number]
            number += 1
            continue
        if plain:
            regions.append(plain)
            plain = []
        for part in _parted([word for band in bands[number:end] for word in band], gutters):
            _cut(part, regions, depth - 1)
        number = end
    if plain:
        regions.append(plain)


def _bands(words: list[Word]) -> list[list[Word]]:
    """The words parted where a line can be drawn across that touches none."""
    bands: list[list[Word]] = []
    bottom = 0.0
    for word in sorted(words, key=lambda word: word.top):
        if bands and word.top < bottom:
            bands[-1].append(word)
            bottom = max(bottom, word.bottom)
        else:
            bands.append([word])
            bottom = word.bottom
    return bands


def _columns_from(bands: list[list[Word]], start: int, size: float, *, whole: bool) -> tuple[int, list[Interval]]:
    """How far from band `start` on the same gutters go, and the gutters; none when there are no columns.

    Of a `whole` page one column may be short, as the last one is.
    """
    gutters: list[Interval] = []
    kept: tuple[int, list[Interval]] = (start, [])
    for end in range(start, len(bands)):
        free = _free(bands[end])
        gutters = _common(gutters, free, _GUTTER * size) if end > start else free
        if not gutters:
            break
        kept = (end + 1, gutters)
    end, gutters = kept
    inside = [word for band in bands[start:end] for word in band]
    gutters = _real_gutters(inside, gutters, size, whole=whole)
    return (end, gutters) if gutters else (start, [])


def _free(band: list[Word]) -> list[Interval]:
    """Where a line can be drawn from top to bottom that touches no word."""
    free: list[Interval] = []
    edge = float("-inf")
    for word in sorted(band, key=lambda word: word.left):
        if word.left > edge:
            free.append((edge, word.left))
        edge = max(edge, word.right)
    return [*free, (edge, float("inf"))]


def _common(first: list[Interval], second: list[Interval], least: float) -> list[Interval]:
    """What is free in both, as far as it is inside and wide enough."""
    both = []
    one, other = 0, 0
    while one < len(first) and other < len(second):
        left, right = max(first[one][0], second[other][0]), min(first[one][1], second[other][1])
        if right - left >= least:
            both.append((left, right))
        if first[one][1] < second[other][1]:
            one += 1
        else:
            other += 1
    return both if any(left != float("-inf") and right != float("inf") for left, right in both) else []


def _real_gutters(words: list[Word], gutters: list[Interval], size: float, *, whole: bool) -> list[Interval]:
    """Those gutters that have a column of text at each side, and not bullets, numbers or the cells of a table."""
    inner = [(left, right) for left, right in gutters if left != float("-inf") and right != float("inf")]
    least = max(_GUTTER * size, 1.2 * _usual_space(words)) if inner else 0.0
    inner = [gutter for gutter in inner if gutter[1] - gutter[0] >= least]
    while inner:
        parts = _parted(words, inner)
        poor = next((number for number, part in enumerate(parts) if not _is_column(part, size)), None)
        if poor is None:
            rows = sorted(len(rows_of(part, 0)) for part in parts)
            enough = 3 if min(right - left for left, right in inner) >= _CLEAR_GUTTER * size else 6
            return inner if rows[-1] >= enough and (rows[0] >= 3 or (whole and rows[-1] >= 6)) else []
        del inner[min(poor, len(inner) - 1)]
    return []


def _usual_space(words: list[Word]) -> float:
    """Between two words; wide in typewriter letters, where spaces often stand below one another."""
    gaps = [word.left - before.right for row in rows_of(words, 0) for before, word in pairwise(row.words)]
    return median(gaps) if gaps else 0.0


def _parted(words: list[Word], gutters: list[Interval]) -> list[list[Word]]:
    parts: list[list[Word]] = [[] for _ in range(len(gutters) + 1)]
    for word in words:
        parts[sum(word.left >= right - 0.01 for _, right in gutters)].append(word)
    return parts


def _is_column(words: list[Word], size: float) -> bool:
    if not words:
        return False
    rows = rows_of([*words], 0)
    width = max(row.right for row in rows) - min(row.left for row in rows)
    most = max(len(row.words) for row in rows)
    full = sum(row.right - row.left > 0.6 * width for row in rows)
    return width >= _NARROWEST * size and most >= 2 and full * 2 >= len(rows)


# --- large initials -------------------------------------------------------------------------------------------------


def _take_initials(words: list[Word]) -> list[Word]:
    """Join large first letters to the word that they begin; they are taken out of `words` and returned."""
    if not words:
        return []
    size = median(word.size for word in words)
    initials = [word for word in words if len(word.text) <= 2 and word.text[-1:].isupper() and word.size > 1.8 * size]
    return [initial for initial in initials if _join_initial(initial, words)]


def _join_initial(initial: Word, words: list[Word]) -> bool:
    beside: Callable[[Word], bool] = lambda word: (  # noqa: E731 - one test, named
        word.size < 0.6 * initial.size
        and -0.3 * word.size < word.left - initial.right < 1.2 * word.size
        and abs(word.top - initial.top) < 0.7 * word.size
    )
    first = min(filter(beside, words), key=lambda word: (word.base, word.left), default=None)
    if first is None or initial.base < first.base + 0.5 * first.size:
        return False
    words.remove(initial)
    alone = first.text in {word.text for word in words if word is not first}
    space = " " if alone and initial.text in ("A", "I") else ""
    first.text = initial.text + space + first.text
    first.middles = initial.middles[:1] * (len(initial.text) + len(space)) + first.middles
    first.left = initial.left
    return True


def _beside_initials(lines: list[Line], initials: list[Word]) -> None:
    for line in lines:
        for initial in initials:
            if initial.top < line.base <= initial.base + 0.3 * line.size and (
                -0.3 * line.size < line.left - initial.right < 1.2 * line.size
            ):
                line.left = initial.left
