import pytest

from fcapp.model.claim_order import ClaimFilter
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.services import claims, reviews
from tests.gui.bench import Bench

TEXT = "Troops arrived. They came by train. Nobody saw them."


@pytest.fixture
def bench(qapp, library):
    bench = Bench(library)
    bench.workbench.open_review(bench.add(TEXT, "Troops", ["Troops arrived", "came by train", "Nobody"]))
    return bench


@pytest.fixture
def workbench(bench):
    return bench.workbench


def test_without_a_library_a_verb_says_so(qapp):
    bench = Bench(None)
    assert bench.workbench.do(reviews.rows) is None
    assert bench.said() == "No library is open yet; open one first."
    assert bench.workbench.turns.undo_label() is None
    assert bench.workbench.detail() is None


def test_verbs_without_a_review_do_nothing(qapp, library):
    bench = Bench(library)
    workbench = bench.workbench
    workbench.on_claims.mark(Span(0, 3))
    workbench.on_claims.set_verdict(Verdict.CONFIRMED)
    workbench.on_claims.remove_claim()
    workbench.on_claims.nudge("end", 1, 0)
    assert bench.notices == []
    assert library.undo_label() is None


def test_steps_stay_within_the_claims_shown(bench, workbench):
    ids = [row.id for row in workbench.claims]
    for expected in (ids[0], ids[1], ids[2], ids[2]):
        workbench.step(1)
        assert workbench.current == expected
    workbench.set_filter(ClaimFilter.DISPUTED)
    workbench.step(1)
    assert bench.said() == "No claim is shown; mark one or choose another filter."


def test_when_no_claim_is_open_it_says_so(bench, workbench):
    for row in workbench.claims:
        workbench.select(row.id)
        workbench.on_claims.set_verdict(Verdict.UNVERIFIED)
    workbench.next_open()
    assert bench.said() == "No claim is open: every one has a verdict."


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
    assert max(row.spans[0].end for row in workbench.claims) <= len(TEXT)


def test_pasting_nothing_is_refused_with_a_sentence(bench, workbench):
    workbench.select(workbench.claims[0].id)
    workbench.on_claims.paste(" \n")
    assert bench.said().startswith("This evidence is empty;")


def test_a_review_that_vanishes_leaves_the_desk(workbench, library):
    reviews.delete(library, workbench.review.id)
    assert workbench.review is None
    assert workbench.current is None
    assert workbench.claims == []


def test_a_claim_that_vanishes_leaves_the_hand(workbench, library):
    workbench.select(workbench.claims[0].id)
    claims.remove(library, workbench.review.id, workbench.current)
    assert workbench.current is None
    assert [row.number for row in workbench.claims] == [1, 2]


def test_what_is_typed_belongs_to_a_review_that_is_opened_again(workbench, library):
    review, claim = workbench.review.id, workbench.claims[0].id
    workbench.flush.connect(lambda: claims.set_verdict(library, review, claim, Verdict.DISPUTED))
    workbench.open_review(review)
    assert workbench.claims[0].verdict is Verdict.DISPUTED


def test_whether_all_that_was_typed_is_stored(bench, workbench, library):
    workbench.flush.connect(lambda: workbench.do(claims.remove, 1, 99))
    assert not workbench.store_typed()
    workbench.flush.disconnect()
    assert workbench.store_typed()


def test_settings_that_cannot_be_written_are_told(bench, workbench):
    bench.settings.path = bench.settings.path / "no" / "folder"
    workbench.keep_settings(zoom=20)
    assert "could not be written" in bench.said()
    assert bench.settings.zoom == 20


def test_an_unknown_view_in_a_stored_place_is_the_usual_one(workbench, library):
    review = workbench.review.id
    library.remember(review, '{"filter": "odd", "sort": 3, "claim_id": 99, "coverage": true, "caret": 5}')
    workbench.close_review()
    workbench.open_review(review)
    assert (workbench.filter, workbench.current, workbench.coverage) == (ClaimFilter.ALL, None, True)
