"""A new version at the real window, looked through with the keys of the desk."""

from fcapp.model.claim_order import ClaimFilter
from fcapp.model.vocabulary import LookAgain, Verdict
from fcapp.services import reviews
from tests.contents import contents
from tests.drafts import NEW, at
from tests.gui.drafts import LOST, at_work, bring_in, row
from tests.gui.seat import Seat


def test_a_changed_claim_counts_as_open_everywhere(judged: Seat) -> None:
    bring_in(judged)
    bench = judged.workbench
    assert (bench.tally.counts.decided, bench.tally.counts.open) == (1, 2)
    assert judged.window.status.words.text().startswith("Saved · 2 open")
    assert bench.row(judged.claim.id).verdict is Verdict.DISPUTED
    assert judged.pane.head.verdict.text() == "open"
    assert "It was judged disputed before." in judged.pane.head.findings.text()
    assert not any(button.isChecked() for button in list(judged.pane.verdict.buttons.values())[:3])
    judged.press("Alt+1", "N")
    assert judged.claim.standing is None
    bench.close_review()
    judged.settle()
    assert reviews.rows(judged.library)[0].counts.open == 2
    assert reviews.rows(judged.library)[0].look_again == 2


def test_enter_confirms_and_takes_the_next_one(judged: Seat) -> None:
    bring_in(judged)
    changed = judged.claim.id
    judged.desk.article.setFocus()
    judged.press("Return")
    assert judged.workbench.row(changed).standing is Verdict.DISPUTED
    assert judged.claim.id == row(judged, LOST).id
    assert judged.desk.changes.left.text() == "1 left"
    judged.press("Ctrl+Z")
    assert judged.workbench.row(changed).look_again is LookAgain.CHANGED
    assert judged.claim.id == changed
    assert judged.desk.changes.left.text() == "2 left"


def test_j_and_k_go_through_the_claims_to_look_at(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("J")
    assert judged.claim.quote == LOST
    judged.press("J")
    assert judged.claim.quote == LOST
    judged.press("K")
    assert "12,000" in judged.claim.quote


def test_a_verdict_anew_settles_a_claim_and_j_goes_on_behind_it(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("1")
    assert (judged.claim.standing, judged.claim.look_again) == (Verdict.CONFIRMED, None)
    assert judged.desk.changes.what.text() == "Looked at."
    judged.press("J")
    assert judged.claim.quote == LOST


def test_a_lost_claim_shows_its_old_words_and_is_placed_by_hand(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    seen = []
    judged.workbench.asked_to_show.connect(seen.append)
    judged.press("J")
    assert seen == [row(judged, "12,000").spans[0]]  # where it would stand
    pane = judged.desk.changes
    assert pane.words.old.toPlainText() == LOST
    assert pane.words.new.isHidden()
    assert "nothing like it is in this version" in pane.what.text()
    assert pane.words.new_name.text().endswith("select its words and press P.")
    assert not judged.action("claim.accept").isEnabled()
    assert "these are its words in version 1" in judged.pane.head.findings.text()
    lost = judged.claim.id
    judged.select("harvests in the north")
    judged.press("P")
    assert judged.workbench.row(lost).spans == (at(NEW, "harvests in the north"),)
    assert judged.workbench.row(lost).look_again is LookAgain.CHANGED
    assert pane.words.new.toPlainText() == "harvests in the north"
    judged.press("Return")
    assert judged.workbench.row(lost).standing is Verdict.UNVERIFIED


def test_placing_wants_a_selection(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.desk.article.set_caret(0)
    before = contents(judged.library)
    judged.press("P")
    assert "Nothing is selected" in judged.notices[-1]
    assert contents(judged.library) == before


def test_a_lost_claim_is_let_go_and_stays_in_the_list(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("J", "Shift+X")
    gone = row(judged, LOST)
    assert (gone.look_again, gone.spans, gone.standing) == (None, (), Verdict.UNVERIFIED)
    assert judged.claim.id == row(judged, "12,000").id
    judged.press("Return")
    assert judged.desk.changes.left.text() == "0 left"


def test_closing_the_screen_lists_the_claims_as_before(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("L")
    assert not judged.desk.changes.is_open
    assert judged.workbench.showing.filter is ClaimFilter.ALL
    assert len(judged.workbench.showing.claims()) == 3
    judged.press("L")
    assert judged.desk.changes.is_open


def test_another_review_begins_without_the_screen(judged: Seat) -> None:
    bring_in(judged)
    judged.workbench.open_review(1)
    assert not judged.desk.changes.is_open
    assert judged.workbench.showing.filter is ClaimFilter.ALL


def test_every_button_of_the_screen_is_named_with_its_key(judged: Seat) -> None:
    bring_in(judged)
    told = [button.text() for button in judged.desk.changes.buttons.values()]
    assert told == ["Still holds (Return)", "It is here (P)", "Not in it (Shift+X)", "‹ (K)", "› (J)"]
    assert all(button.accessibleName() and button.toolTip() for button in judged.desk.changes.buttons.values())


def test_a_look_back_does_not_end_it(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("J", "Alt+PgUp")
    assert not judged.desk.changes.is_open
    judged.press("Alt+End")
    assert judged.desk.changes.is_open
    assert judged.workbench.showing.filter is ClaimFilter.LOOK_AGAIN
    assert judged.claim.quote == LOST
    judged.press("L", "Alt+PgUp", "Alt+End")
    assert not judged.desk.changes.is_open


def test_a_review_that_was_left_with_it_comes_back_with_it(judged: Seat) -> None:
    bring_in(judged)
    review = judged.workbench.review.id
    judged.desk.article.setFocus()
    judged.press("J")
    judged.workbench.open_review(1)
    judged.workbench.open_review(review)
    assert judged.desk.changes.is_open
    assert judged.claim.quote == LOST
    judged.press("L")
    assert judged.workbench.showing.filter is ClaimFilter.ALL


def test_all_claims_are_listed_once_the_version_is_undone(judged: Seat) -> None:
    bring_in(judged)
    judged.workbench.turns.undo()
    assert not judged.desk.changes.is_open
    assert judged.workbench.showing.filter is ClaimFilter.ALL
    judged.workbench.turns.redo()
    judged.workbench.showing.set_filter(ClaimFilter.LOOK_AGAIN)
    judged.workbench.turns.undo()
    assert len(judged.workbench.showing.claims()) == 3


def test_a_lost_claim_cannot_be_confirmed_also_beside_suggestions(qtbot) -> None:
    seat = Seat(qtbot, suggestions=True)
    at_work(seat)
    bring_in(seat)
    seat.desk.article.setFocus()
    seat.press("J")
    assert seat.claim.quote == LOST
    assert seat.workbench.ghosts.shown
    assert not seat.action("claim.accept").isEnabled()
    seat.press("Esc")
    assert seat.action("claim.accept").isEnabled()
    assert not seat.desk.changes.buttons["claim.accept"].isEnabled()
    seat.press("J")
    assert "12,000" in seat.claim.quote
    assert seat.desk.changes.buttons["claim.accept"].isEnabled()
    seat.leave()
