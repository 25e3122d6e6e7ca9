"""DOCX, ODT and RTF files as several programs write them, made from a description of their words."""

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Mark(NamedTuple):
    """A stretch of a paragraph, in code points, with a note on it."""

    start: int
    end: int
    note: str


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, method)
    return file.getvalue()


def docx(body: str, *, links: Sequence[str] = (), relations: str = "", **parts: str | bytes) -> bytes:
    """A document as Word writes it; `links` are rIdL0, rIdL1 …, `parts` go into word/ ("comments": its XML)."""
    own = "".join(
        f'<Relationship Id="rIdP{number}" Type="{R}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for number, name in enumerate(parts)
    )
    own += "".join(
        f'<Relationship Id="rIdL{number}" Type="{R}/hyperlink" Target={quoteattr(link)} TargetMode="External"/>'
        for number, link in enumerate(links)
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return zipped(
        {
            "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            f"<Override PartName='/word/document.xml' ContentType='{kind}'/></Types>",
            "_rels/.rels": f"<Relationships xmlns='{RELATIONS}'>"
            f"<Relationship Id='rId1' Type='{R}/officeDocument' Target='word/document.xml'/></Relationships>",
            "word/document.xml": f'<?xml version="1.0"?><w:document {NAMES}><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": f"<Relationships xmlns='{RELATIONS}'>{own}{relations}</Relationships>",
            **{f"word/{name}.xml": data for name, data in parts.items()},
        }
    )


def p(*inside: str, style: str = "", properties: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{''.join(inside)}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def w(tag: str, **attributes: str) -> str:
    return f"<w:{tag} {' '.join(f'w:{name}={quoteattr(value)}' for name, value in attributes.items())}/>"


def part(root: str, *inside: str) -> str:
    return f"<w:{root} {NAMES}>{''.join(inside)}</w:{root}>"


def comment(number: int, *paragraphs: str, author: str = "Ann", date: str = "2024-03-05T10:00:00Z") -> str:
    return (
        f'<w:comment w:id="{number}" w:author={quoteattr(author)} w:date="{date}" w:initials="A">'
        f"{''.join(paragraphs)}</w:comment>"
    )


def docx_of(paragraphs: Sequence[str], marks: Sequence[Sequence[Mark]]) -> bytes:
    """Paragraphs with comments; a run ends wherever a comment begins or ends."""
    body: list[str] = []
    comments: list[str] = []
    for words, own in zip(paragraphs, marks, strict=True):
        pieces = []
        numbered = [(len(comments) + number, mark) for number, mark in enumerate(own)]
        comments += [comment(number, p(r(mark.note))) for number, mark in numbered]
        cuts = sorted({0, len(words), *(place for _, mark in numbered for place in (mark.start, mark.end))})
        for place, following in zip(cuts, [*cuts[1:], None], strict=True):
            pieces += [w("commentRangeEnd", id=str(n)) for n, mark in numbered if mark.end == place]
            pieces += [f"<w:r>{w('commentReference', id=str(n))}</w:r>" for n, mark in numbered if mark.end == place]
            pieces += [w("commentRangeStart", id=str(n)) for n, mark in numbered if mark.start == place]
            pieces.append(r(words[place:following]) if following is not None else "")
        body.append(p(*pieces))
    return docx("".join(body), comments=part("comments", *comments))


def odt(body: str, *, automatic: str = "", **parts: str | bytes) -> bytes:
    """A text as LibreOffice writes it; `parts` are "styles", "meta"."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<?xml version="1.0"?><office:document-content {ODF}><office:automatic-styles>{automatic}'
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            **{f"{name}.xml": data for name, data in parts.items()},
        }
    )


def spaced(words: str) -> str:
    return escape(words).replace("\t", "<text:tab/>").replace("  ", " <text:s/>")


def odt_of(paragraphs: Sequence[str], marks: Sequence[Sequence[Mark]]) -> bytes:
    body, count = [], 0
    for words, own in zip(paragraphs, marks, strict=True):
        pieces = []
        numbered = [(count + number, mark) for number, mark in enumerate(own)]
        count += len(numbered)
        cuts = sorted({0, len(words), *(place for _, mark in numbered for place in (mark.start, mark.end))})
        for place, following in zip(cuts, [*cuts[1:], None], strict=True):
            pieces += [f'<office:annotation-end office:name="c{n}"/>' for n, mark in numbered if mark.end == place]
            pieces += [
                f'<office:annotation office:name="c{n}"><dc:creator>Ann</dc:creator><dc:date>2024-03-05T10:00:00</dc:date>'
                f"<text:p>{spaced(mark.note)}</text:p></office:annotation>"
                for n, mark in numbered
                if mark.start == place
            ]
            if following is not None:
                pieces.append(f"<text:span>{spaced(words[place:following])}</text:span>")
        body.append(f"<text:p>{''.join(pieces)}</text:p>")
    return odt("".join(body))


def rtf_words(words: str) -> str:
    """Words with every letter that is not ASCII as Word writes it: in UTF-16, with a question mark beside it."""
    out = []
    for letter in words:
        if letter in "\\{}":
            out.append("\\" + letter)
        elif letter == "\t":
            out.append("\\tab ")
        elif letter.isascii():
            out.append(letter)
        else:
            units = letter.encode("utf-16-le", "surrogatepass")
            for place in range(0, len(units), 2):
                unit = int.from_bytes(units[place : place + 2], "little", signed=True)
                out.append(f"\\u{unit}?")
    return "".join(out)


def rtf(body: str, head: str = "") -> bytes:
    return (
        r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 M;}}"
        f"{head}{body}}}"
    ).encode("latin-1")


def rtf_of(paragraphs: Sequence[str], marks: Sequence[Sequence[Mark]]) -> bytes:
    body, count = [], 0
    for words, own in zip(paragraphs, marks, strict=True):
        pieces = [r"\pard\plain "]
        numbered = [(count + number, mark) for number, mark in enumerate(own)]
        count += len(numbered)
        cuts = sorted({0, len(words), *(place for _, mark in numbered for place in (mark.start, mark.end))})
        for place, following in zip(cuts, [*cuts[1:], None], strict=True):
            pieces += [
                rf"{{\*\atrfend {n}}}{{\*\atnid A}}{{\*\atnauthor Ann}}\chatn{{\*\annotation{{\*\atnref {n}}}"
                rf"{{\*\atndate {dttm(2024, 3, 5)}}}\pard\plain {{\chatn}}{rtf_words(mark.note)}}}"
                for n, mark in numbered
                if mark.end == place
            ]
            pieces += [rf"{{\*\atrfstart {n}}}" for n, mark in numbered if mark.start == place]
            if following is not None:
                pieces.append(f"{{{rtf_words(words[place:following])}}}")
        body.append("".join([*pieces, "\\par\r\n"]))
    return rtf("".join(body))


def dttm(year: int, month: int, day: int) -> int:
    return (year - 1900) << 20 | month << 16 | day << 11


def seeds() -> list[tuple[str, bytes]]:
    """Small files with everything in them, by name, to be damaged at random."""
    words, marks = ["The mayor said 40 % é.", "Twice."], [[Mark(4, 9, "See https://a.example")], []]
    return [
        ("a.docx", docx_of(words, marks)),
        ("a.odt", odt_of(words, marks)),
        ("a.rtf", rtf_of(words, marks)),
        (
            "b.rtf",
            rtf(
                r'{\header Top}{\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt a}}\trowd\intbl b\cell\row '
                r"\bin3 abc{\pict 00ff}\u-10179?\u-8704?{\footnote c}"
            ),
        ),
    ]
