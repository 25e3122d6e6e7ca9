import pytest

from fcapp.model.vocabulary import Verdict
from fcapp.services import claims, reviews
from tests.gui.bench import Bench, with_troops


@pytest.fixture
def bench(qapp, library):
    return with_troops(library)


@pytest.fixture
def workbench(bench):
    return bench.workbench


def test_without_a_library_a_verb_says_so(qapp):
    bench = Bench(None)
    assert bench.workbench.do(reviews.rows) is None
    assert bench.said() == "No library is open yet; open one first."
    assert bench.workbench.turns.undo_label() is None
    assert bench.workbench.detail() is None


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
