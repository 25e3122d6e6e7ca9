"""What views and reports ask about reviews; each answer is plain rows by a narrow query."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, case, func, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from fcapp.errors import UserError
from fcapp.model.rows import Counts, ReviewInfo, ReviewRow
from fcapp.model.spans import Span
from fcapp.model.tables import Article, Claim, NothingCheckable, Review, Version
from fcapp.model.vocabulary import Verdict
from fcapp.storage.internals import blob, place
from fcapp.storage.proofs import proved_text


def review_rows(connection: Connection) -> list[ReviewRow]:
    """All reviews, the one last on the desk first, then the newest."""
    rows = connection.execute(
        select(
            col(Review.id),
            col(Article.title),
            col(Article.outlet),
            col(Article.published),
            col(Review.created_ms),
            func.coalesce(place.c.opened_ms, 0).label("opened_ms"),
        )
        .join(Article, col(Article.id) == col(Review.article_id))
        .join(place, place.c.review_id == col(Review.id), isouter=True)
        .order_by(func.coalesce(place.c.opened_ms, col(Review.created_ms)).desc(), col(Review.id).desc())
    )
    counts = _counts(connection)
    return [
        ReviewRow(row.id, row.title, row.outlet, row.published, count, row.created_ms, row.opened_ms, look_again)
        for row in rows
        for count, look_again in [counts[row.id]]
    ]


def _counts(connection: Connection) -> defaultdict[int, tuple[Counts, int]]:
    """How many claims stand where, by review, and how many are to be looked at again."""
    verdicts = (*Verdict, None)
    standing = case((col(Claim.look_again).is_(None), col(Claim.verdict)))
    rows = connection.execute(
        select(
            col(Claim.review_id),
            func.count(col(Claim.look_again)),
            *(func.sum(case((standing.is_(verdict), 1), else_=0)) for verdict in verdicts),
        ).group_by(col(Claim.review_id))
    )
    found = {review: (Counts(*numbers), look_again) for review, look_again, *numbers in rows}
    return defaultdict(lambda: (Counts(), 0), found)


def review_info(connection: Connection, review_id: int, version_id: int | None = None) -> ReviewInfo:
    """A review with its text, whose hash is proved; with `version_id`, with the text of another version.

    Raises:
        UserError: there is no such review or version, or its text was altered behind the library's back.
    """
    row: Any = connection.execute(_REVIEW_INFO, {"review": review_id, "version": version_id}).one_or_none()
    if row is None:
        raise UserError(f"There is no review {review_id} in this library; choose one from its list of reviews.")
    values: dict[str, Any] = dict(zip(row._fields, row, strict=True))
    text = proved_text(values.pop("bytes"), row.text_sha256)
    sha256 = values.pop("text_sha256")
    return ReviewInfo(**values, text=text, sha256=sha256)


_UnderReview = aliased(Version)

_REVIEW_INFO: Select[*tuple[Any, ...]] = (
    select(
        col(Review.id),
        col(Review.article_id),
        col(Version.id).label("version_id"),
        col(Version.number).label("version"),
        col(Article.title),
        col(Article.byline),
        col(Article.outlet),
        col(Article.published),
        col(Article.language),
        col(Article.url),
        blob.c.bytes,
        col(Version.text_sha256),
        col(Version.encoding),
        col(Version.file_name),
        col(Version.media_type),
        col(Version.imported_ms),
        col(_UnderReview.number).label("versions"),
    )
    .select_from(Review)
    .join(Article, col(Article.id) == col(Review.article_id))
    .join(_UnderReview, col(_UnderReview.id) == col(Review.version_id))
    .join(
        Version,
        and_(
            col(Version.id) == func.coalesce(bindparam("version"), col(Review.version_id)),
            col(Version.article_id) == col(Review.article_id),
        ),
    )
    .join(blob, blob.c.sha256 == col(Version.text_sha256))
    .where(col(Review.id) == bindparam("review"))
)


def nothing_checkable(
    connection: Connection, review_id: int, version_id: int | None = None
) -> list[tuple[int, Span]]:
    """The sentences marked as having nothing checkable, in order: row id and span; those of another version, too."""
    rows = connection.execute(_NOTHING_CHECKABLE, {"review": review_id, "version": version_id})
    return [(int(row_id or 0), Span(start, end)) for row_id, start, end in rows]


_NOTHING_CHECKABLE = (
    select(col(NothingCheckable.id), col(NothingCheckable.start), col(NothingCheckable.end))
    .join(
        Review,
        and_(
            col(Review.id) == col(NothingCheckable.review_id),
            func.coalesce(bindparam("version"), col(Review.version_id)) == col(NothingCheckable.version_id),
        ),
    )
    .where(col(Review.id) == bindparam("review"))
    .order_by(col(NothingCheckable.start))
)


def data_version(connection: Connection) -> int:
    """A number that is another one as soon as somebody else has committed something (SQLite's own)."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def place_state(connection: Connection, review_id: int) -> str | None:
    """Where the reviewer left off, as JSON; None before the first visit."""
    return connection.execute(_PLACE_STATE, {"review": review_id}).scalar_one_or_none()


_PLACE_STATE = select(place.c.state).where(place.c.review_id == bindparam("review"))
