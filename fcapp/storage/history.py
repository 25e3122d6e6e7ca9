"""The life of a claim, read off the journal."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import col

from fcapp.model.rows import HistoryRow
from fcapp.model.tables import Source
from fcapp.storage.internals import change, reviewer, step
from fcapp.storage.records import parsed

_SHOWN = {
    "claim": ("verdict", "look_again", "rationale", "claimant", "cue", "type", "claim_date", "priority"),
    "span": ("exact",),
    "evidence": ("stance", "source_id", "quote", "locator", "note"),
}
_NAMES = {"look_again": "look again", "claim_date": "claim date", "exact": "marked words", "source_id": "source"}
_EMPTY = {"verdict": "open"}
_PRIORITIES = {1: "low", 2: "normal", 3: "high"}
_LONGEST = 80


def history(connection: Connection, claim_id: int) -> list[HistoryRow]:
    """Every step that touched a claim, its spans or its evidence, the newest first; sources go by present names."""
    rows = connection.execute(
        select(step.c.id, step.c.at_ms, reviewer.c.name, step.c.label, step.c.kind, change)
        .join(step, step.c.id == change.c.step_id)
        .join(reviewer, reviewer.c.id == step.c.reviewer_id)
        .where(change.c.claim_id == claim_id)
        .order_by(step.c.id.desc(), change.c.id)
    )
    found = rows.all()
    names = _source_names(connection, found)
    return [_line(list(group), names) for _, group in groupby(found, key=lambda row: row[0])]


def _source_names(connection: Connection, rows: Sequence[Any]) -> dict[object, str]:
    """What the sources in records of evidence are called at present, by id."""
    records = [record for row in rows if row.table_name == "evidence" for record in (row.before, row.after)]
    ids = {parsed(record)[0].get("source_id") for record in records if record}
    sources = connection.execute(
        select(col(Source.id), col(Source.title), col(Source.url), col(Source.author)).where(
            col(Source.id).in_([number for number in ids if isinstance(number, int) and 0 < number < 2**63])
        )
    )
    return {number: title or url or author for number, title, url, author in sources}


def _line(rows: list[Any], names: dict[object, str]) -> HistoryRow:
    step_id, at_ms, name, label, kind = rows[0][:5]
    words = {"do": label, "undo": f"Undo: {label}", "redo": f"Redo: {label}"}[kind]
    first: dict[tuple[str, int], dict[str, Any]] = {}
    last: dict[tuple[str, int], dict[str, Any]] = {}
    for row in rows:
        key = (row.table_name, row.row_id)
        first.setdefault(key, _state(row.before, names))
        last[key] = _state(row.after, names)
    details = [line for key in first for line in _differences(key[0], first[key], last[key])]
    return HistoryRow(step_id, at_ms, name, words, tuple(details))


def _state(record: str | None, names: dict[object, str]) -> dict[str, Any]:
    """A recorded row, with the name of its source for the source's id."""
    state = parsed(record)[0] if record else {}
    source = state.get("source_id")
    return state if source is None else state | {"source_id": names.get(source, "a source that was removed")}


def _differences(table: str, before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    lines = []
    for name in _SHOWN.get(table, ()):
        old, new = _word(name, before.get(name)), _word(name, after.get(name))
        if old != new and not (name == "priority" and not (before and after)):
            lines.append(f"{_NAMES.get(name, name)}: {old} → {new}")
    return lines


def _word(name: str, value: object) -> str:
    if value in (None, ""):
        return _EMPTY.get(name, "—")
    text = str(_PRIORITIES.get(value, value) if name == "priority" and isinstance(value, int) else value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
