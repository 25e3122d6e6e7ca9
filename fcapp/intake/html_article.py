"""The article among the passages of a page: what trafilatura finds, and what it lost from the same box."""

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import NamedTuple

from fcapp.intake.furniture_words import SOURCES, STANDFIRST
from fcapp.intake.html_blocks import Passage
from fcapp.intake.html_furniture import Furniture, is_only_link, is_sentence, saying_of
from fcapp.intake.html_tree import Element, tags
from fcapp.model.structure import BlockKind

_SIGNS = re.compile(r"[\W_]+")
_LARGEST = 500_000
_MOST_PASSAGES = 10_000
"""Letters and passages of a page that trafilatura is asked about; a larger one is a book, not a news page."""
_MOST = 0.97
"""The box of the article is the smallest with this share of what is likely the article."""
_BOXES = tags("body main article section div center table tbody tr td form span font")
_SHORT = 600
"""Letters of an article of which trafilatura may leave out half."""
_LEAST_REPEATED = 20
_FEW_WORDS = 6
_CAPTION = re.compile(r"caption|credit", re.IGNORECASE)


class Judged(NamedTuple):
    """A passage, and what it is when it is no part of the article."""

    passage: Passage
    furniture: str


def judged(passages: Sequence[Passage], root: Element, headline: Element | None, lead: str) -> list[Judged]:
    """Each passage with what it is; `lead` is the description that the page gives of itself."""
    likely = _likely(passages, root)
    shares = _shares(passages, likely)
    box = _box(root, shares)
    for trusted in (shares, dict.fromkeys(shares, 1.0)):
        judge = _Judge(passages, likely, Furniture(trusted), box, headline, lead)
        found = [Judged(passage, judge.of(place)) for place, passage in enumerate(passages)]
        if _letters(passages, likely) < _SHORT or any(
            found[n].furniture == "" for n, known in enumerate(likely) if known
        ):
            break  # else each paragraph has the name of furniture
    return _without_empty_headings(_without_repeated(found))


def letters_of(text: str) -> str:
    """The letters and digits of `text`, in lower case."""
    return _SIGNS.sub("", text).lower()


def _likely(passages: Sequence[Passage], root: Element) -> list[bool]:
    """Whether trafilatura takes each passage for a part of the article; where it finds none, what are sentences."""
    asked = len(passages) < _MOST_PASSAGES and sum(len(p.text) for p in passages) < _LARGEST
    found = _found_by_trafilatura(root) if asked else []
    whole, each = "\n".join(found), set(found)
    likely = []
    for passage in passages:
        letters = letters_of(passage.with_marks)
        likely.append(letters in each or (len(letters) > _LEAST_REPEATED and letters in whole))
    if _letters(passages, likely) >= _SHORT:
        return likely
    plain = Furniture({})
    sentences = [is_sentence(p) and not is_only_link(p) for p in passages]
    within = [found and not plain.around(p) for p, found in zip(passages, sentences, strict=True)]
    return [known or found for known, found in zip(likely, within if any(within) else sentences, strict=True)]


def _letters(passages: Sequence[Passage], likely: Sequence[bool]) -> int:
    return sum(len(passage.text) for passage, is_likely in zip(passages, likely, strict=True) if is_likely)


def _found_by_trafilatura(root: Element) -> list[str]:
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes a fifth of a second

    document = bare_extraction(deepcopy(root), favor_recall=True, include_comments=False, include_tables=True)
    body = getattr(document, "body", None)
    if body is None:
        return []
    blocks = body.iter("p", "head", "item", "quote", "cell", "row", "code", "ab")
    return [letters_of("".join(block.itertext())) for block in blocks]


def _shares(passages: Sequence[Passage], likely: Sequence[bool]) -> dict[Element, float]:
    """The share of the letters of the likely article that each box around some of it holds."""
    lengths: dict[Element, int] = {}
    whole = 0
    for passage, is_likely in zip(passages, likely, strict=True):
        if is_likely:
            whole += len(passage.text)
            for element in (passage.element, *passage.element.iterancestors()):
                lengths[element] = lengths.get(element, 0) + len(passage.text)
    return {element: length / whole for element, length in lengths.items()}


def _box(root: Element, shares: dict[Element, float]) -> Element:
    """The innermost `article` with most of the article in it, else the smallest box of that kind."""
    box = root
    while True:
        inner = next((child for child in box if child.tag in _BOXES and shares.get(child, 0.0) >= _MOST), None)
        if inner is None:
            break
        box = inner
    return next((up for up in (box, *box.iterancestors()) if up.tag == "article"), box)


