"""What views and reports ask about claims; each answer is plain rows by a narrow query."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, bindparam, case, func, select
from sqlmodel import col

from fcapp.errors import UserError
from fcapp.model.findings import findings
from fcapp.model.rows import ClaimDetail, ClaimRow, EvidenceRow, SourceRow
from fcapp.model.spans import Span
from fcapp.model.tables import Claim, ClaimSpan, Evidence, Review, Source, Version
from fcapp.storage.source_queries import SOURCE_COLUMNS


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

_EVIDENCE = _about_claims(
    select(
        col(Evidence.id),
        col(Evidence.claim_id),
        col(Evidence.stance),
        col(Evidence.quote),
        col(Evidence.locator),
        col(Evidence.note),
        *SOURCE_COLUMNS,
    )
    .join(Claim, col(Claim.id) == col(Evidence.claim_id))
    .join(Source, col(Source.id) == col(Evidence.source_id), isouter=True)
    .order_by(col(Evidence.id))
)


def _evidence_row(row: Any) -> EvidenceRow:
    values: list[Any] = list(row)
    values[6:] = [None if row.source is None else SourceRow(*values[6:])]
    return EvidenceRow(*values)


def span_ids(connection: Connection, claim_id: int, version_id: int) -> list[int]:
    """The rows of a claim's spans in one version, in the order of `ClaimRow.spans`."""
    rows = connection.execute(_SPAN_IDS, {"claim": claim_id, "version": version_id})
    return [int(row_id or 0) for (row_id,) in rows]


_SPAN_IDS = (
    select(col(ClaimSpan.id))
    .where(col(ClaimSpan.claim_id) == bindparam("claim"), bindparam("version") == _NOT_BY_VERSION)
    .order_by(col(ClaimSpan.start), col(ClaimSpan.end), col(ClaimSpan.id))
)
