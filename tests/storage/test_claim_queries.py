import pytest
from sqlalchemy.dialects import sqlite

from fcapp.errors import UserError
from fcapp.model.rows import EvidenceFields
from fcapp.model.spans import Span
from fcapp.model.tables import Claim, ClaimSpan
from fcapp.model.vocabulary import Finding, Stance, Verdict
from fcapp.services import articles, claims, evidence, incoming, reviews
from fcapp.storage import claim_queries
from fcapp.storage.library import Library
from tests.desk import SOURCE, Desk

TEXT = "".join(f"w{number:03} " for number in range(200))


@pytest.fixture
def empty(library: Library) -> Desk:
    """A review without claims."""
    review = reviews.info(library, articles.store(library, incoming.read_pasted(TEXT)))
    return Desk(library, review, review, 0, 0, 0, 0, 0, 0)


def mark(desk: Desk, *spans: tuple[int, int]) -> int:
    return claims.mark(desk.library, desk.review, [Span(*span) for span in spans])


def test_the_spans_of_one_claim_are_not_sought_among_all_of_its_version(library: Library) -> None:
    about_one = claim_queries._SPANS.some.params(review=1, only=[1])
    words = about_one.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with library.read() as connection:
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}")]
    assert any("span_claim" in step for step in plan)
    assert not any("span_version" in step for step in plan)


def test_claims_stand_in_the_order_of_the_article(empty: Desk) -> None:
    late = mark(empty, (40, 48))
    inner = mark(empty, (10, 14))
    outer = mark(empty, (10, 24))
    twin = mark(empty, (10, 14))
    scattered = mark(empty, (100, 104), (5, 9))
    with empty.library.change("Lose a claim", empty.review.id) as edit:
        lost = edit.add(Claim(review_id=empty.review.id)).key
    rows = claims.rows(empty.library, empty.review.id)
    assert [row.id for row in rows] == [scattered, outer, inner, twin, late, lost]
    assert [row.number for row in rows] == [1, 2, 3, 4, 5, 6]
    assert rows[0].spans == (Span(5, 9), Span(100, 104))
    assert rows[0].quote == f"{TEXT[5:9]} … {TEXT[100:104]}"
    assert (rows[-1].spans, rows[-1].quote) == ((), "")


def test_some_claims_alone_have_no_number(desk: Desk) -> None:
    [row] = claims.rows(desk.library, desk.review.id, [desk.second])
    assert (row.id, row.number) == (desk.second, 0)
    assert row.numbered(2) == desk.row(desk.second)
    assert claims.rows(desk.library, desk.review.id, []) == []
    assert claims.rows(desk.library, desk.review.id, [desk.other_claim]) == []


def test_very_many_claims_can_be_asked_for(desk: Desk) -> None:
    assert len(claims.rows(desk.library, desk.review.id, range(10_000))) == 2


def test_spans_of_another_version_are_not_shown(desk: Desk) -> None:
    before = desk.row(desk.claim).spans
    with desk.library.change("Lose a mark", desk.review.id) as edit:
        edit.get(ClaimSpan, 1).version_id = desk.other.version_id
    assert desk.row(desk.claim).spans == before[1:]


def test_evidence_is_counted_and_told_in_the_order_it_came(desk: Desk) -> None:
    assert (desk.row(desk.claim).evidence, desk.row(desk.second).evidence) == (2, 0)
    linked, note = desk.detail(desk.claim).evidence
    assert (linked.id, linked.stance, linked.quote, linked.locator, linked.note) == (
        desk.evidence,
        Stance.SUPPORTS,
        "words",
        "page 1",
        "a note",
    )
    assert linked.source is not None
    assert (linked.source.id, linked.source.title, linked.source.url) == (desk.source, SOURCE.title, SOURCE.url)
    assert (note.id, note.source) == (desk.note, None)


def test_findings_follow_from_verdict_rationale_and_evidence(empty: Desk) -> None:
    claim, library, review = mark(empty, (0, 4)), empty.library, empty.review.id

    def found() -> set[Finding]:
        return set(empty.row(claim).findings)

    assert found() == set()
    claims.set_verdict(library, review, claim, Verdict.UNVERIFIED)
    assert found() == {Finding.NO_RATIONALE}
    claims.set_verdict(library, review, claim, Verdict.DISPUTED)
    assert found() == {Finding.NO_EVIDENCE, Finding.NO_RATIONALE}
    claims.write_rationale(library, review, claim, "Because.")
    assert found() == {Finding.NO_EVIDENCE}
    piece = evidence.add(library, review, claim, EvidenceFields(quote="said"))
    assert found() == {Finding.QUOTE_WITHOUT_SOURCE}
    evidence.change(library, review, piece, EvidenceFields(quote="said"), SOURCE)
    assert found() == set()


def test_the_details_of_all_claims_are_those_of_each(desk: Desk) -> None:
    rows = claims.rows(desk.library, desk.review.id)
    with desk.library.read() as connection:
        together = claim_queries.claim_details(connection, desk.review.id, rows)
    assert together == [desk.detail(row.id) for row in rows]


def test_a_deleted_claim_has_no_details(desk: Desk) -> None:
    row = desk.row(desk.claim)
    claims.remove(desk.library, desk.review.id, desk.claim)
    with pytest.raises(UserError, match="no longer in the library"):
        claims.detail(desk.library, desk.review.id, row)
