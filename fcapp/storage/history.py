"""The life of a claim, read off the journal."""

from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from fcapp.model.rows import HistoryRow
from fcapp.storage.internals import change, reviewer, step
from fcapp.storage.records import parsed

_SHOWN = {
    "claim": ("verdict", "rationale", "claimant", "cue", "type", "claim_date", "priority"),
    "span": ("exact",),
    "evidence": ("stance", "quote", "locator", "note"),
}
_NAMES = {"claim_date": "claim date", "exact": "marked words"}
_EMPTY = {"verdict": "open"}
_PRIORITIES = {1: "low", 2: "normal", 3: "high"}
_LONGEST = 80


def history(connection: Connection, claim_id: int) -> list[HistoryRow]:
    """Every step that touched a claim, its spans or its evidence, the newest first."""
    rows = connection.execute(
        select(step.c.id, step.c.at_ms, reviewer.c.name, step.c.label, step.c.kind, change)
        .join(step, step.c.id == change.c.step_id)
        .join(reviewer, reviewer.c.id == step.c.reviewer_id)
        .where(change.c.claim_id == claim_id)
        .order_by(step.c.id.desc(), change.c.id)
    )
    return [_line(list(group)) for _, group in groupby(rows, key=lambda row: row[0])]


def _line(rows: list[Any]) -> HistoryRow:
    step_id, at_ms, name, label, kind = rows[0][:5]
    words = {"do": label, "undo": f"Undo: {label}", "redo": f"Redo: {label}"}[kind]
    first: dict[tuple[str, int], dict[str, Any]] = {}
    last: dict[tuple[str, int], dict[str, Any]] = {}
    for row in rows:
        key = (row.table_name, row.row_id)
        first.setdefault(key, parsed(row.before)[0] if row.before else {})
        last[key] = parsed(row.after)[0] if row.after else {}
    details = [line for key in first for line in _differences(key[0], first[key], last[key])]
    return HistoryRow(step_id, at_ms, name, words, tuple(details))


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
