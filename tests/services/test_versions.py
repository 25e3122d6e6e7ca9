import hashlib
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fcapp.errors import CancelledError, UserError
from fcapp.intake.imported import ImportedArticle, Pointer
from fcapp.model.rows import ClaimRow, Counts, EvidenceFields, ReviewInfo
from fcapp.model.spans import Span
from fcapp.model.structure import Block, BlockKind
from fcapp.model.tables import PointerAt
from fcapp.model.vocabulary import Finding, LookAgain, PointerKind, PointerState, Stance, Verdict
from fcapp.services import articles, claims, evidence, incoming, reports, reviews, suggestions, versions
from fcapp.storage.library import Library
from fcapp.text.placing import State
from fcapp.text.suggest import Tier, suggest
from tests.actions import RandomPicker, edited
from tests.contents import contents, steps
from tests.drafts import NEW, OLD, at


def article(text: str = NEW) -> ImportedArticle:
    return replace(incoming.read_pasted(text), original=text.encode("utf-16"), encoding="utf-16")


class Case:
    """A review with a claim that will be changed, one that will be lost, one moved and one kept."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.id = articles.store(library, incoming.read_pasted(OLD))
        review = self.review
        self.changed = claims.mark(library, review, [at(OLD, "more than 10,000 North Korean troops had arrived")])
        self.lost = claims.mark(library, review, [at(OLD, "could not corroborate the report of first clashes")])
        self.moved = claims.mark(library, review, [at(OLD, "Prices rose by 3 percent in May")])
        self.kept = claims.mark(library, review, [at(OLD, "The weather stayed calm over the whole week")])
        claims.toggle_nothing_checkable(library, review, at(OLD, "Troops arrive"))
        claims.set_verdict(library, self.id, self.changed, Verdict.DISPUTED)
        claims.write_rationale(library, self.id, self.changed, "Counted twice.")
        evidence.add(library, self.id, self.changed, evidence_fields())
        claims.set_verdict(library, self.id, self.lost, Verdict.UNVERIFIED)
        claims.set_verdict(library, self.id, self.kept, Verdict.CONFIRMED)

    @property
    def review(self) -> ReviewInfo:
        return reviews.info(self.library, self.id)

    def take(self, text: str = NEW) -> int:
        return versions.take(self.library, versions.plan(self.library, self.id, article(text)))

    def row(self, claim_id: int) -> ClaimRow:
        return next(row for row in claims.rows(self.library, self.id) if row.id == claim_id)

    def words(self, claim_id: int) -> list[str]:
        return [self.review.text[slice(*span)] for span in self.row(claim_id).spans]


def evidence_fields() -> EvidenceFields:
    return EvidenceFields(Stance.REFUTES, note="a note")


@pytest.fixture
def case(library: Library) -> Case:
    return Case(library)


def test_a_plan_tells_what_becomes_of_each_claim_and_changes_nothing(case: Case) -> None:
    before = contents(case.library)
    plan = versions.plan(case.library, case.id, article())
    assert {claim.id: claim.state for claim in plan.claims} == {
        case.changed: State.CHANGED,
        case.lost: State.LOST,
        case.moved: State.MOVED,
        case.kept: State.KEPT,
    }
    assert [plan.count(state) for state in State] == [1, 1, 1, 1, 0]
    assert [NEW[slice(*span)] for span in plan.sentences] == [
        "The ministry said on Tuesday that more than 12,000 North Korean troops had arrived in Russia for training.",
        "A new paragraph tells of harvests in the north, which the farmers had hoped for since spring.",
    ]
    assert contents(case.library) == before


def test_the_new_version_is_under_review_with_every_claim_placed_again(case: Case) -> None:
    case.take()
    review = case.review
    assert (review.version, review.versions, review.text) == (2, 2, NEW)
    assert case.words(case.changed) == ["more than 12,000 North Korean troops had arrived"]
    assert case.words(case.moved) == ["Prices rose by 3 percent in May"]
    assert case.words(case.kept) == ["The weather stayed calm over the whole week"]
    assert case.words(case.lost) == []
    assert claims.nothing_checkable(case.library, case.id) == [Span(0, 13)]
    assert [row.number for row in claims.rows(case.library, case.id)] == [1, 2, 3, 4]
    assert claims.rows(case.library, case.id)[-1].id == case.lost
    assert articles.original(case.library, review.version_id) == NEW.encode("utf-16")


def test_a_changed_claim_keeps_what_was_found_and_cannot_count_as_decided(case: Case) -> None:
    assert reviews.rows(case.library)[0].counts == Counts(1, 1, 1, 1)
    case.take()
    row = case.row(case.changed)
    detail = claims.detail(case.library, case.id, row)
    assert (row.verdict, row.standing, row.look_again) == (Verdict.DISPUTED, None, LookAgain.CHANGED)
    assert (detail.rationale, len(detail.evidence)) == ("Counted twice.", 1)
    assert row.findings == (Finding.WORDS_CHANGED,)
    assert reviews.rows(case.library)[0].counts == Counts(confirmed=1, open=3)
    former = versions.former_words(case.library, case.review, row)
    assert former == (1, "more than 10,000 North Korean troops had arrived")


def test_a_lost_claim_is_listed_with_its_old_words(case: Case) -> None:
    case.take()
    row = case.row(case.lost)
    assert (row.quote, row.last_version) == ("could not corroborate the report of first clashes", 1)
    assert (row.standing, row.look_again) == (None, LookAgain.LOST)
    assert Finding.WORDS_LOST in row.findings
    assert versions.former_words(case.library, case.review, row) == (1, row.quote)


def test_the_whole_step_is_one_undo(case: Case) -> None:
    before = contents(case.library)
    version = case.take()
    after = contents(case.library)
    assert case.library.undo_label(case.id) == "New version"
    case.library.undo(case.id)
    assert contents(case.library) == before
    case.library.redo(case.id)
    assert contents(case.library) == after
    assert case.review.version_id == version
    assert steps(case.library)[-1] == ("redo", "New version")


def test_an_older_version_stays_readable_with_its_marks(case: Case) -> None:
    first = case.review.version_id
    marks = [(row.id, row.spans, row.quote) for row in claims.rows(case.library, case.id)]
    case.take()
    later = claims.mark(case.library, case.review, [at(NEW, "harvests in the north")])
    old = reviews.info(case.library, case.id, first)
    assert (old.text, old.version, old.versions, old.is_newest) == (OLD, 1, 2, False)
    rows = claims.rows(case.library, case.id, version_id=first)
    assert [(row.id, row.spans, row.quote) for row in rows] == marks
    assert later not in [row.id for row in rows]
    assert claims.nothing_checkable(case.library, case.id, first) == [Span(0, 13)]
    assert [row.number for row in versions.rows(case.library, case.id)] == [2, 1]


def test_nothing_is_changed_in_an_older_version(case: Case) -> None:
    old = case.review
    case.take()
    before = contents(case.library)
    one = suggest(OLD, tier=Tier.LINEAR).suggestions[0]
    for refused in (
        lambda: claims.mark(case.library, old, [Span(0, 6)]),
        lambda: claims.add_span(case.library, old, case.kept, Span(0, 6)),
        lambda: claims.move_span(case.library, old, case.kept, 0, Span(0, 6)),
        lambda: claims.remove_span(case.library, old, case.kept, 0),
        lambda: claims.toggle_nothing_checkable(case.library, old, Span(0, 13)),
        lambda: suggestions.accept(case.library, old, [one]),
        lambda: suggestions.dismiss(case.library, old, one),
        lambda: versions.confirm(case.library, old, case.changed),
        lambda: versions.place_by_hand(case.library, old, case.lost, Span(0, 6)),
        lambda: versions.let_go(case.library, old, case.lost),
    ):
        with pytest.raises(UserError, match="older version"):
            refused()
    assert contents(case.library) == before


def test_a_version_of_another_article_is_not_read_for_this_review(case: Case) -> None:
    other = reviews.info(case.library, articles.store(case.library, incoming.read_pasted("Other words.")))
    with pytest.raises(UserError, match="There is no review"):
        reviews.info(case.library, case.id, other.version_id)


def test_the_same_text_is_no_new_version(case: Case) -> None:
    with pytest.raises(UserError, match="version 1 already"):
        versions.plan(case.library, case.id, article(OLD))


def test_a_plan_that_is_stopped_changes_nothing(case: Case) -> None:
    def stop() -> None:
        raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        versions.plan(case.library, case.id, article(), stop)


def test_a_plan_of_another_moment_is_not_taken(case: Case) -> None:
    plan = versions.plan(case.library, case.id, article())
    claims.set_verdict(case.library, case.id, case.moved, Verdict.CONFIRMED)
    before = contents(case.library)
    with pytest.raises(UserError, match="Something was changed"):
        versions.take(case.library, plan)
    assert contents(case.library) == before


def test_confirming_brings_the_verdict_back(case: Case) -> None:
    case.take()
    versions.confirm(case.library, case.review, case.changed)
    assert case.row(case.changed).standing is Verdict.DISPUTED
    case.library.undo(case.id)
    assert case.row(case.changed).look_again is LookAgain.CHANGED


def test_a_lost_claim_cannot_be_confirmed(case: Case) -> None:
    case.take()
    with pytest.raises(UserError, match="has no place"):
        versions.confirm(case.library, case.review, case.lost)


def test_judging_anew_settles_it_but_clearing_the_verdict_does_not(case: Case) -> None:
    case.take()
    claims.set_verdict(case.library, case.id, case.changed, None)
    assert case.row(case.changed).look_again is LookAgain.CHANGED
    claims.set_verdict(case.library, case.id, case.changed, Verdict.CONFIRMED)
    assert (case.row(case.changed).standing, case.row(case.changed).findings) == (Verdict.CONFIRMED, ())


def test_placing_by_hand_with_other_words_still_asks_for_a_look(case: Case) -> None:
    case.take()
    span = at(NEW, "had hoped for since spring")
    versions.place_by_hand(case.library, case.review, case.lost, span)
    row = case.row(case.lost)
    assert (row.spans, row.look_again, row.last_version) == ((span,), LookAgain.CHANGED, 0)
    versions.confirm(case.library, case.review, case.lost)
    assert case.row(case.lost).standing is Verdict.UNVERIFIED


def test_placing_by_hand_where_the_words_are_the_same_settles_it(case: Case) -> None:
    case.take()
    versions.let_go(case.library, case.review, case.changed)
    assert case.row(case.changed).spans == ()
    case.library.undo(case.id)
    claims.move_span(case.library, case.review, case.kept, 0, at(NEW, "nobody was surprised"))
    versions.place_by_hand(
        case.library, case.review, case.kept, at(NEW, "The weather stayed calm over the whole week")
    )
    assert case.row(case.kept).look_again is None
    with pytest.raises(UserError, match="no words"):
        versions.place_by_hand(case.library, case.review, case.kept, Span(13, 15))


def test_a_claim_that_is_let_go_stays_listed_and_keeps_its_verdict(case: Case) -> None:
    case.take()
    versions.let_go(case.library, case.review, case.lost)
    row = case.row(case.lost)
    assert (row.look_again, row.standing, row.last_version) == (None, Verdict.UNVERIFIED, 1)
    with pytest.raises(UserError, match="as before"):
        versions.let_go(case.library, case.review, case.kept)


def test_a_third_version_keeps_what_is_still_to_be_looked_at(case: Case) -> None:
    case.take()
    case.take(NEW.replace("harvests", "poor harvests"))
    assert case.row(case.changed).look_again is LookAgain.CHANGED
    assert case.row(case.lost).look_again is LookAgain.LOST
    assert versions.former_words(case.library, case.review, case.row(case.changed)) == (
        1,
        "more than 10,000 North Korean troops had arrived",
    )
    assert case.row(case.lost).last_version == 1
    assert [row.number for row in versions.rows(case.library, case.id)] == [3, 2, 1]


def test_beside_a_lost_claim_stands_the_one_before_it_or_else_the_one_behind(case: Case) -> None:
    case.take()
    lost = case.row(case.lost)
    assert versions.beside(case.library, case.review, lost) == case.row(case.changed).spans[0]
    claims.remove(case.library, case.id, case.changed)
    assert versions.beside(case.library, case.review, lost) == case.row(case.moved).spans[0]
    for other in (case.moved, case.kept):
        claims.remove(case.library, case.id, other)
    assert versions.beside(case.library, case.review, lost) is None


@pytest.mark.parametrize("settled", [False, True])
def test_a_lost_claim_whose_words_come_back_is_asked(case: Case, settled: bool) -> None:
    case.take()
    if settled:
        versions.let_go(case.library, case.review, case.lost)
    before = contents(case.library)
    case.take(OLD)
    row = case.row(case.lost)
    assert (row.look_again, row.spans) == (LookAgain.ASK, (at(OLD, row.quote),))
    assert row.quote == "could not corroborate the report of first clashes"
    assert versions.former_words(case.library, case.review, row) == (1, row.quote)
    case.library.undo(case.id)
    assert contents(case.library) == before


def test_a_lost_claim_whose_words_stay_away_stays_as_it_is(case: Case) -> None:
    case.take()
    versions.let_go(case.library, case.review, case.lost)
    plan = versions.plan(case.library, case.id, article(NEW.replace("harvests", "poor harvests")))
    assert case.lost not in [claim.id for claim in plan.claims]


def test_the_history_tells_of_the_look_that_is_due(case: Case) -> None:
    case.take()
    versions.confirm(case.library, case.review, case.changed)
    confirmed, taken, *_ = claims.history(case.library, case.changed)
    assert (confirmed.label, confirmed.details) == ("Confirm claim", ("look again: changed → —",))
    assert (taken.label, "look again: — → changed" in taken.details) == ("New version", True)


def test_a_claim_of_which_one_place_is_lost_is_changed(library: Library) -> None:
    review_id = articles.store(library, incoming.read_pasted(OLD))
    review = reviews.info(library, review_id)
    spans = [at(OLD, "could not corroborate the report of first clashes"), at(OLD, "Prices rose by 3 percent in May")]
    claims.mark(library, review, spans)
    [claim] = versions.plan(library, review_id, article()).claims
    assert (claim.state, [NEW[slice(*span)] for span in claim.spans]) == (
        State.CHANGED,
        ["Prices rose by 3 percent in May"],
    )


def test_new_sentences_are_found_again_and_a_kept_claim_does_not_look_at_them(case: Case) -> None:
    assert versions.new_sentences(case.library, case.review) == ()
    assert versions.looked_at_before(case.library, case.review) == frozenset()
    plan = versions.plan(case.library, case.id, article())
    versions.take(case.library, plan)
    assert versions.new_sentences(case.library, case.review) == plan.sentences
    assert versions.looked_at_before(case.library, case.review) == {case.kept, case.moved}


def test_the_report_says_that_a_changed_claim_was_not_looked_at_again(case: Case) -> None:
    case.take()
    html = reports.render(reports.snapshot(case.library, case.id), reports.ReportFormat.HTML).decode()
    assert "Not looked at again since a new version changed its words." in html
    assert "Before that it was judged disputed" in html
    assert "4 claims marked, 1 judged, 3 open." in html
    assert "no longer in the article; its words are those of version 1" in html
    assert reports.render(reports.snapshot(case.library, case.id), reports.ReportFormat.PDF).startswith(b"%PDF")


def test_pointers_keep_what_became_of_them(library: Library) -> None:
    blocks = (Block(0, 13, BlockKind.HEADING, 1),)
    note = Pointer(PointerKind.COMMENT, *at(OLD, "Prices rose"), note="Source?")
    gone = Pointer(PointerKind.LINK, *at(OLD, "first clashes"), url="https://example.org/")
    old = replace(incoming.read_pasted(OLD), blocks=blocks, pointers=(note, gone))
    review_id = articles.store(library, old)
    first = reviews.info(library, review_id).version_id
    with library.change("Accept", review_id) as edit:
        for row in edit.rows(PointerAt, kind=PointerKind.COMMENT):
            row.state = PointerState.ACCEPTED
    moved = note._replace(start=at(NEW, "Prices rose").start, end=at(NEW, "Prices rose").end)
    other = Pointer(PointerKind.COMMENT, *at(NEW, "harvests"), note="Where?")
    for new in (article(), replace(article(), blocks=blocks, pointers=(moved, other))):
        version = versions.take(library, versions.plan(library, review_id, new))
        there = {(row.quote, row.state) for row in articles.pointers(library, version)}
        assert ("Prices rose", PointerState.ACCEPTED) in there
        assert len(there) == 1 + bool(new.blocks)
        assert len(articles.pointers(library, first)) == 2
        library.undo(review_id)


def test_the_original_of_each_version_is_saved_bit_for_bit(case: Case, tmp_path: Path) -> None:
    first = case.review.version_id
    second = case.take()
    for version, data in ((first, OLD.encode()), (second, NEW.encode("utf-16"))):
        versions.save_original(case.library, version, tmp_path / "out")
        assert hashlib.sha256((tmp_path / "out").read_bytes()).digest() == hashlib.sha256(data).digest()


def test_searches_find_the_words_of_the_new_version(case: Case) -> None:
    case.take()
    assert [row.id for row in reviews.matching(case.library, "harvests")] == [case.id]


@given(seed=st.integers(0, 2**32), edits=st.integers(1, 6))
@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_new_version_marks_what_it_says_and_is_one_undo(tmp_path: Path, seed: int, edits: int) -> None:
    random = Random(seed)
    pick = RandomPicker(random)
    with Library(tmp_path / f"{seed}-{edits}.fcapp") as library:
        case, text = Case(library), OLD
        for _ in range(edits):
            text = edited(text, pick)
        if text == OLD or not any(map(str.isalnum, text)):
            return
        before, old = contents(library), {row.id: row for row in claims.rows(library, case.id)}
        plan = versions.plan(library, case.id, incoming.read_pasted(text))
        versions.take(library, plan)
        after, review = contents(library), case.review
        for row in claims.rows(library, case.id):
            state = next(claim.state for claim in plan.claims if claim.id == row.id)  # none was lost before
            words = " … ".join(review.text[slice(*span)] for span in row.spans)
            assert (not row.spans) == (state is State.LOST)
            assert row.quote == (words if row.spans else old[row.id].quote)
            assert (row.look_again is None) == (state in (State.KEPT, State.MOVED))
            assert row.verdict is old[row.id].verdict
        library.undo(case.id)
        assert contents(library) == before
        library.redo(case.id)
        assert contents(library) == after
