"""The blocks of words in a tree of HTML, in order, with their links and the marks of notes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from urllib.parse import parse_qs, urljoin, urlsplit

from fcapp.intake.html_tree import BLOCKS, Element, tags
from fcapp.intake.imported import PointerKind
from fcapp.model.structure import BlockKind

_UNSEEN = tags(
    """head script style template noscript svg iframe object embed video audio canvas select datalist textarea input
    progress meter map rt rp"""
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.IGNORECASE
)
_ITEM_OF_WORD = re.compile(r"mso-list\s*:\s*l\d{1,9}\s+level(\d)", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_SPACES = " \t\n\r\f\v"
_LONG_CELL = 300


class Link(NamedTuple):
    """An address (empty when it is none of the web) and the number of the link, which parts neighbours."""

    url: str
    number: int


class Note(NamedTuple):
    """What stands in a footnote or comment."""

    kind: PointerKind
    words: str
    url: str = ""
    mark: str = ""
    """What stands in the text and leads to it."""


class Words(NamedTuple):
    """A stretch of words, as in the page, white space and all."""

    text: str
    link: Link | None = None


class Break(NamedTuple):
    """A new line (`cell` False) or the beginning of the next cell of a row."""

    cell: bool = False


Run = Words | Break | Note


@dataclass(eq=False)
class Passage:
    """One block on its way into the text."""

    element: Element
    """The innermost that stands around its beginning."""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    runs: list[Run] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """Its words with single spaces; to be asked for when it is whole."""
        return " ".join("".join(run.text if isinstance(run, Words) else " " for run in self._seen()).split())

    def has_words(self) -> bool:
        """Whether there is anything but space in it."""
        return any(isinstance(run, Words) and run.text.strip(_SPACES) for run in self.runs)

    @property
    def with_marks(self) -> str:
        """Its words and the marks of its notes."""
        return "".join(run.text if isinstance(run, Words) else getattr(run, "mark", " ") for run in self.runs)

    @property
    def linked(self) -> int:
        """Letters that stand in links."""
        return sum(len(" ".join(run.text.split())) for run in self.runs if isinstance(run, Words) and run.link)

    def _seen(self) -> Iterator[Words | Break]:
        return (run for run in self.runs if not isinstance(run, Note))


class _Place(NamedTuple):
    """What is known of where the walk is."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    items: int = 0
    quotes: int = 0
    link: Link | None = None
    in_row: bool = False


NoteOf = Callable[[Element], Note | None]


class Walker:
    """Walks through a tree and collects what it says."""

    def __init__(self, base: str = "", note_of: NoteOf = lambda _: None, skipped: frozenset[Element] = frozenset()):
        self._base = base
        self._note_of = note_of
        self._skipped = skipped
        self._links = 0
        self._passages: list[Passage] = []
        self._open: Passage | None = None

    def passages(self, root: Element) -> list[Passage]:
        """All blocks with words in `root`."""
        self._passages, self._open = [], None
        self._walk(root, _Place())
        return [passage for passage in self._passages if passage.text]

    def _walk(self, element: Element, place: _Place) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSEEN or element in self._skipped or is_invisible(element):
            return
        if tag == "br":
            self._break(place)
        elif (note := self._note_of(element)) is not None:
            self._current(element, place).runs.append(note)
        elif tag == "table" and not place.in_row:
            self._table(element, place)
        elif tag not in BLOCKS or place.in_row:
            self._inline(element, place)
        elif tag == "hr":
            self._open = None
        else:
            self._block(element, place)

    def _inside(self, element: Element, place: _Place) -> None:
        self._say(element, element.text, place)
        for child in element:
            self._walk(child, place)
            self._say(element, child.tail, place)

    def _say(self, element: Element, text: str | None, place: _Place) -> None:
        if text and (self._open is not None or text.strip(_SPACES)):
            self._current(element, place).runs.append(Words(text, place.link))

    def _current(self, element: Element, place: _Place) -> Passage:
        if self._open is None:
            self._open = Passage(element, place.kind, place.level)
            self._passages.append(self._open)
        return self._open

    def _break(self, place: _Place) -> None:
        if self._open is None:
            return
        if place.in_row:
            self._open.runs.append(Words(" "))
        elif place.kind is not BlockKind.CODE and self._ends_in_break():
            self._open = None
        else:
            self._open.runs.append(Break())

    def _ends_in_break(self) -> bool:
        for run in reversed(self._open.runs if self._open else []):
            if isinstance(run, Break):
                return True
            if isinstance(run, Note) or run.text.strip(_SPACES):
                return False
        return False

    def _inline(self, element: Element, place: _Place) -> None:
        tag = element.tag
        if tag == "a":
            place = place._replace(link=self._link(element) or place.link)
        if tag == "q":
            self._say(element, "“", place)
            self._inside(element, place)
            self._say(element, "”", place)
        elif tag == "sup" and _is_number(element):
            self._say(element, (element.text or "").translate(_SUPERSCRIPTS), place)
        elif tag not in BLOCKS:
            self._inside(element, place)
        else:
            self._say(element, " ", place)
            self._inside(element, place)
            self._say(element, " ", place)

    def _link(self, element: Element) -> Link | None:
        if not element.get("href"):
            return None
        self._links += 1
        return Link(address(element.get("href") or "", self._base), self._links)

    def _block(self, element: Element, place: _Place) -> None:
        tag = element.tag
        place = _styled(element, place) if tag == "p" else _placed(tag, place)
        goes_on = (
            place.kind is BlockKind.ITEM and tag != "li" and self._open is not None and not self._open.has_words()
        )
        if not goes_on:
            self._open = None
        self._inside(element, place)
        self._open = None

    def _table(self, table: Element, place: _Place) -> None:
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        if not rows or _is_layout(table, rows):
            self._block(table, place)
            return
        for caption in table.iterchildren("caption"):
            self._block(caption, place)
        for row in rows:
            if not is_invisible(row) and row not in self._skipped:
                self._row(row, place)
        self._open = None

    def _row(self, row: Element, place: _Place) -> None:
        place = place._replace(kind=BlockKind.ROW, level=0, in_row=True)
        self._open = None
        for cell in row.iterchildren("td", "th"):
            self._current(row, place).runs.append(Break(cell=True))
            if cell not in self._skipped and not is_invisible(cell):
                self._inside(cell, place)
        self._open = None


