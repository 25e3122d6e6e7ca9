"""What may be done inside one step of a library; every text on its way there is made storable."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import TypeVar

from sqlalchemy import bindparam, event, insert, text, update
from sqlmodel import Session, col, select

from fcapp.errors import UserError
from fcapp.model.tables import ClaimSpan, NothingCheckable, Row
from fcapp.storage.storable import storable

AnyRow = TypeVar("AnyRow", bound=Row)

_NAMES: dict[type[Row], str] = {ClaimSpan: "mark", NothingCheckable: "mark"}


class Edit:
    """What may be done inside one step: get, add and delete rows, keep bytes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, table: type[AnyRow], row_id: int) -> AnyRow:
        """The row with this id; what is set on it is stored with the step.

        Raises:
            UserError: it was deleted.
        """
        row = self._session.get(table, row_id)
        if row is None:
            name = _NAMES.get(table, table.__name__.lower())
            raise UserError(f"This {name} is no longer in the library; undo its deletion first.")
        return row

    def add(self, row: AnyRow) -> AnyRow:
        """Store a new row; its id is set on return."""
        self._session.add(row)
        self._session.flush()
        return row

    def add_all(self, table: type[Row], rows: Iterable[Mapping[str, object]]) -> None:
        """Store many new rows of the same columns; as objects of SQLModel they would take four times as long."""
        values = [{name: _storable(value) for name, value in row.items()} for row in rows]
        if values:
            self._session.connection().execute(insert(table), values)

    def set_all(self, table: type[Row], column: str, values: Mapping[int, object]) -> None:
        """Set one column of many rows quickly, by their ids; none of them was got in this step."""
        if values:
            statement = update(table).where(col(table.id) == bindparam("row")).values({column: bindparam("value")})
            rows = [{"row": row_id, "value": _storable(value)} for row_id, value in values.items()]
            self._session.connection().execute(statement, rows)

    def rows(self, table: type[AnyRow], **equal: object) -> list[AnyRow]:
        """The rows whose columns have these values; what is set on them is stored with the step."""
        found = self._session.exec(select(table).filter_by(**equal).order_by(text("id")))
        return list(found)

    def delete(self, row: Row) -> None:
        """Remove a row and all that belongs to it."""
        self._session.delete(row)
        self._session.flush()

    def keep(self, data: bytes) -> str:
        """Store bytes for good and return their SHA-256, by which they are read; equal bytes are stored once."""
        digest = hashlib.sha256(data).hexdigest()
        self._session.connection().execute(
            text("INSERT OR IGNORE INTO blob (sha256, bytes) VALUES (:sha256, :bytes)"),
            {"sha256": digest, "bytes": data},
        )
        return digest


class EditSession(Session):
    """A session whose texts are made storable."""


@event.listens_for(EditSession, "before_flush")
def _clean(session: Session, *_: object) -> None:
    """Text that SQLite or UTF-8 cannot hold gets U+FFFD in its place: NULs and lone surrogates."""
    for row in (*session.new, *session.dirty):
        for name in type(row).model_fields:
            value = getattr(row, name)
            if value != (clean := _storable(value)):
                setattr(row, name, clean)


def _storable(value: object) -> object:
    return storable(value) if type(value) is str else value
