"""The names in an article: persons with their titles, bodies and documents that a sentence begins with."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from fcapp.text.cue_words import DOCUMENTS
from fcapp.text.function_words import (
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    STARTERS,
    SUBJECT_PRONOUNS,
    word_set,
)

_STOP = (
    r"(?:(?<=\b[A-Z])|(?<=\b(?:Mr|Ms|Dr|St|Lt))|(?<=\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Sgt|Rev))|(?<=\b(?:Prof|Capt)))\."
)
_WORD = rf"[A-Z](?:[\w’'&-]|\.(?=\w))*(?:{_STOP})?"
_NAME = re.compile(
    rf"{_WORD}(?:[ \u00a0](?:(?:of|the|and|for|de|la|van|von|der|bin|al|du|di)[ \u00a0]){{0,2}}{_WORD}){{0,7}}"
)
_BODY = re.compile(
    r"(?:^|[.!?”\"] |\n)(?P<name>(?:The|A|An|This|Its)(?: [\w-]+){0,3}? (?P<head>[\w-]+))"
    r"(?=,| [a-z]+ed\b| sa| ha| is| was| fo)"
)
_ROLE = re.compile(r", (?:the |an? )?([a-z][a-z’' -]{3,40}?)(?:,| of | for | at )")
_TITLES = word_set(
    """mr mrs ms miss mx dr prof professor sir lord lady dame president prime minister chancellor king queen prince
    princess senator sen representative rep governor gov mayor judge justice general gen colonel col captain
    capt lieutenant lt sergeant sgt major admiral commander chief secretary defence defense foreign interior
    finance health home spokesman spokeswoman spokesperson director chairman chairwoman chair ceo chief
    executive officer coach captain minister deputy vice former acting emeritus archbishop bishop pope
    cardinal rev reverend father imam rabbi sheikh ambassador envoy attorney detective inspector
    superintendent constable officer sheriff councillor councilor mp mep author writer actor actress musician
    singer blogger analyst professor critic editor journalist reporter shadow international trade education
    transport energy environment economy justice labour labor police lawyer founder"""
)
ORGANISATIONS = word_set(
    """ministry department office party church university institute committee commission agency council court bank
    company corporation corp inc ltd group association union league federation foundation government police
    army navy force service services times post herald guardian news television tv radio press university
    college school club team museum society centre center network authority board house senate congress
    parliament pentagon kremlin organization organisation nations bbc cnn nasa reuters"""
)
"""Words in the names of bodies."""
_ROLE_BEFORE = re.compile(r"((?:[A-Z][\w-]*[’']s|[Tt]he|[Aa]n?|Its|His|Her|Their) [\w’' -]{3,60}), $")
_PARTICLES = word_set("de van von bin al der la du di")
_MALE = word_set("mr sir lord king prince")
_FEMALE = word_set("mrs ms miss lady dame queen princess")
_OPENING = STARTERS | DETERMINERS | PREPOSITIONS | CONJUNCTIONS | DAYS | MONTHS
_NEAR = 600
"""Code points back to which a pronoun looks."""


@dataclass(slots=True)
class Names:
    """The names of an article."""

    text: str
    full: dict[str, str] = field(default_factory=dict)
    """A surname, in small letters, and the first full name seen with it."""
    roles: dict[str, str] = field(default_factory=dict)
    """A role like “defence minister” and the name that stood beside it."""
    gender: dict[str, str] = field(default_factory=dict)
    """m or f, as far as titles tell."""
    _persons: list[tuple[int, str]] = field(default_factory=list)
    _bodies: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the names once."""
        for match in _NAME.finditer(self.text):
            self._note(match)
        for match in _BODY.finditer(self.text):
            if match["head"].lower() in DOCUMENTS | ORGANISATIONS:
                self._bodies.append((match.start("name"), match["name"]))

    def is_person(self, name: str) -> bool:
        """Whether `name` is somebody's, as far as one can see."""
        surname = name.rsplit(maxsplit=1)[-1].lower() if name else ""
        return name in self.gender or self.full.get(surname) == name or looks_like_person(name)

    def is_titled(self, words: str, name: str) -> bool:
        """Whether `words` are `name` after titles only: “Mr Weber”."""
        return words.endswith(name) and all(_is_title(part) for part in words.removesuffix(name).split())

    def persons_before(self, offset: int) -> Iterator[tuple[int, str]]:
        """The persons named shortly before `offset`, the nearest first, with where."""
        place = bisect_left(self._persons, (offset, "")) - 1
        while place >= 0 and offset - self._persons[place][0] < _NEAR:
            yield self._persons[place]
            place -= 1

    def body_before(self, offset: int) -> str:
        """The document or body that a sentence shortly before `offset` begins with."""
        place = bisect_left(self._bodies, (offset, "")) - 1
        start, name = self._bodies[place] if place >= 0 else (-_NEAR, "")
        return name if offset - start < _NEAR else ""

    def opens_clause(self, start: int) -> bool:
        """Whether a name at `start` is likely the subject of its clause."""
        before = self.text[max(0, start - 5) : start].rstrip(" ")
        return not before or before[-1] in '.\n!?”",“' or before.endswith(("but", "and", "hile"))

    def _note(self, match: re.Match[str]) -> None:
        parts = match[0].rstrip(".").split()
        while parts and parts[0].lower() in _OPENING:
            parts = parts[1:]
        titles = [part.lower() for part in parts if _is_title(part)]
        name = _without_possessive(bare_name(" ".join(parts)))
        surname = name.split()[-1].lower() if name else ""
        if not name or not (looks_like_person(name) or titles or surname in self.full):
            return
        if looks_like_person(name):
            self.full.setdefault(surname, name)
        full = self.full.get(surname, name)
        self._persons.append((match.start(), full))
        self._note_gender(parts[0].lower().rstrip("."), full)
        self._note_roles(match, titles, full)

    def _note_gender(self, title: str, full: str) -> None:
        if title in _MALE | _FEMALE:
            self.gender[full] = "m" if title in _MALE else "f"

    def _note_roles(self, match: re.Match[str], titles: list[str], full: str) -> None:
        if titles:
            self.roles.setdefault(" ".join(titles), full)
            self.roles.setdefault(titles[-1], full)
        found = _ROLE.match(self.text, match.end(), match.end() + 60)
        if found is not None:
            self.roles.setdefault(found[1], full)
        found = _ROLE_BEFORE.search(self.text, max(0, match.start() - 80), match.start())
        if found is not None and self.text[match.end() : match.end() + 1] == ",":
            self.roles.setdefault(without_article(found[1].lower().replace("’", "'")), full)


