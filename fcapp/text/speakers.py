"""Who a pronoun, a title or a surname means, judged from the names in the article and from who spoke last."""

import re
from dataclasses import dataclass

from fcapp.text.bare_names import bare_name, without_article, without_group, without_honours
from fcapp.text.cue_words import DOCUMENTS
from fcapp.text.function_words import PREPOSITIONS, word_set
from fcapp.text.groups import Groups
from fcapp.text.names import Names
from fcapp.text.person_names import ORGANISATIONS, PERSONS, looks_like_person

_HE = word_set("he him his himself")
_SHE = word_set("she her hers herself")
_THEY = word_set("they them their")
_OF_TWO = frozenset(("both", "the former", "the latter"))
_IT = word_set("it its that this")
_FIRST = word_set("i we my our me us")
_WOMEN = word_set(
    """woman girl mother sister daughter wife widow aunt grandmother niece girlfriend spokeswoman businesswoman
    policewoman actress waitress nun queen duchess princess"""
)
_MEN = word_set(
    """man boy father brother son husband widower uncle grandfather nephew boyfriend spokesman businessman policeman
    waiter monk king duke prince"""
)
_COMPATRIOTS = word_set(
    """briton englishman englishwoman frenchman frenchwoman scot scotsman irishman irishwoman welshman dutchman
    dutchwoman spaniard catalan portuguese german swiss austrian belgian italian dane swede norwegian finn pole
    czech hungarian romanian bulgarian croatian serb greek turk russian ukrainian american canadian mexican texan
    californian brazilian argentine argentinian colombian uruguayan chilean japanese korean indian egyptian nigerian
    ghanaian kenyan senegalese cameroonian jamaican londoner"""
)
"""“the Catalan”: a person who was named before."""
_ONE_OF_AGE = re.compile(r"the \d{1,3}-year-old")
_MADE_BY = re.compile(r"\b[a-z]+(?:ed|en) by $")
"""What stands before who made a report: “led by ”."""
_NEAR = 600
"""Code points after which a person without a name is forgotten."""
_NEARER = 250
"""The same where nothing tells whether it is a man or a woman."""
_POINTING = word_set("the this that these those its their")
_LIKELY = 0.75
_MARKS = "\"“”‘’' "


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker's name and how sure the program is of it, 0..1."""

    name: str
    sure: float


