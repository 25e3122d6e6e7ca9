"""The journal: steps and the row changes that triggers recorded in them; what to undo and redo is read off it.

The idea joins sqlite.org's "Automatic Undo/Redo Using SQLite" (triggers write down how to go back) with Anki's
labelled steps. A step is applied backwards through the same triggers, as a new step, so the journal only ever grows.
"""

import sqlite3
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection

from fcapp.model.rows import Changes


@dataclass(frozen=True, slots=True)
class Step:
    """One labelled transaction."""

    id: int
    label: str


_REVIEWER = "INSERT OR IGNORE INTO reviewer (name) VALUES (?)"
_STEP = (
    "INSERT INTO step (label, reviewer_id, at_ms, review_id, kind, of_step) VALUES "
    "(?, (SELECT id FROM reviewer WHERE name = ?), ?, ?, ?, ?) RETURNING id"
)
_RESUME = "UPDATE open_step SET step_id = ?"
_LAST_CHANGE = "SELECT coalesce(max(id), 0) FROM change"
_CHANGES_SINCE = "SELECT DISTINCT table_name, row_id, claim_id FROM change WHERE id > ?"
_BY_ID = "SELECT id, label FROM step WHERE id = ?"


def _ask(connection: Connection, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """Carry a statement out on the driver's own connection.

    Every key goes through several of these, and SQLAlchemy takes ten times as long for one as SQLite.
    """
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    rows: list[tuple[Any, ...]] = driver.execute(statement, values).fetchall()
    return rows


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
    _ask(connection, _REVIEWER, reviewer)
    [(step_id,)] = _ask(connection, _STEP, label, reviewer, at_ms, review_id, kind, of_step)
    resume(connection, step_id)
    return int(step_id)


def resume(connection: Connection, step_id: int | None) -> None:
    """Record what follows in an existing step; None closes the journal, so that nothing can be changed."""
    _ask(connection, _RESUME, step_id)


def last_change(connection: Connection) -> int:
    """The number of the newest recorded change; 0 in an empty journal."""
    return int(_ask(connection, _LAST_CHANGE)[0][0])


def changes_since(connection: Connection, change_id: int) -> Changes:
    """The rows touched by all changes after `change_id`."""
    rows: dict[str, set[int]] = {}
    claims = set()
    for table, row_id, claim_id in _ask(connection, _CHANGES_SINCE, change_id):
        rows.setdefault(table, set()).add(row_id)
        claims.add(claim_id)
    return Changes({table: frozenset(ids) for table, ids in rows.items()}, frozenset(claims - {None}))


_LAST_FATE = "(SELECT kind FROM step AS fate WHERE fate.of_step = step.id ORDER BY fate.id DESC LIMIT 1)"

_CAME_TO_NOTHING = (  # typing that ended where it began: one row, at the end as it was at the start
    "EXISTS (SELECT 1 FROM change AS first JOIN change AS last USING (step_id, table_name, row_id) "
    "WHERE first.id = (SELECT min(id) FROM change WHERE step_id = step.id) "
    "AND last.id = (SELECT max(id) FROM change WHERE step_id = step.id) AND first.before IS last.after "
    "AND NOT EXISTS (SELECT 1 FROM change AS other WHERE other.step_id = step.id "
    "AND (other.table_name <> first.table_name OR other.row_id <> first.row_id)))"
)
_TO_UNDO = (
    f"SELECT id, label FROM step WHERE review_id IS ? AND kind = 'do' AND {_LAST_FATE} IS NOT 'undo' "  # noqa: S608
    f"AND NOT {_CAME_TO_NOTHING} ORDER BY id DESC LIMIT 1"
)
_FATES_SINCE_THE_NEWEST = (
    "SELECT kind, of_step FROM step WHERE review_id IS ?1 AND id > "
    "(SELECT max(id) FROM step WHERE review_id IS ?1 AND kind = 'do') ORDER BY id"
)


def to_undo(connection: Connection, review_id: int | None) -> Step | None:
    """The newest step of a review (None: of the library itself) that stands."""
    return _only(_ask(connection, _TO_UNDO, review_id))


def to_redo(connection: Connection, review_id: int | None) -> Step | None:
    """The step that was undone last, unless something new was done since."""
    undone: list[int] = []
    for kind, of_step in _ask(connection, _FATES_SINCE_THE_NEWEST, review_id):
        if kind == "undo":
            undone.append(of_step)
        elif undone:
            undone.pop()
    return _only(_ask(connection, _BY_ID, undone[-1])) if undone else None


def _only(rows: list[tuple[Any, ...]]) -> Step | None:
    return Step(*rows[0]) if rows else None
