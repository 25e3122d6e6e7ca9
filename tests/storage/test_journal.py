import pytest

from fcapp.errors import UserError
from fcapp.model.rows import Changes, EvidenceFields, SourceFields
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.services import articles, claims, evidence, incoming, reviews
from fcapp.storage.library import Library
from fcapp.storage.reversal import ConflictError
from tests.contents import contents, raw, steps
from tests.desk import Desk


def judge(desk: Desk, verdict: Verdict | None) -> None:
    claims.set_verdict(desk.library, desk.review.id, desk.claim, verdict)


# --- what comes next ---


def test_an_empty_library_has_nothing_to_undo_or_redo(library: Library) -> None:
    assert library.undo_label() is None
    assert library.redo_label() is None
    with pytest.raises(UserError, match="There is nothing to undo"):
        library.undo()
    with pytest.raises(UserError, match="There is nothing to redo"):
        library.redo(1)
    assert steps(library) == []


def test_steps_are_undone_backwards_and_done_again_forwards(desk: Desk) -> None:
    moments = [contents(desk.library)]
    for verdict in (Verdict.CONFIRMED, Verdict.DISPUTED, None):
        judge(desk, verdict)
        moments.append(contents(desk.library))
    for moment in reversed(moments[:-1]):
        desk.library.undo(desk.review.id)
        assert contents(desk.library) == moment
    for moment in moments[1:]:
        desk.library.redo(desk.review.id)
        assert contents(desk.library) == moment


def test_something_new_ends_redo_but_not_undo(desk: Desk) -> None:
    start = contents(desk.library)
    judge(desk, Verdict.CONFIRMED)
    judge(desk, Verdict.DISPUTED)
    desk.library.undo(desk.review.id)
    judge(desk, Verdict.UNVERIFIED)
    assert desk.library.redo_label(desk.review.id) is None
    with pytest.raises(UserError, match="nothing to redo"):
        desk.library.redo(desk.review.id)
    assert desk.library.undo_label(desk.review.id) == "Set verdict unverified"
    desk.library.undo(desk.review.id)
    assert desk.library.undo_label(desk.review.id) == "Set verdict confirmed"
    desk.library.undo(desk.review.id)
    assert contents(desk.library) == start


def test_everything_in_a_review_can_be_undone_back_to_its_import(desk: Desk) -> None:
    while desk.library.undo_label(desk.review.id):
        desk.library.undo(desk.review.id)
    assert claims.rows(desk.library, desk.review.id) == []
    assert len(claims.rows(desk.library, desk.other.id)) == 1


# --- each review has its own ---


def test_undo_in_one_review_never_touches_the_other(desk: Desk) -> None:
    judge(desk, Verdict.CONFIRMED)
    claims.set_verdict(desk.library, desk.other.id, desk.other_claim, Verdict.DISPUTED)
    other = claims.rows(desk.library, desk.other.id)
    assert desk.library.undo_label(desk.review.id) == "Set verdict confirmed"
    desk.library.undo(desk.review.id)
    assert claims.rows(desk.library, desk.other.id) == other
    claims.set_claimant(desk.library, desk.other.id, desk.other_claim, "x")
    assert desk.library.redo_label(desk.review.id) == "Set verdict confirmed"
    desk.library.redo(desk.review.id)
    assert desk.row(desk.claim).verdict is Verdict.CONFIRMED


def test_the_library_has_its_own(desk: Desk) -> None:
    reviews.rename(desk.library, desk.review.id, "Another title")
    judge(desk, Verdict.CONFIRMED)
    assert desk.library.undo_label() == "Rename review"
    desk.library.undo()
    assert reviews.info(desk.library, desk.review.id).title == desk.review.title
    assert desk.row(desk.claim).verdict is Verdict.CONFIRMED


def test_a_deleted_review_comes_back_whole_with_its_undo(desk: Desk) -> None:
    judge(desk, Verdict.CONFIRMED)
    before = contents(desk.library)
    reviews.delete(desk.library, desk.review.id)
    assert [row.id for row in reviews.rows(desk.library)] == [desk.other.id]
    desk.library.undo()
    assert contents(desk.library) == before
    assert desk.library.undo_label(desk.review.id) == "Set verdict confirmed"
    desk.library.undo(desk.review.id)
    assert desk.row(desk.claim).verdict is None


def refused(desk: Desk, review_id: int | None, kind: str = "undo") -> None:
    """It is refused with one sentence, and nothing changes."""
    before, done, told = contents(desk.library), steps(desk.library), list[Changes]()
    desk.library.on_change.append(told.append)
    turn = desk.library.undo if kind == "undo" else desk.library.redo
    with pytest.raises(ConflictError, match="is built upon by later work, so it stays"):
        turn(review_id)
    assert contents(desk.library) == before
    assert steps(desk.library) == done
    assert told == []
    assert raw(desk.library.path, "SELECT step_id FROM open_step") == [(None,)]


def test_an_import_stays_when_its_article_was_marked(desk: Desk) -> None:
    refused(desk, None)


def test_an_import_stays_when_its_title_was_corrected(desk: Desk) -> None:
    review = articles.store(desk.library, incoming.read_pasted("New"))
    articles.describe(desk.library, review, articles.ArticleFields("Corrected"))
    refused(desk, None)


