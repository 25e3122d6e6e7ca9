"""The names in an article: persons with their titles, bodies and documents that a sentence begins with."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from copy import copy
from functools import lru_cache

from fcapp.model.spans import Span
from fcapp.text.bare_names import NAME, bare_name, is_title, without_article
from fcapp.text.cue_words import DOCUMENTS, VERBS
from fcapp.text.forenames import MEN, WOMEN
from fcapp.text.function_words import (
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    STARTERS,
    is_finite,
    word_set,
)
from fcapp.text.outlets import OUTLETS
from fcapp.text.person_names import ORGANISATIONS, PARTICLES, SHORT_MONTHS, looks_like_person
from fcapp.text.tokens import Token

_BODY = re.compile(
    r"(?:^|[.!?”\"] |\n)(?P<name>(?:The|A|An|This|Its)(?: [\w-]+){0,3}? (?P<head>[\w-]+))"
    r"(?=,| [a-z]+ed\b| sa| ha| is| was| fo)"
    r"|\b(?P<last>the (?:[a-z-]+ )?(?P<document>report|study|letter|memo|email|document|ruling|review|statement))\."
    r"|\b(?P<object>(?:an?|the) (?:[\w-]+ )?(?:survey|study|report|poll|paper|analysis)"
    r" (?:by|from|of) [^.\n]{3,60})\.(?= It\b)"
)
_ROLE = re.compile(r", (?:the |an? )?([a-z][a-z’' -]{3,40}?)(?:,| of | for | at )")
_OF_HIMSELF = re.compile(
    r"(?:^|[.!?”\"\n] ?|, |\b(?:and|but|that) )(?P<name>[A-Z][a-z]{2,20}) (?:(?:has|had|also|later|then) ){0,2}"
    r"(?:sa(?:id|ys)|hint(?:ed|s)|insist(?:ed|s)|claim(?:ed|s)|believe[ds]|admit(?:ted|s)|add(?:ed|s)|think[s]|thought"
    r"|argue[ds]|denie[ds]|conced(?:ed|es)|promise[ds]|vow(?:ed|s)) (?:that )?(?P<pronoun>he|she)\b"
)
_ROLE_BEFORE = re.compile(
    r"((?:(?:[A-Z][\w-]* )*[A-Z][\w-]*[’']s"
    r"|[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) [\w’' -]{3,60}), "
    r"(?:the |\d+-year-old |(?:former|acting|retired|veteran) (?:[A-Z][a-z]+(?:an|ese|ish|i) )?(?:[a-z]+ )?)?$"
)
_BEARER_ENDS = re.compile(r"[,.]| (?:of|from|who)\b")
_PLACED = re.compile(r"\b(?:in|near|off|at|across|around|throughout|outside) $")
"""What stands before the name of a place."""
_BESIDE = re.compile(r"\b(?:by|to|with|from|of|for|told|and) (?:[\w.’'-]+ ){0,3}[\w.’'-]*[’']s [\w’' -]{3,40},$")
"""What stands before a name that only tells who somebody's barrister is: “questioned by Pugh's barrister, ”."""
_DESCRIBED = re.compile(r"(?:^|[.!?”\"\n] ?)(?:The|An?|His|Her|Its|Their|Our|Former)((?: [\w’'-]+){1,5})$")
"""What describes the bearer of a name where a sentence begins."""
_BODY_BEFORE = re.compile(r"(?:^|[.!?”\"\n] ?)[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,3}$")
"""A body whose officer a sentence begins with: “Chicago Fed president Austan Ohm”."""
_LAST_WORD = re.compile(r"[\w’'-]+$")
_WRITTEN_OUT = {
    "sen.": "senator",
    "rep.": "congressman",
    "gov.": "governor",
    "gen.": "general",
    "prof.": "professor",
    "capt.": "captain",
    "col.": "colonel",
    "sgt.": "sergeant",
    "dr.": "doctor",
}
"""Titles before a name, as they stand without one."""
_MALE = word_set("mr sir lord king prince")
_FEMALE = word_set("mrs ms miss lady dame queen princess")
_FOCUSING = frozenset(("even", "only", "just", "not", "why", "how", "meet", "enter"))
_OPENING = _FOCUSING | STARTERS | DETERMINERS | PREPOSITIONS | CONJUNCTIONS | DAYS | (MONTHS - SHORT_MONTHS)
_ZONES = frozenset(("GMT", "BST", "UTC", "CET", "ET", "EST", "EDT", "PST"))
_NEAR = 600
"""Code points back to which a pronoun looks."""
_LONGEST_TITLE = 60
"""Code points before a name in which its titles stand."""
_WITH_DEED = 2
_FAR = 20_000
"""Code points back to which a surname or an office looks for the one who bore it first."""


class _Known:
    """Whom a surname or an office names, by where in the text it is said."""

    def __init__(self) -> None:
        self._named: dict[str, list[tuple[int, str]]] = {}

    def note(self, words: str, at: int, name: str) -> None:
        """`words` stand for `name` at the offset `at`, which is not before those noted already."""
        self._named.setdefault(words, []).append((at, name))

    def near(self, words: str, offset: int) -> str | None:
        """Whom `words` name at `offset`: the first one named so not far before it or after it, else the last one."""
        named = self._named.get(words)
        if named is None:
            return None
        place = bisect_left(named, (offset - _FAR, ""))
        return named[min(place, len(named) - 1)][1]


class Names:
    """The names of an article, perhaps as seen from a part of it: offsets are those of the part."""

    def __init__(self, text: str) -> None:
        """Read the names once."""
        self._text = text
        self.start = 0
        """Where in the text the part begins."""
        self._full, self._roles = _Known(), _Known()
        self._gender: dict[str, str] = {}
        self._whole: set[str] = set()
        self._things: set[str] = set()
        """Names of what “which” tells more of."""
        self._persons: list[tuple[int, str]] = []
        self._bodies: list[tuple[int, str]] = []
        for match in NAME.finditer(text):
            for start, end in _apart(match):
                self._note(start, end)
        self._note_single()
        for match in _BODY.finditer(text):
            if match["object"]:
                self._bodies.append((match.start("object"), match["object"]))
            elif match["document"]:
                self._bodies.append((match.start("last"), match["last"]))
            elif match["head"].lower() in DOCUMENTS | ORGANISATIONS:
                self._bodies.append((match.start("name"), match["name"]))

    def within(self, part: Span) -> "Names":
        """The same names for a part of the text that is read by itself."""
        seen = copy(self)
        seen.start += part.start
        return seen

    def full_name(self, surname: str, before: int) -> str | None:
        """The full name of whom a surname, in small letters, means at the offset `before`."""
        return self._full.near(surname, before + self.start)

    def in_office(self, office: str, before: int) -> str | None:
        """Who is “defence minister” at the offset `before`."""
        return self._roles.near(office, before + self.start)

    def gender(self, name: str) -> str:
        """Which one a title or the forename tells, “m” or “f”; empty when none does."""
        forename = name.partition(" ")[0].lower() if " " in name else ""
        told = "f" if forename in WOMEN else "m" if forename in MEN else ""
        return self._gender.get(name, told)

    def is_person(self, name: str) -> bool:
        """Whether `name` is somebody's, as far as one can see."""
        return name in self._gender or name in self._whole or (name not in self._things and looks_like_person(name))

    def is_titled(self, words: str, name: str) -> bool:
        """Whether `words` are `name` after titles only: “Mr Weber”."""
        return words.endswith(name) and all(is_title(part) for part in words.removesuffix(name).split())

    def persons_before(self, offset: int) -> Iterator[tuple[int, str]]:
        """The persons named shortly before `offset`, the nearest first, with where."""
        offset += self.start
        place = bisect_left(self._persons, (offset, "")) - 1
        while place >= 0 and offset - self._persons[place][0] < _NEAR:
            at, name = self._persons[place]
            yield at - self.start, name
            place -= 1

    def first_person(self) -> str:
        """The person whom the article names first; empty when it names none."""
        return self._persons[0][1] if self._persons else ""

    def body_before(self, offset: int) -> str:
        """The document or body that a sentence shortly before `offset` begins with."""
        offset += self.start
        place = bisect_left(self._bodies, (offset, "")) - 1
        start, name = self._bodies[place] if place >= 0 else (-_NEAR, "")
        return name if offset - start < _NEAR else ""

    def opens_clause(self, start: int) -> bool:
        """Whether a name at `start` is likely the subject of its clause."""
        start += self.start
        named = NAME.match(self._text, start)
        if named is not None and any(part.endswith(("’s", "'s")) for part in named[0].split()):
            return False
        before = self._text[max(0, start - _LONGEST_TITLE) : start].rstrip(" ")
        while (last := _LAST_WORD.search(before)) and (is_title(last[0]) or last[0] in PARTICLES):
            before = before[: last.start()].rstrip(" ")
        if before.endswith(",") and _BESIDE.search(before):
            return False
        if not before or before[-1] in '.\n!?”",“' or before.lower().endswith(("but", "and", "hile")):
            return True
        if _BODY_BEFORE.search(before):
            return True
        described = _DESCRIBED.search(before)
        return described is not None and not any(_is_function(word) for word in described[1].split())

    def _note(self, start: int, end: int) -> None:
        parts = self._text[start:end].rstrip(".").split()
        the = parts[0].lower() == "the" or self._text.endswith((" the ", "\nthe "), max(0, start - 5), start)
        while parts and (parts[0].lower() in _OPENING or parts[0] in _ZONES or _is_deed(parts)):
            parts = parts[1:]
        titles = [part.lower() for part in parts if is_title(part)]
        name = _without_possessive(bare_name(" ".join(parts)))
        surname = name.split()[-1].lower() if name else ""
        known, is_whole = self._full.near(surname, start), looks_like_person(name)
        if not name or not (is_whole or titles or known) or self._is_in_marks(start, end):
            return
        alone = not (titles or known)
        if alone and self._text.startswith(", which", end):
            self._things.add(name)
            return
        if alone and (the or _PLACED.search(self._text, max(0, start - _LONGEST_TITLE), start)):
            return
        if alone and self._is_body(start):
            self._note_offices(Span(start, end), [], name)
            return
        full = name if known is None or (is_whole and name.split()[0] != known.split()[0]) else known
        if is_whole:
            self._full.note(surname, start, full)
            self._whole.add(full)
        self._persons.append((start, full))
        self._note_gender(parts[0].lower().rstrip("."), full)
        self._note_offices(Span(start, end), titles, full)

    def _note_single(self) -> None:
        """Note those who go by one name: “Zelensky has hinted he could accept it”."""
        for match in _OF_HIMSELF.finditer(self._text):
            name = match["name"]
            if name.lower() in _OPENING | ORGANISATIONS | OUTLETS or self._full.near(name.lower(), match.start()):
                continue
            insort(self._persons, (match.start(), name))
            self._gender.setdefault(name, "f" if match["pronoun"] == "she" else "m")

    def _is_body(self, start: int) -> bool:
        """Whether the name at `start` is that of a body by what stands before it: “one firm, Northgate Ohm, was”."""
        found = _ROLE_BEFORE.search(self._text, max(0, start - 80), start)
        return found is not None and found[1].rpartition(" ")[2].lower() in ORGANISATIONS

    def _is_in_marks(self, start: int, end: int) -> bool:
        """Whether the name from `start` to `end` is a word in quotation marks: the "Iran Cartoon" group."""
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        return before in ('"', "“", "‘") and after in ('"', "”", "’")

    def _note_gender(self, title: str, full: str) -> None:
        if title in _MALE | _FEMALE:
            self._gender[full] = "m" if title in _MALE else "f"

    def _note_offices(self, name: Span, titles: list[str], full: str) -> None:
        start, end = name
        if titles:
            self._roles.note(" ".join(titles), start, full)
            self._roles.note(_WRITTEN_OUT.get(titles[-1], titles[-1]), start, full)
        found = _ROLE.match(self._text, end, end + 60)
        if found is not None:
            self._roles.note(found[1], start, full)
        found = _ROLE_BEFORE.search(self._text, max(0, start - 80), start)
        if found is not None and _BEARER_ENDS.match(self._text, end):
            self._roles.note(without_article(found[1].lower().replace("’", "'")), start, full)


