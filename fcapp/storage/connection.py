"""SQLite connections with every setting stated, writing and reading."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

BUSY_MS = 500
"""How long a connection waits for another program that holds the file, in milliseconds."""

PRAGMAS = {
    "journal_mode": "delete",  # one file, whole at every moment; a write-ahead log is a second file
    "synchronous": 3,  # EXTRA: also the folder is flushed, so a commit survives a power cut
    "locking_mode": "normal",
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,  # memory: no text of a draft in temporary files
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "busy_timeout": BUSY_MS,
}


def connect(path: Path, *, write: bool, proved: bool = True) -> sqlite3.Connection:
    """A connection to an existing file with all of PRAGMAS set, in autocommit mode.

    Of a file that is not `proved` to be a library the journal mode is left alone: to set it is to change the file.
    """
    mode = "rw" if write else "ro"
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
    try:
        for name, value in PRAGMAS.items():
            if name != "journal_mode" or (write and proved):
                connection.execute(f"PRAGMA {name} = {value}")
        if not write:
            connection.execute("PRAGMA query_only = 1")
        connection.create_function("casefold", 1, str.casefold, deterministic=True)  # SQLite's own knows ASCII alone
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def engine(path: Path, *, write: bool) -> Engine:
    """An engine over one connection; a writing one begins every transaction with the write lock."""
    made = create_engine(
        "sqlite://", creator=lambda: connect(path, write=write), poolclass=StaticPool, hide_parameters=True
    )
    if write:
        event.listen(made, "begin", _take_the_write_lock)
    return made


def _take_the_write_lock(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
