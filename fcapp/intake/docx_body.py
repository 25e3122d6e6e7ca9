"""The walk through the body of a Word document, letter by letter in the order in which they are read."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from fcapp.intake.docx_package import LEFT_OUT, MC, M, linked, plain, symbol
from fcapp.intake.docx_styles import VAL, Styles, W, is_on, switch
from fcapp.intake.imported import Tick
from fcapp.intake.marks import MarkedText, field_link
from fcapp.model.structure import BlockKind

_MARKS = f"{W}commentRangeStart", f"{W}commentRangeEnd"
_EVERY = 500
"""Paragraphs and tables between two ticks."""
_TITLE_WITHIN = 5
"""Paragraphs in which the first heading is the headline."""


class _Field:
    def __init__(self) -> None:
        self.code = ""
        self.shows = False


class Body:
    """Puts the words into a marked text, and remembers what it met."""

    def __init__(self, text: MarkedText, styles: Styles, tick: Tick) -> None:
        self.text = text
        self.links: dict[str, str] = {}
        """Web addresses by identity, of the part that is walked through."""
        self.met: Counter[str] = Counter()
        """How many of what was left out."""
        self.notes: list[tuple[str, str]] = []
        """Kind ("footnote", "endnote") and number of the notes, in order; their marks are these pairs."""
        self.linked: list[tuple[Any, str]] = []
        """Marks of the links with their addresses."""
        self.title = ""
        self._styles, self._tick = styles, tick
        self._paragraphs = 0
        self._in_cell = False
        self._joined = False
        self._in_code = False
        self._fields: list[_Field] = []
        self._boxes: list[Any] = []
        self._handlers: dict[str, Callable[[Any], None]] = self._make_handlers()

    def _make_handlers(self) -> dict[str, Callable[[Any], None]]:
        add, text = self._add, self.text
        return {
            f"{W}p": self._paragraph,
            f"{W}r": self._run,
            f"{W}t": lambda e: add(e.text or ""),
            f"{M}t": lambda e: add(e.text or ""),
            f"{W}tab": lambda _: add("\t"),
            f"{W}ptab": lambda _: add("\t"),
            f"{W}br": self._break,
            f"{W}cr": self._break,
            f"{W}noBreakHyphen": lambda _: add("\u2011"),
            f"{W}sym": lambda e: add(symbol(e)),
            f"{W}tbl": self._table,
            f"{W}ins": self._inserted,
            f"{W}moveTo": self._inserted,
            f"{W}del": self._deleted,
            f"{W}moveFrom": self._deleted,
            f"{W}hyperlink": self._link,
            f"{W}fldSimple": self._link,
            f"{W}fldChar": self._field,
            f"{W}instrText": self._instruction,
            f"{W}sdt": self._control,
            f"{W}commentRangeStart": lambda e: text.start(_comment(e)),
            f"{W}commentRangeEnd": lambda e: text.end(_comment(e)),
            f"{W}commentReference": self._comment_reference,
            f"{W}footnoteReference": lambda e: self._note("footnote", e),
            f"{W}endnoteReference": lambda e: self._note("endnote", e),
            f"{W}drawing": self._picture,
            f"{W}pict": self._picture,
            f"{W}object": self._picture,
            f"{MC}AlternateContent": self._alternative,
            f"{W}altChunk": lambda _: self.met.update(["chunk"]),
            f"{W}subDoc": lambda _: self.met.update(["chunk"]),
        }

    def walk(self, element: Any) -> None:
        """Go through the children of `element`."""
        for child in element:
            self._visit(child)

    def walk_all(self, body: Any) -> None:
        """Go through the body, telling how much of it is done."""
        for place, child in enumerate(body):
            if place % _EVERY == 0:
                self._tick(place / len(body))
            self._visit(child)

    def _visit(self, element: Any) -> None:
        handler = self._handlers.get(element.tag)
        if handler is not None:
            handler(element)
        elif element.tag not in LEFT_OUT and len(element):
            self.walk(element)

    def _add(self, words: str) -> None:
        if self._shows():
            self.text.add(words)

    def _shows(self) -> bool:
        return all(field.shows for field in self._fields)

    def _paragraph(self, paragraph: Any) -> None:
        properties = paragraph.find(f"{W}pPr")
        form = self._styles.paragraph(properties)
        if self._in_cell:
            self.text.add(" ")
        elif self._joined and self.text.builder.is_open:
            pass
        elif self._in_code and form.kind is BlockKind.CODE:
            self.text.builder.line_break()
        else:
            self.text.begin(form.kind, form.level)
        self._in_code = form.kind is BlockKind.CODE and not self._in_cell
        self._paragraphs += 1
        if not self.title and (
            form.is_title
            or (form.kind is BlockKind.HEADING and form.level == 1 and self._paragraphs <= _TITLE_WITHIN)
        ):
            self.title = plain(paragraph).strip()
        if form.hidden:
            self.met["hidden"] += 1
        else:
            self.walk(paragraph)
        self._fields = [field for field in self._fields if field.shows]
        mark = properties.find(f"{W}rPr") if properties is not None else None
        self._joined = mark is not None and mark.find(f"{W}del") is not None and not self._in_cell
        self._after_paragraph()

    def _after_paragraph(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.walk(box)

    def _run(self, run: Any) -> None:
        properties = run.find(f"{W}rPr")
        if properties is not None and self._is_hidden(properties):
            if any(len(child.text or "") for child in run.iterfind(f"{W}t")):
                self.met["hidden"] += 1
            for reference in run.iterfind(f"{W}commentReference"):
                self._comment_reference(reference)
            return
        for child in run:
            self._visit(child)
            if is_on(child.get(f"{W}customMarkFollows", "0")):
                return

    def _is_hidden(self, properties: Any) -> bool:
        said = switch(properties, "vanish")
        if said is not None:
            return said
        style = properties.find(f"{W}rStyle")
        return style is not None and self._styles.is_hidden(style.get(VAL, ""))

    def _break(self, element: Any) -> None:
        if self._in_cell or element.get(f"{W}type") in ("page", "column"):
            self._add(" ")
        elif self._shows():
            self.text.builder.line_break()

    def _inserted(self, element: Any) -> None:
        self.met["insertion"] += 1
        self.walk(element)

    def _deleted(self, element: Any) -> None:
        """Pass over the words, but not over the marks of comments that begin or end among them."""
        self.met["deletion"] += 1
        for mark in element.iter(*(f"{W}comment{kind}" for kind in ("RangeStart", "RangeEnd", "Reference"))):
            self._visit(mark)

    def _link(self, element: Any) -> None:
        link = linked(element, self.links) or field_link(element.get(f"{W}instr", ""))
        if link:
            self.text.start(element)
            self.linked.append((element, link))
        self.walk(element)
        self.text.end(element)

    def _field(self, element: Any) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            field = self._fields[-1]
            field.shows = True
            if link := field_link(field.code):
                self.text.start(field)
                self.linked.append((field, link))
        elif self._fields and kind == "end":
            self.text.end(self._fields.pop())

    def _instruction(self, element: Any) -> None:
        if self._fields and not self._fields[-1].shows and len(self._fields[-1].code) < 5_000:
            self._fields[-1].code += element.text or ""

    def _control(self, control: Any) -> None:
        properties = control.find(f"{W}sdtPr")
        if switch(properties, "showingPlcHdr"):
            return
        self.walk(control)

    def _comment_reference(self, element: Any) -> None:
        key = _comment(element)
        self.text.end(key)
        self.text.at(key)

    def _note(self, kind: str, element: Any) -> None:
        key = (kind, element.get(f"{W}id", ""))
        self.text.at(key)
        self.notes.append(key)

    def _picture(self, element: Any) -> None:
        boxes = [box for box in element.iter(f"{W}txbxContent") if not _inside_another(box, element)]
        if boxes and not self._in_cell:
            self._boxes.extend(boxes)
        elif boxes:
            for box in boxes:
                self.walk(box)
        elif element.tag == f"{W}object":
            self.met["object"] += 1
        else:
            self.met["picture"] += 1

    def _alternative(self, element: Any) -> None:
        chosen = element.find(f"{MC}Choice")
        chosen = chosen if chosen is not None else element.find(f"{MC}Fallback")
        if chosen is not None:
            self.walk(chosen)

    def _table(self, table: Any) -> None:
        rows = [row for row in _through_controls(table, f"{W}tr") if not _is_deleted(row)]
        cells = [list(_through_controls(row, f"{W}tc")) for row in rows]
        if self._in_cell or sum(map(len, cells)) == 1:  # a table within a cell, and one that is but a frame
            self.text.add(" ")
            for row in cells:
                for cell in row:
                    self.walk(cell)
                    self.text.add(" ")
            return
        self._in_cell, self._joined, self._in_code = True, False, False
        for row in rows:
            self.text.begin(BlockKind.ROW)
            self._row(row)
        self._in_cell = False

    def _row(self, row: Any) -> None:
        for cell in _through_controls(row, f"{W}tc", *_MARKS):
            if cell.tag == f"{W}tc":
                self.text.cell()
                self.walk(cell)
            else:
                self._visit(cell)


def _comment(element: Any) -> tuple[str, str]:
    return ("comment", element.get(f"{W}id", ""))


def _inside_another(box: Any, root: Any) -> bool:
    above = box.getparent()
    while above is not None and above is not root:
        if above.tag in (f"{W}txbxContent", f"{MC}Fallback"):
            return True
        above = above.getparent()
    return False


def _through_controls(element: Any, *tags: str) -> list[Any]:
    """Children of these kinds, also those in content controls and the like around them."""
    found: list[Any] = []
    for child in element:
        if child.tag in tags:
            found.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}moveTo"):
            found.extend(_through_controls(child, *tags))
    return found


def _is_deleted(row: Any) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None
