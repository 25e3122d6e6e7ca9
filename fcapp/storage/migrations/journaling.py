"""The SQL of the triggers that write the journal.

Migrations use it, so what it makes for old arguments never changes.
"""

from collections.abc import Iterator, Sequence


def triggers(table: str, columns: Sequence[str], claim: str = "NULL") -> Iterator[str]:
    """Three triggers that record every insert, update and delete of `table`, before and after.

    `claim` is the column that names the claim whose history the row belongs to. Without an open step the record's
    step_id is NULL, which the journal refuses: no change can pass it by.
    """
    yield _trigger(table, columns, claim, "INSERT", before=None, after="NEW")
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
    yield _trigger(table, columns, claim, "UPDATE", before="OLD", after="NEW", when=f"WHEN {differs} ")
    yield _trigger(table, columns, claim, "DELETE", before="OLD", after=None)


def _trigger(
    table: str,
    columns: Sequence[str],
    claim: str,
    event: str,
    before: str | None,
    after: str | None,
    when: str = "",
) -> str:
    row = after or before
    claim_id = claim if claim == "NULL" else f"{row}.{claim}"
    return (
        f"CREATE TRIGGER journal_{table}_{event.lower()} AFTER {event} ON {table} {when}BEGIN "  # noqa: S608
        "INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ("
        f"(SELECT step_id FROM open_step), '{table}', {row}.id, {claim_id}, "
        f"{_record(columns, before)}, {_record(columns, after)}); END"
    )


def _record(columns: Sequence[str], row: str | None) -> str:
    """The row as `name literal,name literal`; SQLite's JSON functions are refused in schemas that are not trusted."""
    if row is None:
        return "NULL"
    return " || ',".join(f'{name} \' || quote({row}."{name}")' for name in columns).join(("'", ""))


def append_only(table: str) -> Iterator[str]:
    """Two triggers that refuse to alter or remove what stands in `table`."""
    for event in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER keep_{table}_{event.lower()} BEFORE {event} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def never_replaced(table: str, key: str, *, passed_over: bool = False) -> str:
    """A trigger that refuses a second row with the same `key`: REPLACE would remove the first, and tell no trigger.

    With `passed_over` the second row is left out without an error, as INSERT OR IGNORE asks.
    """
    answer = "IGNORE" if passed_over else f"ABORT, '{table} is append-only'"
    there = f"SELECT 1 FROM {table} WHERE {key} = NEW.{key}"  # noqa: S608 - names of our own
    return (
        f"CREATE TRIGGER keep_{table}_{key} BEFORE INSERT ON {table} "
        f"WHEN EXISTS ({there}) BEGIN SELECT RAISE({answer}); END"
    )
