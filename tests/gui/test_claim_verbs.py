import pytest

from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from tests.gui.bench import TROOPS, Bench, with_troops


@pytest.fixture
def bench(qapp, library):
    return with_troops(library)


@pytest.fixture
def workbench(bench):
    return bench.workbench


def test_verbs_without_a_review_do_nothing(qapp, library):
    bench = Bench(library)
    workbench = bench.workbench
    workbench.on_claims.mark(Span(0, 3))
    workbench.on_claims.set_verdict(Verdict.CONFIRMED)
    workbench.on_claims.remove_claim()
    workbench.on_claims.nudge("end", 1, 0)
    assert bench.notices == []
    assert library.undo_label() is None


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
    assert max(row.spans[0].end for row in workbench.claims) <= len(TROOPS)


def test_pasting_nothing_is_refused_with_a_sentence(bench, workbench):
    workbench.select(workbench.claims[0].id)
    workbench.on_claims.paste(" \n")
    assert bench.said().startswith("This evidence is empty;")
