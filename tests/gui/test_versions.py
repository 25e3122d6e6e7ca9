from dataclasses import replace

import pytest

from fcapp.model.vocabulary import LookAgain, Verdict
from fcapp.services import articles, claims, incoming, reviews, versions
from tests.drafts import NEW, OLD, at
from tests.gui.bench import Bench, with_troops

CHANGED = "more than 10,000 North Korean troops had arrived"
LOST = "could not corroborate the report of first clashes"
KEPT = "The weather stayed calm over the whole week"


@pytest.fixture
def bench(qapp, library):
    """A bench with a new version on the desk that changed one judged claim, left one out and kept one."""
    bench = Bench(library)
    review = articles.store(library, incoming.read_pasted(OLD))
    for words, verdict in ((CHANGED, Verdict.DISPUTED), (LOST, Verdict.UNVERIFIED), (KEPT, Verdict.CONFIRMED)):
        claim = claims.mark(library, reviews.info(library, review), [at(OLD, words)])
        claims.set_verdict(library, review, claim, verdict)
    new = replace(incoming.read_pasted(NEW), original=NEW.encode("utf-16"), encoding="utf-16")
    versions.take(library, versions.plan(library, review, new))
    bench.workbench.open_review(review)
    return bench


def to_look_at(workbench) -> list[str]:
    return [row.quote for row in workbench.claims if row.look_again]


def test_older_versions_are_read_and_not_changed(bench, workbench):
    newest = workbench.review.version_id
    workbench.versions.show_older()
    assert workbench.looks_back
    assert not workbench.writable
    assert workbench.can_import
    assert [row.quote for row in workbench.claims] == [CHANGED, LOST, KEPT]
    workbench.versions.show_older()
    assert bench.said() == "There is no older version."
    workbench.versions.show_newer()
    assert workbench.review.version_id == newest
    workbench.versions.show_newer()
    assert bench.said() == "This is the newest version already."
    assert workbench.writable


def test_the_claim_in_hand_stays_there_and_is_shown_where_it_stood(workbench):
    shown = []
    workbench.select(next(row.id for row in workbench.claims if row.quote == KEPT))
    kept = workbench.current
    workbench.asked_to_show.connect(shown.append)
    workbench.versions.show_older()
    assert (workbench.current, shown) == (kept, [at(OLD, KEPT)])
    workbench.show_version(None)
    assert (workbench.current, shown[1:]) == (kept, [at(NEW, KEPT)])


def test_claims_are_looked_at_again_one_by_one(bench, workbench):
    changed, lost = to_look_at(workbench)
    workbench.versions.look_again()
    assert workbench.row(workbench.current).quote == changed
    assert workbench.versions.is_to_look_at()
    workbench.versions.confirm()
    assert to_look_at(workbench) == [lost]
    assert workbench.row(workbench.current).quote == lost
    workbench.versions.let_go()
    assert to_look_at(workbench) == []
    assert not workbench.versions.is_to_look_at()
    workbench.versions.look_again()
    assert bench.said() == "No claim is to be looked at again."


def test_what_was_settled_comes_back_by_undo(workbench):
    before = to_look_at(workbench)
    workbench.versions.look_again()
    claim = workbench.current
    workbench.versions.confirm()
    workbench.turns.undo()
    assert to_look_at(workbench) == before
    assert workbench.current == claim


def test_a_claim_that_is_not_to_be_looked_at_is_not_settled(workbench, library):
    workbench.select(next(row.id for row in workbench.claims if row.quote == KEPT))
    step = library.undo_label(workbench.review.id)
    workbench.versions.confirm()
    workbench.versions.let_go()
    assert library.undo_label(workbench.review.id) == step


def test_a_lost_claim_is_placed_by_hand(bench, workbench):
    lost = next(row for row in workbench.claims if row.look_again is LookAgain.LOST)
    shown = []
    workbench.asked_to_show.connect(shown.append)
    workbench.select(lost.id)
    assert len(shown) == 1  # where it would stand
    workbench.versions.place_by_hand(None)
    assert bench.said().startswith("Nothing is selected;")
    workbench.versions.place_by_hand(at(NEW, "harvests in the north"))
    assert workbench.row(lost.id).spans == (at(NEW, "harvests in the north"),)


def test_without_other_versions_it_says_so(qapp, library):
    bench = with_troops(library)
    bench.workbench.versions.show_older()
    assert bench.said() == "There is no older version."
    bench.workbench.versions.look_again()
    assert bench.said() == "No claim is to be looked at again."
    bench.workbench.close_review()
    bench.workbench.versions.show_older()
    bench.workbench.versions.confirm()
    assert len(bench.notices) == 2
