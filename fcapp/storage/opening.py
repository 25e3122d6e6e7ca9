"""Opening a library is a ceremony: what it is, which version, untrusted until its schema and pages are proved."""

import os
import sqlite3
import stat
import struct
import time
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from fcapp.errors import UserError
from fcapp.files import sync_folder
from fcapp.storage import schema
from fcapp.storage.connection import connect, engine

_HEADER = struct.Struct(">16s 44x i 4x i")
"""The beginning of an SQLite file: magic words, user version, application id."""

_MAGIC = b"SQLite format 3\0"


def make_file(path: Path) -> None:
    """Make an empty file at `path`, for the owner's eyes only, unless there is a file already.

    Raises:
        UserError: the folder cannot be written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            sync_folder(path.parent)
    except OSError as error:
        why = "its folder is a file" if isinstance(error, FileExistsError) else error.strerror
        raise UserError(f"No library can be made at “{path.name}” ({why}); choose another folder.") from error


def refuse_foreign(path: Path) -> None:
    """Turn away what is plainly no library by its first bytes alone, so that no file appears beside it.

    Raises:
        UserError: it is no library, a newer one, or cannot be read.
    """
    try:
        if not path.is_file():
            raise _not_to_be_read(path, "it is missing, a folder or a device")
        with path.open("rb") as file:
            header = file.read(_HEADER.size)
    except OSError as error:
        raise _not_to_be_read(path, error.strerror) from error
    cut_off = Path(f"{os.path.realpath(path)}-journal").exists()  # in the middle of a change only SQLite can tell
    if not header or cut_off:
        return
    magic, version, application_id = _HEADER.unpack(header.ljust(_HEADER.size, b"\0"))
    _judge(path, application_id if magic == _MAGIC else 0, version)


def prove(path: Path, *, write: bool) -> None:
    """Make sure that `path` is a sound library of the newest version.

    An empty file becomes a library, an older library is backed up and migrated.

    Raises:
        UserError: it is no library, a newer one, changed by another program, or damaged.
    """
    try:
        version = _proved_version(path, write=write)
        if write:
            _prove_writable(path)
    except sqlite3.DatabaseError as error:
        raise _unreadable(path, error, write=write) from error
    if version < schema.VERSION:
        _bring_up_to_date(path, version, write=write)
    if write and os.name == "posix":
        _hide_from_others(path)


def _prove_writable(path: Path) -> None:
    with closing(connect(path, write=True)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA user_version = 0")  # BEGIN alone succeeds also where nothing can be written
        connection.execute("ROLLBACK")


def _hide_from_others(path: Path) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    with suppress(OSError):  # a stick without permissions, or a file that belongs to a colleague
        path.chmod(mode & 0o700)


def _proved_version(path: Path, *, write: bool) -> int:
    with closing(connect(path, write=write, proved=False)) as connection:
        version = _version(connection, path)
        if version:
            _prove_schema(connection, path, version)
            _prove_pages(connection, path)
            _prove_words(connection, path)
        return version


def _unreadable(path: Path, error: sqlite3.DatabaseError, *, write: bool) -> UserError:
    if getattr(error, "sqlite_errorname", "").startswith("SQLITE_READONLY"):
        return UserError(
            f"“{path.name}” may not be changed; open it read-only."
            if write
            else f"“{path.name}” was left in the middle of a change; open it for writing once, which takes that back."
        )
    if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
        return UserError(f"“{path.name}” is being changed by another program; try again when that has ended.")
    if isinstance(error, sqlite3.OperationalError):
        return _not_to_be_read(path, str(error))
    return _no_library(path)


def _no_library(path: Path) -> UserError:
    return UserError(f"“{path.name}” is not an fcapp library or is damaged; choose another file or a backup.")


def _not_to_be_read(path: Path, why: str | None) -> UserError:
    return UserError(f"“{path.name}” cannot be opened ({why}); check that it exists and that you may read it.")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application_id == version == tables == path.stat().st_size == 0:
        return 0
    _judge(path, application_id, version)
    return int(version)


def _judge(path: Path, application_id: int, version: int) -> None:
    if application_id != schema.APPLICATION_ID or version < 1:
        raise _no_library(path)
    if version > schema.VERSION:
        raise UserError(
            f"“{path.name}” was written by a newer fcapp (library version {version}, this one knows up to "
            f"{schema.VERSION}); install the newer program to open it."
        )


def _prove_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    if schema.fingerprint(connection) != schema.FINGERPRINTS[version]:
        raise UserError(
            f"The tables of “{path.name}” were changed by another program, so it is not opened; use a backup of it."
        )


def _prove_pages(connection: sqlite3.Connection, path: Path) -> None:
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise _damaged(path)


def _prove_words(connection: sqlite3.Connection, path: Path) -> None:
    """SQLite drops the CHECK constraints of files that it opens read-only, so quick_check does not see these then."""
    for table, column, words in schema.WORDS:
        columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        if column not in columns:  # a library of an older version
            continue
        marks = ", ".join("?" for _ in words)
        foreign = f"SELECT 1 FROM {table} WHERE {column} NOT IN ({marks}) LIMIT 1"  # noqa: S608 - names of our own
        if connection.execute(foreign, [word.value for word in words]).fetchone():
            raise _damaged(path)


def _damaged(path: Path) -> UserError:
    return UserError(f"“{path.name}” is damaged; copy it to a safe place and open a backup of it.")


def _bring_up_to_date(path: Path, version: int, *, write: bool) -> None:
    if not write:
        raise UserError(f"“{path.name}” is empty or old; open it for writing once, which brings it up to date.")
    if version:
        _back_up(path, version)
    try:
        _migrate(path, version)
    except DBAPIError as error:
        raise UserError(
            f"“{path.name}” could not be brought up to date ({error.orig}) and is as it was; "
            "free some space and try again."
        ) from error


def _back_up(path: Path, version: int) -> None:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    target = path.with_name(f"{path.stem}.version-{version}.{stamp}{path.suffix}")
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with closing(connect(path, write=True)) as connection:
                connection.execute("VACUUM INTO ?", (str(target),))
            sync_folder(target.parent)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    except (OSError, sqlite3.Error) as error:
        raise UserError(
            f"“{path.name}” must be brought up to date, but no backup can be written ({error}); free some space."
        ) from error


def _migrate(path: Path, version: int) -> None:
    made = engine(path, write=True)
    try:
        with made.begin() as connection:
            schema.migrate(connection, version, schema.VERSION)
    finally:
        made.dispose()
