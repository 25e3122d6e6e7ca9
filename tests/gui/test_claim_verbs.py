import pytest

from fcapp.model.claim_order import ClaimFilter
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.text import suggest
from tests.gui.bench import TROOPS, Bench


@pytest.fixture
def suggested(qapp, library, monkeypatch):
    """A workbench with two suggestions and no claim, the first suggestion in hand."""
    monkeypatch.setattr(suggest, "scored", lambda sentences, *_: ([0.9] * len(sentences), ""))
    bench = Bench(library)
    bench.settings.suggestions = True
    bench.workbench.open_review(bench.add("The mayor said that 400 people came. The court ruled on 3 May 2024."))
    assert len(bench.workbench.ghosts.shown) == 2
    bench.workbench.ghosts.step(1, 0)
    return bench.workbench


def at(words: str) -> Span:
    start = TROOPS.index(words)
    return Span(start, start + len(words))


def test_verbs_without_a_review_do_nothing(qapp, library):
    bench = Bench(library)
    workbench = bench.workbench
    workbench.on_claims.mark(Span(0, 3))
    workbench.on_claims.set_verdict(Verdict.CONFIRMED)
    workbench.on_claims.remove_claim()
    workbench.on_claims.nudge("end", 1, 0)
    assert bench.notices == []
    assert library.undo_label() is None


def test_verbs_on_a_claim_do_nothing_while_none_is_in_hand(bench, workbench, library):
    before = library.undo_label(workbench.review.id)
    workbench.on_claims.add_words(at("saw"))
    workbench.on_claims.set_priority(Priority.HIGH)
    workbench.on_claims.remove()
    workbench.on_claims.nudge("end", 1, 0)
    assert bench.notices == []
    workbench.on_claims.set_verdict(Verdict.CONFIRMED)
    assert bench.said() == "No claim is in hand; choose one, or mark the words of one first."
    workbench.on_claims.paste("https://example.org/a")
    assert bench.said().startswith("No claim is in hand; choose the claim that this is evidence for")
    assert library.undo_label(workbench.review.id) == before


def test_words_that_are_marked_are_a_claim_in_hand(workbench):
    assert workbench.on_claims.mark(at("saw them"))
    assert workbench.row(workbench.current).quote == "saw them"
    assert [row.number for row in workbench.claims] == [1, 2, 3, 4]


def test_the_words_of_a_claim_are_no_second_one(bench, workbench):
    assert workbench.on_claims.mark(at("came by train"))
    assert workbench.current == workbench.claims[1].id
    assert len(workbench.claims) == 3
    assert bench.said() == "These words are a claim already; it is in hand now."


def test_a_claim_may_stand_at_more_words(bench, workbench):
    workbench.select(workbench.claims[0].id)
    workbench.on_claims.add_words(at("saw them"))
    assert workbench.claims[0].spans == (at("Troops arrived"), at("saw them"))
    workbench.on_claims.add_words(at("saw"))
    assert bench.said().startswith("The claim is marked there already;")
    workbench.on_claims.add_words(None)
    assert bench.said().startswith("Nothing is selected;")
    assert len(workbench.claims[0].spans) == 2


def test_a_verdict_is_given_and_taken_back(workbench):
    workbench.select(workbench.claims[0].id)
    for verdict in (Verdict.DISPUTED, Verdict.CONFIRMED, None):
        workbench.on_claims.set_verdict(verdict)
        assert workbench.claims[0].verdict is verdict
    workbench.on_claims.set_priority(Priority.HIGH)
    assert workbench.claims[0].priority is Priority.HIGH


def test_what_is_typed_is_stored_before_a_verdict_and_a_removal(workbench):
    met = []
    workbench.select(workbench.claims[0].id)
    workbench.flush.connect(lambda: met.append("typed"))
    workbench.changed.connect(lambda _: met.append("changed"))
    workbench.on_claims.set_verdict(Verdict.DISPUTED)
    workbench.on_claims.remove_claim()
    assert met[:4] == ["typed", "changed"] * 2


def test_after_a_removal_the_next_claim_is_in_hand(workbench):
    first, second, third = [row.id for row in workbench.claims]
    workbench.select(second)
    workbench.on_claims.remove_claim()
    assert workbench.current == third
    workbench.on_claims.remove_claim()
    assert workbench.current == first
    workbench.on_claims.remove_claim()
    assert workbench.current is None
    workbench.turns.undo()
    assert workbench.current == first


