"""Dates as far as they are known: "2024", "2024-11" or "2024-11-05" (ISO 8601), or nothing."""

import re
from datetime import date

from fcapp.errors import UserError

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def checked_date(value: str) -> str:
    """`value` without white space around it.

    Raises:
        UserError: it is neither empty nor a year, a month or a day.
    """
    value = value.strip()
    if value and not _is_date(value):
        raise UserError(f"“{value}” is not a date; write it as 2024, 2024-11 or 2024-11-05.")
    return value


def _is_date(value: str) -> bool:
    match = _FORM.fullmatch(value)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
