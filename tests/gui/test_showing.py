import pytest

from fcapp.model.claim_order import ClaimFilter
from fcapp.model.vocabulary import Verdict
from tests.gui.bench import with_troops


@pytest.fixture
def bench(qapp, library):
    return with_troops(library)


@pytest.fixture
def workbench(bench):
    return bench.workbench


def test_steps_stay_within_the_claims_shown(bench, workbench):
    ids = [row.id for row in workbench.claims]
    for expected in (ids[0], ids[1], ids[2], ids[2]):
        workbench.showing.step(1)
        assert workbench.current == expected
    workbench.showing.set_filter(ClaimFilter.DISPUTED)
    workbench.showing.step(1)
    assert bench.said() == "No claim is shown; mark one or choose another filter."


def test_when_no_claim_is_open_it_says_so(bench, workbench):
    for row in workbench.claims:
        workbench.select(row.id)
        workbench.on_claims.set_verdict(Verdict.UNVERIFIED)
    workbench.showing.next_open()
    assert bench.said() == "No claim is open: every one has a verdict."


def test_an_unknown_view_in_a_stored_place_is_the_usual_one(workbench, library):
    review = workbench.review.id
    library.remember(review, '{"filter": "odd", "sort": 3, "claim_id": 99, "coverage": true, "caret": 5}')
    workbench.close_review()
    workbench.open_review(review)
    assert (workbench.showing.filter, workbench.current, workbench.showing.coverage) == (ClaimFilter.ALL, None, True)
