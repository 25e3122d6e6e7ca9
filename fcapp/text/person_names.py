"""Which words are written as the name of a person, and which name a body or a place."""

from fcapp.text.function_words import DAYS, MONTHS, TIMES, word_set
from fcapp.text.outlets import MEDIA, OUTLETS

ORGANISATIONS = word_set(
    """ministry department office party church university institute committee commission agency council court bank
    company firm partners associates holdings corporation corp inc ltd group association union league federation
    foundation government police army navy force service services times post herald guardian news television tv
    radio press university college school club team museum society centre center network authority board house
    senate congress administration bureau institution foundation parliament pentagon kremlin organization
    organisation nations fund fed alliance reserve coalition forum academy hospital clinic observatory treasury
    survey index census airlines airways bbc cnn nasa reuters"""
)
"""Words in the names of bodies."""
PERSONS = word_set(
    """person partner spokesperson chairperson resident neighbour neighbor patient passenger survivor victim witness
    eyewitness bystander shopper customer commuter tourist visitor protester protestor demonstrator voter worker
    employee official officer policeman detective soldier pilot driver rider cyclist sailor captain doctor nurse
    surgeon paramedic midwife teacher student pupil graduate farmer fisherman baker owner manager boss chef founder
    director executive lawyer solicitor barrister prosecutor judge juror defendant suspect colleague friend relative
    cousin parent child teenager pensioner volunteer activist campaigner organiser organizer researcher scientist
    professor economist analyst historian minister mayor senator governor lawmaker diplomat ambassador politician
    candidate councillor journalist reporter photographer author writer musician singer actor player striker
    goalkeeper coach trainer referee priest pastor bishop imam rabbi migrant refugee prisoner hostage source insider
    expert critic"""
)
"""Nouns for one person, man or woman."""
_LANDS = frozenset(("US", "UK", "EU", "UN"))
_OF_PLACES = word_set(
    "united new north south east west northern southern eastern western central white red saudi sri hong"
)
"""With which the names of places begin."""
SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
"""Months as they are shortened; with no stop and a name behind, “Jan Kowalski”, a forename."""
PARTICLES = word_set("de van von bin al der la du di")
"""Small words in the names of persons."""


def looks_like_person(name: str) -> bool:
    """Whether `name` has two to four words as names of persons have."""
    parts = name.split()
    if not 2 <= len(parts) <= 4 or parts[0].lower() in _OF_PLACES:
        return False
    named = _without_months(parts)
    if parts[-1].lower() in MEDIA or any(part.lower() in ORGANISATIONS | OUTLETS | DAYS | MONTHS for part in named):
        return False
    return all(_is_name_part(part) for part in parts)


def _without_months(parts: list[str]) -> list[str]:
    """`parts` without the months that are names here: “Jan Kowalski”, “Theresa May” but not “early May”."""
    first, end = parts[0].lower(), len(parts)
    is_surname = parts[-1] == "May" and first not in TIMES
    return parts[first in SHORT_MONTHS : end - is_surname]


def _is_name_part(part: str) -> bool:
    initials = part.isupper() and (len(part) > 3 or part in _LANDS)
    return part.lower() in PARTICLES or (part[0].isupper() and not initials)
