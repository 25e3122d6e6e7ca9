"""Bytes and texts of the library, proved by the hash under which they were kept."""

import hashlib

from sqlalchemy import Connection, select
from sqlmodel import col

from fcapp.errors import UserError
from fcapp.model.tables import Version
from fcapp.storage.internals import blob

ALTERED = "A text in this library is no longer what was imported; open a backup of the library."


def proved(data: bytes, sha256: str) -> bytes:
    """`data`, if it still has the hash by which it was kept.

    Raises:
        UserError: it has not.
    """
    if hashlib.sha256(data).hexdigest() != sha256:
        raise UserError(ALTERED)
    return data


def proved_text(data: bytes, sha256: str) -> str:
    """The text in `data`, if that still has the hash by which it was kept.

    Raises:
        UserError: it has not.
    """
    try:
        return proved(data, sha256).decode()
    except UnicodeDecodeError as error:
        raise UserError(ALTERED) from error


def original_bytes(connection: Connection, version_id: int) -> bytes:
    """The bytes that a version was imported from.

    Raises:
        UserError: they were altered behind the library's back.
    """
    row = connection.execute(
        select(blob.c.bytes, blob.c.sha256)
        .join(Version, col(Version.original_sha256) == blob.c.sha256)
        .where(col(Version.id) == version_id)
    ).one_or_none()
    if row is None:
        raise UserError(ALTERED)
    return proved(row.bytes, row.sha256)
