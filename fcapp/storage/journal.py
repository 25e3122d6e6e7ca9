"""The journal: steps and the row changes that triggers recorded in them; undo and redo are read off it.

The idea joins sqlite.org's "Automatic Undo/Redo Using SQLite" (triggers write down how to go back) with Anki's
labelled steps. A step is applied backwards through the same triggers, as a new step, so the journal only ever grows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from fcapp.errors import UserError
from fcapp.model.rows import Changes
from fcapp.storage.schema import JOURNALED

State = dict[str, Any] | None
"""The columns of a row, or None where there is no such row."""


@dataclass(frozen=True, slots=True)
class Step:
    """One labelled transaction."""

    id: int
    label: str


def begin(
    connection: Connection,
    label: str,
    reviewer: str,
    at_ms: int,
    review_id: int | None,
    kind: str = "do",
    of_step: int | None = None,
) -> int:
    """Write a new step and make it the one that changes are recorded in; returns its id."""
    connection.execute(text("INSERT OR IGNORE INTO reviewer (name) VALUES (:name)"), {"name": reviewer})
    made = connection.execute(
        text(
            "INSERT INTO step (label, reviewer_id, at_ms, review_id, kind, of_step) VALUES "
            "(:label, (SELECT id FROM reviewer WHERE name = :name), :at, :review, :kind, :of) RETURNING id"
        ),
        {"label": label, "name": reviewer, "at": at_ms, "review": review_id, "kind": kind, "of": of_step},
    )
    step_id = int(made.scalar_one())
    resume(connection, step_id)
    return step_id


def resume(connection: Connection, step_id: int | None) -> None:
    """Record what follows in an existing step; None closes the journal, so that nothing can be changed."""
    connection.execute(text("UPDATE open_step SET step_id = :step"), {"step": step_id})


def last_change(connection: Connection) -> int:
    """The number of the newest recorded change; 0 in an empty journal."""
    return int(connection.execute(text("SELECT coalesce(max(id), 0) FROM change")).scalar_one())


def changes_since(connection: Connection, change_id: int) -> Changes:
    """The rows touched by all changes after `change_id`."""
    found = connection.execute(
        text("SELECT DISTINCT table_name, row_id, claim_id FROM change WHERE id > :id"), {"id": change_id}
    )
    rows: dict[str, set[int]] = {}
    claims = set()
    for table, row_id, claim_id in found:
        rows.setdefault(table, set()).add(row_id)
        claims.add(claim_id)
    return Changes({table: frozenset(ids) for table, ids in rows.items()}, frozenset(claims - {None}))


_LAST_FATE = "(SELECT kind FROM step AS fate WHERE fate.of_step = step.id ORDER BY fate.id DESC LIMIT 1)"

_TO_UNDO = text(
    f"SELECT id, label FROM step WHERE review_id IS :review AND kind = 'do' AND {_LAST_FATE} IS NOT 'undo' "  # noqa: S608
    "ORDER BY id DESC LIMIT 1"
)
_FATES_SINCE_THE_NEWEST = text(
    "SELECT kind, of_step FROM step WHERE review_id IS :review AND id > "
    "(SELECT max(id) FROM step WHERE review_id IS :review AND kind = 'do') ORDER BY id"
)


def to_undo(connection: Connection, review_id: int | None) -> Step | None:
    """The newest step of a review (None: of the library itself) that stands."""
    return _step(connection.execute(_TO_UNDO, {"review": review_id}).one_or_none())


def to_redo(connection: Connection, review_id: int | None) -> Step | None:
    """The step that was undone last, unless something new was done since."""
    undone: list[int] = []
    for kind, of_step in connection.execute(_FATES_SINCE_THE_NEWEST, {"review": review_id}):
        if kind == "undo":
            undone.append(of_step)
        else:
            undone.pop()
    if not undone:
        return None
    return _step(connection.execute(text("SELECT id, label FROM step WHERE id = :id"), {"id": undone[-1]}).one())


def _step(row: Any) -> Step | None:
    return None if row is None else Step(row.id, row.label)


class ConflictError(UserError):
    """A step cannot be reversed because later steps build on it."""


def reverse(connection: Connection, step: Step) -> None:
    """Bring every row that `step` touched back to what it was before; inside an open step of its own.

    Raises:
        ConflictError: a row is no longer as the step left it, or others depend on it; nothing may be committed.
    """
    _apply(connection, step, {key: (after, before) for key, (before, after) in _net(connection, step).items()})


def repeat(connection: Connection, step: Step) -> None:
    """Bring every row that `step` touched again to what it was after it; as `reverse`."""
    _apply(connection, step, _net(connection, step))


Net = dict[tuple[str, int], tuple[State, State]]


def _net(connection: Connection, step: Step) -> Net:
    """What a step did to each row in the end: before its first change and after its last."""
    net: Net = {}
    rows = connection.execute(
        text("SELECT table_name, row_id, before, after FROM change WHERE step_id = :step ORDER BY id"),
        {"step": step.id},
    )
    for table, row_id, before, after in rows:
        first = net[table, row_id][0] if (table, row_id) in net else _state(connection, table, before)
        net[table, row_id] = (first, _state(connection, table, after))
    return {key: (before, after) for key, (before, after) in net.items() if before != after}


_RECORDED = re.compile(r"(\w+) (?:(NULL)|(-?\d+)|'((?:[^']|'')*)')(?:,|$)")


def _state(connection: Connection, table: str, value: str | None) -> State:
    """A recorded row; its names are proved here, since they become part of statements."""
    if value is None:
        return None
    row, at = parsed(value)
    if at == len(value) and table in JOURNALED and row.keys() <= _columns(connection, table):
        return row
    raise UserError("The journal of this library is damaged, so nothing can be undone; use a backup of the library.")


def parsed(value: str) -> tuple[dict[str, Any], int]:
    """The columns of a recorded row (`name literal,name literal`), and how far the record could be read."""
    row: dict[str, Any] = {}
    at = 0
    while match := _RECORDED.match(value, at):
        name, null, number, words = match.groups()
        row[name] = None if null else int(number) if number else words.replace("''", "'")
        at = match.end()
    return row, at


def _columns(connection: Connection, table: str) -> set[str]:
    return {row.name for row in connection.execute(text(f"PRAGMA table_info({table})"))}


def _apply(connection: Connection, step: Step, net: Net) -> None:
    for (table, row_id), (expected, _) in net.items():
        if _current(connection, table, row_id, expected) != expected:
            raise _conflict(step)
    mark = last_change(connection)
    for table in JOURNALED:
        for (name, row_id), (old, new) in net.items():
            if name == table and new is not None:
                _put(connection, table, row_id, old, new)
    for table in reversed(JOURNALED):
        gone = [row_id for (name, row_id), (_, new) in net.items() if name == table and new is None]
        _remove(connection, table, gone)
    touched = {(table, row_id) for table, ids in changes_since(connection, mark).rows.items() for row_id in ids}
    if not touched <= net.keys():
        raise _conflict(step)


def _conflict(step: Step) -> ConflictError:
    return ConflictError(
        f"“{step.label}” is built upon by later work, so it stays; change or remove that work first."
    )


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _current(connection: Connection, table: str, row_id: int, like: State) -> State:
    columns = _quoted(list(like)) if like else "id"
    row = connection.execute(
        text(f"SELECT {columns} FROM {table} WHERE id = :id"),  # noqa: S608 - _state proved the names
        {"id": row_id},
    ).one_or_none()
    return None if row is None else dict(zip(row._fields, row, strict=True))


def _put(connection: Connection, table: str, row_id: int, old: State, new: dict[str, Any]) -> None:
    if old is None:
        marks = ", ".join(f":v{i}" for i in range(len(new)))
        statement = f"INSERT INTO {table} ({_quoted(list(new))}) VALUES ({marks})"  # noqa: S608
    else:
        sets = ", ".join(f'"{name}" = :v{i}' for i, name in enumerate(new))
        statement = f"UPDATE {table} SET {sets} WHERE id = :id"  # noqa: S608
    values = {f"v{i}": value for i, value in enumerate(new.values())}
    connection.execute(text(statement), {"id": row_id, **values} if old is not None else values)


def _remove(connection: Connection, table: str, row_ids: Sequence[int]) -> None:
    for row_id in row_ids:
        connection.execute(text(f"DELETE FROM {table} WHERE id = :id"), {"id": row_id})  # noqa: S608