def bare_name(words: str) -> str:
    """The name at the end of `words`, without titles: “Rustem Umerov” of “Defence Minister Rustem Umerov”."""
    found = list(_NAME.finditer(words))
    parts = found[-1][0].split() if found else []
    if not any(part.lower() in ORGANISATIONS for part in parts):
        parts = parts[max((place + 1 for place, part in enumerate(parts) if _is_title(part)), default=0) :]
    owner = max((place for place, part in enumerate(parts) if part.endswith(("’s", "'s"))), default=-1)
    parts = parts[owner + 1 :] or parts
    while parts and parts[0].lower() in DETERMINERS:
        parts = parts[1:]
    name = " ".join(parts)
    return "" if name.lower() in SUBJECT_PRONOUNS | STARTERS else name


def without_article(small: str) -> str:
    """`small`, a phrase in small letters, without its article."""
    for article in ("the ", "his ", "her ", "an ", "a "):
        small = small.removeprefix(article)
    return small


def looks_like_person(name: str) -> bool:
    """Whether `name` has two to four words as names of persons have."""
    parts = name.split()
    if not 2 <= len(parts) <= 4 or any(part.lower() in ORGANISATIONS | DAYS | MONTHS for part in parts):
        return False
    return all(_is_name_part(part) for part in parts)


def _is_name_part(part: str) -> bool:
    return part.lower() in _PARTICLES or (part[0].isupper() and not (part.isupper() and len(part) > 3))


def _is_title(part: str) -> bool:
    return part.lower().rstrip(".") in _TITLES


def _without_possessive(name: str) -> str:
    for ending in ("’s", "'s", "’", "'"):
        name = name.removesuffix(ending)
    return name
