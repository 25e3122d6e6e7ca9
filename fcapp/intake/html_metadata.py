"""What a page says about itself: JSON-LD first, then OpenGraph and other meta elements, then what is seen."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fcapp.intake.html_blocks import address
from fcapp.intake.html_tree import Element
from fcapp.intake.written_facts import any_date, language_tag, persons

_ARTICLE_TYPES = re.compile(
    r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|ClaimReview|SocialMediaPosting|Posting)"
)
_LARGEST_DATA = 2_000_000
_SUFFIX = re.compile(r"\s+[|–—·»•-]\s+[^|–—·»•]{1,40}$")

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "citation_title")
_AUTHORS = (
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl", "sailthru.author",
    "citation_author",
)  # fmt: skip
_OUTLETS = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_journal_title",
    "copyright",
)
_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified", "lastmod")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page; each field empty when the page does not tell."""

    title: str
    byline: str
    outlet: str
    published: str
    language: str
    url: str
    lead: str
    """What the page says in a sentence or two that it is about."""
    body: str
    """The text of the article as the page's data have it."""


def metadata_of(root: Element, url: str, base: str) -> Metadata:
    """What the page from `url` tells of itself; relative addresses lead on from `base`."""
    return _Reader(root, url, base).metadata()


class _Reader:
    def __init__(self, root: Element, url: str, base: str) -> None:
        self._root, self._address, self._base = root, url, base
        self._meta = _meta_of(root)
        self._data = _article_data(root)

    def metadata(self) -> Metadata:
        outlet = self._outlet()
        return Metadata(
            title=self._title(outlet),
            byline=self._byline(),
            outlet=outlet,
            published=self._published(),
            language=self._language(),
            url=self._url(),
            lead=self._told("og:description", "description", "twitter:description")
            or _text(self._data, "description"),
            body=_text(self._data, "articleBody"),
        )

    def _told(self, *names: str) -> str:
        return next((value for name in names for value in self._meta.get(name, ())), "")

    def _title(self, outlet: str) -> str:
        told = _text(self._data, "headline") or self._told(*_TITLES) or self._property("headline")
        element = next(self._root.iter("title"), None)
        shown = " ".join("".join(element.itertext()).split()) if element is not None else ""
        title = told or shown
        if outlet:
            title = re.sub(rf"\s+[|–—·»•:-]+\s+{re.escape(outlet)}\s*$", "", title)
        if told:
            return title
        headings = [" ".join("".join(h.itertext()).split()) for h in self._root.iter("h1")]
        heading = next((h for h in headings if h and (title.startswith(h) or title.endswith(f": {h}"))), "")
        return heading or _SUFFIX.sub("", title) or title

    def _byline(self) -> str:
        names = list(_names(self._data.get("author"))) or list(_names(self._data.get("creator")))
        names = names or [v for name in _AUTHORS for v in self._meta.get(name, ()) if not v.startswith("http")][:20]
        names = names or list(self._seen_authors())
        return ", ".join(dict.fromkeys(part for name in names for part in persons(name)))

    def _seen_authors(self) -> Iterator[str]:
        first: tuple[Element | None, str] | None = None
        for element in self._root.iter("a", "span", "p", "div", "address", "h3", "h4", "h5"):
            classes = (element.get("class") or "").lower()
            if first and first != (element.getparent(), classes):
                continue
            told = element.get("rel") == "author" or element.get("itemprop") == "author"
            if told or re.search(r"\bbyline\b|\bauthor-?name\b|\bauthor\b", classes):
                words = " ".join("".join(element.itertext()).split())
                words = re.split(r"\s*[|•·\n]\s*|,? (?:published|updated|posted)\b", words, flags=re.IGNORECASE)[0]
                if 3 < len(words) < 80 and not re.search(r"\d", words):
                    yield words
                    if not told:
                        first = element.getparent(), classes

    def _outlet(self) -> str:
        name = next(_names(self._data.get("publisher")), "") or self._told(*_OUTLETS[:-1])
        return name or next(_names(self._data.get("sourceOrganization")), "") or self._property("publisher")

    def _published(self) -> str:
        told = [
            _text(self._data, "datePublished"),
            *(self._told(name) for name in _DATES),
            self._property("datePublished"),
        ]
        told += [element.get("datetime") or "" for element in self._root.iter("time")][:5]
        told += [_text(self._data, "dateModified"), *(self._told(name) for name in _MODIFIED)]
        return next(filter(None, map(any_date, told)), "")

    def _language(self) -> str:
        root = next(self._root.iter("html"), self._root)
        written = [
            element.get("lang") or element.get("xml:lang") or "" for element in (root, *root.iterchildren("body"))
        ]
        told = (*written, _text(self._data, "inLanguage"))
        more = map(self._told, ("og:locale", "content-language", "dc.language", "language"))
        return next(filter(None, map(language_tag, (*told, *more))), "")

    def _url(self) -> str:
        links = (
            link.get("href") or "" for link in self._root.iter("link") if _words(link.get("rel")) & {"canonical"}
        )
        page = self._data.get("mainEntityOfPage")
        page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
        told = (*links, self._told("og:url"), _text(self._data, "url"), page if isinstance(page, str) else "")
        return next(filter(None, (address(url, self._base) for url in told if url)), "") or self._address

    def _property(self, name: str) -> str:
        for element in self._root.iter():
            if isinstance(element.tag, str) and element.get("itemprop") == name:
                named = next((inner for inner in element.iter() if inner.get("itemprop") == "name"), element)
                told = named.get("content") or named.get("datetime") or "".join(named.itertext())
                return " ".join(told.split())[:500]
        return ""


