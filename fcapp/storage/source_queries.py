"""What views ask about sources."""

from typing import Any

from sqlalchemy import Connection, Select, func, select
from sqlmodel import col

from fcapp.model.rows import SourceRow
from fcapp.model.tables import Evidence, Source
from fcapp.storage.storable import storable

SOURCE_COLUMNS: tuple[Any, ...] = (
    col(Source.id).label("source"),
    col(Source.kind),
    col(Source.title),
    col(Source.author),
    col(Source.publisher),
    col(Source.published),
    col(Source.url),
    col(Source.accessed),
    col(Source.rank),
    col(Source.confidentiality),
)
"""The columns of a `SourceRow`, but for its uses."""


def source_rows(connection: Connection, words: str, limit: int = 20) -> list[SourceRow]:
    """Sources in whose title, author, publisher or address all of `words` occur, in any letter case.

    The most used come first.
    """
    uses = func.count(col(Evidence.id))
    statement = (
        select(*SOURCE_COLUMNS, uses)
        .join(Evidence, col(Evidence.source_id) == col(Source.id), isouter=True)
        .group_by(col(Source.id))
        .order_by(uses.desc(), col(Source.id).desc())
        .limit(limit)
    )
    return [SourceRow(*row) for row in connection.execute(_with_words(statement, words))]


def _with_words(statement: Select[Any], words: str) -> Select[Any]:
    names = col(Source.title) + "\n" + col(Source.author) + "\n" + col(Source.publisher)
    written = func.casefold(names + "\n" + col(Source.url))
    return statement.where(*(func.instr(written, word) > 0 for word in storable(words).casefold().split()))


def source_by_url(connection: Connection, url: str) -> int | None:
    """The id of the oldest source with this address."""
    return connection.execute(
        select(col(Source.id)).where(col(Source.url) == url).order_by(col(Source.id)).limit(1)
    ).scalar_one_or_none()