class Speakers:
    """Resolves the speakers of an article, asked in the order of its text."""

    def __init__(self, names: Names, groups: Groups) -> None:
        self._names, self._groups = names, groups
        self.last = ""
        """Who spoke last."""
        self._called: dict[str, str] = {}
        self._person = ""
        self._described = (-_NEAR, "", "")
        """Where a person without a name was last heard, as what, and which pronoun means them."""
        self._body = ""

    def resolve(self, source: str, before: int, enclosing: str = "", *, told: bool = False) -> Resolved:
        """Whom `source` names, looking at what stands before the offset `before`.

        `enclosing` is the speaker of the saying that it stands in, `told` is whether that is in other words.
        """
        words = " ".join(source.split()).strip(_MARKS)
        small = words.lower().replace("’", "'")
        if small in _FIRST:
            return Resolved(enclosing or words, 0.8 if enclosing else 0.3)
        if (
            small in _HE | _SHE | {"who"}
            or _ONE_OF_AGE.fullmatch(small)
            or small.removeprefix("the ") in _COMPATRIOTS
        ):
            meant = self._pronoun(words, before)
            self._remember(small, meant)
            return meant
        if enclosing and small in _THEY | _IT:
            itself = told and small in ("they", "it") and not self._names.is_person(enclosing)
            return Resolved(enclosing, 0.5) if itself else Resolved(words, 0.3)
        if small in _THEY | _IT | _OF_TWO:
            return self._mentioned(words, small, before)
        if words == "A":  # who answers in an interview
            return _or_itself(self._names.first_person(), words, 0.5)
        return self._named(words, small, before)

    def spoke(self, name: str) -> None:
        """Remember who spoke last."""
        self.last = name
        if self._names.is_person(name):
            self._person, self._described = name, (-_NEAR, "", "")
        elif _described_by(name) not in _WOMEN | _MEN | PERSONS:
            self._body = name

    def _named(self, words: str, small: str, before: int) -> Resolved:
        bearer = self._names.in_office(without_article(small), before)
        if bearer is not None:
            return Resolved(bearer, 0.8)
        owner = without_group(without_honours(_without_owner(words)))
        if _names_two(owner):
            return Resolved(owner, 0.9)
        name = bare_name(owner)
        full = self._names.full_name(name.split()[-1].lower(), before) if name else None
        ends = owner.endswith(name) or f"{name} of " in owner or f"{name} for " in owner
        made = bool(name) and _MADE_BY.search(owner.partition(name)[0]) is not None
        if full is not None and ends and not made and (" " not in name or name in full or full in words):
            return Resolved(full, 0.95)
        if name and " " not in name and self._names.is_titled(owner, name):
            return Resolved(name, 0.9)
        self._describe(words, before)
        body = self._same_body(small) if not name else ""
        return Resolved(body, 0.7) if body else Resolved(owner, 0.9 if name else 0.7)

    def _same_body(self, small: str) -> str:
        """The body that spoke last, where “the ministry” means it."""
        first, _, rest = small.partition(" ")
        head = rest.rsplit(" ", 1)[-1]
        if first in _POINTING and head in DOCUMENTS | ORGANISATIONS and head in self._body.lower().split():
            return self._body
        return ""

    def _pronoun(self, words: str, before: int) -> Resolved:
        small = words.lower()
        wanted = "f" if small in _SHE else "m" if small in _HE else ""
        self._hear_of_subject(before)
        near = [(at, name) for at, name in self._names.persons_before(before) if self._fits(name, wanted)]
        said, described, gender = self._described
        known = gender in ("", wanted) and bool(wanted) and bool(described)
        known = known and before - said < (_NEAR if gender else _NEARER)
        if known and not any(at > said and self._names.opens_clause(at) for at, _ in near):
            return Resolved(described, 0.6)
        for at, name in near:
            if name == self._person or self._names.opens_clause(at):
                return Resolved(name, 0.75)
        if self._person and self._fits(self._person, wanted):
            return Resolved(self._person, 0.6)
        if near:
            return Resolved(near[0][1], 0.5)
        is_body = any(word in ORGANISATIONS for word in self.last.lower().split())
        return Resolved(self.last, 0.4) if self.last.istitle() and not is_body else Resolved(words, 0.3)

    def _hear_of_subject(self, before: int) -> None:
        """Remember the person without a name whom the sentence before one at the offset is about."""
        at, words = self._groups.subject_before(before)
        if self._names.in_office(without_article(words.lower().replace("’", "'")), before) is None:
            self._describe(words, at)

    def _describe(self, words: str, before: int) -> None:
        """Remember “Marsh's mother” or “a resident of Leeds”, whom the next “she” means."""
        noun = _described_by(words)
        if noun in _WOMEN | _MEN | PERSONS and not words.endswith(tuple("’'")):
            self._described = (before, words, "f" if noun in _WOMEN else "m" if noun in _MEN else "")

    def _mentioned(self, words: str, small: str, before: int) -> Resolved:
        """Whom “they”, “it” or “the former” means, outside of quotations."""
        if small in ("the former", "the latter"):
            return self._one_of_two(words, before)
        if small in _IT:
            own = self._groups.named(before)
            if own and not self._names.is_person(bare_name(own)):
                return Resolved(own, 0.5)
            last = "" if self._names.is_person(self.last) else self.last
            return _or_itself(self._names.body_before(before) or self._body or last, words, 0.6)
        group = self._groups.before(before)
        return _or_itself(group if small == "both" else group or self._body or self.last, words, 0.5)

    def _one_of_two(self, words: str, before: int) -> Resolved:
        near = list(dict.fromkeys(name for _, name in self._names.persons_before(before)))[:2]
        return Resolved(near[words.lower() == "the former"], 0.6) if len(near) > 1 else Resolved(words, 0.3)

    def _remember(self, pronoun: str, meant: Resolved) -> None:
        """That one who was surely called “she” once is no “he”."""
        if meant.sure >= _LIKELY and pronoun in _HE | _SHE:
            self._called.setdefault(meant.name, "f" if pronoun in _SHE else "m")

    def _fits(self, name: str, wanted: str) -> bool:
        known = self._names.gender(name) or self._called.get(name, "")
        return not wanted or known in ("", wanted)


def _or_itself(name: str, words: str, sure: float) -> Resolved:
    return Resolved(name, sure) if name else Resolved(words, 0.2)


def _names_two(words: str) -> bool:
    """Whether two persons are named: “Ann Lind and Karl Ohm”."""
    left, joined, right = words.rpartition(" and ")
    return bool(joined) and looks_like_person(bare_name(left)) and looks_like_person(bare_name(right))


def _described_by(words: str) -> str:
    """The noun that tells what somebody is: “daughter” of “Lowe's daughter Emma”, “guard” of “a guard of his”."""
    parts = words.split()
    end = next((at for at, part in enumerate(parts) if part in PREPOSITIONS | {"who", "that"}), len(parts))
    return next((part for part in reversed(parts[:end]) if part.islower()), "")


def _without_owner(words: str) -> str:
    """“the minister” of “the minister's”, whose claim it is."""
    for ending in ("’s", "'s"):
        words = words.removesuffix(ending)
    return words
