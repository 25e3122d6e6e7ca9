"""Articles from OpenDocument texts (ODT), with the reporter's comments, notes and links at their places.

The parts are walked through with lxml itself: odfdo gives the words of a paragraph as one string, in which the places
of annotations are lost.
"""

from typing import Any

from fcapp.errors import UserError
from fcapp.intake import office
from fcapp.intake.archive import Archive, protected
from fcapp.intake.building import ArticleBuilder
from fcapp.intake.formats import BY_MODULE
from fcapp.intake.imported import ImportedArticle, Incoming, PointerKind, Tick
from fcapp.intake.marks import MarkedText
from fcapp.intake.odt_body import DC, META, OFFICE, Body, note_words, plain
from fcapp.intake.odt_styles import STYLE, Styles

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_OUTLETS = frozenset(("publisher", "outlet", "company", "publication"))


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The article in an OpenDocument text.

    Raises:
        UserError: it is protected by a password, damaged, hostile, or has no words.
    """
    archive = Archive(incoming.data, incoming.subject)
    _refuse_protected(archive, incoming)
    content = archive.xml("content.xml")
    found = content.find(f"{OFFICE}body/{OFFICE}text")
    if found is None:
        raise UserError(f"{incoming.subject} is no OpenDocument text; copy the text out of it and paste it here.")
    styles = archive.xml("styles.xml") if "styles.xml" in archive else None
    builder = ArticleBuilder(incoming)
    body = Body(MarkedText(builder), Styles(styles, content), tick)
    office.furniture(builder, incoming, "page header", _furniture(styles, "header"))
    body.walk_all(found)
    office.furniture(builder, incoming, "page footer", _furniture(styles, "footer"))
    _point(body)
    builder.warnings += office.warnings(body.met)
    return _article(archive, styles, builder, body)


def _refuse_protected(archive: Archive, incoming: Incoming) -> None:
    manifest = archive.part("META-INF/manifest.xml") if "META-INF/manifest.xml" in archive else b""
    if b"encryption-data" in manifest or "encrypted-package" in archive:
        raise protected(incoming.subject)


def _furniture(styles: Any, kind: str) -> list[str]:
    if styles is None:
        return []
    found = [
        part
        for page in styles.iterfind(f"{OFFICE}master-styles/{STYLE}master-page")
        for part in page
        if part.tag in (f"{STYLE}{kind}", f"{STYLE}{kind}-left", f"{STYLE}{kind}-first")
    ]
    return ["\n".join(plain(part)) for part in found]


def _point(body: Body) -> None:
    text = body.text
    for element, link in body.linked:
        text.point(PointerKind.LINK, element, url=link)
    for element in body.notes:
        words, url = note_words(element)
        text.point(PointerKind.FOOTNOTE, element, note=words, url=url)
    for element, key in body.comments:
        text.end(key)
        words, url = note_words(element)
        author, date = element.findtext(f"{DC}creator") or "", element.findtext(f"{DC}date") or ""
        text.point(PointerKind.COMMENT, key, note=words, url=url, author=author, date=date)


def _article(archive: Archive, styles: Any, builder: ArticleBuilder, body: Body) -> ImportedArticle:
    root = archive.xml("meta.xml") if "meta.xml" in archive else None
    meta = root.find(f"{OFFICE}meta") if root is not None else None

    def stated(tag: str) -> str:
        return (meta.findtext(tag) or "").strip() if meta is not None else ""

    own = meta.iterfind(f"{META}user-defined") if meta is not None else ()
    outlets = [one.text or "" for one in own if one.get(f"{META}name", "").lower() in _OUTLETS]
    return builder.article(
        media_type=BY_MODULE["odt"].media_types[0],
        title=office.title(stated(f"{DC}title")) or body.title,
        byline=office.author(stated(f"{META}initial-creator") or stated(f"{DC}creator")),
        outlet=stated(f"{DC}publisher") or next(iter(outlets), ""),
        published=stated(f"{META}creation-date"),
        language=stated(f"{DC}language") or _language(styles),
    )


def _language(styles: Any) -> str:
    """The language of the paragraphs, if no style says otherwise."""
    if styles is None:
        return ""
    for default in styles.iterfind(f"{OFFICE}styles/{STYLE}default-style"):
        letters = default.find(f"{STYLE}text-properties")
        if default.get(f"{STYLE}family") == "paragraph" and letters is not None:
            parts = (letters.get(f"{_FO}language", "none"), letters.get(f"{_FO}country", "none"))
            return "" if parts[0] == "none" else "-".join(part for part in parts if part != "none")
    return ""
