"""What a library knows of the versions of an article, besides their marks."""

from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlmodel import col

from fcapp.errors import UserError
from fcapp.model.rows import PointerRow
from fcapp.model.spans import Span
from fcapp.model.structure import Block, decoded, fitting
from fcapp.model.tables import PointerAt, Version
from fcapp.storage.internals import blob
from fcapp.storage.queries import ALTERED, proved, proved_text
from fcapp.storage.storable import storable


def text_of(connection: Connection, version_id: int) -> str:
    """The text of a version, whose hash is proved.

    Raises:
        UserError: there is no such version, or its text was altered behind the library's back.
    """
    row: Any = connection.execute(_TEXT, {"version": version_id}).one_or_none()
    if row is None:
        raise UserError("This version is no longer in the library; undo its removal first.")
    return proved_text(row.bytes, row.sha256)


_TEXT = (
    select(blob.c.bytes, blob.c.sha256)
    .join(Version, col(Version.text_sha256) == blob.c.sha256)
    .where(col(Version.id) == bindparam("version"))
)


def blocks(connection: Connection, version_id: int) -> tuple[Block, ...]:
    """What the paragraphs of a version are, in order; nothing when nothing is known.

    Raises:
        UserError: they were altered behind the library's back.
    """
    row: Any = connection.execute(_STRUCTURE, {"version": version_id}).one_or_none()
    if row is None:
        return ()
    try:
        found = decoded(proved(row.bytes, row.sha256))
    except ValueError as error:
        raise UserError(ALTERED) from error
    if not fitting(found, len(text_of(connection, version_id))):
        raise UserError(ALTERED)
    return found


_STRUCTURE = (
    select(blob.c.bytes, blob.c.sha256)
    .join(Version, col(Version.structure_sha256) == blob.c.sha256)
    .where(col(Version.id) == bindparam("version"))
)


def pointer_rows(connection: Connection, version_id: int) -> list[PointerRow]:
    """What the reporter pointed to in a version, in the order of the text.

    Raises:
        UserError: they do not fit the text.
    """
    found = [_pointer_row(row) for row in connection.execute(_POINTERS, {"version": version_id})]
    if found:
        text = text_of(connection, version_id)
        if any(storable(text[row.span.start : row.span.end]) != row.quote for row in found):
            raise UserError(ALTERED)
    return found


def _pointer_row(row: Any) -> PointerRow:
    return PointerRow(
        row.id,
        row.version_id,
        row.kind,
        Span(row.start, row.end),
        row.exact,
        row.note,
        row.url,
        row.author,
        row.dated,
        row.state,
    )


_POINTERS: Any = (
    select(*PointerAt.__table__.columns)  # type: ignore[attr-defined]
    .where(col(PointerAt.version_id) == bindparam("version"))
    .order_by(col(PointerAt.start), col(PointerAt.end), col(PointerAt.id))
)
