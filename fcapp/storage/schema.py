"""What makes a file a library of ours: application id, schema version and the very text of its schema."""

import hashlib
import importlib
import sqlite3
from enum import Enum

from sqlalchemy import Connection

from fcapp.model.vocabulary import (
    ClaimType,
    Confidentiality,
    Decided,
    LookAgain,
    PointerKind,
    PointerState,
    Priority,
    Rank,
    SourceKind,
    Stance,
    Verdict,
)

APPLICATION_ID = 0x66634150
"""Stands in the header of the file: the letters "fcAP"."""

VERSION = 3
"""The newest schema version, kept in the file as user_version."""

FINGERPRINTS = {
    1: "5f1dacc326c97a3a1fce05c77e8f8d073310a1c0ac093470ae78fcf03691e180",
    2: "4ad0a235d38d06aaeeb68069a492f4108cd143880bbe605dccc781e7d07e12d6",
    3: "1dda6251ec4cac09b2b4f34399be17afcce33ee2cb4e6d984b0ae44be472ef5b",
}
"""For each version the SHA-256 of its schema text, as `fingerprint` computes it."""

WORDS: tuple[tuple[str, str, type[Enum]], ...] = (
    ("claim", "type", ClaimType),
    ("claim", "priority", Priority),
    ("claim", "verdict", Verdict),
    ("claim", "look_again", LookAgain),
    ("pointer", "kind", PointerKind),
    ("pointer", "state", PointerState),
    ("decision", "kind", Decided),
    ("source", "kind", SourceKind),
    ("source", "rank", Rank),
    ("source", "confidentiality", Confidentiality),
    ("evidence", "stance", Stance),
)
"""The columns that hold words of closed lists."""

JOURNALED = (
    "source",
    "article",
    "version",
    "pointer",
    "review",
    "claim",
    "span",
    "nothing_checkable",
    "decision",
    "evidence",
)
"""The tables whose every change is journaled, referred-to before referring."""


def fingerprint(connection: sqlite3.Connection) -> str:
    """The SHA-256 over all statements of the schema, without the tables and indexes that SQLite makes for itself.

    Only those, by name: a trigger may be called `sqlite_...` in a forged file, and it runs.
    """
    rows = connection.execute(
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema "
        "WHERE NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')) "
        "AND NOT (type = 'index' AND sql IS NULL) ORDER BY type, name"
    )
    return hashlib.sha256("\n".join(text for (text,) in rows).encode()).hexdigest()


def migrate(connection: Connection, start: int, goal: int = VERSION) -> None:
    """Bring a file from schema version `start` (0: empty) to `goal`, inside the caller's transaction."""
    from alembic.migration import MigrationContext  # noqa: PLC0415 - only new and old files need Alembic
    from alembic.operations import Operations  # noqa: PLC0415

    operations = Operations(MigrationContext.configure(connection))
    for number in range(start + 1, goal + 1):
        importlib.import_module(f"fcapp.storage.migrations.v{number:04}").upgrade(operations)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {goal}")
