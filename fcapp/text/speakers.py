"""Who a pronoun, a title or a surname means, judged from the names in the article."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from fcapp.model.spans import Span
from fcapp.text.cue_words import DOCUMENTS
from fcapp.text.function_words import DAYS, DETERMINERS, MONTHS, PREPOSITIONS, STARTERS, SUBJECT_PRONOUNS, word_set

_NAME = re.compile(
    r"[A-Z][\w’'.&-]*(?:[ \u00a0](?:(?:of|the|and|for|de|la|van|von|der|bin|al|du|di)[ \u00a0]){0,2}[A-Z][\w’'.&-]*){0,7}"
)
_BODY = re.compile(
    r"(?:^|[.!?”\"] |\n)(?P<name>(?:The|A|An|This|Its)(?: [\w-]+){0,3}? (?P<head>[\w-]+))(?=,| [a-z]+ed\b| sa| ha| is| was| fo)"
)
_NEAR = 600
"""Code points back to which a pronoun looks."""
_TITLES = word_set("""mr mrs ms miss mx dr prof professor sir lord lady dame president prime minister chancellor king queen prince
    princess senator sen representative rep governor gov mayor judge justice general gen colonel col captain capt
    lieutenant lt sergeant sgt major admiral commander chief secretary defence defense foreign interior finance health
    home spokesman spokeswoman spokesperson director chairman chairwoman chair ceo chief executive officer coach captain
    minister deputy vice former acting emeritus archbishop bishop pope cardinal rev reverend father imam rabbi sheikh
    ambassador envoy attorney detective inspector superintendent constable officer sheriff councillor councilor mp mep
    author writer actor actress musician singer blogger analyst professor critic editor journalist reporter shadow
    international trade education transport energy environment economy justice labour labor police lawyer founder
    """)
_ORGANISATIONS = word_set("""ministry department office party church university institute committee commission agency council court bank
    company corporation corp inc ltd group association union league federation foundation government police army
    navy force service services times post herald guardian news television tv radio press university college school
    club team museum society centre center network authority board house senate congress parliament pentagon kremlin
    organization organisation nations bbc cnn nasa reuters""")
_HE = word_set("he him his himself")
_SHE = word_set("she her hers herself")
_THEY = word_set("they them their")
_IT = word_set("it its")
_FIRST = word_set("i we my our me us")
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker's name and how sure the program is of it, 0..1."""

    name: str
    sure: float


