"""Dates in words and digits, and the day that each means when the day of publication is known.

Without one, a date that stands alone in one of the first lines of the article counts as the day of publication.
As in newspapers, a bare weekday is the last such day up to publication, unless words of the future stand before it.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from fcapp.model.dates import checked_date
from fcapp.text.date_forms import FORMS, MONTHS, WEEKDAYS, Form, written_dates
from fcapp.text.suggested import DateMention

_LINE = re.compile(r"^[^\S\n]*+\S.*", re.MULTILINE)
_FIRST_LINES = 6
_LOOK = 100
"""Code points before a date in which words of the future count."""
_SOON_DAYS = 31
"""Days to a date without a year that is rather meant than the one a year away."""
_CUE = re.compile(
    r"\b(?:(?P<ahead>will|shall|would|next|coming|upcoming|to be|(?:is|are|was|were) to|plans?|planned|scheduled|due"
    r"|set|expected|(?:until|through)(?=(?: \w+){0,3} $)|opens|begins?|starts|takes|ends|closes|meets|sits"
    r"|resumes|expires)|said|says|told|announced|reported|did|was|were|has|had)\b|['’](?P<will>ll)\b|[.!?\n]"
)
_NEAR = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_TO_TWELVE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_TO_TWELVE, start=1)} | {"a": 1, "an": 1}
_SIDES = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


class _Published(NamedTuple):
    """The day of publication as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None


class _Seen(NamedTuple):
    """A date as written, and what is known where it stands."""

    match: re.Match[str]
    known: _Published
    text: str

    @property
    def ahead(self) -> bool:
        """Whether words of the future stand before it, nearer than words of the past."""
        start = self.match.start()
        cues = list(_CUE.finditer(self.text, max(0, start - _LOOK), start))
        return bool(cues) and (cues[-1]["ahead"] or cues[-1]["will"]) is not None


def dates(text: str, published: str = "") -> list[DateMention]:
    """The dates in `text`, in order; `published` is the day of publication (yyyy, yyyy-mm, yyyy-mm-dd) or nothing.

    Raises:
        UserError: `published` is no date.
    """
    known = _published(checked_date(published) or _dateline(text))
    return [
        DateMention(*match.span(), _READ[form](_Seen(match, known, text)) if form in _READ else None)
        for form, match in written_dates(text)
    ]


def _published(written: str) -> _Published:
    if not written:
        return _Published()
    year, month, day = (*(int(part) for part in written.split("-")), None, None)[:3]
    return _Published(year, month, date(year, month, day) if year and month and day else None)


def _dateline(text: str) -> str:
    """The date that stands alone, or with its weekday begins, one of the first lines, as yyyy-mm-dd, or nothing."""
    for line in islice(_LINE.finditer(text), _FIRST_LINES):
        begun = line[0].lstrip()
        for form in (Form.DAY, Form.MONTH_AND_DAY, Form.ISO):
            match = FORMS[form].match(begun)
            if match and match["year"] and (match.groupdict().get("weekday") or match[0] == begun.rstrip()):
                day = _READ[form](_Seen(match, _Published(), begun))
                return day if day and len(day) == 10 else ""
    return ""


def _month(match: re.Match[str]) -> int:
    return MONTHS.index(match["month"][:3].lower()) + 1


