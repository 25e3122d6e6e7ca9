"""Footnotes and comments on a page: the mark in the text and, elsewhere, what it leads to."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from urllib.parse import unquote

from fcapp.intake.html_blocks import Note, address
from fcapp.intake.html_tree import Element
from fcapp.intake.imported import PointerKind, Removed

_MARK = re.compile(r"\s*[\[(]?\s*(?:\d{1,4}|[a-z]{1,3}\d{0,3}|[ivxlc]{1,6}|[*†‡§¶]{1,4})\s*[\])]?\s*", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\[\w{1,5}\]\s*|\s*[*†‡§]{1,3}\s*")
_NAMED = re.compile(
    r"(?:^|[^a-z])(?:fn|ftn|ftnt|note|footnote|endnote|edn|cite_note|sdfootnote|sdendnote|cmnt|msocom)", re.I
)
_BACKWARDS = re.compile(
    r"fn-?ref|ftnref|cite_ref|ftnt_ref|cmnt_ref|noteref|note\d+anc|msoanchor|backlink", re.IGNORECASE
)
_COMMENT = re.compile(r"cmnt|_?msocom|_?comment", re.IGNORECASE)
_BACK = re.compile(r"[\s↩↑^⤴︎\ufe0e\ufe0f⬆←]*")
_LEADING = re.compile(r"^\s*(?:[\[(]\s*\w{1,5}\s*[\])]|\^|[*†‡§]{1,3}|\d{1,4}[.)]|↑)\s*")
_HOLDERS = ("li", "aside", "dd", "div", "p", "td", "section", "blockquote")
_NOTE_ROLES = ("doc-footnote", "doc-endnote")
_LONGEST = 5_000
"""Code points of a note."""

Target = Callable[[Element, str], Element | None]
"""Finds what an address leads to from the element that has it."""


class Notes:
    """All notes that marks lead to."""

    def __init__(self, roots: Iterable[Element], base: str = "", target: Target | None = None) -> None:
        """Look for notes in `roots`; `target` finds what lies outside of the page."""
        roots = list(roots)
        self._base = base
        self._target = target or target_in(roots)
        self._notes: dict[Element, Note] = {}
        self._holders: dict[Element, str] = {}
        for root in roots:
            for link in root.iter("a"):
                self._look_at(link)

    def of(self, element: Element) -> Note | None:
        """The note that `element` is the mark of."""
        return self._notes.get(element)

    @property
    def holders(self) -> frozenset[Element]:
        """The elements that hold the words of the notes; no part of the text."""
        return frozenset(self._holders)

    @property
    def removed(self) -> list[Removed]:
        """What the notes were and said, within bounds."""
        kinds = {note.words: note.kind.value for note in self._notes.values()}
        return [Removed(kinds[words], words[:500]) for words in list(self._holders.values())[:500]]

    def _look_at(self, link: Element) -> None:
        href = link.get("href") or ""
        text = "".join(link.itertext())
        if "#" not in href or len(text) > 20 or not _looks_like_mark(link, href, text):
            return
        if any(above in self._holders for above in link.iterancestors()):
            return  # it leads back from a note
        found = self._target(link, href)
        holder = _holder(found) if found is not None else None
        if holder is None or holder in list(link.iterancestors()):
            return
        if holder not in self._holders:
            words = _words_of(holder)
            if not words or len(words) > _LONGEST or next(holder.iter("h1", "h2", "h3"), None) is not None:
                return
            self._holders[holder] = words
        kind = PointerKind.COMMENT if _COMMENT.match(href.partition("#")[2]) else PointerKind.FOOTNOTE
        self._notes[link] = Note(kind, self._holders[holder], _first_url(holder, self._base), text)


def target_in(roots: Iterable[Element], pages: Collection[str] = ()) -> Target:
    """Finds elements of the same page, whose addresses `pages` are, by id or name."""
    places: dict[str, Element] = {}

    def _in_page(page: str, name: str) -> Element | None:
        return places.get(unquote(name)) if not page or page in pages else None

    for root in roots:
        for element in root.iter():
            for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
                if name:
                    places.setdefault(name, element)
    return lambda _, href: _in_page(*href.split("#", 1)) if "#" in href else None


def _looks_like_mark(link: Element, href: str, text: str) -> bool:
    kind = f"{link.get('role') or ''} {link.get('epub:type') or ''}"
    if "backlink" in kind or not text.strip() or _BACKWARDS.search(href.partition("#")[2]):
        return False
    if "noteref" in kind:
        return True
    if not _MARK.fullmatch(text):
        return False
    above = link.getparent()
    raised = next(link.iter("sup"), None) is not None or (above is not None and above.tag == "sup")
    return raised or bool(_BRACKETED.fullmatch(text) or _NAMED.search(href.partition("#")[2]))


def _holder(target: Element) -> Element | None:
    for element in (target, *target.iterancestors()):
        role = f"{element.get('role') or ''} {element.get('epub:type') or ''}"
        if element.tag in ("h1", "h2", "h3", "body", "main", "article"):
            return None
        if any(name in role for name in _NOTE_ROLES) or element.tag in _HOLDERS:
            return _whole(element)
    return None


def _whole(holder: Element) -> Element:
    """The list item or box around the paragraph where a note begins, if there is nothing else in it."""
    above = holder.getparent()
    if holder.tag != "p" or above is None or above.tag not in ("li", "aside", "div", "dd"):
        return holder
    alone = (
        above.index(holder) == 0 and len(list(_marked(above))) <= 1 and not any(more.get("id") for more in above[1:])
    )
    return above if alone else holder


def _marked(box: Element) -> Iterable[Element]:
    """The links in `box` that lead back from notes."""
    return (a for a in box.iter("a") if "#" in (a.get("href") or "") and _MARK.fullmatch("".join(a.itertext())))


def _words_of(holder: Element) -> str:
    """The words of a note without its own mark and without the arrows that lead back."""
    words = " ".join("".join(_texts(holder)).split())
    raised = "".join("".join(sup.itertext()) for sup in list(holder.iter("sup"))[:1]).strip()
    return _LEADING.sub("", words.removeprefix(raised).lstrip() if _MARK.fullmatch(raised) else words)


def _texts(element: Element) -> Iterator[str]:
    if not (element.tag == "a" and _leads_back(element)):
        yield element.text or ""
        for child in element:
            if isinstance(child.tag, str) and child.tag not in ("script", "style"):
                yield from _texts(child)
            yield (" " if child.tag in _HOLDERS or child.tag == "br" else "") + (child.tail or "")


def _leads_back(link: Element) -> bool:
    text = "".join(link.itertext())
    kind = f"{link.get('role') or ''} {link.get('epub:type') or ''}"
    if "backlink" in kind or _BACK.fullmatch(text):
        return True
    return "#" in (link.get("href") or "") and bool(_MARK.fullmatch(text))


def _first_url(holder: Element, base: str) -> str:
    urls = (address(link.get("href") or "", base) for link in holder.iter("a"))
    written = re.search(r"https?://[^\s<>\"”’)\]]+", "".join(holder.itertext()))
    return next(filter(None, urls), written[0].rstrip(".,;:") if written else "")
