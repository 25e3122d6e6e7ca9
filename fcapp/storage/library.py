"""A library: one SQLite file, changed only in labelled steps, each of which can be undone."""

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

from fcapp.errors import UserError
from fcapp.model.rows import Changes
from fcapp.storage import journal, opening, reversal
from fcapp.storage.connection import engine
from fcapp.storage.edit import Edit, EditSession
from fcapp.storage.lock import LibraryLock
from fcapp.storage.storable import storable
from fcapp.storage.typing_step import NOT_TYPING, Typing

_FIRST_READ = "PRAGMA schema_version"
"""Takes the lock that all further queries of a transaction share."""


def wall_clock() -> int:
    """Milliseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1_000_000


class Library:
    """An open library file.

    A missing file is made. One connection writes, one reads; both belong to the thread that uses the library.
    When a step is on disk every function in `on_change` is called with the rows it touched, whoever made it: a
    service, undo or redo. Only `change_apart` may write on another thread; whoever writes meanwhile waits for it.

    Raises:
        UserError: the file is no library, too new, damaged or in use; see `opening.prove` and `LibraryLock`.
    """

    def __init__(
        self, path: Path, *, reviewer: str = "", read_only: bool = False, clock: Callable[[], int] = wall_clock
    ) -> None:
        self.path = path
        self.reviewer = reviewer
        self.read_only = read_only
        self.clock = clock
        self.on_change: list[Callable[[Changes], None]] = []
        self._typing = NOT_TYPING
        self._closed = False
        self._writing = threading.RLock()
        self._untold: deque[Changes] = deque()
        if not read_only:
            opening.make_file(path)
        opening.refuse_foreign(path)
        self._lock = None if read_only else LibraryLock(path, reviewer)
        try:
            opening.prove(path, write=not read_only)
        except BaseException:
            self._release()
            raise
        self._writer = engine(path, write=True)
        self._reader = engine(path, write=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file and its lock back, when what is written apart is on disk."""
        with self._writing:
            self._writer.dispose()
            self._reader.dispose()
            self._closed = True
            self._release()

    def _release(self) -> None:
        self.read_only = True  # without the lock nothing may be written
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for queries, which all see what was committed before the first of them.

        Until the block ends nothing can be committed, so it changes nothing, and no block stands in another.

        Raises:
            UserError: the file cannot be read.
        """
        with self._reading(self._reader) as connection:
            connection.exec_driver_sql("BEGIN")  # taken back when the connection is closed
            self._take_the_read_lock(connection)
            yield connection

    def _take_the_read_lock(self, connection: Connection) -> None:
        """Begin to read; a step of this library that comes on disk just now is waited for however long it takes."""
        try:
            connection.exec_driver_sql(_FIRST_READ)
        except OperationalError:
            with self._writing:
                connection.exec_driver_sql(_FIRST_READ)

    @contextmanager
    def read_apart(self) -> Iterator[Connection]:
        """A connection of its own, for long queries on another thread.

        Each query sees what is committed when it begins, so that commits need not wait for all of them.

        Raises:
            UserError: the file cannot be read.
        """
        apart = engine(self.path, write=False)
        try:
            with self._reading(apart) as connection:
                yield connection
        finally:
            apart.dispose()

    @contextmanager
    def _reading(self, reader: Engine) -> Iterator[Connection]:
        try:
            with reader.connect() as connection:
                yield connection
        except (DatabaseError, sqlite3.DatabaseError) as error:
            raise UserError(
                f"“{self.path.name}” could not be read ({_cause(error)}); check the disk, or open a backup of it."
            ) from error

    @contextmanager
    def change(self, label: str, review_id: int | None = None, typing: str = "") -> Iterator[Edit]:
        """One step: all of it is on disk when the block ends, or nothing of it when the block raises.

        A block that changes nothing leaves no step. `review_id` is the review whose undo the step belongs to, None
        the library's own. Steps with the same non-empty `typing` that follow one another quickly become one.

        Raises:
            UserError: the library is read-only or cannot be written.
        """
        with self._transaction() as connection:
            mark = journal.last_change(connection)
            current = self._open_step(connection, label, review_id, typing)
            with _edit(connection) as edit:
                yield edit
            changes = _close_step(connection, mark)
        if changes.rows:
            self._typing = current
            self._tell(changes)

    def change_apart(self, label: str, review_id: int, moment: int, write: Callable[[Edit], None]) -> None:
        """One step of many rows, on a connection of its own, on any thread; `tell_apart` then tells of it.

        `moment` is the number of the newest change that `write` knows of.

        Raises:
            UserError: something was changed since; or the library is read-only or cannot be written.
        """
        apart = engine(self.path, write=True)
        try:
            with self._writing:
                with self._transaction(apart) as connection:
                    if journal.last_change(connection) != moment:
                        raise UserError(
                            f"Something was changed while the {label.lower()} was prepared, so it was not stored; "
                            "do it again."
                        )
                    connection.exec_driver_sql("PRAGMA cache_spill = 0")  # else readers wait before the commit
                    current = self._open_step(connection, label, review_id, "")
                    with _edit(connection) as edit:
                        write(edit)
                    changes = _close_step(connection, moment)
                if changes.rows:
                    self._typing = current
                    self._untold.append(changes)
        finally:
            apart.dispose()

    def tell_apart(self) -> None:
        """Call `on_change` for what was changed apart and is not told yet; on the thread that uses the library."""
        while self._untold:
            self._call(self._untold.popleft())

    def _open_step(self, connection: Connection, label: str, review_id: int | None, typing: str) -> Typing:
        now = self.clock()
        if self._typing.goes_on(typing, now):
            journal.resume(connection, self._typing.step)
            return self._typing._replace(went_on=now)
        return Typing(typing, journal.begin(connection, label, self._name(), now, review_id), now, now)

    def _name(self) -> str:
        return storable(self.reviewer) or "unnamed reviewer"

    def undo(self, review_id: int | None = None) -> Changes:
        """Take back the newest step of a review (None: of the library itself), as a new step.

        Raises:
            UserError: there is none, or later steps elsewhere build on it.
        """
        return self._turn("undo", review_id)

    def redo(self, review_id: int | None = None) -> Changes:
        """Do again what was undone last; as `undo`."""
        return self._turn("redo", review_id)

    def _turn(self, kind: str, review_id: int | None) -> Changes:
        find, apply = (journal.to_undo, reversal.reverse) if kind == "undo" else (journal.to_redo, reversal.repeat)
        with self._transaction() as connection:
            step = find(connection, review_id)
            if step is None:
                raise UserError(f"There is nothing to {kind}.")
            mark = journal.last_change(connection)
            journal.begin(connection, step.label, self._name(), self.clock(), review_id, kind, step.id)
            apply(connection, step)
            journal.resume(connection, None)
            changes = journal.changes_since(connection, mark)
        self._typing = NOT_TYPING
        self._tell(changes)
        return changes

    def undo_label(self, review_id: int | None = None) -> str | None:
        """What `undo` would take back, None when nothing."""
        with self.read() as connection:
            step = journal.to_undo(connection, review_id)
        return step.label if step else None

    def redo_label(self, review_id: int | None = None) -> str | None:
        """What `redo` would do again, None when nothing."""
        with self.read() as connection:
            step = journal.to_redo(connection, review_id)
        return step.label if step else None

    def remember(self, review_id: int, state: str) -> None:
        """Keep where the reviewer is in a review, as JSON; this is not a change and has no undo."""
        if self.read_only:
            return
        with self._transaction() as connection:
            connection.execute(
                text(
                    "INSERT INTO place (review_id, opened_ms, state) VALUES (:review, :now, :state) "
                    "ON CONFLICT (review_id) DO UPDATE SET opened_ms = :now, state = :state"
                ),
                {"review": review_id, "now": self.clock(), "state": state},
            )

    @contextmanager
    def _transaction(self, writer: Engine | None = None) -> Iterator[Connection]:
        if self._closed:
            raise UserError(f"“{self.path.name}” was closed before this was stored; open it again and repeat it.")
        if self.read_only:
            raise UserError(f"“{self.path.name}” is open read-only, so nothing can be changed; open it for writing.")
        try:
            with self._writing, (writer or self._writer).begin() as connection:
                yield connection
        except (IntegrityError, sqlite3.IntegrityError) as error:
            raise _not_saved(self.path, "it does not fit the rules of the library") from error
        except (DatabaseError, sqlite3.DatabaseError) as error:
            raise _not_saved(self.path, _cause(error)) from error

    def _tell(self, changes: Changes) -> None:
        self.tell_apart()
        self._call(changes)

    def _call(self, changes: Changes) -> None:
        for listener in list(self.on_change):
            listener(changes)


@contextmanager
def _edit(connection: Connection) -> Iterator[Edit]:
    with EditSession(connection, expire_on_commit=False) as session:
        yield Edit(session)
        session.commit()  # of the session alone: the transaction around it goes on


def _close_step(connection: Connection, mark: int) -> Changes:
    """What was changed since `mark`; of a step that changed nothing, nothing is left."""
    journal.resume(connection, None)
    changes = journal.changes_since(connection, mark)
    if not changes.rows:
        connection.rollback()
    return changes


def _cause(error: DatabaseError | sqlite3.DatabaseError) -> str:
    """What SQLite said, whether SQLAlchemy or the driver told it."""
    return str(error.orig if isinstance(error, DatabaseError) else error)


def _not_saved(path: Path, why: str) -> UserError:
    return UserError(f"This could not be saved in “{path.name}” ({why}); nothing was changed, so try again.")
