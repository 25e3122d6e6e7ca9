"""Applying a recorded step backwards or once more."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from fcapp.errors import UserError
from fcapp.storage.journal import Step, changes_since, last_change
from fcapp.storage.records import State, proved_state
from fcapp.storage.schema import JOURNALED

Key = tuple[str, int]
"""Table and row id."""

Net = dict[Key, tuple[State, State]]
"""What a row was before a step and what it was after it."""

_BATCH = 500


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


def _net(connection: Connection, step: Step) -> Net:
    rows = connection.exec_driver_sql(_CHANGES_OF, (step.id,)).all()
    columns = {table: _columns(connection, table) for table in JOURNALED if any(row[0] == table for row in rows)}
    net: Net = {}
    for table, row_id, before, after in rows:
        known = columns.get(table, frozenset())
        first = net[table, row_id][0] if (table, row_id) in net else proved_state(before, row_id, known)
        net[table, row_id] = (first, proved_state(after, row_id, known))
    return {key: (before, after) for key, (before, after) in net.items() if before != after}


_CHANGES_OF = "SELECT table_name, row_id, before, after FROM change WHERE step_id = ? ORDER BY id"


def _columns(connection: Connection, table: str) -> frozenset[str]:
    return frozenset(row.name for row in connection.exec_driver_sql(f"PRAGMA table_info({table})"))


def _apply(connection: Connection, step: Step, net: Net) -> None:
    present = _present(connection, net)
    if any(not _is_still(present.get(key), expected) for key, (expected, _) in net.items()):
        raise _conflict(step)
    mark = last_change(connection)
    try:
        _put(connection, net)
        _remove(connection, net)
    except IntegrityError as error:
        raise _conflict(step) from error
    touched = {(table, row_id) for table, ids in changes_since(connection, mark).rows.items() for row_id in ids}
    if not touched <= net.keys():
        raise _conflict(step)


def _conflict(step: Step) -> ConflictError:
    return ConflictError(
        f"“{step.label}” is built upon by later work, so it stays; change or remove that work first."
    )


def _present(connection: Connection, keys: Iterable[Key]) -> dict[Key, dict[str, Any]]:
    """The rows as they are now."""
    ids = defaultdict(list)
    for table, row_id in keys:
        ids[table].append(row_id)
    return {
        (table, row["id"]): dict(row)
        for table, wanted in ids.items()
        for batch in _batches(wanted)
        for row in connection.exec_driver_sql(
            f"SELECT * FROM {table} WHERE id IN ({', '.join(map(str, batch))})"  # noqa: S608 - a table of ours, numbers
        ).mappings()
    }


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    left = iter(ids)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _is_still(row: State, expected: State) -> bool:
    """Whether a row has the recorded columns; an old record knows nothing of columns that came later."""
    if row is None or expected is None:
        return row is expected
    return all(row[name] == value for name, value in expected.items())


def _put(connection: Connection, net: Net) -> None:
    """Store the new states, a table that is referred to before those that refer to it."""
    for table in JOURNALED:
        values: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for (name, row_id), (old, new) in net.items():
            if name == table and new is not None:
                added = () if old is None else (row_id,)
                values[_statement(table, tuple(new), new=old is None)].append((*new.values(), *added))
        for statement, rows in values.items():
            connection.exec_driver_sql(statement, rows)


def _statement(table: str, columns: tuple[str, ...], *, new: bool) -> str:
    """An insert or update of columns whose names were proved."""
    names = [f'"{name}"' for name in columns]
    if new:
        return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})"  # noqa: S608
    return f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?"  # noqa: S608


def _remove(connection: Connection, net: Net) -> None:
    """Remove the rows that have no new state, those that refer to others first."""
    for table in reversed(JOURNALED):
        gone = [(row_id,) for (name, row_id), (_, new) in net.items() if name == table and new is None]
        if gone:
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", gone)  # noqa: S608
