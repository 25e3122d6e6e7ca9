from fcapp.model.vocabulary import Verdict
from fcapp.services import claims, reviews
from fcapp.text import suggest
from tests.gui.bench import Bench


def test_a_step_is_taken_back_and_done_again_with_its_claim_in_hand(workbench):
    claim = workbench.claims[1].id
    workbench.select(claim)
    workbench.on_claims.set_verdict(Verdict.DISPUTED)
    workbench.select(workbench.claims[0].id)
    assert workbench.turns.undo_label() == "Set verdict disputed"
    workbench.turns.undo()
    assert (workbench.current, workbench.row(claim).verdict) == (claim, None)
    assert workbench.turns.redo_label() == "Set verdict disputed"
    workbench.select(None)
    workbench.turns.redo()
    assert (workbench.current, workbench.row(claim).verdict) == (claim, Verdict.DISPUTED)
    assert workbench.turns.redo_label() is None


def test_the_claim_that_is_changed_is_brought_into_view(workbench):
    shown = []
    claim = workbench.claims[2]
    workbench.select(claim.id)
    workbench.on_claims.set_verdict(Verdict.DISPUTED)
    workbench.asked_to_show.connect(shown.append)
    workbench.turns.undo()
    assert shown == [claim.spans[0]]


def test_a_claim_that_is_undone_leaves_the_hand(workbench):
    workbench.on_claims.mark(workbench.sentence_at(0))
    assert workbench.current is not None
    workbench.turns.undo()
    assert workbench.current is None
    workbench.turns.redo()
    assert workbench.row(workbench.current).spans == (workbench.sentence_at(0),)


def test_each_page_has_a_line_of_steps(bench, workbench, library):
    review = workbench.review.id
    workbench.close_review()
    reviews.rename(library, review, "Soldiers")
    assert workbench.turns.undo_label() == "Rename review"
    workbench.open_review(review)
    assert workbench.turns.undo_label() == "Mark claim"
    workbench.turns.undo()
    assert len(workbench.claims) == 2
    assert bench.titles() == ["Soldiers"]
    workbench.close_review()
    workbench.turns.undo()
    assert bench.titles() == ["Troops"]
    assert workbench.turns.redo_label() == "Rename review"
    workbench.open_review(review)
    assert len(workbench.claims) == 2


def test_what_is_typed_is_a_step_before_another_is_taken_back(workbench, library):
    review, claim = workbench.review.id, workbench.claims[0].id
    typed = ["Typed."]
    workbench.flush.connect(lambda: typed and workbench.do(claims.write_rationale, review, claim, typed.pop()))
    workbench.turns.undo()
    assert len(workbench.claims) == 3
    assert workbench.current == claim
    assert (typed, workbench.detail().rationale) == ([], "")
    assert workbench.turns.redo_label() == "Write rationale"


def test_a_step_that_cannot_be_taken_back_says_why_and_changes_nothing(bench, workbench):
    workbench.close_review()
    workbench.turns.redo()
    assert bench.said() == "There is nothing to redo."
    workbench.turns.undo()
    assert workbench.turns.undo_label() == "Import article"
    told = len(bench.notices)
    workbench.turns.undo()
    assert len(bench.notices) == told + 1
    assert len(bench.titles()) == 1
    assert workbench.turns.undo_label() == "Import article"


def test_the_labels_are_read_once_after_each_change(workbench, library, monkeypatch):
    asked = []
    real = library.undo_label
    monkeypatch.setattr(library, "undo_label", lambda scope: asked.append(scope) or real(scope))
    for _ in range(3):
        assert workbench.turns.undo_label() == "Mark claim"
        assert workbench.turns.redo_label() is None
    claims.set_verdict(library, workbench.review.id, workbench.claims[0].id, Verdict.CONFIRMED)
    assert workbench.turns.undo_label() == "Set verdict confirmed"
    assert len(asked) == 2


def test_a_suggestion_that_comes_back_is_in_hand(qapp, library, monkeypatch):
    monkeypatch.setattr(suggest, "scored", lambda sentences, *_: ([0.9] * len(sentences), ""))
    bench = Bench(library)
    bench.settings.suggestions = True
    workbench = bench.workbench
    workbench.open_review(bench.add("The mayor said that 400 people came. The court ruled on 3 May 2024."))
    first, second = workbench.ghosts.shown
    workbench.take_suggestion(second)
    workbench.ghosts.dismiss()
    workbench.take_suggestion(first)
    workbench.turns.undo()
    assert workbench.current_suggestion.span == second.span
