"""How dates are written in English: one regular expression for each form, and where they stand in a text."""

import re
from collections.abc import Iterator
from enum import StrEnum

from fcapp.model.spans import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Form(StrEnum):
    """A way to write a date."""

    DAY = "day"
    MONTH_AND_DAY = "month_and_day"
    MONTH_AND_YEAR = "month_and_year"
    ISO = "iso"
    DIGITS = "digits"
    PERIOD = "period"
    DECADE = "decade"
    YEAR = "year"
    NEAR = "near"
    AGO = "ago"
    SIDE = "side"
    WEEKDAY = "weekday"
    MONTH = "month"


RELATIVE = frozenset({Form.NEAR, Form.AGO, Form.SIDE, Form.WEEKDAY})
"""Forms that count from the day of publication."""


def _capital(words: str) -> str:
    return f"{words}|{words.upper()}"


_LONG = f"(?:{_capital('January|February|March|April|May|June|July|August|September|October|November|December')})"
_MONTH = rf"(?P<month>{_LONG}|(?:{_capital('Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec')})\b\.?)"
_WEEKDAY = f"(?P<weekday>{_capital('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday')})"
_SHORT = rf"(?:(?P<weekday>{_capital('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday')}"
_SHORT += rf"|(?:{_capital('Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun')})\.?),?[ ])?"
_DAY = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"(?P<to>(?:[ ]?[-–—/][ ]?|[ ](?:to|and|or|through)[ ])(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)?(?![0-9:%]))?"
_YEAR = r"(?P<year>1[0-9]{3}|2[01][0-9]{2})"
_NUMBER = "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,3}"
_END = r"(?!(?!T[0-9]{2}:)\w)(?![.,:][0-9])(?!/[0-9]{1,2}(?![0-9]))"

_WRITTEN = {
    Form.DAY: rf"{_SHORT}(?:the[ ])?{_DAY}{_TO}[ -](?:of[ ])?{_MONTH}(?:,?[ -]{_YEAR})?",
    Form.MONTH_AND_DAY: rf"{_SHORT}{_MONTH}[ ](?:the[ ])?{_DAY}(?![0-9:%]){_TO}(?:,?[ ]{_YEAR}{_END})?",
    Form.MONTH_AND_YEAR: rf"{_MONTH}(?:,|[ ]of)?[ ]{_YEAR}",
    Form.ISO: rf"{_YEAR}[-/](?P<month>[0-9]{{2}})[-/](?P<day>[0-9]{{2}})",
    Form.DIGITS: r"(?P<first>[0-9]{1,2})(?P<sign>[/.])(?P<second>[0-9]{1,2})[/.]"
    r"(?P<year>1[0-9]{3}|2[01][0-9]{2}|(?<=/)[0-9]{2})",
    Form.PERIOD: r"(?:(?P<fiscal>FY[ ]?|(?:[Ff]iscal|[Ff]inancial|[Tt]ax)(?:[ ]year)?[ ])"
    r"|(?:Q[1-4]|H[12]|[1-4]Q|[12]H|(?i:first|second|third|fourth|last|final)[ ](?:quarter|half))(?:[ ]of)?[ ]?"
    r"|(?i:spring|summer|autumn)(?:[ ]of)?[ ])"
    r"(?P<year>1[0-9]{3}|2[01][0-9]{2}|(?<=FY)[0-9]{2}|(?<=Q)[0-9]{2})(?P<second>[-–/][0-9]{2,4})?",
    Form.DECADE: r"(?:1[0-9]|20)[0-9]0['’]?s|['’][1-9]0s",
    Form.YEAR: rf"{_YEAR}(?P<second>[-–/][0-9]{{2}})?",
    Form.NEAR: r"(?i:the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow|today|tonight|yesterday|tomorrow"
    r"|last[ ]night|this[ ](?:morning|afternoon|evening))",
    Form.AGO: rf"(?i:(?P<number>{_NUMBER})[ ](?P<unit>day|week|month|year|decade)s?[ ](?P<way>ago|from[ ]now))",
    Form.SIDE: rf"(?P<side>(?i:last|next|this|past|coming|previous))[ ]"
    rf"(?:(?P<unit>week|month|year|weekend|decade|century)|{_WEEKDAY}|(?P<month>{_LONG}))",
    Form.WEEKDAY: _WEEKDAY,
    Form.MONTH: f"(?P<month>{_LONG})",
}
FORMS = {form: re.compile(written + _END) for form, written in _WRITTEN.items()}
_ANY = re.compile(
    r"(?<![\w$£€¥#])(?:(?<!/)(?:(?=[A-Z])|(?<![0-9][.,:-]))|(?<=\b[12][0-9]{3}[-/]))"
    r"(?:(?<![A-Za-z]-)|(?<=\bmid-)|(?<=\bpre-)|(?<=\bpost-)|(?<=\bearly-)|(?<=\blate-))(?:"
    + "|".join(f"(?P<{form}>{re.sub('[?]P<[a-z]+>', '?:', written)}{_END})" for form, written in _WRITTEN.items())
    + ")"
)