def test_a_source_stays_that_another_review_uses(desk: Desk) -> None:
    evidence.add(desk.library, desk.review.id, desk.second, EvidenceFields(), SourceFields(title="Shared"))
    newest = max(row.id for row in evidence.search_sources(desk.library, "Shared"))
    evidence.add(desk.library, desk.other.id, desk.other_claim, EvidenceFields(), newest)
    refused(desk, desk.review.id)
    desk.library.undo(desk.other.id)
    desk.library.undo(desk.review.id)
    assert evidence.search_sources(desk.library, "Shared") == []


def test_a_source_stays_that_another_review_corrected(desk: Desk) -> None:
    evidence.change(
        desk.library, desk.review.id, desk.evidence, EvidenceFields(), desk.source, SourceFields(title="First")
    )
    piece = evidence.add(desk.library, desk.other.id, desk.other_claim, EvidenceFields(), desk.source)
    evidence.change(desk.library, desk.other.id, piece, EvidenceFields(), desk.source, SourceFields(title="Second"))
    refused(desk, desk.review.id)


def test_a_step_of_a_deleted_review_is_not_undone(desk: Desk) -> None:
    reviews.delete(desk.library, desk.review.id)
    refused(desk, desk.review.id)


def test_redo_is_refused_when_its_source_is_gone(desk: Desk) -> None:
    evidence.add(desk.library, desk.review.id, desk.second, EvidenceFields(), SourceFields(title="Shared"))
    newest = max(row.id for row in evidence.search_sources(desk.library, "Shared"))
    evidence.add(desk.library, desk.other.id, desk.other_claim, EvidenceFields(), newest)
    desk.library.undo(desk.other.id)
    desk.library.undo(desk.review.id)
    refused(desk, desk.other.id, "redo")


def test_redo_is_refused_when_its_article_is_gone(desk: Desk) -> None:
    review = reviews.info(desk.library, articles.store(desk.library, incoming.read_pasted("New words")))
    claims.mark(desk.library, review, [Span(0, 3)])
    desk.library.undo(review.id)
    desk.library.undo()
    refused(desk, review.id, "redo")
    desk.library.redo()
    desk.library.redo(review.id)
    assert len(claims.rows(desk.library, review.id)) == 1


# --- forged journals ---

FORGED = {
    "a statement for a table": ("claim; DROP TABLE place; --", "id 1", "id 2"),
    "a table of the library": ("place", "review_id 1", "review_id 2"),
    "the schema": ("sqlite_schema", "id 1", "id 2"),
    "the journal": ("change", "id 1", "id 2"),
    "a statement for a column": ("claim", "id 1", "id 1,\"verdict\" = 'confirmed' -- 'x'"),
    "a column that is none": ("claim", "id 1", "id 1,colour 'red'"),
    "a call for a value": ("claim", "id 1", "id load_extension('x')"),
    "a value that goes on": ("claim", "id 1", "id 1,rationale 'x' || (SELECT 1)"),
    "a number that is too long": ("claim", "id 1", "id " + "9" * 5_000),
    "a number that is too large": ("claim", "id 1", "id 9999999999999999999"),
    "an unclosed value": ("claim", "id 1", "id 1,rationale 'x"),
    "a word that is none": ("claim", None, "id 77,verdict 'true'"),
    "a row of another id": ("claim", None, "id 78"),
    "an empty record": ("claim", "id 1", ""),
    "a reference to nothing": (
        "claim",
        None,
        "id 77,review_id 999,claimant '',cue '',type NULL,claim_date '',priority 2,verdict NULL,rationale ''",
    ),
    "nothing but a name": ("span", "id", "end"),
}


def forge(desk: Desk, table: str, before: str | None, after: str | None, claim: int) -> None:
    def quoted(value: str | None) -> str:
        return "NULL" if value is None else "'" + value.replace("'", "''") + "'"

    raw(
        desk.library.path,
        f"INSERT INTO step VALUES (900, 'Forged', 1, 0, {desk.review.id}, 'do', NULL)",
        f"INSERT INTO change VALUES (NULL, 900, {quoted(table)}, 77, {claim}, {quoted(before)}, {quoted(after)})",
    )


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_record_does_nothing_and_ends_in_a_sentence(desk: Desk, name: str) -> None:
    table, before, after = FORGED[name]
    forge(desk, table, before, after, desk.claim)
    as_it_was, schema = contents(desk.library), raw(desk.library.path, "SELECT * FROM sqlite_schema")
    assert desk.library.undo_label(desk.review.id) == "Forged"
    with pytest.raises(UserError) as caught:
        desk.library.undo(desk.review.id)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    raw(desk.library.path, f"INSERT INTO step VALUES (901, 'x', 1, 0, {desk.review.id}, 'undo', 900)")
    with pytest.raises(UserError):
        desk.library.redo(desk.review.id)
    assert claims.history(desk.library, desk.claim)[0].label == "Forged"
    assert contents(desk.library) == as_it_was
    assert raw(desk.library.path, "SELECT * FROM sqlite_schema") == schema


@pytest.mark.parametrize("steps_", ["(901, 'x', 1, 0, {r}, 'redo', 1)", "(901, 'x', 1, 0, {r}, 'undo', 800)"])
def test_forged_turns_lead_nowhere(desk: Desk, steps_: str) -> None:
    raw(desk.library.path, f"INSERT INTO step VALUES {steps_.format(r=desk.review.id)}")
    assert desk.library.redo_label(desk.review.id) is None
    assert desk.library.undo_label(desk.review.id) == "Add evidence"


def test_a_forged_priority_is_told_as_it_is(desk: Desk) -> None:
    forge(desk, "claim", "id 1,priority 2", "id 1,priority 'x'", desk.claim)
    assert claims.history(desk.library, desk.claim)[0].details == ("priority: normal → x",)
