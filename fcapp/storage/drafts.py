"""What a library knows of the versions of an article, besides their marks."""

from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from fcapp.errors import UserError
from fcapp.model.rows import PointerRow, VersionRow
from fcapp.model.spans import Span
from fcapp.model.structure import Block, decoded, fitting
from fcapp.model.tables import ClaimSpan, PointerAt, Review, Version
from fcapp.storage.internals import blob
from fcapp.storage.proofs import ALTERED, proved, proved_text
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


def version_rows(connection: Connection, review_id: int) -> list[VersionRow]:
    """All versions of the article under review, the newest first."""
    return [VersionRow(*row) for row in connection.execute(_VERSIONS, {"review": review_id})]


_VERSIONS: Select[*tuple[Any, ...]] = (
    select(
        col(Version.id),
        col(Version.number),
        col(Version.imported_ms),
        col(Version.file_name),
        col(Version.media_type),
    )
    .join(Review, col(Review.article_id) == col(Version.article_id))
    .where(col(Review.id) == bindparam("review"))
    .order_by(col(Version.number).desc())
)


def version_before(connection: Connection, version_id: int) -> int | None:
    """The version of the same article that came before."""
    return connection.execute(_BEFORE, {"version": version_id}).scalar_one_or_none()


_Later = aliased(Version)

_BEFORE = (
    select(col(Version.id))
    .join(_Later, col(_Later.article_id) == col(Version.article_id))
    .where(col(_Later.id) == bindparam("version"), col(Version.number) < col(_Later.number))
    .order_by(col(Version.number).desc())
    .limit(1)
)


class Former(NamedTuple):
    """The words of a claim in an older version."""

    version: int
    """Its number."""
    quote: str
    """The words of all its spans there, joined by " … "."""


def former_words(connection: Connection, claim_id: int, number: int, but_for: str | None = None) -> Former | None:
    """The last words of a claim before version `number`; with `but_for`, the last that are others."""
    by_version: dict[int, list[str]] = {}
    for version, exact in connection.execute(_FORMER, {"claim": claim_id, "number": number}):
        by_version.setdefault(version, []).append(exact)
    quotes = ((version, " … ".join(words)) for version, words in by_version.items())
    return next((Former(version, quote) for version, quote in quotes if quote != but_for), None)


_FORMER = (
    select(col(Version.number), col(ClaimSpan.exact))
    .join(Version, col(Version.id) == col(ClaimSpan.version_id))
    .where(col(ClaimSpan.claim_id) == bindparam("claim"), col(Version.number) < bindparam("number"))
    .order_by(col(Version.number).desc(), col(ClaimSpan.start), col(ClaimSpan.end))
)


def last_places(connection: Connection, claim_ids: list[int]) -> dict[int, dict[int, list[Span]]]:
    """Where claims stood in the last version that had their words: by version, then by claim."""
    newest: dict[int, int] = {}
    places: dict[int, dict[int, list[Span]]] = {}
    if claim_ids:
        for claim_id, version, start, end in connection.execute(_PLACES, {"only": claim_ids}):
            if newest.setdefault(claim_id, version) == version:
                places.setdefault(version, {}).setdefault(claim_id, []).append(Span(start, end))
    return places


_PLACES: Select[*tuple[Any, ...]] = (
    select(col(ClaimSpan.claim_id), col(ClaimSpan.version_id), col(ClaimSpan.start), col(ClaimSpan.end))
    .join(Version, col(Version.id) == col(ClaimSpan.version_id))
    .where(col(ClaimSpan.claim_id).in_(bindparam("only", expanding=True)))
    .order_by(col(ClaimSpan.claim_id), col(Version.number).desc(), col(ClaimSpan.start), col(ClaimSpan.end))
)


def words_in(connection: Connection, version_id: int) -> dict[int, tuple[str, ...]]:
    """For each claim with a place in a version, its words there."""
    found: dict[int, tuple[str, ...]] = {}
    for claim_id, exact in connection.execute(_WORDS_IN, {"version": version_id}):
        found[claim_id] = (*found.get(claim_id, ()), exact)
    return found


_WORDS_IN = (
    select(col(ClaimSpan.claim_id), col(ClaimSpan.exact))
    .where(col(ClaimSpan.version_id) == bindparam("version"))
    .order_by(col(ClaimSpan.start), col(ClaimSpan.end))
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


def pointer_rows(connection: Connection, version_id: int, only: Collection[int] | None = None) -> list[PointerRow]:
    """What the reporter pointed to in a version, in the order of the text; with `only`, just these.

    Raises:
        UserError: they do not fit the text.
    """
    statement, asked = (_POINTERS, {}) if only is None else (_SOME_POINTERS, {"only": list(only)})
    found = [_pointer_row(row) for row in connection.execute(statement, {"version": version_id, **asked})]
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

_SOME_POINTERS = _POINTERS.where(col(PointerAt.id).in_(bindparam("only", expanding=True)))
