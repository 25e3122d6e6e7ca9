"""Dates and moments as a reader says them, in English whatever the system speaks."""

from datetime import UTC, datetime, timedelta

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def date_in_words(iso: str) -> str:
    """An ISO 8601 date for reading: "5 Nov 2024", "Nov 2024" or "2024"; anything else as it is."""
    parts = iso.split("-")
    if len(parts) == 1 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return iso
    year, month, *day = parts
    return " ".join([*(str(int(number)) for number in day), _MONTHS[int(month) - 1], year])


def moment_in_words(at_ms: int, now_ms: int) -> str:
    """A moment on this computer's clock: "today 14:05", "yesterday 09:30" or "3 Nov 2024"; since 1970-01-01 UTC."""
    at, now = (datetime.fromtimestamp(moment / 1000, UTC).astimezone() for moment in (at_ms, now_ms))
    if at.date() == now.date():
        return f"today {at:%H:%M}"
    if at.date() == now.date() - timedelta(days=1):
        return f"yesterday {at:%H:%M}"
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