def test_after_a_removal_the_next_one_that_is_shown_is_in_hand(workbench):
    first, _, third = [row.id for row in workbench.claims]
    for claim in (first, third):
        workbench.select(claim)
        workbench.on_claims.set_verdict(Verdict.DISPUTED)
    workbench.showing.set_filter(ClaimFilter.DISPUTED)
    workbench.select(first)
    workbench.on_claims.remove()
    assert workbench.current == third


def test_marking_nothing_and_white_space(bench, workbench):
    workbench.on_claims.mark(None)
    assert bench.said().startswith("Nothing is selected;")
    workbench.on_claims.mark(Span(15, 16))
    assert "no words" in bench.said()
    assert len(workbench.claims) == 3


def test_a_mark_does_not_move_beyond_the_text(workbench):
    workbench.select(workbench.claims[2].id)
    for _ in range(9):
        workbench.on_claims.nudge("end", 1, 40)
        workbench.on_claims.nudge("start", -1, 40)
    assert workbench.claims[0].spans[0].start == 0
    assert max(row.spans[0].end for row in workbench.claims) <= len(TROOPS)


def test_the_words_at_the_caret_are_the_ones_that_move(workbench):
    workbench.select(workbench.claims[0].id)
    workbench.on_claims.add_words(at("saw them"))
    workbench.on_claims.nudge("start", -1, at("saw").end)
    assert workbench.claims[0].spans == (at("Troops arrived"), at("Nobody saw them"))
    workbench.on_claims.nudge("end", -1, at("by train").start)
    assert workbench.claims[0].spans == (at("Troops"), at("Nobody saw them"))
    workbench.on_claims.move_span(workbench.current, 0, at("arrived"))
    assert workbench.claims[0].spans[0] == at("arrived")


def test_a_mark_that_cannot_move_is_no_step(workbench, library):
    workbench.select(workbench.claims[0].id)
    workbench.on_claims.nudge("start", -1, 0)
    assert library.undo_label(workbench.review.id) == "Mark claim"


def test_the_sentence_at_the_caret_has_nothing_checkable_and_then_again(bench, workbench):
    workbench.on_claims.toggle_nothing_checkable(TROOPS.index("saw"))
    assert workbench.nothing_checkable == [at("Nobody saw them.")]
    workbench.on_claims.toggle_nothing_checkable(TROOPS.index("Nobody"))
    assert workbench.nothing_checkable == []
    assert bench.notices == []


def test_a_suggestion_in_hand_becomes_a_claim_that_is_worked_on(suggested):
    one = suggested.current_suggestion
    assert suggested.on_claims.claim_for_work()
    assert suggested.current_suggestion is None
    assert suggested.row(suggested.current).spans == (one.span,)
    assert suggested.on_claims.claim_for_work()
    assert len(suggested.claims) == 1


def test_a_verdict_on_a_suggestion_is_one_step(suggested):
    suggested.on_claims.set_verdict(Verdict.DISPUTED)
    assert [row.verdict for row in suggested.claims] == [Verdict.DISPUTED]
    suggested.turns.undo()
    assert suggested.claims == []


def test_what_is_pasted_is_evidence_for_a_suggestion_unless_it_is_nothing(suggested):
    one = suggested.current_suggestion
    suggested.on_claims.paste(" \n")
    assert suggested.current_suggestion is one
    assert suggested.claims == []
    suggested.on_claims.paste("https://example.org/a")
    assert suggested.detail().evidence[0].source.url == "https://example.org/a"


def test_removing_a_suggestion_dismisses_it(suggested):
    first, second = suggested.ghosts.shown
    suggested.on_claims.remove()
    assert suggested.ghosts.shown == [second]
    assert suggested.current_suggestion is second
    suggested.turns.undo()
    assert suggested.current_suggestion.span == first.span


def test_nothing_checkable_is_said_of_the_sentence_of_the_suggestion(suggested):
    suggested.ghosts.step(1, 0)
    suggested.on_claims.toggle_nothing_checkable(0)
    assert [span.start for span in suggested.nothing_checkable] == [suggested.review.text.index("The court")]


def test_pasting_nothing_is_refused_with_a_sentence(bench, workbench):
    workbench.select(workbench.claims[0].id)
    workbench.on_claims.paste(" \n")
    assert bench.said().startswith("This evidence is empty;")
