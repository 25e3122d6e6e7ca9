"""The journal: steps and the row changes that triggers recorded in them; what to undo and redo is read off it.

The idea joins sqlite.org's "Automatic Undo/Redo Using SQLite" (triggers write down how to go back) with Anki's
labelled steps. A step is applied backwards through the same triggers, as a new step, so the journal only ever grows.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from fcapp.model.rows import Changes


@dataclass(frozen=True, slots=True)
class Step:
    """One labelled transaction."""

    id: int
    label: str


_REVIEWER = text("INSERT OR IGNORE INTO reviewer (name) VALUES (:name)")
_STEP = text(
    "INSERT INTO step (label, reviewer_id, at_ms, review_id, kind, of_step) VALUES "
    "(:label, (SELECT id FROM reviewer WHERE name = :name), :at, :review, :kind, :of) RETURNING id"
)
_RESUME = text("UPDATE open_step SET step_id = :step")
_LAST_CHANGE = text("SELECT coalesce(max(id), 0) FROM change")
_CHANGES_SINCE = text("SELECT DISTINCT table_name, row_id, claim_id FROM change WHERE id > :id")
_BY_ID = text("SELECT id, label FROM step WHERE id = :id")


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
    connection.execute(_REVIEWER, {"name": reviewer})
    values = {"label": label, "name": reviewer, "at": at_ms, "review": review_id, "kind": kind, "of": of_step}
    made = connection.execute(_STEP, values)
    step_id = int(made.scalar_one())
    resume(connection, step_id)
    return step_id


def resume(connection: Connection, step_id: int | None) -> None:
    """Record what follows in an existing step; None closes the journal, so that nothing can be changed."""
    connection.execute(_RESUME, {"step": step_id})


def last_change(connection: Connection) -> int:
    """The number of the newest recorded change; 0 in an empty journal."""
    return int(connection.execute(_LAST_CHANGE).scalar_one())


def changes_since(connection: Connection, change_id: int) -> Changes:
    """The rows touched by all changes after `change_id`."""
    found = connection.execute(_CHANGES_SINCE, {"id": change_id})
    rows: dict[str, set[int]] = {}
    claims = set()
    for table, row_id, claim_id in found:
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
_TO_UNDO = text(
    f"SELECT id, label FROM step WHERE review_id IS :review AND kind = 'do' AND {_LAST_FATE} IS NOT 'undo' "  # noqa: S608
    f"AND NOT {_CAME_TO_NOTHING} ORDER BY id DESC LIMIT 1"
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
        elif undone:
            undone.pop()
    if not undone:
        return None
    found = connection.execute(_BY_ID, {"id": undone[-1]})
    return _step(found.one_or_none())


def _step(row: Any) -> Step | None:
    return None if row is None else Step(row.id, row.label)