@lru_cache(maxsize=1)
def names_of(text: str) -> Names:
    """The names of a text; those of the last one are kept, since a long text is looked at in parts."""
    return Names(text)


def _apart(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The names in a match: “Ann Lind and Paul Weber” are two, “Trade and Industry” is one."""
    pieces = match[0].split(" and ")
    article = match.string.endswith((" the ", "\nThe ", ". The "), max(0, match.start() - 6), match.start())
    if article or not all(looks_like_person(bare_name(piece)) for piece in pieces):
        pieces = [match[0]]
    start = match.start()
    for piece in pieces:
        yield start, start + len(piece)
        start += len(piece) + len(" and ")


def _is_deed(parts: list[str]) -> bool:
    """Whether a name begins with what is done: “Checking Claire Coutinho”."""
    return len(parts) > _WITH_DEED and parts[0].endswith("ing") and len(parts[0]) > len("string")


def _is_function(word: str) -> bool:
    """Whether `word` is no part of what describes somebody: “The Austrian activist ...”."""
    low = word.lower()
    return low in PREPOSITIONS | CONJUNCTIONS | VERBS.keys() or is_finite(Token(0, 0, word, low, -1))


def _without_possessive(name: str) -> str:
    for ending in ("’s", "'s", "’", "'"):
        name = name.removesuffix(ending)
    return name
