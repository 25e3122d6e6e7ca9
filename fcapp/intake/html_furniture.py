"""What on a page is no part of its article, by what its elements are called and by what they say."""

import re
from collections.abc import Mapping
from itertools import pairwise

from fcapp.intake.furniture_words import (
    BY_NAME,
    BY_ROLE,
    BY_TAG,
    BYLINE,
    ENDS_A_SENTENCE,
    IN_LINES,
    LEADS_AWAY,
    SAYINGS,
)
from fcapp.intake.html_blocks import Passage
from fcapp.intake.html_tree import Element
from fcapp.model.structure import BlockKind

_TOKENS = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*")
_ENOUGH = 0.4
"""A box with this share of the article's words is no furniture, whatever it is called."""


class Furniture:
    """Tells furniture from article by the share of the likely article that a box holds."""

    def __init__(self, shares: Mapping[Element, float]) -> None:
        """`shares` says of boxes which part (0 to 1) of the likely article they hold."""
        self._shares = shares
        self._known: dict[Element, str] = {}

    def around(self, passage: Passage) -> str:
        """What the innermost furniture around `passage` is in words; empty when there is none."""
        for element in (passage.element, *passage.element.iterancestors()):
            if self._shares.get(element, 0.0) >= _ENOUGH:
                return ""
            if element not in self._known:
                self._known[element] = furniture_of(element)
            if self._known[element]:
                return self._known[element]
        return ""


def furniture_of(element: Element) -> str:
    """What `element` is by its tag, role, class and id, in words; empty when it may be the article."""
    if element.tag in ("html", "body"):
        return ""
    own = element.tag if "-" in element.tag else ""
    named = _by_name(f"{own} {element.get('class') or ''} {element.get('id') or ''}"[:1_000])
    if named:
        return named
    role = (element.get("role") or "").strip().lower()
    if element.get("aria-hidden") == "true":
        return "invisible words"
    if element.tag == "header" and not any(up.tag in ("article", "main") for up in element.iterancestors()):
        return "page header"
    if element.tag == "footer" and (up := element.getparent()) is not None and up.tag in ("blockquote", "figure"):
        return ""
    return BY_ROLE.get(role, "") or BY_TAG.get(element.tag, "")


def furniture_in_lines(root: Element) -> frozenset[Element]:
    """What stands within lines of text and is none of it: links to edit, signs to link to headings, hidden words."""
    return frozenset(
        element
        for element in root.iter("a", "span", "button")
        if element.tag == "button" or IN_LINES.search(element.get("class") or "") or _is_sign(element)
    )


def _is_sign(element: Element) -> bool:
    text = "".join(element.itertext()).strip() if element.tag == "a" else "words"
    return text in ("#", "¶", "§", "🔗") and (element.get("href") or "").startswith("#")


def _by_name(names: str) -> str:
    tokens = [token.lower() for token in _TOKENS.findall(names)]
    pairs = (f"{first}-{second}" for first, second in pairwise(tokens))
    found = next((BY_NAME[name] for name in (*pairs, *tokens) if name in BY_NAME), "")
    return "" if found == "share buttons" and "embed" in tokens else found


def saying_of(passage: Passage) -> str:
    """What a line is that says itself that it is no part of the text, in words; else empty."""
    text = passage.text
    if len(text) > 200:
        return ""
    for pattern, what in SAYINGS:
        if pattern.fullmatch(text):
            return what
    linked = passage.linked
    if linked and LEADS_AWAY.match(text) and linked >= 0.4 * len(text):
        return "related stories"
    if passage.kind is BlockKind.PARAGRAPH and len(text) <= 120 and BYLINE.fullmatch(text):
        return "" if ENDS_A_SENTENCE.search(text) and len(text.split()) > 8 else "byline"
    return ""


def is_only_link(passage: Passage) -> bool:
    """Whether nearly all of it is links and it ends like a headline, not like a sentence."""
    text = passage.text
    return passage.linked >= 0.9 * len(text) and not ENDS_A_SENTENCE.search(text)


def is_sentence(passage: Passage) -> bool:
    """Whether it reads like a part of an article rather than a label."""
    text = passage.text
    return bool(ENDS_A_SENTENCE.search(text)) or len(text.split()) >= 12
