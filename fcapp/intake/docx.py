"""Articles from Word documents (DOCX), with the reporter's comments, notes and links at their places.

The parts are walked through with lxml itself: python-docx, whose reader stops at paragraphs and runs, passes over
tracked changes, text boxes, content controls and the two ends of a comment, and all of them move the letters.
"""

from typing import Any

from fcapp.errors import UserError
from fcapp.intake import office
from fcapp.intake.archive import protected
from fcapp.intake.building import ArticleBuilder
from fcapp.intake.docx_body import Body
from fcapp.intake.docx_package import Package, R, note_words, plain
from fcapp.intake.docx_styles import VAL, Styles, W
from fcapp.intake.formats import BY_MODULE
from fcapp.intake.imported import ImportedArticle, Incoming, PointerKind, Tick
from fcapp.intake.marks import MarkedText

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of old Office documents, and of those protected by a password."""

_DC = "{http://purl.org/dc/elements/1.1/}"
_CREATED = "{http://purl.org/dc/terms/}created"
_COMPANY = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Company"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_OF_A_TEMPLATE = "2013-12-23T23:15:00Z"
"""When the empty document was made that python-docx begins with."""


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The article in a Word document.

    Raises:
        UserError: it is an old Word document, protected by a password, damaged, hostile, or has no words.
    """
    if incoming.data.startswith(OLE):
        raise _old(incoming)
    package = Package(incoming.data, incoming.subject)
    builder = ArticleBuilder(incoming)
    body = Body(MarkedText(builder), Styles(package.xml(package.part_of("styles"))), tick)
    body.links = package.links(package.main)
    office.furniture(builder, incoming, "page header", _furniture(package, "header"))
    body.walk_all(package.document.findall(f"{W}body/*"))
    office.furniture(builder, incoming, "page footer", _furniture(package, "footer"))
    _point(package, body)
    builder.warnings += office.warnings(body.met)
    if any(name.endswith("vbaProject.bin") for name in package.archive.names):
        builder.warnings.append("Its macros were left out.")
    return _article(package, builder, body)


def _old(incoming: Incoming) -> UserError:
    if "EncryptedPackage".encode("utf-16-le") in incoming.data:
        return protected(incoming.subject)
    kind = "an old Word" if "WordDocument".encode("utf-16-le") in incoming.data else "an old Office"
    return UserError(
        f"{incoming.subject} is {kind} document; save it as DOCX in the program it comes from and import that, "
        "or copy the text out of it and paste it here."
    )


def _furniture(package: Package, kind: str) -> list[str]:
    shown = {element.get(f"{R}id") for element in package.document.iter(f"{W}{kind}Reference")}
    parts = [name for name, identity in package.targets(package.main, kind).items() if identity in shown]
    roots = [package.xml(name) for name in parts]
    return ["\n".join(plain(paragraph) for paragraph in root.iter(f"{W}p")) for root in roots if root is not None]


def _point(package: Package, body: Body) -> None:
    text = body.text
    for key, link in body.linked:
        text.point(PointerKind.LINK, key, url=link)
    for kind in ("footnote", "endnote"):
        part = package.part_of(f"{kind}s")
        root, links = package.xml(part), package.links(part) if part else {}
        notes = {note.get(f"{W}id"): note for note in (root if root is not None else ())}
        for key in body.notes:
            if key[0] == kind and key[1] in notes:
                words, url = note_words(notes[key[1]], links)
                text.point(PointerKind.FOOTNOTE, key, note=words, url=url)
    _point_comments(package, body)


def _point_comments(package: Package, body: Body) -> None:
    part = package.part_of("comments")
    root = package.xml(part)
    if root is None:
        return
    links, parents = package.links(part), _parents(package)
    comments = list(root.iterfind(f"{W}comment"))
    places: dict[str, Any] = {}
    for comment in comments:
        key = ("comment", comment.get(f"{W}id", ""))
        identity = next((p.get(f"{_W14}paraId", "") for p in reversed(comment.findall(f"{W}p"))), "")
        place = key if body.text.span(key) else places.get(parents.get(identity, ""), key)
        if identity:
            places[identity] = place
        if body.text.span(place) is None:
            body.met["astray"] += 1
            continue
        words, url = note_words(comment, links)
        date = comment.get(f"{W}date", "")
        author = comment.get(f"{W}author", "")
        body.text.point(PointerKind.COMMENT, place, note=words, url=url, author=author, date=date)


def _parents(package: Package) -> dict[str, str]:
    """Which comment each one answers, by the identities of their last paragraphs."""
    root = package.xml(package.part_of("commentsExtended"))
    if root is None:
        return {}
    return {one.get(f"{_W15}paraId", ""): one.get(f"{_W15}paraIdParent", "") for one in root}


def _article(package: Package, builder: ArticleBuilder, body: Body) -> ImportedArticle:
    core = package.xml(next(iter(package.targets("", "core-properties")), "docProps/core.xml"))
    app = package.xml(next(iter(package.targets("", "extended-properties")), "docProps/app.xml"))
    created = _text(core, _CREATED)
    return builder.article(
        media_type=BY_MODULE["docx"].media_types[0],
        title=office.title(_text(core, f"{_DC}title")) or body.title,
        byline=office.author(_text(core, f"{_DC}creator")),
        outlet=_text(app, _COMPANY),
        published="" if created == _OF_A_TEMPLATE else created,
        language=_text(core, f"{_DC}language") or _language(package),
    )


def _text(root: Any, tag: str) -> str:
    return (root.findtext(tag) or "").strip() if root is not None else ""


def _language(package: Package) -> str:
    styles = package.xml(package.part_of("styles"))
    found = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") if styles is not None else None
    return found.get(VAL, "") if found is not None else ""