@dataclass(slots=True)
class Speakers:
    """The names of an article, and who spoke last."""

    text: str
    _full: dict[str, str] = field(default_factory=dict)
    """A surname, in small letters, and the longest name seen with it."""
    _roles: dict[str, str] = field(default_factory=dict)
    """A role like “defence minister” and the name that stood beside it."""
    _gender: dict[str, str] = field(default_factory=dict)
    _persons: list[tuple[int, str]] = field(default_factory=list)
    _bodies: list[tuple[int, str]] = field(default_factory=list)
    last: str = ""
    last_person: str = ""
    last_body: str = ""

    def __post_init__(self) -> None:
        """Read the names once."""
        for match in _NAME.finditer(self.text):
            self._note(match)
        for match in _BODY.finditer(self.text):
            if match["head"].lower() in DOCUMENTS | _ORGANISATIONS:
                self._bodies.append((match.start("name"), match["name"]))

    def resolve(self, source: Span, enclosing: str = "") -> Resolved:
        """The name of the speaker at `source`; `enclosing` is whose quotation it stands in."""
        words = self.text[source.start : source.end]
        small = _plain(words)
        if small in _FIRST:
            return Resolved(enclosing or words, 0.8 if enclosing else 0.3)
        if small in _HE | _SHE or small in ("who", "he'd", "she'd"):
            return self._pronoun(small, source.start)
        if small in _THEY:
            name = self.last_body or self.last
            return Resolved(name or words, 0.5 if name else 0.2)
        if small in _IT or small in ("that", "this"):
            name = self._body(source.start) or self.last_body or self.last
            return Resolved(name or words, 0.6 if name else 0.2)
        return self._named(words, small)

    def spoke(self, name: str) -> None:
        """Remember who spoke last."""
        self.last = name
        if self._is_person(name):
            self.last_person = name
        else:
            self.last_body = name

    def _named(self, words: str, small: str) -> Resolved:
        role = _role(small)
        if role in self._roles:
            return Resolved(self._roles[role], 0.8)
        name = _bare_name(words)
        if name and " " not in name and name.lower() in self._full:
            return Resolved(self._full[name.lower()], 0.95)
        if name and name.split()[-1].lower() in self._full:
            full = self._full[name.split()[-1].lower()]
            return Resolved(full if name in full or full in words else _without_article(words), 0.95)
        article = (
            small.split(maxsplit=1)[0] in ("the", "this", "that", "these", "those", "its", "their")
            if small
            else False
        )
        head = small.rsplit(maxsplit=1)[-1] if small else ""
        if article and head in DOCUMENTS | _ORGANISATIONS and self.last_body and not name:
            if head in self.last_body.lower() or head in ("report", "study", "paper", "letter", "statement"):
                return Resolved(self.last_body if head in self.last_body.lower() else _without_article(words), 0.7)
        return Resolved(_without_article(words), 0.9 if name else 0.7)

    def _pronoun(self, small: str, before: int) -> Resolved:
        wanted = "f" if small in _SHE else "m" if small in _HE else ""
        if self.last_person and self._gender.get(self.last_person, wanted) == wanted:
            recent = self._recent(before, wanted)
            return Resolved(recent or self.last_person, 0.75)
        recent = self._recent(before, wanted)
        return Resolved(recent or self.last_person or small, 0.6 if recent else 0.3)

    def _recent(self, before: int, wanted: str) -> str:
        """The subject of the sentence before, else the last person named before `before`."""
        for start, name in reversed(self._persons[: self._count(before)][-6:]):
            if before - start > 600:
                break
            if self._gender.get(name, wanted) == wanted or not wanted:
                if name == self.last_person or self._opens_sentence(start):
                    return name
        return "" if self.last_person else next((n for _, n in reversed(self._persons[: self._count(before)])), "")

    def _body(self, before: int) -> str:
        """The document or body that a sentence shortly before begins with."""
        place = bisect_left(self._bodies, (before, "")) - 1
        start, name = self._bodies[place] if place >= 0 else (-_NEAR, "")
        return name if before - start < _NEAR else ""

    def _count(self, before: int) -> int:
        return bisect_left(self._persons, (before, ""))

    def _opens_sentence(self, start: int) -> bool:
        before = self.text[max(0, start - 5) : start].rstrip(" ")
        return not before or before[-1] in '.\n!?”",“' or before.endswith(("but", "and", "hile"))

    def _is_person(self, name: str) -> bool:
        last = name.rsplit(maxsplit=1)[-1].lower() if name else ""
        return name in self._gender or self._full.get(last) == name or _looks_like_person(name)

    def _note(self, match: re.Match[str]) -> None:
        words = match[0].rstrip(".")
        parts = words.split()
        while parts and (parts[0].lower() in STARTERS | DETERMINERS | PREPOSITIONS | DAYS | MONTHS):
            parts = parts[1:]
        titles = [p for p in parts if p.lower().rstrip(".") in _TITLES]
        name = _bare_name(" ".join(parts))
        if not name or _possessive(name) != name:
            name = _possessive(name)
        if not name:
            return
        known = self._full.get(name.split()[-1].lower())
        if not _looks_like_person(name) and not titles and not known:
            return
        key = name.split()[-1].lower()
        if " " in name and _looks_like_person(name) and len(name) > len(self._full.get(key, "")):
            self._full.setdefault(key, name)
        full = self._full.get(key, name)
        self._persons.append((match.start(), full))
        lead = match[0].split()[0].rstrip(".").lower()
        if lead in ("mr", "sir", "lord", "king", "prince"):
            self._gender[full] = "m"
        if lead in ("mrs", "ms", "miss", "lady", "dame", "queen", "princess"):
            self._gender[full] = "f"
        self._note_role(match, titles, full)

    def _note_role(self, match: re.Match[str], titles: Sequence[str], full: str) -> None:
        if titles:
            self._roles.setdefault(" ".join(titles).lower(), full)
            self._roles.setdefault(titles[-1].lower(), full)
        after = self.text[match.end() : match.end() + 60]
        found = re.match(r", (?:the |an? )?([a-z][a-z’' -]{3,40}?)(?:,| of | for | at )", after)
        if found is not None:
            self._roles.setdefault(found[1], full)


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


def _role(small: str) -> str:
    for article in ("the ", "his ", "her ", "a "):
        small = small.removeprefix(article)
    return small


def _without_article(words: str) -> str:
    return " ".join(words.split()).strip("\"“”‘’' ")


def _possessive(name: str) -> str:
    for ending in ("’s", "'s", "’", "'"):
        name = name.removesuffix(ending)
    return name


def _bare_name(words: str) -> str:
    """The name at the end of `words`, without titles: “Defence Minister Rustem Umerov”."""
    found = list(_NAME.finditer(words))
    if not found:
        return ""
    parts = found[-1][0].split()
    while parts and parts[0].lower().rstrip(".") in _TITLES | DETERMINERS:
        parts = parts[1:]
    name = " ".join(parts)
    return "" if name.lower() in SUBJECT_PRONOUNS | STARTERS else name


def _looks_like_person(name: str) -> bool:
    parts = name.split()
    if not 2 <= len(parts) <= 4 or any(part.lower() in _ORGANISATIONS | DAYS | MONTHS for part in parts):
        return False
    return all(
        part[0].isupper() and not (part.isupper() and len(part) > 3)
        for part in parts
        if part.lower() not in ("de", "van", "von", "bin", "al", "der", "la", "du")
    )
