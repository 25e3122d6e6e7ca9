"""A tree from the text of a web page: always by the HTML parser, which knows no entities of the page's own."""

import re
from typing import TypeAlias

from lxml import etree, html

from fcapp.errors import UserError
from fcapp.intake import limits
from fcapp.intake.building import clean
from fcapp.intake.imported import Incoming

Element: TypeAlias = etree._Element  # noqa: SLF001 - it has no other name

ELEMENTS = 200_000
"""Tags of the largest page, far beyond any article."""
SOURCE = 3 * limits.TEXT
"""Code points of the largest page without the pictures, styles and programs inlined in it."""

_INLINED = re.compile(r"\bdata:[^\"'\s<>)]{100,}", re.IGNORECASE)
_UNSEEN = (
    (re.compile(r"<script\b(?![^<>]{0,200}ld\+json)", re.IGNORECASE), re.compile(r"</script\s*>", re.IGNORECASE)),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style\s*>", re.IGNORECASE)),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<!DOCTYPE[^<>\[]{0,300}\[", re.IGNORECASE), re.compile(r"\]\s{0,9}>")),
)
"""Where what is never shown as words begins and ends."""
_COMMENTED_DATA = re.compile(r"(<script\b[^<>]{0,200}ld\+json[^<>]{0,50}>)\s{0,99}<!--", re.IGNORECASE)
_XHTML = re.compile(r"<\?xml|http://www\.w3\.org/1999/xhtml")
_QUOTED = re.compile(r"<!\[CDATA\[([^<\]{]*+)\]\]>")
_SELF_CLOSED = re.compile(r"<([a-zA-Z][\w:-]*+)((?:\s[^<>]*[\"'\s])?)/>")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)[^<>]*>")


def tags(listed: str) -> frozenset[str]:
    """The names of elements in a line."""
    return frozenset(listed.split())


BLOCKS = tags(
    """address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table
    tbody td tfoot th thead tr ul xmp"""
)
"""Elements that begin on a new line; all others stand within the line."""
_VOID = tags("area base br col embed hr img input link meta param source track wbr")
_OF_HEAD = tags("base link meta noscript script style template title")
_CLOSED_BY_THE_NEXT = {
    "p": tags("p"),
    "li": tags("li"),
    "dt": tags("dt dd"),
    "dd": tags("dt dd"),
    "tr": tags("tr"),
    "td": tags("td th"),
    "th": tags("td th"),
    "option": tags("option"),
}
_NOT_BEYOND = tags("table ul ol dl menu select blockquote div section article")
_LOOKED_BACK = 12


def tree_of(text: str, incoming: Incoming) -> Element:
    """The `html` element of the page.

    Raises:
        UserError: it is too large, or nothing is in it.
    """
    text = _lean(text)
    if len(text) > SOURCE:
        raise limits.too_large(f"The text in {incoming.subject}", limits.TEXT)
    if max(map(len, text.split("<"))) > limits.TEXT:  # the parser would drop it
        raise limits.too_large(f"The text in {incoming.subject}", limits.TEXT)
    if text.count("<") > ELEMENTS:
        raise UserError(
            f"{incoming.subject} is built of more than {ELEMENTS:,} elements, too many for an article; "
            "copy the text out of it and paste it here."
        )
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: Element | None = etree.fromstring(_shallow(text).encode(), parser)
    except etree.XMLSyntaxError:  # says the parser of a page that is empty
        root = None
    if root is None:
        raise UserError(f"{incoming.subject} has no words in it that can be read; choose or paste an article.")
    _put_into_body(root)
    return root


def _put_into_body(root: Element) -> None:
    """Take out of the head what is shown: the parser leaves newer elements there when the page names no body."""
    strays = [child for head in root.iterchildren("head") for child in head if child.tag not in _OF_HEAD]
    if strays:
        body = next(root.iterchildren("body"), None)
        if body is None:
            body = etree.SubElement(root, "body")
        for place, stray in enumerate(strays):
            body.insert(place, stray)


def _lean(text: str) -> str:
    """`text` without what is never shown as words; elements of XHTML that close themselves are closed."""
    text = _INLINED.sub("data:", clean(text))
    text = _COMMENTED_DATA.sub(r"\1", text)
    for start, end in _UNSEEN:
        text = _without(text, start, end)
    if not _XHTML.search(text, 0, 2_000):
        return text
    text = _QUOTED.sub(r"\1", text)
    return _SELF_CLOSED.sub(lambda tag: tag[0] if tag[1].lower() in _VOID else f"<{tag[1]}{tag[2]}></{tag[1]}>", text)


def _without(text: str, start: re.Pattern[str], end: re.Pattern[str]) -> str:
    parts, done = [], 0
    while (opening := start.search(text, done)) and (closing := end.search(text, opening.end())):
        parts.append(text[done : opening.start()])
        done = closing.end()
    return "".join(parts) + text[done:]


def _shallow(text: str) -> str:
    """`text` without the tags that are nested too deep: the parser would drop all that follows them."""
    return _Flattener().flattened(text) if text.count("<") > limits.NESTING else text


class _Flattener:
    """Keeps account of the elements that are open, roughly as a parser does."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count: dict[str, int] = {}

    def flattened(self, text: str) -> str:
        return _TAG.sub(self._kept, text)

    def _kept(self, tag: re.Match[str]) -> str:
        name = tag[2].lower()
        if name in _VOID:
            return tag[0]
        deep = len(self._open) > limits.NESTING
        if tag[1]:
            self._close(name)
        else:
            self._close_before(name)
            self._open.append(name)
            self._count[name] = self._count.get(name, 0) + 1
            deep = len(self._open) > limits.NESTING
        if not deep:
            return tag[0]
        return "<br><br>" if name in BLOCKS else ""

    def _close_before(self, name: str) -> None:
        for last in self._open[: -_LOOKED_BACK - 1 : -1] if name in _CLOSED_BY_THE_NEXT else ():
            if last in _CLOSED_BY_THE_NEXT[name]:
                self._close(last)
                return
            if last in _NOT_BEYOND:
                return

    def _close(self, name: str) -> None:
        while self._count.get(name):
            last = self._open.pop()
            self._count[last] -= 1
            if last == name:
                return
