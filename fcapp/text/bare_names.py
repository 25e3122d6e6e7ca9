"""A name without what stands before and behind it: titles, owners, places, honours."""

import re

from fcapp.text.function_words import DETERMINERS, STARTERS, SUBJECT_PRONOUNS, word_set
from fcapp.text.person_names import ORGANISATIONS, looks_like_person

_STOP = (
    r"(?:(?<=\b[A-Z])|(?<=\b(?:Mr|Ms|Dr|St|Lt))|(?<=\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Sgt|Rev))|(?<=\b(?:Prof|Capt)))\."
)
_WORD = rf"[A-Z](?:[\w’'&-]|\.(?=\w))*(?:{_STOP})?"
NAME = re.compile(
    rf"{_WORD}(?:[ \u00a0](?:(?:of|the|and|for|de|la|van|von|der|bin|al|du|di)[ \u00a0]){{0,2}}{_WORD}){{0,7}}"
)
_TITLES = word_set(
    """mr mrs ms miss mx dr prof professor sir lord lady dame president prime minister chancellor king queen
    prince princess senator sen representative rep governor gov mayor judge justice justices general gen colonel col
    captain capt lieutenant lt sergeant sgt major admiral commander chief secretary defence defense foreign
    interior finance health home spokesman spokeswoman spokesperson director chairman chairwoman chair ceo
    executive officer coach deputy vice former acting emeritus archbishop bishop pope cardinal rev reverend
    father imam rabbi sheikh ambassador envoy attorney detective inspector superintendent constable sheriff
    councillor councilor mp mep author writer actor actress musician singer blogger analyst critic editor
    journalist reporter shadow international trade education transport energy environment economy labour labor
    police lawyer founder speaker leader majority minority opposition congressman congresswoman whip premier
    counsel curator researcher historian activist pastor driver economist scientist biologist eyewitness witness
    resident neighbour neighbor farmer teacher nurse student engineer host olympian
    cllr det insp supt prosecutor barrister solicitor"""
)
_GROUP = re.compile(r" (?:of|from|at|with) (?=the [a-z]|[a-z])")
"""What stands before the group or the place that somebody is from."""
_HONOURS = re.compile(r"(?<=\w)(?: (?:KC|QC|SC|MP|MEP|MSP|OBE|CBE|MBE|MD|PhD))+$")
"""What stands behind a name."""


def bare_name(words: str) -> str:
    """The name at the end of `words`, without titles: “Rustem Umerov” of “Defence Minister Rustem Umerov”."""
    found = list(NAME.finditer(words))
    parts = _without_place(found[-1][0].split()) if found else []
    untitled = parts[max((place + 1 for place, part in enumerate(parts) if is_title(part)), default=0) :]
    if looks_like_person(" ".join(untitled)) or not any(part.lower() in ORGANISATIONS for part in parts):
        parts = untitled
    owner = max((place for place, part in enumerate(parts) if part.endswith(("’s", "'s", "s’", "s'"))), default=-1)
    parts = parts[owner + 1 :] or parts
    while parts and parts[0].lower() in DETERMINERS:
        parts = parts[1:]
    name = without_honours(" ".join(parts))
    return "" if name.lower() in SUBJECT_PRONOUNS | STARTERS else name


def _without_place(parts: list[str]) -> list[str]:
    """“Ann Lind” of “Ann Lind of Yale University”."""
    end = next((place for place, part in enumerate(parts) if part in ("of", "for")), len(parts))
    left = [part for part in parts[:end] if not is_title(part)]
    return parts[:end] if looks_like_person(" ".join(left)) else parts


def without_group(words: str) -> str:
    """“Ann Lind” of “Ann Lind of the monitoring group Ohm”, in which more names follow."""
    left = _GROUP.split(words, maxsplit=1)[0]
    name = bare_name(left)
    return left if looks_like_person(name) and left.endswith(name) else words


def without_honours(name: str) -> str:
    """“Anil Mehta” of “Anil Mehta KC”."""
    return _HONOURS.sub("", name)


def without_article(small: str) -> str:
    """`small`, a phrase in small letters, without its article."""
    for article in ("the ", "his ", "her ", "an ", "a "):
        small = small.removeprefix(article)
    return small


def is_title(part: str) -> bool:
    """Whether `part` is a word of a title: “Dr.”, “minister”."""
    return part.lower().rstrip(".") in _TITLES
