"""Articles from e-books (EPUB): the chapters in the order of reading."""

import posixpath
from urllib.parse import unquote, urlsplit

from fcapp.errors import UserError
from fcapp.intake.archive import Archive
from fcapp.intake.building import ArticleBuilder, clean
from fcapp.intake.html_blocks import Passage, Walker
from fcapp.intake.html_encoding import page_text
from fcapp.intake.html_metadata import any_date, language_tag
from fcapp.intake.html_notes import Notes, Target, target_in
from fcapp.intake.html_passages import tell
from fcapp.intake.html_tree import Element, tree_of
from fcapp.intake.imported import ImportedArticle, Incoming, Removed, Tick

_CONTAINER = "META-INF/container.xml"
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MOST = 2_000
"""Chapters."""


def read(incoming: Incoming, tick: Tick) -> ImportedArticle:
    """The text of an e-book with its notes.

    Raises:
        UserError: it is damaged, protected, or larger than any article.
    """
    archive = Archive(incoming.data, incoming.subject)
    package_path = _package_path(archive, incoming)
    package = archive.xml(package_path, doctype=True)
    chapters = _chapters(archive, package, posixpath.dirname(package_path), incoming, tick)
    notes = Notes(chapters.values(), target=_target(chapters))
    builder = ArticleBuilder(incoming)
    for number, root in enumerate(chapters.values(), 1):
        passages = Walker("", notes.of, notes.holders).passages(next(root.iter("body"), root))
        tell(builder, _kept(passages, incoming, builder), soft_hyphens=incoming.keep_furniture)
        tick(0.5 + 0.5 * number / len(chapters))
    builder.removed.extend(notes.removed)
    identifier = next((told for told in _told(package, "source", "identifier") if told.startswith("http")), "")
    return builder.article(
        media_type="application/epub+zip",
        title=next(iter(_told(package, "title")), ""),
        byline=", ".join(_told(package, "creator")),
        outlet=next(iter(_told(package, "publisher")), ""),
        published=next(filter(None, map(any_date, _told(package, "date"))), ""),
        language=language_tag(next(iter(_told(package, "language")), "")),
        url=identifier,
    )


def _package_path(archive: Archive, incoming: Incoming) -> str:
    if "META-INF/encryption.xml" in archive and b"EncryptedKey" in archive.part("META-INF/encryption.xml"):
        raise UserError(
            f"{incoming.subject} is protected against copying; paste the text of the passage to be checked."
        )
    roots = [element.get("full-path") or "" for element in archive.xml(_CONTAINER, doctype=True).iter("{*}rootfile")]
    return roots[0] if roots else "content.opf"


def _chapters(archive: Archive, package: Element, folder: str, incoming: Incoming, tick: Tick) -> dict[str, Element]:
    """The tree of each chapter by the name of its part, in the order of reading."""
    items = {item.get("id"): item for item in package.iter("{*}item")}
    chapters: dict[str, Element] = {}
    order = [
        items[reference.get("idref")] for reference in package.iter("{*}itemref") if reference.get("idref") in items
    ]
    for number, item in enumerate(order[:_MOST]):
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if name in archive and name not in chapters and item.get("media-type") in _CHAPTERS:
            text = page_text(archive.part(name)).text
            if text.strip():
                chapters[name] = tree_of(text, incoming)
        tick(0.5 * number / len(order))
    if not chapters:
        raise archive.damaged("it has no chapters")
    return chapters


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


def _told(package: Element, *names: str) -> list[str]:
    elements = package.iter(*("{http://purl.org/dc/elements/1.1/}" + name for name in names))
    return [
        " ".join("".join(element.itertext()).split()) for element in elements if "".join(element.itertext()).strip()
    ]
