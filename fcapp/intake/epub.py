"""Articles from e-books (EPUB): the chapters in the order of reading."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from fcapp.errors import UserError
from fcapp.intake.archive import Archive
from fcapp.intake.building import ArticleBuilder, clean
from fcapp.intake.html_blocks import Passage, Walker
from fcapp.intake.html_encoding import page_text
from fcapp.intake.html_notes import Notes, Target, target_in
from fcapp.intake.html_passages import tell
from fcapp.intake.html_tree import Element, tree_of
from fcapp.intake.imported import ImportedArticle, Incoming, Removed, Tick
from fcapp.intake.written_facts import any_date, language_tag

_CONTAINER = "META-INF/container.xml"
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MOST = 2_000
"""Chapters."""
_LONGEST_NUMBER = 12
"""Of a page, in letters."""
_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_LOCKS = "META-INF/encryption.xml"
_LOCK = re.compile(rb"<(?:\w+:)?EncryptionMethod\s[^>]*?Algorithm\s*=\s*[\"']([^\"']*)")
_FONT_LOCKS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
"""Which hide letter shapes only."""


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The text of an e-book with its notes.

    Raises:
        UserError: it is damaged, protected, or larger than any article.
    """
    archive = Archive(incoming.data, incoming.subject)
    package_path = _package_path(archive, incoming)
    package = archive.xml(package_path, doctype=True)
    chapters = _chapters(archive, package, posixpath.dirname(package_path), incoming, tick)
    pages = (
        [] if incoming.keep_furniture else [number for root in chapters.values() for number in _without_pages(root)]
    )
    notes = Notes(chapters.values(), target=_target(chapters))
    builder = ArticleBuilder(incoming)
    builder.removed.extend(Removed("page number", words) for words in pages)
    for number, root in enumerate(chapters.values(), 1):
        passages = Walker("", notes.of, notes.holders).passages(next(root.iter("body"), root))
        tell(builder, _kept(passages, incoming, builder), soft_hyphens=incoming.keep_furniture)
        tick(0.5 + 0.5 * number / len(chapters))
    builder.removed.extend(notes.removed)
    identifier = next((told for told in _told(package, "source", "identifier") if told.startswith("http")), "")
    return builder.article(
        media_type="application/epub+zip",
        title=next(iter(_told(package, "title")), ""),
        byline=", ".join(_authors(package)),
        outlet=next(iter(_told(package, "publisher")), ""),
        published=_published(package),
        language=language_tag(next(iter(_told(package, "language")), "")),
        url=identifier,
    )


def _package_path(archive: Archive, incoming: Incoming) -> str:
    locked = archive.part(_LOCKS) if _LOCKS in archive else b""
    if b"EncryptedKey" in locked or any(way not in _FONT_LOCKS for way in _LOCK.findall(locked)):
        raise UserError(
            f"{incoming.subject} is protected against copying; paste the text of the passage to be checked."
        )
    if _CONTAINER in archive:
        for element in archive.xml(_CONTAINER, doctype=True).iter("{*}rootfile"):
            if (path := element.get("full-path") or "") in archive:
                return path
    return next((name for name in archive.names if name.lower().endswith(".opf")), "content.opf")


def _chapters(archive: Archive, package: Element, folder: str, incoming: Incoming, tick: Tick) -> dict[str, Element]:
    """The tree of each chapter by the name of its part, in the order of reading."""
    items = {item.get("id"): item for item in package.iter("{*}item")}
    chapters: dict[str, Element] = {}
    order = [
        items[reference.get("idref")] for reference in package.iter("{*}itemref") if reference.get("idref") in items
    ]
    order = order or list(items.values())
    for number, item in enumerate(order[:_MOST]):
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if name in archive and name not in chapters and _is_chapter(item, name):
            text = page_text(archive.part(name)).text
            if text.strip():
                chapters[name] = tree_of(text, incoming)
        tick(0.5 * number / len(order))
    if not chapters:
        raise archive.damaged("it has no chapters")
    return chapters


def _is_chapter(item: Element, name: str) -> bool:
    return item.get("media-type") in _CHAPTERS or name.lower().endswith((".xhtml", ".html", ".htm"))


def _without_pages(root: Element) -> list[str]:
    """Take out the numbers of the pages of the printed book; gives them."""
    found = []
    for element in root.iter():
        told = f"{element.get('epub:type') or ''} {element.get('role') or ''}".split()
        words = clean("".join(element.itertext())) if "pagebreak" in told or "doc-pagebreak" in told else ""
        if words and len(words) <= _LONGEST_NUMBER:
            found.append(words)
            for part in element.iter():
                part.text = None
                part.tail = part.tail if part is element else None
    return found


def _target(chapters: dict[str, Element]) -> Target:
    names = {root: name for name, root in chapters.items()}
    places = {name: target_in([root]) for name, root in chapters.items()}

    def find(link: Element, href: str) -> Element | None:
        here = names[link.getroottree().getroot()]
        try:
            parts = urlsplit(href)
        except ValueError:
            return None
        if parts.scheme or parts.netloc:
            return None
        name = (
            posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(parts.path))) if parts.path else here
        )
        return places[name](link, f"#{parts.fragment}") if name in places else None

    return find


def _kept(passages: list[Passage], incoming: Incoming, builder: ArticleBuilder) -> list[Passage]:
    """The passages that stand in no menu (a table of contents is one)."""
    if incoming.keep_furniture:
        return passages
    menus = {p for p in passages if any(up.tag == "nav" for up in (p.element, *p.element.iterancestors()))}
    if menus:
        builder.removed.append(Removed("menu", clean(" / ".join(p.text for p in passages if p in menus))[:600]))
    return [passage for passage in passages if passage not in menus]


def _authors(package: Element) -> list[str]:
    """Those who are told to have written it, or all who are told when none is."""
    creators = [element for element in package.iter(_DC + "creator") if "".join(element.itertext()).strip()]
    refined = {
        (meta.get("refines") or "").removeprefix("#"): meta.text
        for meta in package.iter("{*}meta")
        if meta.get("property") == "role"
    }
    roles = [creator.get(_OPF + "role") or refined.get(creator.get("id") or "-") or "aut" for creator in creators]
    authors = [creator for creator, role in zip(creators, roles, strict=True) if role.strip().lower() == "aut"]
    return [" ".join("".join(creator.itertext()).split()) for creator in authors or creators]


def _published(package: Element) -> str:
    """The day of publication before one of which nothing is told, and that before any other."""
    order = {"publication": 0, "original-publication": 0, "": 1}
    dates = sorted(package.iter(_DC + "date"), key=lambda date: order.get(date.get(_OPF + "event") or "", 2))
    return next(filter(None, (any_date("".join(date.itertext()).strip()) for date in dates)), "")


def _told(package: Element, *names: str) -> list[str]:
    elements = package.iter(*(_DC + name for name in names))
    return [
        " ".join("".join(element.itertext()).split()) for element in elements if "".join(element.itertext()).strip()
    ]
