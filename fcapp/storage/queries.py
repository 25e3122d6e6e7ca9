"""What views and reports ask of a library; each answer is plain rows by a narrow query."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, bindparam, case, func, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from fcapp.errors import UserError
from fcapp.model.findings import findings
from fcapp.model.rows import (
    ClaimDetail,
    ClaimRow,
    Counts,
    EvidenceRow,
    ReviewInfo,
    ReviewRow,
    SourceRow,
)
from fcapp.model.spans import Span
from fcapp.model.tables import Article, Claim, ClaimSpan, Evidence, NothingCheckable, Review, Source, Version
from fcapp.model.vocabulary import Verdict
from fcapp.storage.internals import blob, place
from fcapp.storage.storable import storable


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


def claim_rows(
    connection: Connection, review_id: int, only: Collection[int] | None = None, version_id: int | None = None
) -> list[ClaimRow]:
    """The claims of a review in the order of the article, numbered from 1; those without a place in it come last.

    With `only`, just those claims, without their place among the others (number 0). With `version_id`, those that
    have a place in that version.
    """
    spans = _spans(connection, review_id, only, version_id)
    evidence = _evidence_numbers(connection, review_id, only)
    rows = [row for row in _asked(connection, _CLAIMS, review_id, only) if version_id is None or row.id in spans]
    former = _former_words(connection, [row.id for row in rows if row.id not in spans])
    in_order = sorted(rows, key=lambda row: (*_place(spans[row.id]), row.id))
    return [
        _claim_row(row, number if only is None else 0, spans[row.id], evidence[row.id], former[row.id])
        for number, row in enumerate(in_order, 1)
    ]


class _AboutClaims(NamedTuple):
    """A statement about all claims of a review, and the same about some of them.

    Both are built once: to build and hash one takes SQLAlchemy as long as to carry it out.
    """

    every: Select[*tuple[Any, ...]]
    some: Select[*tuple[Any, ...]]


def _about_claims(statement: Select[*tuple[Any, ...]], some: Select[*tuple[Any, ...]] | None = None) -> _AboutClaims:
    """The statement for all claims, and for some of them, for which it may have to be worded otherwise."""
    of_review = col(Claim.review_id) == bindparam("review")
    chosen = col(Claim.id).in_(bindparam("only", expanding=True))
    return _AboutClaims(statement.where(of_review), (statement if some is None else some).where(of_review, chosen))


def _asked(
    connection: Connection, about: _AboutClaims, review_id: int, only: Collection[int] | None
) -> Sequence[Any]:
    if only is None:
        return connection.execute(about.every, {"review": review_id}).all()
    return connection.execute(about.some, {"review": review_id, "only": list(only)}).all()


_CLAIMS = _about_claims(
    select(col(Claim.id), col(Claim.claimant), col(Claim.type), col(Claim.priority)).add_columns(
        col(Claim.verdict), col(Claim.look_again), (col(Claim.rationale) != "").label("reasoned")
    )
)


def _place(spans: list[tuple[Span, str]]) -> tuple[float, float]:
    """What claims are sorted by: the first start, of equal ones the longest; without any span at the end."""
    if not spans:
        return float("inf"), 0
    start, end = spans[0][0]
    return start, -end


def _claim_row(
    row: Any,
    number: int,
    spans: list[tuple[Span, str]],
    evidence: tuple[int, int],
    former: tuple[int, list[str]],
) -> ClaimRow:
    claim_id, claimant, kind, priority, verdict, look_again, reasoned = row
    count, unsourced = evidence
    found = findings(
        verdict,
        rationale=bool(reasoned),
        evidence=count,
        quotes_without_source=unsourced,
        look_again=look_again,
    )
    quote = " … ".join([exact for _, exact in spans] or former[1])
    places = tuple([place for place, _ in spans])
    return ClaimRow(
        claim_id, number, quote, claimant, kind, priority, verdict, places, count, found, look_again, former[0]
    )


def _former_words(connection: Connection, claim_ids: list[int]) -> defaultdict[int, tuple[int, list[str]]]:
    """For claims without a place: the number of the last version that had their words, and these words."""
    found: defaultdict[int, tuple[int, list[str]]] = defaultdict(lambda: (0, []))
    if claim_ids:
        for claim_id, number, exact in connection.execute(_FORMER, {"only": claim_ids}):
            if number > found[claim_id][0]:
                found[claim_id] = (number, [])
            if number == found[claim_id][0]:
                found[claim_id][1].append(exact)
    return found


_FORMER = (
    select(col(ClaimSpan.claim_id), col(Version.number), col(ClaimSpan.exact))
    .join(Version, col(Version.id) == col(ClaimSpan.version_id))
    .where(col(ClaimSpan.claim_id).in_(bindparam("only", expanding=True)))
    .order_by(col(ClaimSpan.claim_id), col(Version.number).desc(), col(ClaimSpan.start), col(ClaimSpan.end))
)


def _spans_in(version: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(col(ClaimSpan.claim_id), col(ClaimSpan.start), col(ClaimSpan.end), col(ClaimSpan.exact))
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .join(Review, and_(col(Review.id) == col(Claim.review_id), col(Review.version_id) == version))
        .order_by(col(ClaimSpan.start), col(ClaimSpan.end), col(ClaimSpan.id))
    )


_NOT_BY_VERSION = col(ClaimSpan.version_id) + 0
"""An expression has no index: SQLite would go through all spans of a version for those of one claim."""

_SPANS = _about_claims(_spans_in(col(ClaimSpan.version_id)), _spans_in(_NOT_BY_VERSION))


_SPANS_OF_VERSION = (
    select(col(ClaimSpan.claim_id), col(ClaimSpan.start), col(ClaimSpan.end), col(ClaimSpan.exact))
    .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
    .where(col(Claim.review_id) == bindparam("review"), col(ClaimSpan.version_id) == bindparam("version"))
    .order_by(col(ClaimSpan.start), col(ClaimSpan.end), col(ClaimSpan.id))
)


def _spans(
    connection: Connection, review_id: int, only: Collection[int] | None, version_id: int | None
) -> defaultdict[int, list[tuple[Span, str]]]:
    """The spans of each claim in the version under review, or in another one, by start."""
    spans: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
    found: Iterable[Any]
    if version_id is None:
        found = _asked(connection, _SPANS, review_id, only)
    else:
        found = connection.execute(_SPANS_OF_VERSION, {"review": review_id, "version": version_id})
    for claim_id, start, end, exact in found:
        spans[claim_id].append((Span(start, end), exact))
    return spans


_UNSOURCED = case((and_(col(Evidence.quote) != "", col(Evidence.source_id).is_(None)), 1), else_=0)

_EVIDENCE_NUMBERS = _about_claims(
    select(col(Evidence.claim_id), func.count(), func.sum(_UNSOURCED))
    .join(Claim, col(Claim.id) == col(Evidence.claim_id))
    .group_by(col(Evidence.claim_id))
)


def _evidence_numbers(
    connection: Connection, review_id: int, only: Collection[int] | None
) -> defaultdict[int, tuple[int, int]]:
    """How much evidence each claim has, and how much of it is quoted without a source."""
    rows = _asked(connection, _EVIDENCE_NUMBERS, review_id, only)
    return defaultdict(lambda: (0, 0), {claim_id: (count, quotes) for claim_id, count, quotes in rows})


def claim_detail(connection: Connection, review_id: int, row: ClaimRow) -> ClaimDetail:
    """What the claim pane shows of the claim in `row`.

    Raises:
        UserError: it was deleted.
    """
    found = claim_details(connection, review_id, [row])
    if not found:
        raise UserError("This claim is no longer in the library; undo its deletion first.")
    return found[0]


def claim_details(connection: Connection, review_id: int, rows: Collection[ClaimRow]) -> list[ClaimDetail]:
    """The claims in `rows` with all that is known of them, in the same order."""
    only = [row.id for row in rows] if len(rows) == 1 else None
    written = _asked(connection, _WORDS, review_id, only)
    words = {claim_id: (cue, date, rationale) for claim_id, cue, date, rationale in written}
    evidence: defaultdict[int, list[EvidenceRow]] = defaultdict(list)
    for piece in _asked(connection, _EVIDENCE, review_id, only):
        evidence[piece.claim_id].append(_evidence_row(piece))
    known = [row for row in rows if row.id in words]
    return [ClaimDetail(row, review_id, *words[row.id], tuple(evidence[row.id])) for row in known]


_WORDS = _about_claims(select(col(Claim.id), col(Claim.cue), col(Claim.claim_date), col(Claim.rationale)))

_SOURCE_COLUMNS: tuple[Any, ...] = (
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

_EVIDENCE = _about_claims(
    select(
        col(Evidence.id),
        col(Evidence.claim_id),
        col(Evidence.stance),
        col(Evidence.quote),
        col(Evidence.locator),
        col(Evidence.note),
        *_SOURCE_COLUMNS,
    )
    .join(Claim, col(Claim.id) == col(Evidence.claim_id))
    .join(Source, col(Source.id) == col(Evidence.source_id), isouter=True)
    .order_by(col(Evidence.id))
)


def _evidence_row(row: Any) -> EvidenceRow:
    values: list[Any] = list(row)
    values[6:] = [None if row.source is None else SourceRow(*values[6:])]
    return EvidenceRow(*values)


def source_rows(connection: Connection, words: str, limit: int = 20) -> list[SourceRow]:
    """Sources in whose title, author, publisher or address all of `words` occur, in any letter case.

    The most used come first.
    """
    uses = func.count(col(Evidence.id))
    statement = (
        select(*_SOURCE_COLUMNS, uses)
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


def span_ids(connection: Connection, claim_id: int, version_id: int) -> list[int]:
    """The rows of a claim's spans in one version, in the order of `ClaimRow.spans`."""
    rows = connection.execute(_SPAN_IDS, {"claim": claim_id, "version": version_id})
    return [int(row_id or 0) for (row_id,) in rows]


_SPAN_IDS = (
    select(col(ClaimSpan.id))
    .where(col(ClaimSpan.claim_id) == bindparam("claim"), bindparam("version") == _NOT_BY_VERSION)
    .order_by(col(ClaimSpan.start), col(ClaimSpan.end), col(ClaimSpan.id))
)
