"""The parts of a Word document: which there are, what they refer to, and the words of its notes."""

import posixpath
from collections.abc import Iterator
from typing import Any

from lxml import etree

from fcapp.errors import UserError
from fcapp.intake.archive import Archive, xml_of
from fcapp.intake.docx_styles import W, switch
from fcapp.intake.marks import field_link, is_web, note_of, with_place

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", f"{W[1:-1]}".encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
)
_MAIN = "word/document.xml"
LEFT_OUT = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "delText", "delInstrText", "instrText", "rPr", "pPr", "sdtPr", "sdtEndPr", "rt")
)
"""Elements whose words are no words of the text."""


class Package:
    """A Word document as an archive of parts that refer to one another."""

    def __init__(self, data: bytes, subject: str) -> None:
        """Look at the archive in `data`.

        Raises:
            UserError: it is damaged, or no Word document.
        """
        self._subject = subject
        self.archive = Archive(data, subject)
        targets = self.targets("", "officeDocument")
        self.main = next(iter(targets), _MAIN)
        root = self.xml(self.main)
        if root is None:
            raise self.archive.damaged("it has no document in it")
        if root.tag != f"{W}document":
            raise UserError(f"{subject} is no Word document; copy the text out of it and paste it here.")
        self.document = root

    def xml(self, name: str) -> Any | None:
        """The root of one part, None when there is no such part."""
        if not name or name not in self.archive:
            return None
        data = self.archive.part(name)
        if _STRICT in data:
            for strict, usual in _STRICT_NAMES:
                data = data.replace(strict, usual)
        return xml_of(data, self._subject)

    def targets(self, part: str, kind: str) -> dict[str, str]:
        """Name of each part that `part` refers to as a `kind`, with the identity of the reference."""
        folder = posixpath.dirname(part)
        return {
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"): relation.get(
                "Id", ""
            )
            for relation in self._relations(part)
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External"
        }

    def part_of(self, kind: str) -> str:
        """The name of the part that the document refers to as a `kind`, or its usual one."""
        usual = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        return next(iter(self.targets(self.main, kind)), usual)

    def links(self, part: str) -> dict[str, str]:
        """The web addresses that `part` refers to, by identity; no other target is kept."""
        return {
            relation.get("Id", ""): relation.get("Target", "")
            for relation in self._relations(part)
            if relation.get("TargetMode") == "External"
            and relation.get("Type", "").endswith("/hyperlink")
            and is_web(relation.get("Target", ""))
        }

    def _relations(self, part: str) -> list[Any]:
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        return [] if root is None else [child for child in root if etree.QName(child).localname == "Relationship"]


def note_words(note: Any, links: dict[str, str]) -> tuple[str, str]:
    """The words of a comment or footnote, and its link."""
    paragraphs = ["".join(_words(paragraph)) for paragraph in note.iter(f"{W}p")]
    found = [linked(link, links) for link in note.iter(f"{W}hyperlink")]
    simple = [field_link(field.get(f"{W}instr", "")) for field in note.iter(f"{W}fldSimple")]
    return note_of(paragraphs, [*found, *simple, *map(field_link, _codes(note))])


def linked(element: Any, links: dict[str, str]) -> str:
    """The web address that a `w:hyperlink` leads to, or the empty string."""
    link = links.get(element.get(f"{R}id", ""), "")
    return link and with_place(link, element.get(f"{W}anchor", ""))


def _codes(note: Any) -> list[str]:
    """The codes of the fields in a note, one after another."""
    codes = [""]
    for part in note.iter(f"{W}fldChar", f"{W}instrText"):
        if part.tag == f"{W}instrText":
            codes[-1] += part.text or ""
        else:
            codes.append("")
    return codes


def plain(paragraph: Any) -> str:
    """The words of one paragraph, for what is no part of the text."""
    return "".join(_words(paragraph))


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{W}t", f"{M}t"):
            yield child.text or ""
        elif child.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            yield " "
        elif child.tag == f"{W}noBreakHyphen":
            yield "\u2011"
        elif child.tag == f"{W}r" and switch(child.find(f"{W}rPr"), "vanish"):
            continue
        elif child.tag not in LEFT_OUT and child.tag not in (f"{W}p", f"{MC}Fallback"):
            yield from _words(child)


def symbol(element: Any) -> str:
    """The letter that a `w:sym` shows."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    if element.get(f"{W}font", "").lower() == "symbol" and 0xF020 <= code <= 0xF0FF:
        return _SYMBOLS.get(code - 0xF000, chr(code))
    return _WINGDINGS.get(code, chr(code)) if 0 < code <= 0x10FFFF else ""


_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOLS = {
    **{
        start + place: letter for start, row in zip((65, 97), _GREEK, strict=True) for place, letter in enumerate(row)
    },
    **dict(zip(b"\xb7\xb1\xa3\xb3\xb4\xb8\xb9\xbb\xb0\xae\xac\xa5", "•±≤≥×÷≠≈°→←∞", strict=True)),
}
_WINGDINGS = {0xF0FC: "✓", 0xF0FB: "✗", 0xF0E0: "→", 0xF0DF: "←", 0xF0FE: "☑", 0xF0A8: "☐", 0xF0B7: "•", 0xF0A7: "▪"}
