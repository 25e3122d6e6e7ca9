"""Dates, languages and names in the many ways in which they are written, made into the one in which they are kept."""

import re
from email.utils import parsedate_to_datetime

from fcapp.intake.building import date_of

_MONTHS = [
    tuple(names.split())
    for names in (
        "jan ene gen",
        "feb fév fev",
        "mar mär maa mrt",
        "apr avr abr",
        "may mai mag mei",
        "jun juin giu",
        "jul juil lug",
        "aug aoû aou ago",
        "sep set",
        "oct okt ott out",
        "nov",
        "dec déc dez dic",
    )
]
"""How the months begin in English, German, French, Spanish, Italian, Portuguese and Dutch."""
_WRITTEN = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?\.? (?:de )?(?P<month>[^\W\d_]{3,10})\.?,? (?:del? )?(?P<year>\d{4})"
    r"|(?P<month2>[^\W\d_]{3,10})\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?,? (?P<year2>\d{4})",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])", re.IGNORECASE)
_BY = re.compile(r"^\s*(?:by|von|par|por)[:\s]+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|und|et|y|&)\s+")
_NAME = re.compile(r"\w[\w.’'-]*(?: \w[\w.’'-]*){1,3}")


def any_date(text: str) -> str:
    """The ISO 8601 date in `text`: also of "20260503", "Tue, 05 May 2026 10:00:00 GMT" and "May 5, 2026"."""
    text = " ".join(text.split())[:100]
    if re.match(r"\d{8}(?!\d)", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:8]}"
    text = re.sub(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})", lambda d: f"{d[1]}-{int(d[2]):02}-{int(d[3]):02}", text)
    if found := date_of(text):
        return found
    if dotted := re.search(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)", text):
        return date_of(f"{dotted[3]}-{int(dotted[2]):02}-{int(dotted[1]):02}")
    if not (written := _WRITTEN.search(text)):
        return _mail_date(text)
    day, month, year = (written[name] or written[f"{name}2"] for name in ("day", "month", "year"))
    number = next((number for number, names in enumerate(_MONTHS, 1) if month.lower().startswith(names)), 0)
    return date_of(f"{year}-{number:02}-{int(day):02}")


def _mail_date(text: str) -> str:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def language_tag(text: str) -> str:
    """`text` ("en_gb", "DE") as a tag of BCP 47 ("en-GB", "de"), or the empty string."""
    found = _LANGUAGE.match(text.strip())
    if not found:
        return ""
    language, script, region = found.groups()
    parts = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(part for part in parts if part)


def persons(byline: str) -> list[str]:
    """The names in a byline ("By Ada Byrne and Tom Roe")."""
    byline = _BY.sub("", byline).strip(" ,|·")
    parts = [part.strip() for piece in re.split(r"\s*[;,]\s*", byline) for part in _AND.split(piece)]
    together = len(parts) > 1 and all(map(_NAME.fullmatch, parts))
    return [part for part in parts if part] if together else [byline]
