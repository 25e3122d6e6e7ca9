import pytest
from sqlalchemy.dialects import sqlite

from fcapp.errors import UserError
from fcapp.model.rows import Counts, EvidenceFields, SourceFields
from fcapp.model.spans import Span
from fcapp.model.tables import Claim, ClaimSpan
from fcapp.model.vocabulary import Finding, Stance, Verdict
from fcapp.services import articles, claims, evidence, incoming, reviews
from fcapp.storage import queries
from fcapp.storage.library import Library
from tests.clock import Clock
from tests.desk import SOURCE, Desk

TEXT = "".join(f"w{number:03} " for number in range(200))


@pytest.fixture
def empty(library: Library) -> Desk:
    """A review without claims."""
    review = reviews.info(library, articles.store(library, incoming.read_pasted(TEXT)))
    return Desk(library, review, review, 0, 0, 0, 0, 0, 0)


def mark(desk: Desk, *spans: tuple[int, int]) -> int:
    return claims.mark(desk.library, desk.review, [Span(*span) for span in spans])


# --- claims ---


def test_the_spans_of_one_claim_are_not_sought_among_all_of_its_version(library: Library) -> None:
    about_one = queries._SPANS.some.params(review=1, only=[1])
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
        together = queries.claim_details(connection, desk.review.id, rows)
    assert together == [desk.detail(row.id) for row in rows]


def test_a_deleted_claim_has_no_details(desk: Desk) -> None:
    row = desk.row(desk.claim)
    claims.remove(desk.library, desk.review.id, desk.claim)
    with pytest.raises(UserError, match="no longer in the library"):
        claims.detail(desk.library, desk.review.id, row)


# --- reviews ---


def test_reviews_are_counted_by_verdict(empty: Desk) -> None:
    for index, verdict in enumerate(
        [Verdict.CONFIRMED, Verdict.DISPUTED, Verdict.DISPUTED, Verdict.UNVERIFIED, None]
    ):
        claims.set_verdict(empty.library, empty.review.id, mark(empty, (5 * index, 5 * index + 4)), verdict)
    mark(empty, (100, 104))
    other = articles.store(empty.library, incoming.read_pasted("Other"))
    counts = {row.id: row.counts for row in reviews.rows(empty.library)}
    assert counts == {
        empty.review.id: Counts(confirmed=1, unverified=1, disputed=2, open=2),
        other: Counts(),
    }


def test_the_review_last_on_the_desk_comes_first(library: Library, clock: Clock) -> None:
    made = []
    for name in ("first", "second", "third"):
        clock.forward(1_000)
        made.append(articles.store(library, incoming.read_pasted(name)))
    assert [row.id for row in reviews.rows(library)] == made[::-1]
    clock.forward(1_000)
    reviews.remember(library, made[0], reviews.place(library, made[0]))
    assert [row.id for row in reviews.rows(library)] == [made[0], made[2], made[1]]
    assert [row.opened_ms for row in reviews.rows(library)] == [clock.now, 0, 0]


def test_a_review_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(UserError, match="There is no review 7 in this library"):
        reviews.info(library, 7)


# --- sources ---


def add_source(desk: Desk, claim: int | None = None, **fields: str) -> int:
    evidence.add(desk.library, desk.review.id, claim or desk.second, EvidenceFields(), SourceFields(**fields))
    return max(row.id for row in evidence.search_sources(desk.library, "", limit=99))


def search(desk: Desk, words: str) -> list[int]:
    return [row.id for row in evidence.search_sources(desk.library, words)]


def test_sources_are_found_by_all_words_in_any_field(desk: Desk) -> None:
    found = add_source(
        desk, title="The Kursk report", author="A. Writer", publisher="News House", url="https://example.net/k"
    )
    for words in ("kursk", "REPORT writer", "house  kurs", "example.net", "net/k news", ""):
        assert found in search(desk, words), words
    for words in ("kursk nowhere", "reportA.", "The Kursk report\nA"):
        assert (found in search(desk, words)) is (words == "The Kursk report\nA")


@pytest.mark.parametrize("special", ["%", "_", "\\", "/", "'", '"', "%%", "[a]", "*", "^"])
def test_special_letters_are_letters(desk: Desk, special: str) -> None:
    found = add_source(desk, title=f"rate of 5{special} a year")
    assert search(desk, f"5{special} a") == [found]
    assert search(desk, special * 5) == []


@pytest.mark.parametrize(("stored", "typed"), [("Ärzteblatt", "ärzte"), ("Правда", "ПРАВДА"), ("Straße", "STRASSE")])
def test_letter_case_does_not_matter_in_any_script(desk: Desk, stored: str, typed: str) -> None:
    found = add_source(desk, title=stored)
    assert search(desk, typed) == [found]


@pytest.mark.parametrize("words", ["\ud800", "\0", "a\0b", "\udfff x"])
def test_words_that_cannot_be_stored_find_nothing(desk: Desk, words: str) -> None:
    assert search(desk, words) == []


def test_the_most_used_sources_come_first(desk: Desk) -> None:
    rare = add_source(desk, title="rare")
    often = add_source(desk, title="often")
    for claim in (desk.claim, desk.second):
        evidence.add(desk.library, desk.review.id, claim, EvidenceFields(), often)
    rows = evidence.search_sources(desk.library, "")
    assert [(row.id, row.uses) for row in rows] == [(often, 3), (rare, 1), (desk.source, 1)]
    assert [row.id for row in evidence.search_sources(desk.library, "", limit=1)] == [often]


def test_an_unused_source_is_still_found(desk: Desk) -> None:
    evidence.remove(desk.library, desk.review.id, desk.evidence)
    [row] = evidence.search_sources(desk.library, "briefing")
    assert (row.id, row.uses) == (desk.source, 0)
