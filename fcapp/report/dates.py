"""Dates as a report says them: in words for readers, after ISO 8601 for machines."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fcapp.errors import UserError
from fcapp.model.dates import checked_date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class When:
    """A date or a moment."""

    words: str
    iso: str = ""
    """ISO 8601, or the empty string where the words are no date."""


def date_of(text: str) -> When:
    """An ISO 8601 date as "5 November 2024", "November 2024" or "2024"; anything else stays as it is."""
    try:
        iso = checked_date(text)
    except UserError:
        return When(text)
    year, *rest = iso.split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    return When(" ".join([*(str(int(day)) for day in rest[1:]), *month, year]), iso)


def moment_of(at_ms: int) -> When:
    """A moment in milliseconds since 1970-01-01 UTC, to the minute: "6 November 2024, 12:00 UTC"."""
    at = datetime.fromtimestamp(at_ms / 1000, UTC)
    return When(f"{date_of(at.date().isoformat()).words}, {at:%H:%M} UTC", f"{at:%Y-%m-%dT%H:%MZ}")