def _placed(tag: str, place: _Place) -> _Place:
    if tag == "li":
        return place._replace(kind=BlockKind.ITEM, level=max(1, place.items))
    if tag in ("ul", "ol", "menu", "dir"):
        return place._replace(items=place.items + 1)
    if tag == "blockquote":
        return place._replace(kind=BlockKind.QUOTATION, level=place.quotes + 1, quotes=place.quotes + 1)
    if tag in _HEADINGS:
        return place._replace(kind=BlockKind.HEADING, level=_HEADINGS[tag])
    if tag in ("pre", "listing", "xmp"):
        return place._replace(kind=BlockKind.CODE, level=0)
    return place


def _styled(paragraph: Element, place: _Place) -> _Place:
    if item := _ITEM_OF_WORD.search((paragraph.get("style") or "")[:2_000]):
        return place._replace(kind=BlockKind.ITEM, level=int(item[1]))
    return place._replace(kind=BlockKind.HEADING, level=1) if _is_title(paragraph) else place


def _is_title(element: Element) -> bool:
    """Whether it has the style of a title in a page written by Word or by Google Docs."""
    names = (element.get("class") or "").split()
    return "MsoTitle" in names or ("title" in names and (element.get("id") or "").startswith("h."))


def _is_number(element: Element) -> bool:
    """Whether without its height a number would become another: 10 to the 6th is not 106."""
    text = (element.text or "").strip()
    return len(element) == 0 and bool(text) and not text.strip("0123456789+-−")


def is_invisible(element: Element) -> bool:
    """Whether the page itself hides it."""
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _INVISIBLE.search(style[:2_000]))


def address(href: str, base: str) -> str:
    """The http or https address that `href` leads to from `base`, or the empty string."""
    href = href.strip()
    if not href or href.startswith("#") or len(href) > 4_000:
        return ""
    try:
        url = urljoin(base, href)
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return ""
        if parts.hostname.endswith("google.com") and parts.path == "/url":
            wrapped = parse_qs(parts.query).get("q") or parse_qs(parts.query).get("url") or [""]
            return wrapped[0] if wrapped[0].startswith(("http://", "https://")) else url
    except ValueError:
        return ""
    return parts.scheme + url[len(parts.scheme) :]


def _is_layout(table: Element, rows: list[Element]) -> bool:
    """Whether the table only puts things in their place: it holds tables, headings or paragraphs of a text."""
    if table.get("role") == "presentation" or next(table.iter("h1", "h2", "h3"), None) is not None:
        return True
    if any(inner is not table for inner in table.iter("table")):
        return True
    cells = [cell for row in rows for cell in row.iterchildren("td", "th")]
    return len(cells) <= 1 or any(
        sum(1 for _ in cell.iter("p", "li")) > 1 and len("".join(cell.itertext())) > _LONG_CELL for cell in cells
    )
