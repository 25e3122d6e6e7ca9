"""Attributions without a verb: credits of pictures, signed quotations, speakers before a colon."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fcapp.model.spans import Span, trimmed
from fcapp.text.cue_words import DOCUMENTS, VERBS
from fcapp.text.function_words import word_set
from fcapp.text.names import Names

_CREDIT = re.compile(
    r"(?P<cue>\b(?:image|photo(?:graph)?|picture|video|illustration|graphic|map|screenshot|footage|source|courtesy|credit)"
    r"(?:\s+(?:credit|courtesy))?(?:\s*:|\s+(?:by|of)\b(?=\s+[A-Z])|\s+credit\s*:))\s*(?P<name>[^\n:]{2,80}?)[.)]?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"[”\"»’.]\s*(?:[-–—]{1,2}|―)\s*(?P<name>[A-Z][^\n,.\"“”]{2,60}?)(?P<more>,[^\n\"“”]{1,80})?\.?$"
)
_PULLED = re.compile(r"[.!?”\"’]\s+(?P<name>[A-Z][\w’'-]+(?: [\w’'.-]*[\w’'-]){1,3})$")
_TITLED = re.compile(r"(?P<name>[A-Z][\w’' -]{0,40}):\s+(?=\S)")
_NAME_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SMALL = word_set("of the and de la van von der den bin al for in el du di da")
_HEADINGS = word_set(
    """interview analysis opinion comment update updated breaking live video watch listen exclusive profile obituary
    review feature editorial correction explainer quiz recap preview gallery podcast timeline factbox photos pictures
    special weekend sport news"""
)
"""What tells of which kind an article is, and nobody's name."""
_MOST_OF_LINE = 2000
_LONGEST_TITLE = 4
_LONGEST_HEADLINE = 150
"""Code points; a longer first line rather begins with its place: “New Delhi: The Supreme Court ...”."""


class Credit(NamedTuple):
    """What is credited, to whom, and the words that say so."""

    content: Span
    source: Span
    cue: Span | None


def credit_in(text: str, line: Span, sentences: Sequence[Span], above: Span | None = None) -> Credit | None:
    """The credit at the end of the paragraph `line`: “A rocket at dawn. Image: NASA.”

    A line that is nothing but a credit is that of the line right `above` it.
    """
    found = _CREDIT.search(text, max(line.start, line.end - 160), line.end)
    if found is None or line.end - line.start > _MOST_OF_LINE:
        return None
    before = [span for span in sentences if span.start < found.start() and span.end <= found.start()]
    start = before[-1].start if before else line.start
    content = trimmed(text, Span(start, found.start()))
    if found.start() == line.start and above is not None and text[above.end : line.start] == "\n":
        content = above
    while content.end > content.start and text[content.end - 1] in "(,;-–—| ":
        content = Span(content.start, content.end - 1)
    if content.start >= content.end or not found["name"][0].isupper():
        return None
    return Credit(content, Span(*found.span("name")), Span(*found.span("cue")))


def signature_in(text: str, line: Span, names: Names) -> Credit | None:
    """The name after a quotation that fills the paragraph `line`: “We came to stay.” – Anna Weber."""
    if line.end - line.start > _MOST_OF_LINE:
        return None
    pulled = _PULLED.search(text, max(line.start, line.end - 80), line.end)
    if pulled is not None and names.is_person(pulled["name"]):
        return Credit(Span(line.start, pulled.start() + 1), Span(*pulled.span("name")), None)
    found = _SIGNED.search(text, max(line.start, line.end - 160), line.end)
    if found is None or not is_name(found["name"]) or found.start() - line.start < 8:
        return None
    if text[line.start] not in "\"“«‘„'":
        return None
    return Credit(trimmed(text, Span(line.start, found.start() + 1)), Span(*found.span("name")), None)


def titled(text: str, line: Span, *, headline: bool, turns: frozenset[str]) -> Credit | None:
    """What follows “Police: ” in a headline or “Weber: ” in an interview, where `turns` names those who speak."""
    found = _TITLED.match(text, line.start, line.end)
    if found is None:
        return None
    name = found["name"]
    headline = headline and line.end - line.start < _LONGEST_HEADLINE
    if name == "Q" or not (name in turns or (headline and _speaks(name))):
        return None
    cue = Span(*found.span("name")) if headline and name.split()[-1].lower() in DOCUMENTS else None
    return Credit(trimmed(text, Span(found.end(), line.end)), Span(*found.span("name")), cue)


def turns(text: str, lines: Sequence[Span]) -> frozenset[str]:
    """The names that begin more than one paragraph as “Name: ”, as in an interview."""
    return frozenset(_repeated(text, lines))


def is_name(words: str) -> bool:
    """Whether `words` are written as a name is: each word with a capital letter but the small ones."""
    parts = words.split()
    return 1 <= len(parts) <= 6 and all(
        (part[0].isupper() and _NAME_WORD.match(part)) or part.lower() in _SMALL for part in parts
    )


def _speaks(name: str) -> bool:
    words = name.lower().split()
    if words[0] in _HEADINGS:
        return False
    if words[-1] in DOCUMENTS:
        return len(words) <= _LONGEST_TITLE and not any(word in VERBS for word in words[:-1])
    return is_name(name) and len(words) < _LONGEST_TITLE


def _repeated(text: str, lines: Sequence[Span]) -> Iterator[str]:
    seen: set[str] = set()
    for line in lines:
        found = _TITLED.match(text, line.start, line.end)
        if found is not None and is_name(found["name"]):
            if found["name"] in seen:
                yield found["name"]
            seen.add(found["name"])