def _words(value: str | None) -> set[str]:
    return set((value or "").lower().split())


def _meta_of(root: Element) -> dict[str, list[str]]:
    meta: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        value = " ".join((element.get("content") or "").split())
        if name and value:
            meta.setdefault(name.strip().lower(), []).append(value[:2_000])
    return meta


def _article_data(root: Element) -> dict[str, Any]:
    """The JSON-LD of the article, with the persons and organisations it only names by their number."""
    nodes: list[dict[str, Any]] = []
    for script in list(root.iter("script"))[:200]:
        if "ld+json" in (script.get("type") or ""):
            nodes.extend(_nodes(_json(script.text or "")))
    numbered = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if any(map(_ARTICLE_TYPES.fullmatch, _strings(node.get("@type"))))]
    pages = [node for node in nodes if any(kind.endswith("WebPage") for kind in _strings(node.get("@type")))]
    found = next((node for node in articles if node.get("headline")), None) or next(iter(articles + pages), {})
    return {key: _numbered(value, numbered) for key, value in found.items()}


def _numbered(value: Any, nodes: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_numbered(part, nodes) for part in value[:50] if not isinstance(part, list)]
    if isinstance(value, dict) and len(value) <= 2 and "name" not in value:
        return nodes.get(str(value.get("@id")), value)
    return value


def _json(text: str) -> Any:
    if len(text) > _LARGEST_DATA:
        return None
    text = re.sub(r"^\s*(?://\s*)?<!\[CDATA\[|(?:(?://\s*)?\]\]>|-->)\s*$", "", text).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document: itself, those in a list or graph, and the main thing of a page."""
    waiting, seen = [data], 0
    while waiting and seen < 2_000:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting.extend(node[:500])
        elif isinstance(node, dict):
            yield node
            waiting.extend(
                node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed") if key in node
            )


def _strings(value: Any) -> list[str]:
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("alternateName")
    value = html.unescape(value) if isinstance(value, str) else ""
    return value.strip() if key == "articleBody" else " ".join(value.split())


def _names(value: Any) -> Iterator[str]:
    for part in value[:50] if isinstance(value, list) else [value]:
        name = part.get("name") if isinstance(part, dict) else part
        for text in _strings(name):
            if text.strip() and not text.startswith("http"):
                yield " ".join(html.unescape(text).split())
