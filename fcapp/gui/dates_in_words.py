"""Dates and moments as a reader says them, in English whatever the system speaks; what is none does no harm."""

from datetime import UTC, datetime, timedelta

from fcapp.errors import UserError
from fcapp.model.dates import checked_date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONGEST = 30
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def date_in_words(iso: str) -> str:
    """An ISO 8601 date for reading: "5 Nov 2024", "Nov 2024" or "2024".

    Anything else as it is, up to 30 code points of it: a file of another program may hold whatever it likes.
    """
    if not _is_date(iso):
        return iso if len(iso) <= _LONGEST else iso[: _LONGEST - 1] + "…"
    year, *rest = iso.split("-")
    month = [_MONTHS[int(number) - 1] for number in rest[:1]]
    day = [str(int(number)) for number in rest[1:]]
    return " ".join([*day, *month, year])


def _is_date(text: str) -> bool:
    try:
        return checked_date(text) == text
    except UserError:
        return False


def local(at_ms: int) -> datetime | None:
    """A moment, in milliseconds since 1970-01-01 UTC, on this computer's clock; None outside the years 1 to 9999."""
    try:
        return (_EPOCH + timedelta(milliseconds=at_ms)).astimezone()
    except (OverflowError, ValueError, OSError):
        return None


def moment_in_words(at_ms: int, now_ms: int) -> str:
    """A moment on this computer's clock: "today 14:05", "yesterday 09:30" or "3 Nov 2024"; "" when it is none."""
    at, now = local(at_ms), local(now_ms)
    if at is None or now is None:
        return ""
    if at.date() == now.date():
        return f"today {at:%H:%M}"
    if now.date() - at.date() == timedelta(days=1):
        return f"yesterday {at:%H:%M}"
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