class _Judge:
    def __init__(
        self,
        passages: Sequence[Passage],
        likely: Sequence[bool],
        furniture: Furniture,
        box: Element,
        headline: Element | None,
        lead: str,
    ) -> None:
        self._passages, self._likely, self._furniture = passages, likely, furniture
        self._inside = [p.element is box or box in list(p.element.iterancestors()) for p in passages]
        self._headline, self._lead = headline, letters_of(lead)
        self._headline_at = self._place_of_headline()
        self._first = self._first_sentence()
        self._after: str = ""
        self._colon = False

    def _place_of_headline(self) -> int:
        wanted = self._headline
        places = (n for n, p in enumerate(self._passages) if wanted is not None and _is_in(p.element, wanted))
        return next(places, -1)

    def _first_sentence(self) -> int:
        """Where the text begins: before the first sentence there are names, dates and buttons."""
        places = range(self._headline_at + 1, len(self._passages))
        return next((n for n in places if self._likely[n] and is_sentence(self._passages[n])), self._headline_at + 1)

    def of(self, place: int) -> str:
        """What the passage at `place` is when it is no part of the article, else the empty string."""
        passage = self._passages[place]
        what = self._what(place, passage)
        if passage.kind is BlockKind.HEADING:
            self._after = what if what == "related stories" else ""
            self._colon = bool(SOURCES.match(passage.text)) and not what
        elif not what:
            self._after = ""
            self._colon = passage.text.endswith(":") or (self._colon and passage.kind is BlockKind.ITEM)
        return what

    def _what(self, place: int, passage: Passage) -> str:
        around = self._furniture.around(passage)
        if place == self._headline_at or self._is_lead(place, passage, around):
            return ""
        what = around or saying_of(passage)
        if what == "box beside the text" and _is_quotation(passage):
            return "pull quote"
        if not what and self._after and (is_only_link(passage) or not self._likely[place]):
            return self._after
        if not what and place < self._first and not is_sentence(passage):
            what = self._before_text(place, passage)
        if what or self._inside[place]:
            return what or self._what_inside(place, passage)
        return "" if self._likely[place] and is_sentence(passage) else "page furniture"

    def _what_inside(self, place: int, passage: Passage) -> str:
        if passage.kind is BlockKind.PARAGRAPH and is_only_link(passage):
            return "related stories"
        if self._likely[place] or passage.kind in (BlockKind.ROW, BlockKind.QUOTATION, BlockKind.CODE):
            return ""
        links = passage.kind is BlockKind.ITEM and is_only_link(passage) and not self._colon
        return "related stories" if links else ""

    def _before_text(self, place: int, passage: Passage) -> str:
        """What something is that stands before the first sentence and is no standfirst."""
        plain = passage.kind is BlockKind.PARAGRAPH or (passage.kind is BlockKind.ITEM and not self._likely[place])
        if place > self._headline_at and (not plain or _is_caption(passage) or self._is_line(place)):
            return ""
        return "byline" if self._headline_at < place and self._headline_at >= 0 else "page furniture"

    def _is_line(self, place: int) -> bool:
        """Whether it has the words of a line of text, though no full stop."""
        passage = self._passages[place]
        words = passage.element.tag == "p" and len(passage.text.split()) >= _FEW_WORDS
        return words and self._likely[place] and not any(map(str.isdigit, passage.text)) and not passage.linked

    def _is_lead(self, place: int, passage: Passage, around: str) -> bool:
        """Whether it is the standfirst between the headline and the text."""
        if not (0 <= self._headline_at < place < max(self._first, self._headline_at + 4)):
            return False
        if around not in ("", "page header") or (passage.kind is BlockKind.HEADING and passage.level == 1):
            return False
        names = " ".join(
            f"{element.get('class') or ''} {element.get('itemprop') or ''}"
            for element in [passage.element, *list(passage.element.iterancestors())[:2]]
        )
        letters = letters_of(passage.text)
        same = len(letters) > _LEAST_REPEATED and letters in self._lead
        return same or (bool(STANDFIRST.search(names)) and len(passage.text) > 20 and not saying_of(passage))


def _is_caption(passage: Passage) -> bool:
    around = [passage.element, *list(passage.element.iterancestors())[:2]]
    return any(e.tag == "figcaption" or _CAPTION.search(e.get("class") or "") for e in around)


def _is_quotation(passage: Passage) -> bool:
    return passage.kind is BlockKind.QUOTATION or passage.text[:1] in '“"„«'


def _is_in(element: Element, box: Element) -> bool:
    return element is box or box in list(element.iterancestors())


def _without_repeated(found: list[Judged]) -> list[Judged]:
    """Pull quotes whose words stand in the text are none of it, others are; and no paragraph comes twice in a row."""
    said = "\n".join(letters_of(j.passage.text) for j in found if not j.furniture and not _may_repeat(j.passage))
    kept: list[Judged] = []
    last = ""
    for passage, what in found:
        letters = letters_of(passage.text)
        repeats = len(letters) > _LEAST_REPEATED and (letters in said)
        if what == "pull quote" and not repeats and len(letters) > _LEAST_REPEATED:
            what = ""  # noqa: PLW2901 - a quotation of its own
        elif not what and _may_repeat(passage) and repeats:
            what = "pull quote"  # noqa: PLW2901
        elif not what and letters == last and len(letters) > _LEAST_REPEATED:
            what = "repeated paragraph"  # noqa: PLW2901
        kept.append(Judged(passage, what))
        last = last if what else letters
    return kept


def _may_repeat(passage: Passage) -> bool:
    return passage.kind is BlockKind.QUOTATION


def _without_empty_headings(found: list[Judged]) -> list[Judged]:
    """Headings at the end of the article, or before another of the same height, head nothing."""
    if all(what or passage.kind is BlockKind.HEADING for passage, what in found):
        return found
    kept: list[Judged] = []
    ahead: Passage | None = None
    for passage, what in reversed(found):
        if what:
            kept.append(Judged(passage, what))
            continue
        heading = passage.kind is BlockKind.HEADING
        empty = heading and passage.level > 1 and ahead is None
        kept.append(Judged(passage, "heading of what was left out" if empty else ""))
        ahead = ahead if empty else passage
    return kept[::-1]
