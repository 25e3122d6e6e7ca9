"""Rows as the journal's triggers recorded them: `name literal,name literal`, in SQLite's own quoting."""

import re
from collections.abc import Collection
from typing import Any

from fcapp.errors import UserError

State = dict[str, Any] | None
"""The columns of a row, or None where there is no such row."""

_RECORDED = re.compile(r"(\w+) (?:(NULL)|(-?[0-9]{1,19})|'([^']*(?:''[^']*)*)')(?:,|\Z)")
_INTEGERS = range(-(2**63), 2**63)


def parsed(value: str) -> tuple[dict[str, Any], int]:
    """The columns of a recorded row, and how far the record could be read."""
    row: dict[str, Any] = {}
    at = 0
    while match := _RECORDED.match(value, at):
        name, null, number, words = match.groups()
        row[name] = None if null else int(number) if number else words.replace("''", "'")
        at = match.end()
    return row, at


def proved_state(value: str | None, row_id: int, columns: Collection[str]) -> State:
    """The recorded row with this id; its names are some of `columns`, so that they may become part of a statement.

    Raises:
        UserError: the record is damaged or forged.
    """
    if value is None:
        return None
    row, at = parsed(value)
    storable = all(number in _INTEGERS for number in row.values() if isinstance(number, int))
    if at == len(value) and storable and row.get("id") == row_id and all(name in columns for name in row):
        return row
    raise UserError("The journal of this library is damaged, so nothing can be undone; use a backup of the library.")
