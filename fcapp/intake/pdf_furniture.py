"""Running heads and page numbers, found by what stands at the same height on several pages."""

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from unicodedata import normalize

from fcapp.intake.imported import Removed
from fcapp.intake.pdf_lines import Line, rows_of
from fcapp.intake.pdf_page import Page

_OUTERMOST = 3
"""Rows at the top and at the bottom of a page that may be furniture."""
_EDGE = 0.2
"""Of the height of a page, where these rows stand."""
_SAME = 3.0
"""Points by which the height of a row may differ from page to page."""
_MANY = 10
"""Pages from which on two of a kind are not enough."""
_FIGURES = re.compile(r"\d+")
_FIGURE = re.compile(r"(\d{1,5})(?:/\d{1,5})?")
"""A page number, as in "3" or "3/7"."""
_ROMAN = re.compile(r"[ivxlc]{1,7}", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBER = re.compile(
    r"\W*(?:page|p\.|pg\.?|seite|s\.|página|pagina|pág\.|стр\.)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*"
    r"(?:(?:of|/|von|de|из|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Row:
    line: Line
    page: Page
    at_top: bool
    apart: bool
    """Whether there is room between it and the next row."""

    @property
    def height(self) -> float:
        return self.line.base if self.at_top else self.page.turn.height - self.line.base

    @property
    def text(self) -> str:
        return normalize("NFKC", self.line.text)

    @property
    def skeleton(self) -> str:
        """Its words without what differs from page to page."""
        bare = self.text.strip(" -–—|·•")
        return "#" if _ROMAN.fullmatch(bare) else _FIGURES.sub("#", self.text)

    @property
    def number(self) -> int | None:
        """A page number at its beginning or end."""
        words = self.text.split()
        figures = [found[1] for word in (words[0], words[-1]) if (found := _FIGURE.fullmatch(word))]
        return int(figures[-1]) if figures else None


def without_furniture(pages: list[Page]) -> list[Removed]:
    """Take running heads and page numbers out of the words of the pages; tells what was taken."""
    rows = [row for page in pages for row in _edges(page)]
    taken: dict[int, _Row] = {}
    for group in (
        *_alike(rows),
        *_counting(rows),
        *_small(rows, pages),
        [row for row in rows if _stands_alone(row, len(pages))],
    ):
        taken.update((id(row), row) for row in group)
    taken = {key: row for key, row in taken.items() if _is_outside(row, rows, taken)}
    if sum(len(row.line.words) for row in taken.values()) == sum(len(page.words) for page in pages):
        return []
    for row in taken.values():
        gone = {id(word) for word in row.line.words}
        row.page.words = [word for word in row.page.words if id(word) not in gone]
    removed = [Removed(_name(row), row.line.text, row.page.number) for row in taken.values()]
    return sorted(removed, key=lambda one: one.page)


def _is_outside(row: _Row, rows: list[_Row], taken: dict[int, _Row]) -> bool:
    """Whether there is room between the text and it, or what is taken together with it further inside."""
    inner = [other for other in rows if other.page is row.page and other.at_top == row.at_top]
    inner = [other for other in inner if other.height >= row.height and id(other) in taken]
    outer = [other for other in rows if other.page is row.page and other.at_top == row.at_top]
    return any(other.apart for other in inner) and all(
        id(other) in taken for other in outer if other.height < row.height
    )


def _name(row: _Row) -> str:
    return "page number" if _NUMBER.fullmatch(row.text) else "running head"


def _edges(page: Page) -> list[_Row]:
    lines = rows_of(page.words, page.number)
    height = page.turn.height
    first = [line for line in lines[:_OUTERMOST] if line.base < _EDGE * height]
    last = [line for line in lines[-_OUTERMOST:] if line.base > (1 - _EDGE) * height and line not in first]
    places = {id(line): number for number, line in enumerate(lines)}
    rows = []
    for line in (*first, *last):
        at_top = line in first
        beside = places[id(line)] + (1 if at_top else -1)
        room = abs(lines[beside].base - line.base) if 0 <= beside < len(lines) else height
        rows.append(_Row(line, page, at_top, room > 1.6 * line.size))
    return rows


def _alike(rows: list[_Row]) -> list[list[_Row]]:
    """Rows with the same words at the same height on several pages."""
    kinds: dict[tuple[bool, str], list[_Row]] = defaultdict(list)
    for row in rows:
        kinds[row.at_top, row.skeleton].append(row)
    return [
        group
        for kind in kinds.values()
        for group in _level(kind)
        if _enough(group) and (kind[0].skeleton != "#" or len({row.text for row in group}) > 1)
    ]


def _counting(rows: list[_Row]) -> list[list[_Row]]:
    """Rows at the same height that count the pages, whatever else they say."""
    kinds: dict[tuple[bool, int], list[_Row]] = defaultdict(list)
    for row in rows:
        if row.number is not None and row.apart:
            kinds[row.at_top, row.number - row.page.number].append(row)
    return [group for kind in kinds.values() for group in _level(kind) if _enough(group)]


def _small(rows: list[_Row], pages: list[Page]) -> list[list[_Row]]:
    """Topmost rows in letters smaller than the text's, whatever they say: at one height, or with room inside."""
    usual = median([word.size for page in pages for word in page.words] or [0.0])
    tops = [row for row in rows if row.at_top and row.apart]
    tops = [row for row in tops if all(row.height <= o.height for o in rows if o.page is row.page and o.at_top)]
    small = [row for row in tops if row.line.size < 0.93 * usual]
    ends = [
        row for row in small if row.height < 0.1 * row.page.turn.height and max(_gaps(row.line)) > 4 * row.line.size
    ]
    addresses = [row for row in tops if _ADDRESS.fullmatch(row.text)]
    return [ends, addresses, *(group for group in _level(small) if _enough(group))]


def _enough(group: list[_Row]) -> bool:
    return len({row.page.number for row in group}) >= (2 if group[0].page.number < _MANY else 3)


def _level(rows: list[_Row]) -> list[list[_Row]]:
    groups: list[list[_Row]] = []
    for row in sorted(rows, key=lambda row: row.height):
        if groups and row.height - groups[-1][-1].height < _SAME:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _stands_alone(row: _Row, pages: int) -> bool:
    """Whether it is a page number that no other page is needed to know."""
    if not row.apart or row.height > 0.1 * row.page.turn.height:
        return False
    if not _NUMBER.fullmatch(row.text):
        return row.number == row.page.number and _has_wide_gap(row.line)
    return pages == 1 or row.number == row.page.number or (any(map(str.isalpha, row.text)) and len(row.text) > 5)


def _has_wide_gap(line: Line) -> bool:
    """Whether the number is set apart from the words."""
    gaps = _gaps(line)
    return max(gaps[0], gaps[-1]) > 3 * line.size


def _gaps(line: Line) -> list[float]:
    return [word.left - before.right for before, word in pairwise(line.words)] or [0.0]
