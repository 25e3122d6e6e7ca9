"""Pages, saved pages, Markdown and e-books to read; made here or kept in `pages`."""

import io
import zipfile
from pathlib import Path
from quopri import encodestring

from fcapp.intake import reading
from fcapp.intake.imported import ImportedArticle, Incoming
from fcapp.model.structure import BlockKind

FOLDER = Path(__file__).parent / "pages"
MARKDOWN = (FOLDER / "dam.md").read_bytes()


def page(name: str) -> bytes:
    return (FOLDER / f"{name}.html").read_bytes()


def read(
    data: bytes | str, name: str = "a.html", *, keep: bool = False, encoding: str | None = None
) -> ImportedArticle:
    data = data.encode() if isinstance(data, str) else data
    return reading.read(Incoming(data, name, keep_furniture=keep, encoding=encoding))


def blocks(article: ImportedArticle) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def outline(article: ImportedArticle) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]


def pointers(article: ImportedArticle) -> list[tuple[str, str, str, str]]:
    return [(p.kind.value, article.text[p.start : p.end], p.note, p.url) for p in article.pointers]


def holds(article: ImportedArticle) -> None:
    """Blocks are in order and full of words, only code is indented, and pointers lie in the text."""
    end = 0
    for block in article.blocks:
        words = article.text[block.start : block.end]
        assert end <= block.start < block.end <= len(article.text)
        indented = block.kind == BlockKind.CODE
        assert words.strip(" \n") == (words.lstrip(" ") if indented else words)
        assert article.text[end : block.start].strip() == ""
        end = block.end
    assert end == len(article.text)
    for pointer in article.pointers:
        assert 0 <= pointer.start < pointer.end <= len(article.text)
        assert article.text[pointer.start : pointer.end].strip()
        assert pointer.url == "" or pointer.url.startswith(("http://", "https://"))
    article.text.encode()


def saved_page(source: str, *, charset: str = "utf-8", url: str = "https://courier.example/news/x") -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?River?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MB"\r\n\r\n'
        f"------MB\r\nContent-Type: text/html; charset={charset}\r\nContent-ID: <f@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {url}\r\n\r\n"
    )
    body = encodestring(source.encode(charset)).replace(b"\n", b"\r\n")
    picture = "\r\n------MB\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    return head.encode() + body + picture.encode() + b"------MB--\r\n"


_CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Dam</dc:title><dc:creator>Ada Byrne</dc:creator>
<dc:creator>Tom Roe</dc:creator><dc:date>2026-05-03T00:00:00Z</dc:date><dc:language>en-GB</dc:language>
<dc:publisher>Courier Books</dc:publisher><dc:identifier>urn:isbn:1</dc:identifier></metadata>
<manifest>%s</manifest><spine>%s</spine></package>"""


def book(chapters: dict[str, str]) -> bytes:
    """An e-book of these bodies by the names of their parts."""
    file = io.BytesIO()
    items = "".join(f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in chapters)
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        spine = "".join(f'<itemref idref="{n}"/>' for n in chapters)
        archive.writestr("OEBPS/content.opf", _PACKAGE % (items, spine))
        for name, body in chapters.items():
            archive.writestr(
                f"OEBPS/{name}",
                '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY a "aaaa">]>'
                f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="e"><head><title/><script src="a"/></head>{body}</html>',
            )
    return file.getvalue()


BOOK = {
    "nav.xhtml": '<body><nav><h1>Contents</h1><ol><li><a href="c1.xhtml">One</a></li></ol></nav></body>',
    "c1.xhtml": '<body><a id="p1"/><h1>One</h1><p>It broke.<a epub:type="noteref" href="notes.xhtml#n1">1</a> Then&#160;it '
    'stopped.</p><p>No one came.<a epub:type="noteref" href="#f1">2</a></p>'
    '<aside id="f1" epub:type="footnote"><p>Not even the mayor.</p></aside></body>',
    "notes.xhtml": '<body><p id="n1"><a href="c1.xhtml#r1">1.</a> Survey, <a href="https://s.example/">here</a>.</p></body>',
}
