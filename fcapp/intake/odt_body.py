"""The walk through the body of an OpenDocument text, letter by letter in the order in which they are read."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from typing import Any

from fcapp.intake.imported import Tick
from fcapp.intake.marks import MarkedText, is_web, note_of
from fcapp.intake.odt_styles import TEXT, Styles
from fcapp.model.structure import BlockKind

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"

_HREF = "{http://www.w3.org/1999/xlink}href"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_PARENT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}parent-name"
_SPACES = re.compile(r"[ \t\r\n]+")
_EVERY = 500
"""Paragraphs and lists between two ticks."""
_TITLE_WITHIN = 5
_MOST_SPACES = 1_000
_INDEXES = (
    *("table-of-content", "illustration-index", "table-index", "object-index"),
    *("user-index", "alphabetical-index", "bibliography"),
)
_LEFT_OUT = frozenset(
    (
        f"{TEXT}tracked-changes",
        f"{TEXT}sequence-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}user-field-decls",
        f"{TEXT}note-citation",
        f"{TEXT}ruby-text",
        f"{TEXT}hidden-text",
        f"{TEXT}hidden-paragraph",
        f"{TEXT}number",
        f"{TEXT}script",
        *(f"{TEXT}{index}-source" for index in _INDEXES),
        f"{OFFICE}forms",
        f"{OFFICE}event-listeners",
        f"{_SVG}title",
        f"{_SVG}desc",
        f"{DC}creator",
        f"{DC}date",
        f"{META}creator-initials",
        f"{META}date-string",
    )
)
_BY_STYLE = {
    "quotations": BlockKind.QUOTATION,
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "preformatted text": BlockKind.CODE,
    "html preformatted": BlockKind.CODE,
    "source code": BlockKind.CODE,
}


class Body:
    """Puts the words into a marked text, and remembers what it met."""

    def __init__(self, text: MarkedText, styles: Styles, tick: Tick) -> None:
        self.text = text
        self.met: Counter[str] = Counter()
        self.linked: list[tuple[Any, str]] = []
        self.notes: list[Any] = []
        self.comments: list[tuple[Any, Hashable]] = []
        self.title = ""
        self._styles, self._tick = styles, tick
        self._depth = 0
        self._paragraphs = 0
        self._in_cell = False
        self._in_code = False
        self._boxes: list[Any] = []
        self._ends: set[str] = set()
        self._keys: dict[str, Hashable] = {}
        self._handlers: dict[str, Callable[[Any], None]] = {
            f"{TEXT}p": self._paragraph,
            f"{TEXT}h": self._heading,
            f"{TEXT}list": self._list,
            f"{TEXT}span": self._span,
            f"{TEXT}section": self._section,
            f"{TEXT}s": self._spaces,
            f"{TEXT}tab": lambda _: text.add("\t"),
            f"{TEXT}line-break": lambda _: self._break(),
            f"{TEXT}a": self._link,
            f"{TEXT}note": self._note,
            f"{TEXT}tracked-changes": self._tracked,
            f"{OFFICE}annotation": self._comment,
            f"{OFFICE}annotation-end": lambda e: text.end(("comment", e.get(f"{OFFICE}name", ""))),
            f"{TABLE}table": self._table,
            f"{DRAW}text-box": self._box,
            f"{DRAW}custom-shape": self._box,
            f"{DRAW}image": lambda _: self.met.update(["picture"]),
            f"{DRAW}object": lambda _: self.met.update(["object"]),
            f"{DRAW}object-ole": lambda _: self.met.update(["object"]),
            f"{DRAW}frame": self._frame,
        }

    def walk_all(self, body: Any) -> None:
        """Go through the body, telling how much of it is done."""
        self._ends = {end.get(f"{OFFICE}name", "") for end in body.iter(f"{OFFICE}annotation-end")} - {""}
        for place, child in enumerate(body):
            if place % _EVERY == 0:
                self._tick(place / len(body))
            self._visit(child)
            self._after_paragraph()

    def walk(self, element: Any) -> None:
        """Go through the words and children of `element`."""
        if element.text:
            self._words(element.text)
        for child in element:
            self._visit(child)
            if child.tail:
                self._words(child.tail)

    def _walk_blocks(self, element: Any) -> None:
        for child in element:
            self._visit(child)

    def _visit(self, element: Any) -> None:
        handler = self._handlers.get(element.tag)
        if handler is not None:
            handler(element)
        elif element.tag not in _LEFT_OUT:
            self.walk(element)

    def _words(self, words: str) -> None:
        self.text.add(_SPACES.sub(" ", words))

    def _paragraph(self, paragraph: Any) -> None:
        name = paragraph.get(f"{TEXT}style-name", "")
        names = self._styles.names(name)
        kind = next((_BY_STYLE[one] for one in names if one in _BY_STYLE), BlockKind.PARAGRAPH)
        heading = next((found for one in names if (found := re.fullmatch("heading ([1-9])", one))), None)
        if "title" in names:
            self._block(paragraph, BlockKind.HEADING, 1)
        elif heading:
            self._block(paragraph, BlockKind.HEADING, min(int(heading[1]), 6))
        elif self._depth and kind is not BlockKind.CODE:
            self._block(paragraph, BlockKind.ITEM, self._depth)
        else:
            self._block(paragraph, kind, 1 if kind is BlockKind.QUOTATION else 0)

    def _heading(self, heading: Any) -> None:
        level = heading.get(f"{TEXT}outline-level", "1")
        self._block(heading, BlockKind.HEADING, min(int(level), 6) if re.fullmatch("[1-9][0-9]?", level) else 1)

    def _block(self, element: Any, kind: BlockKind, level: int) -> None:
        if self._in_cell:
            self.text.add(" ")
        elif self._in_code and kind is BlockKind.CODE:
            self.text.builder.line_break()
        else:
            self.text.begin(kind, level)
        self._in_code = kind is BlockKind.CODE and not self._in_cell
        self._paragraphs += 1
        if (kind, level) == (BlockKind.HEADING, 1) and not self.title and self._paragraphs <= _TITLE_WITHIN:
            self.title = "".join(_line(element)).strip()
        if self._styles.is_hidden("paragraph", element.get(f"{TEXT}style-name", "")):
            self.met["hidden"] += 1
        else:
            self.walk(element)
        self._after_paragraph()

    def _after_paragraph(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._walk_blocks(box)

    def _list(self, element: Any) -> None:
        self._depth += 1
        for item in element:
            self._walk_blocks(item)
        self._depth -= 1

    def _span(self, span: Any) -> None:
        if self._styles.is_hidden("text", span.get(f"{TEXT}style-name", "")):
            self.met["hidden"] += 1
        else:
            self.walk(span)

    def _section(self, section: Any) -> None:
        hidden = self._styles.is_hidden("section", section.get(f"{TEXT}style-name", ""))
        if hidden or section.get(f"{TEXT}display") == "none":
            self.met["hidden"] += 1
        else:
            self._walk_blocks(section)

    def _spaces(self, element: Any) -> None:
        count = element.get(f"{TEXT}c", "1")
        self.text.add(" " * min(int(count) if re.fullmatch("[0-9]{1,6}", count) else 1, _MOST_SPACES))

    def _break(self) -> None:
        if self._in_cell:
            self.text.add(" ")
        else:
            self.text.builder.line_break()

    def _link(self, element: Any) -> None:
        link = element.get(_HREF, "")
        if is_web(link):
            self.text.start(element)
            self.linked.append((element, link))
        self.walk(element)
        self.text.end(element)

    def _note(self, element: Any) -> None:
        self.text.at(element)
        self.notes.append(element)

    def _comment(self, element: Any) -> None:
        name = element.get(f"{OFFICE}name", "")
        key: Hashable = ("comment", name) if name in self._ends else element
        self._ends.discard(name)  # a second one of that name stands at its place
        answered = self._keys.get(element.get(_PARENT, ""))
        if key is element and answered is not None:
            key = answered
        elif key is element:
            self.text.at(key)
        else:
            self.text.start(key)
        self._keys[name] = key
        self.comments.append((element, key))

    def _tracked(self, element: Any) -> None:
        for region in element:
            for change in region:
                self.met["deletion"] += change.tag == f"{TEXT}deletion"
                self.met["insertion"] += change.tag == f"{TEXT}insertion"

    def _box(self, box: Any) -> None:
        self._boxes.append(box)

    def _frame(self, frame: Any) -> None:
        """A frame shows the first of its contents that can be shown."""
        for child in frame:
            if child.tag in self._handlers:
                self._handlers[child.tag](child)
                return

    def _table(self, table: Any) -> None:
        rows = list(table.iter(f"{TABLE}table-row")) if not self._in_cell else []
        rows = [row for row in rows if next(row.iterancestors(f"{TABLE}table")) is table]
        cells = [[cell for cell in row if cell.tag == f"{TABLE}table-cell"] for row in rows]
        if self._in_cell or sum(map(len, cells)) == 1:  # a table within a cell, and one that is but a frame
            self._walk_blocks(table)
            return
        self._in_cell, self._in_code = True, False
        for row in cells:
            self.text.begin(BlockKind.ROW)
            for cell in row:
                self.text.cell()
                self._walk_blocks(cell)
        self._in_cell = False


def note_words(note: Any) -> tuple[str, str]:
    """The words of a comment or footnote, and its link."""
    return note_of(plain(note), [link.get(_HREF, "") for link in note.iter(f"{TEXT}a")])


def plain(element: Any) -> list[str]:
    """The words of the paragraphs in `element`, for what is no part of the text."""
    return ["".join(_line(one)) for one in element.iter(f"{TEXT}p", f"{TEXT}h")]


def _line(element: Any) -> Iterator[str]:
    yield _SPACES.sub(" ", element.text or "")
    for child in element:
        if child.tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            yield " " * min(int(count) if re.fullmatch("[0-9]{1,6}", count) else 1, _MOST_SPACES)
        elif child.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            yield " "
        elif child.tag not in (*_LEFT_OUT, f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}p"):
            yield from _line(child)
        yield _SPACES.sub(" ", child.tail or "")
