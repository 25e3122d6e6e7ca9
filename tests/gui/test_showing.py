from fcapp.model.claim_order import ClaimFilter, ClaimSort
from fcapp.model.rows import Place
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.services import claims, reviews


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


def test_the_next_open_claim_comes_after_the_one_in_hand_and_then_from_the_beginning(workbench):
    first, second, third = [row.id for row in workbench.claims]
    workbench.select(second)
    workbench.on_claims.set_verdict(Verdict.CONFIRMED)
    for expected in (third, first, third):
        workbench.showing.next_open()
        assert workbench.current == expected


def test_filter_and_order_choose_the_claims(workbench, library):
    first, second, third = [row.id for row in workbench.claims]
    claims.set_verdict(library, workbench.review.id, first, Verdict.DISPUTED)
    claims.set_priority(library, workbench.review.id, third, Priority.HIGH)
    workbench.showing.set_filter(ClaimFilter.OPEN)
    assert [row.id for row in workbench.showing.claims()] == [second, third]
    workbench.showing.set_sort(ClaimSort.PRIORITY)
    assert [row.id for row in workbench.showing.claims()] == [third, second]
    workbench.showing.step(1)
    assert workbench.current == third


def test_each_change_is_told_also_another_review(bench, workbench):
    told = []
    workbench.showing.changed.connect(lambda: told.append(1))
    workbench.showing.set_filter(ClaimFilter.OPEN)
    workbench.showing.set_sort(ClaimSort.PRIORITY)
    workbench.showing.set_coverage(True)
    assert len(told) == 3
    workbench.close_review()
    assert len(told) == 4


def test_the_place_is_kept_with_claim_and_view(workbench, library):
    review, claim = workbench.review.id, workbench.claims[1].id
    workbench.select(claim)
    workbench.showing.set_filter(ClaimFilter.OPEN)
    workbench.showing.set_coverage(True)
    workbench.showing.keep(Place(offset=7, shift=1.5, caret=9))
    kept = Place(claim, 7, 1.5, 9, "open", "place", True)
    assert workbench.showing.place() == reviews.place(library, review) == kept
    workbench.close_review()
    assert workbench.showing.place() == Place()
    workbench.showing.keep(Place(offset=1))
    assert reviews.place(library, review) == kept
    workbench.showing.set_filter(ClaimFilter.ALL)
    workbench.open_review(review)
    assert (workbench.showing.filter, workbench.current) == (ClaimFilter.OPEN, claim)