def _valid(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _common(first: date, last: date) -> str | None:
    """The month or year that holds both days."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if first.year == last.year else None


def _day(seen: _Seen) -> str | None:
    month, number = _month(seen.match), int(seen.match["day"])
    if seen.match["year"]:
        day = _valid(int(seen.match["year"]), month, number)
    else:
        day = _nearest(month, number, seen)
        if day is None:
            return None
    if day is None or seen.match["to"]:
        return f"{day.year if day else int(seen.match['year']):04}-{month:02}"
    return day.isoformat()


def _nearest(month: int, number: int, seen: _Seen) -> date | None:
    """The day without a year that is meant: the last one, or the next when that is soon or spoken of as to come."""
    if seen.known.day is None:
        return None
    years = range(max(1, seen.known.day.year - 1), min(9999, seen.known.day.year + 1) + 1)
    days = [day for day in (_valid(year, month, number) for year in years) if day]
    if seen.ahead:
        return next((day for day in days if (day - seen.known.day).days >= -_SOON_DAYS), None)
    return next((day for day in reversed(days) if (day - seen.known.day).days <= _SOON_DAYS), None)


def _month_and_year(seen: _Seen) -> str | None:
    return f"{int(seen.match['year']):04}-{_month(seen.match):02}"


def _iso(seen: _Seen) -> str | None:
    day = _valid(int(seen.match["year"]), int(seen.match["month"]), int(seen.match["day"]))
    return day.isoformat() if day else None


def _digits(seen: _Seen) -> str | None:
    """Day and month in digits, as long as only one order makes sense; with full stops the day is first."""
    year, first, second = (int(seen.match[name]) for name in ("year", "first", "second"))
    year += 2000 if year < 100 else 0
    orders: Iterable[tuple[int, int]] = (
        {(second, first)} if seen.match["sign"] == "." else {(second, first), (first, second)}
    )
    days = [day for day in (_valid(year, month, number) for month, number in orders) if day]
    return days[0].isoformat() if len(days) == 1 else None


def _year(seen: _Seen) -> str | None:
    """A year; “2024-11” is a month, but “2024-25” and “2010-11” are two years."""
    if not seen.match["second"]:
        return seen.match["year"]
    second = int(seen.match["second"][1:])
    if seen.match["second"][0] == "-" and 1 <= second <= 12 and second != int(seen.match["year"]) % 100 + 1:
        return f"{seen.match['year']}-{second:02}"
    return None


def _period(seen: _Seen) -> str | None:
    """The year that holds a quarter, a half or a season of it; that of a fiscal year is not certain."""
    if seen.match["fiscal"] or seen.match["second"]:
        return None
    return f"{int(seen.match['year']) % 2000 + 2000}" if len(seen.match["year"]) == 2 else seen.match["year"]


def _near(seen: _Seen) -> str | None:
    return _moved(seen.known.day, _NEAR.get(seen.match[0].lower(), 0))


def _moved(day: date | None, by: int) -> str | None:
    number = day.toordinal() + by if day else 0
    return date.fromordinal(number).isoformat() if 1 <= number <= date.max.toordinal() else None


def _ago(seen: _Seen) -> str | None:
    written = seen.match["number"].lower()
    number = _NUMBERS[written] if written in _NUMBERS else int(written)
    number = -number if seen.match["way"].lower() == "ago" else number
    unit = seen.match["unit"].lower()
    if unit in ("day", "week"):
        return _moved(seen.known.day, number * (7 if unit == "week" else 1))
    return _by_period(unit, number, seen.known)


def _by_period(unit: str, number: int, known: _Published) -> str | None:
    if unit == "year":
        return _in_calendar(12 * (known.year + number), 4) if known.year else None
    if unit == "month":
        return _in_calendar(12 * known.year + known.month - 1 + number, 7) if known.year and known.month else None
    return None


def _in_calendar(months: int, length: int) -> str | None:
    """A month, counted from the year 0, as yyyy-mm, or its first `length` signs."""
    year, month = divmod(months, 12)
    return f"{year:04}-{month + 1:02}"[:length] if 1 <= year <= 9999 else None


def _side(seen: _Seen) -> str | None:
    """“last week”, “next Tuesday”, “this August”."""
    side = _SIDES[seen.match["side"].lower()]
    if seen.match["weekday"]:
        return _weekday_on(seen.match["weekday"], side, seen.known)
    if seen.match["month"]:
        return _month_on(_month(seen.match), side, seen.known)
    if seen.match["unit"] in ("week", "weekend"):
        return _week(side, seen.known, 5 if seen.match["unit"] == "weekend" else 0)
    return _by_period(seen.match["unit"], side, seen.known)


def _week(side: int, known: _Published, first: int) -> str | None:
    """What holds all days of a week from its day `first`, 0 for Monday."""
    if known.day is None or not 14 < known.day.toordinal() < date.max.toordinal() - 14:
        return None
    monday = known.day + timedelta(days=7 * side - known.day.weekday())
    return _common(monday + timedelta(days=first), monday + timedelta(days=6))


def _weekday_on(name: str, side: int, known: _Published, *, today: bool = False) -> str | None:
    """The next (1, 0) or last (-1) such day; publication's own day counts for “this”, or where `today` says so."""
    if known.day is None:
        return None
    distance = (WEEKDAYS.index(name.lower()) - known.day.weekday()) % 7
    own = today or side == 0
    if side >= 0:
        return _moved(known.day, distance if distance or own else 7)
    return _moved(known.day, distance - 7 if distance or not own else 0)


def _weekday(seen: _Seen) -> str | None:
    return _weekday_on(seen.match["weekday"], 1 if seen.ahead else -1, seen.known, today=True)


def _month_on(month: int, side: int, known: _Published, *, own: bool = False) -> str | None:
    if known.year is None or (known.month is None and side):
        return None
    now = known.month or month
    year = known.year
    if side > 0 and (month < now or (month == now and not own)):
        year += 1
    if side < 0 and (month > now or (month == now and not own)):
        year -= 1
    return _in_calendar(12 * year + month - 1, 7)


def _bare_month(seen: _Seen) -> str | None:
    return _month_on(_month(seen.match), 1 if seen.ahead else -1, seen.known, own=True)


_READ = {
    Form.DAY: _day,
    Form.MONTH_AND_DAY: _day,
    Form.MONTH_AND_YEAR: _month_and_year,
    Form.ISO: _iso,
    Form.DIGITS: _digits,
    Form.PERIOD: _period,
    Form.YEAR: _year,
    Form.NEAR: _near,
    Form.AGO: _ago,
    Form.SIDE: _side,
    Form.WEEKDAY: _weekday,
    Form.MONTH: _bare_month,
}
