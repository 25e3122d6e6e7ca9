"""The whole content of a library, to compare one moment with another."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from fcapp.storage.library import Library
from fcapp.storage.schema import JOURNALED

Contents = dict[str, list[tuple[object, ...]]]


def contents(library: Library) -> Contents:
    """All rows of all journaled tables, with all columns."""
    with library.read() as connection:
        return {
            table: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY id')]
            for table in JOURNALED
        }


def digest(library: Library) -> str:
    return hashlib.sha256(repr(contents(library)).encode()).hexdigest()


def steps(library: Library) -> list[tuple[str, str]]:
    """Kind and label of every step, the oldest first."""
    with library.read() as connection:
        return [
            (kind, label) for kind, label in connection.exec_driver_sql("SELECT kind, label FROM step ORDER BY id")
        ]


def newest_step(library: Library) -> tuple[int, int | None, str]:
    """Number, review and kind of the step that was made last; zero when there is none."""
    with library.read() as connection:
        row = connection.exec_driver_sql(
            "SELECT id, review_id, kind FROM step ORDER BY id DESC LIMIT 1"
        ).one_or_none()
    return tuple(row) if row else (0, None, "")


def raw(path: Path, *statements: str) -> list[tuple[object, ...]]:
    """Run SQL as another program would; returns the last answer."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        answer: list[tuple[object, ...]] = []
        for statement in statements:
            answer = connection.execute(statement).fetchall()
        return answer