_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|to|of|during|through|for|last|next|this|early|late|mid|every|between|before"
    r"|after|and|or)[ -]$",
    re.IGNORECASE,
)
_BEFORE_NAME_LIKE = re.compile(r"\b(?:in|since|until|till|of|during|through|this|early|late|mid)[ -]$", re.IGNORECASE)
_NAMED_DAY = re.compile(r"\b(?:Black|Good|Super|Ash|Cyber|Bloody|Palm|Easter|Giving|Holy|Maundy)[ ]$")
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|until|till|by|from|of|during|before|after|early|late|mid|through|and|year)[ -]"
    r"(?:(?<=since |until | till | from )(?:at least|about|around|roughly) )?$",
    re.IGNORECASE,
)
_BEFORE_OLD_YEAR = re.compile(r"\b(?:in|since|year) $", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(
    r"(?:\b(?:than|about|around|nearly|almost|least|over|some|up to|roughly|approximately)[ ]|[$£€¥][ ]?)$"
)
_COUNTED = re.compile(
    r"%|[ -](?:(?!(?:was|is|has|its|as|this|thus|his|does|us)\b|[a-z]*ss\b)[a-z]{2,20}s\b"
    r"|(?:people|years?[ -]old|percent|per cent|troops|men|women|children)\b"
    r"|(?:km|m|kg|ft|mile|met(?:er|re)|feet|square|million|billion)\b)"
)
_SHARE = re.compile(r" ?%|[ -]per ?cent\b")


def written_dates(text: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """Each date in `text`, in order, with its form; the match has the groups of the form."""
    for found in _ANY.finditer(text):
        form = Form(str(found.lastgroup))
        match = FORMS[form].match(text, found.start())
        if match is not None and _fits(text, form, match):
            yield form, match


def calendar_spans(text: str) -> list[Span]:
    """Where dates stand that name a year, a month or a day of one."""
    return [Span(*match.span()) for form, match in written_dates(text) if form not in RELATIVE]


def _fits(text: str, form: Form, match: re.Match[str]) -> bool:
    """Whether what stands before and after lets it be a date."""
    start, before = match.start(), max(0, match.start() - 20)
    if form is Form.MONTH:
        rule = _BEFORE_NAME_LIKE if match["month"].lower() in ("may", "march") else _BEFORE_MONTH
        return rule.search(text, before, start) is not None
    if form is Form.WEEKDAY:
        return _NAMED_DAY.search(text, before, start) is None
    if form is Form.YEAR:
        return _is_year(text, match, before)
    return True


def _is_year(text: str, match: re.Match[str], before: int) -> bool:
    if _SHARE.match(text, match.end()):
        return False
    if int(match["year"]) < 1500:
        old = _BEFORE_OLD_YEAR.search(text, before, match.start())
        return old is not None and _COUNTED.match(text, match.end()) is None
    if _BEFORE_YEAR.search(text, before, match.start()):
        return True
    if _BEFORE_NUMBER.search(text, before, match.start()):
        return False
    return int(match["year"]) < 2100 and _COUNTED.match(text, match.end()) is None
