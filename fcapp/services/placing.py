"""Spans of an old version of a text file, placed in a new one, without a library."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from fcapp.errors import UserError
from fcapp.files import read_limited
from fcapp.model.spans import Span
from fcapp.services.articles import read_file
from fcapp.text.comparing import compare
from fcapp.text.placing import Placed, place

_LIMIT = 100_000_000
"""Bytes of the largest list of spans."""
_SHOWN = 60
_ENDLESS = (float("inf"), float("-inf"))
"""What a number of JSON can be read as, but not written as."""


@dataclass(frozen=True, slots=True)
class PlacedSpan:
    """What became of one span of the list."""

    id: str | int | float
    placed: Placed
    words: str
    """Those at its new place; of a lost span those it had."""

    def values(self) -> dict[str, Any]:
        """As plain values; start and end are null when it is lost."""
        state, span, score = self.placed
        start, end = span or (None, None)
        return {"id": self.id, "state": str(state), "start": start, "end": end, "score": score}

    def cells(self) -> list[str]:
        """For a table that people read."""
        state, span, score = self.placed
        start, end = map(str, span) if span else ("", "")
        words = " ".join(self.words.split())
        return [str(self.id), state, start, end, f"{score:.2f}", words[:_SHOWN] + "…" * (len(words) > _SHOWN)]


def place_in_files(old_path: Path, new_path: Path, spans_path: Path) -> list[PlacedSpan]:
    """Every span that a JSON file lists for the old version, with its place in the new one, in the order of the list.

    Raises:
        UserError: a file cannot be read, the list is none, or a span is not in the old text.
    """
    old, new = read_file(old_path).text, read_file(new_path).text
    asked = _asked(_parsed(read_limited(spans_path, _LIMIT), spans_path.name), len(old), spans_path.name)
    placed = place(compare(old, new), [span for _, span in asked])
    return [
        PlacedSpan(name, one, new[slice(*one.span)] if one.span else old[slice(*span)])
        for (name, span), one in zip(asked, placed, strict=True)
    ]


def _parsed(data: bytes, name: str) -> Any:
    def refuse(_: str) -> NoReturn:
        raise ValueError

    try:
        return json.loads(data, parse_constant=refuse)
    except (ValueError, RecursionError):
        raise UserError(f"“{name}” is not JSON; write a list of objects with id, start and end.") from None


def _asked(rows: Any, length: int, name: str) -> list[tuple[str | int | float, Span]]:
    if not isinstance(rows, list):
        raise UserError(f"“{name}” is not a list; write a list of objects with id, start and end.")
    return [_one(row, length, f"Number {number} in “{name}”") for number, row in enumerate(rows, 1)]


def _one(row: Any, length: int, what: str) -> tuple[str | int | float, Span]:
    if not isinstance(row, dict) or not {"id", "start", "end"} <= row.keys():
        raise UserError(f"{what} is not an object with id, start and end; correct the list.")
    name, start, end = row["id"], row["start"], row["end"]
    if isinstance(name, bool) or not isinstance(name, str | int | float) or name in _ENDLESS:
        raise UserError(f"{what} has an id that is neither a text nor a number; correct the list.")
    if type(start) is not int or type(end) is not int:
        raise UserError(f"{what} has a start or an end that is not a whole number; correct the list.")
    if not 0 <= start < end <= length:
        raise UserError(f"{what} is not a span of the old text, which has {length} code points; correct the list.")
    return name, Span(start, end)
