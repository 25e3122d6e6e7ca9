"""Where annotations begin and end while a text is built: exactly at the letters between their marks."""

import re
from collections.abc import Hashable, Iterable

from fcapp.intake.building import ArticleBuilder
from fcapp.intake.imported import PointerKind
from fcapp.model.spans import Span
from fcapp.model.structure import BlockKind

_WORD = re.compile(r"\S+")
_BARE_LINK = re.compile(r"https?://[^\s<>\"“”„«»]+", re.IGNORECASE)
_AFTER_LINK = ".,;:!?'’…"
_FIELD = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|([^\s"\\]\S*))', re.IGNORECASE)
_PLACE = re.compile(r'\s*\\l\s+"([^"]+)"', re.IGNORECASE)
_HTTP = re.compile(r"https?://", re.IGNORECASE)


class MarkedText:
    """An `ArticleBuilder` that is told where marks stand, and knows which letters lie between two of them."""

    def __init__(self, builder: ArticleBuilder) -> None:
        self.builder = builder
        self._waiting: set[Hashable] = set()
        self._starts: dict[Hashable, int] = {}
        self._orphans: list[Hashable] = []
        self._spans: dict[Hashable, Span] = {}
        self._in_block = False
        self._last = 0

    def begin(self, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> None:
        """Begin a new block."""
        self.builder.begin(kind, level)
        self._in_block = False

    def cell(self) -> None:
        """Begin the next cell of a row."""
        self.builder.cell()
        self._in_block = False

    def add(self, words: str) -> None:
        """Go on with the block."""
        core = words.strip()
        if not core:
            self.builder.add(words)
            return
        first = words.index(core)
        self.builder.add(words[:first])
        start = self.builder.here
        self._starts.update(dict.fromkeys(self._waiting, start))
        self._waiting.clear()
        self.builder.add(core)
        self._last, self._in_block = self.builder.end, True
        word = _WORD.match(core)
        for key in self._orphans:
            self._spans[key] = Span(start, start + len(word[0]) if word else self._last)
        self._orphans.clear()
        self.builder.add(words[first + len(core) :])

    def start(self, key: Hashable) -> None:
        """A range begins here: at the next letter."""
        self._waiting.add(key)

    def end(self, key: Hashable) -> None:
        """The range ends here: at the last letter; one without letters is a mark at a place, see `at`."""
        start = self._starts.pop(key, None)
        if start is not None:
            self._spans[key] = Span(start, self._last)
        elif key in self._waiting:
            self._waiting.discard(key)
            self.at(key)

    def at(self, key: Hashable) -> None:
        """A mark without a range: at the word before it, at the beginning of a block at the word after it."""
        if key in self._spans or key in self._starts:
            return
        self._waiting.discard(key)
        before = self.builder.last_word()
        self._spans[key] = before
        if not self._in_block:
            self._orphans.append(key)

    def span(self, key: Hashable) -> Span | None:
        """Where the range or mark stands; None while it has not ended."""
        return self._spans.get(key)

    def point(
        self, kind: PointerKind, key: Hashable, *, note: str = "", url: str = "", author: str = "", date: str = ""
    ) -> None:
        """Make a pointer of it; call this when the text is whole."""
        span = self._spans.get(key)
        if span is not None:
            self.builder.point(kind, span, note=note, url=url, author=author, date=date)


def note_of(paragraphs: Iterable[str], links: Iterable[str]) -> tuple[str, str]:
    """The words of a note and its link: the first of `links`, else the first that is written out in the words.

    Further links that the words do not show are written below them.
    """
    note = "\n".join(line for line in (paragraph.strip() for paragraph in paragraphs) if line)
    known = list(dict.fromkeys(link.strip() for link in links if is_web(link)))
    url = known[0] if known else bare_link(note)
    return "\n".join([note, *(link for link in known[1:] if link not in note)]), url


def is_web(link: str) -> bool:
    """Whether `link` is one that a pointer may keep."""
    return bool(_HTTP.match(link.strip()))


def bare_link(words: str) -> str:
    """The first web address written out in `words`, or the empty string."""
    found = _BARE_LINK.search(words)
    if not found:
        return ""
    link = found[0].rstrip(_AFTER_LINK)
    while link[-1] in ")]}" and link.count(link[-1]) > link.count(" ([{"[" )]}".index(link[-1])]):
        link = link[:-1].rstrip(_AFTER_LINK)
    return link


def field_link(code: str) -> str:
    """The web address in the code of a field (`HYPERLINK "address"`), or the empty string."""
    found = _FIELD.match(code)
    link = (found[1] or found[2] or "") if found else ""
    if not (found and is_web(link)):
        return ""
    place = _PLACE.match(code, found.end())
    return with_place(link, place[1] if place else "")


def with_place(link: str, place: str) -> str:
    """`link` to a place within what it leads to (empty: none)."""
    return f"{link}#{place}" if place and "#" not in link else link
