"""A new version at the real window: brought in, told, looked through with the keys of the desk, undone."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from fcapp.gui.jobs import Jobs
from fcapp.gui.new_version_dialog import NewVersionDialog
from fcapp.model.claim_order import ClaimFilter
from fcapp.model.vocabulary import LookAgain, Verdict
from fcapp.services import articles, reviews
from tests.contents import contents
from tests.gui.seat import Seat, answering
from tests.services.test_versions import NEW, OLD, at

CHANGED = "more than 10,000 North Korean troops had arrived"
LOST = "could not corroborate the report of first clashes"
KEPT = "The weather stayed calm over the whole week"


def at_work(seat: Seat) -> None:
    """Put a review of the old draft on the desk with three judged claims."""
    seat.workbench.open_review(articles.store(seat.library, articles.read_pasted(OLD)))
    for words, key in ((CHANGED, "3"), (LOST, "2"), (KEPT, "1")):
        seat.mark(words)
        seat.press(key)


@pytest.fixture
def judged(seat: Seat) -> Seat:
    at_work(seat)
    return seat


def dialog(seat: Seat) -> NewVersionDialog:
    seat.press("Ctrl+N")
    [one] = seat.window.findChildren(NewVersionDialog)
    return one


def bring_in(seat: Seat, text: str = NEW) -> None:
    """Paste a new version."""
    seat.copy(text)
    dialog(seat).keep_button.click()
    seat.settle()


def row(seat: Seat, words: str):
    return next(one for one in seat.claims if words in one.quote)


def marked(field) -> list[str]:
    """The words in a field that a line marks as different."""
    found, block = [], field.document().begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            form = it.fragment().charFormat()
            if form.fontStrikeOut() or form.fontUnderline():
                found.append(it.fragment().text())
            it += 1
        block = block.next()
    return found


def test_a_pasted_version_is_told_in_one_line_and_opens_the_changes(judged: Seat) -> None:
    bring_in(judged)
    assert judged.workbench.review.text == NEW
    assert judged.notices[-1] == (
        "Version 2 is under review. Claims: 1 kept, 1 changed, 1 lost. 2 sentences are new or changed."
    )
    assert judged.desk.changes.is_open
    assert judged.workbench.filter is ClaimFilter.LOOK_AGAIN
    assert judged.claim.id == row(judged, "12,000").id
    assert judged.desk.changes.left.text() == "2 left"
    assert judged.desk.article.toPlainText().startswith("Troops arrive\nPrices")


def test_old_and_new_words_stand_side_by_side_with_the_difference_marked(judged: Seat) -> None:
    bring_in(judged)
    words = judged.desk.changes.words
    assert words.old.toPlainText() == CHANGED
    assert words.new.toPlainText() == CHANGED.replace("10,000", "12,000")
    assert (marked(words.old), marked(words.new)) == (["10,000"], ["12,000"])
    assert words.old.accessibleDescription() == "Only in the old words: 10,000"
    assert words.new.accessibleDescription() == "Only in the new words: 12,000"
    assert (words.old_name.text(), words.new_name.text()) == ("In version 1", "In this version")
    assert judged.desk.changes.what.text() == "It was judged disputed; its words changed."


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
    judged.press("J")
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


def test_the_whole_new_version_is_one_undo_while_looking_at_it(judged: Seat) -> None:
    before, marks = contents(judged.library), [(one.id, one.spans) for one in judged.claims]
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("Ctrl+Z")
    assert contents(judged.library) == before
    assert judged.workbench.review.text == OLD
    assert [(one.id, one.spans) for one in judged.claims] == marks
    assert judged.desk.article.toPlainText().startswith("Troops arrive\nThe ministry")
    assert not judged.desk.changes.is_open
    assert judged.workbench.filter is ClaimFilter.ALL
    judged.press("Ctrl+Shift+Z")
    assert judged.workbench.review.text == NEW


def test_closing_the_screen_lists_the_claims_as_before(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("L")
    assert not judged.desk.changes.is_open
    assert judged.workbench.filter is ClaimFilter.ALL
    assert len(judged.workbench.shown()) == 3
    judged.press("L")
    assert judged.desk.changes.is_open


def test_another_review_begins_without_the_screen(judged: Seat) -> None:
    bring_in(judged)
    judged.workbench.open_review(1)
    assert not judged.desk.changes.is_open
    assert judged.workbench.filter is ClaimFilter.ALL


def test_every_button_of_the_screen_is_named_with_its_key(judged: Seat) -> None:
    bring_in(judged)
    told = [button.text() for button in judged.desk.changes.buttons.values()]
    assert told == ["Still holds (Return)", "It is here (P)", "Not in it (Shift+X)", "‹ (K)", "› (J)"]
    assert all(button.accessibleName() and button.toolTip() for button in judged.desk.changes.buttons.values())


def test_new_sentences_are_walked_until_they_are_looked_at(judged: Seat) -> None:
    bring_in(judged)
    article = judged.desk.article
    article.setFocus()
    article.set_caret(0)
    judged.press("Shift+N")
    first = NEW[slice(*article.selected_span())]
    assert first.startswith("A new paragraph")  # the changed claim in the other one waits in the changes
    judged.press("X", "Shift+N")
    assert "is looked at" in judged.notices[-1]


def test_an_older_version_is_read_with_its_marks_and_nothing_can_be_done_to_it(judged: Seat) -> None:
    marks = [(one.id, one.spans) for one in judged.claims]
    bring_in(judged)
    before = contents(judged.library)
    judged.desk.article.setFocus()
    judged.press("L", "Alt+PgUp")
    bar = judged.desk.version_bar
    assert bar.isVisible()
    assert bar.label.text().startswith("Version 1 of 2")
    assert judged.workbench.review.text == OLD
    assert [(one.id, one.spans) for one in judged.claims] == marks
    assert judged.window.desk_page.header.version.text() == "Version 1 of 2 ▾"
    judged.select("ministry")
    judged.press("M", "1", "X", "Del", "]", "Ctrl+Z")
    judged.workbench.mark(at(OLD, "ministry"))
    assert "older version" in judged.notices[-1]
    assert contents(judged.library) == before
    assert judged.pane.rationale.isReadOnly() or judged.workbench.current is None
    judged.qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert judged.workbench.review.text == NEW
    assert not bar.isVisible()


def test_the_place_in_the_newest_version_is_not_lost_by_a_look_back(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.desk.article.set_caret(200)
    judged.press("Alt+PgUp")
    judged.desk.article.set_caret(5)
    judged.press("Alt+PgDown")
    assert judged.desk.article.caret() == 200


def test_marks_follow_also_to_a_version_with_the_same_text(judged: Seat) -> None:
    bring_in(judged)
    bring_in(judged, OLD)
    judged.desk.article.setFocus()
    later = judged.mark("yearly outlook").id
    judged.press("Alt+PgUp", "Alt+PgUp")
    assert (judged.workbench.review.version, judged.workbench.review.text) == (1, OLD)
    assert later not in judged.desk.article.claims_at(at(OLD, "yearly outlook").start)
    judged.press("Alt+End")
    assert judged.workbench.review.version == 3
    assert later in judged.desk.article.claims_at(at(OLD, "yearly outlook").start)
    assert judged.action("file.open").isEnabled()


def test_the_menu_of_versions_leads_to_each(judged: Seat) -> None:
    bring_in(judged)
    header = judged.window.desk_page.header
    assert header.version.isVisible()
    header.version.menu().aboutToShow.emit()
    two, one = header.version.menu().actions()
    assert (two.text().split(" · ")[0], two.isChecked(), one.isChecked()) == ("Version 2", True, False)
    one.trigger()
    assert judged.workbench.looks_back
    header.version.menu().aboutToShow.emit()
    header.version.menu().actions()[0].trigger()
    assert not judged.workbench.looks_back


def test_the_same_text_is_refused_in_place(judged: Seat) -> None:
    before = contents(judged.library)
    bring_in(judged, OLD)
    assert "version 1 already" in judged.notices[-1]
    assert contents(judged.library) == before


def test_a_file_is_read_as_the_new_version(judged: Seat, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "draft 2.txt"
    path.write_bytes(NEW.encode("utf-16"))
    answering(monkeypatch, QFileDialog, "getOpenFileName", (str(path), ""))
    dialog(judged).file_button.click()
    judged.settle()
    assert judged.workbench.review.file_name == "draft 2.txt"
    saved = tmp_path / "saved.txt"
    asked = answering(monkeypatch, QFileDialog, "getSaveFileName", (str(saved), ""))
    judged.press("Ctrl+Shift+S")
    assert asked[0][2] == "draft 2.txt"
    assert saved.read_bytes() == path.read_bytes()


def test_a_file_that_cannot_be_read_is_told_in_the_dialog(judged: Seat, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    one = dialog(judged)
    one.read_file(tmp_path / "empty.txt")
    assert one.isVisible()
    assert one.error.text()


def test_a_comparison_that_is_stopped_leaves_all_as_it_was(qtbot) -> None:
    before_threads = threading.active_count()
    seat = Seat(qtbot, jobs=Jobs())
    seat.qtbot.waitUntil(lambda: seat.workbench.library is not None)
    at_work(seat)
    before = contents(seat.library)
    seat.copy(NEW)
    seat.press("Ctrl+N")
    seat.window.findChild(NewVersionDialog).keep_button.click()
    seat.window.notices.button.click()
    seat.workbench.jobs._pool.waitForDone()
    QApplication.processEvents()
    assert contents(seat.library) == before
    assert seat.notices[-1].startswith("Stopped")
    seat.threads = max(before_threads, seat.threads)
    seat.leave()
