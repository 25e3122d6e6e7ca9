import threading

import pytest

from fcapp.gui.jobs import Jobs
from fcapp.gui.new_version import NewVersion
from fcapp.gui.new_version_dialog import NewVersionDialog
from fcapp.model.claim_order import ClaimFilter
from fcapp.services import articles, incoming, versions
from fcapp.storage.library import Library
from tests.contents import contents
from tests.drafts import NEW, OLD
from tests.gui.drafts import at_work, bring_in, row
from tests.gui.seat import Seat


def test_a_pasted_version_is_told_in_one_line_and_opens_the_changes(judged: Seat) -> None:
    bring_in(judged)
    assert judged.workbench.review.text == NEW
    assert judged.notices[-1] == (
        "Version 2 is under review. Claims: 1 kept, 1 changed, 1 lost. 2 sentences are new or changed."
    )
    assert judged.window.notices.label.text() == judged.notices[-1]
    assert judged.window.notices.isVisible()
    assert judged.desk.changes.is_open
    assert judged.workbench.showing.filter is ClaimFilter.LOOK_AGAIN
    assert judged.claim.id == row(judged, "12,000").id
    assert judged.desk.changes.left.text() == "2 left"
    assert judged.desk.article.toPlainText().startswith("Troops arrive\nPrices")


def test_of_a_wholly_other_text_it_is_told_that_it_can_be_taken_back(judged: Seat) -> None:
    bring_in(judged, "Bees swarm early this spring.\n\nKeepers blame the mild winter for it.\n")
    assert judged.notices[-1].startswith("Version 2 is under review. Claims: 3 lost.")
    assert judged.notices[-1].endswith("If that is another article, undo takes it back.")


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
    assert judged.workbench.showing.filter is ClaimFilter.ALL
    judged.press("Ctrl+Shift+Z")
    assert judged.workbench.review.text == NEW


def test_the_same_text_is_refused_in_place(judged: Seat) -> None:
    before = contents(judged.library)
    bring_in(judged, OLD)
    assert "version 1 already" in judged.notices[-1]
    assert contents(judged.library) == before


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
    qtbot.waitUntil(lambda: not seat.workbench.jobs._running)
    assert contents(seat.library) == before
    assert seat.notices[-1].startswith("Stopped")
    seat.threads = max(before_threads, seat.threads)
    seat.leave()


def test_a_new_version_is_stored_beside_the_window(qtbot, monkeypatch) -> None:
    before_threads, stored = threading.active_count(), []
    store = versions.store
    monkeypatch.setattr(versions, "store", lambda *given: (store(*given), stored.append(threading.current_thread())))
    seat = Seat(qtbot, jobs=Jobs())
    seat.qtbot.waitUntil(lambda: seat.workbench.library is not None)
    at_work(seat)
    bring_in(seat)
    qtbot.waitUntil(lambda: seat.notices[-1].startswith("Version 2 is under review."))
    assert stored[0] is not threading.main_thread()
    assert seat.workbench.review.text == NEW
    assert seat.desk.changes.is_open
    qtbot.waitUntil(lambda: not seat.workbench.jobs._running)
    seat.threads = max(before_threads, seat.threads)
    seat.leave()


def test_a_version_that_is_stored_while_the_review_leaves_the_desk_is_there_later(judged: Seat) -> None:
    review_id = judged.workbench.review.id
    plan = versions.plan(judged.library, review_id, incoming.read_pasted(NEW))
    waiting = NewVersion(judged.workbench, lambda: judged.notices.append("Look again."))
    versions.store(judged.library, plan)
    judged.workbench.close_review()
    waiting._taken(plan)
    assert judged.notices[-1].startswith("Version 2 is under review.")
    judged.workbench.open_review(review_id)
    assert judged.workbench.review.text == NEW


def test_undo_pressed_while_a_version_is_stored_takes_it_back_and_says_so(judged: Seat) -> None:
    before = contents(judged.library)
    plan = versions.plan(judged.library, judged.workbench.review.id, incoming.read_pasted(NEW))
    waiting = NewVersion(judged.workbench, lambda: judged.notices.append("Look again."))
    versions.store(judged.library, plan)
    judged.press("Ctrl+Z")
    waiting._taken(plan)
    assert judged.notices[-1].startswith("The new version was undone while")
    assert (contents(judged.library), judged.workbench.review.text) == (before, OLD)
    judged.press("Ctrl+Shift+Z")
    assert judged.workbench.review.text == NEW


def test_a_review_that_left_the_desk_meanwhile_keeps_its_version(judged: Seat) -> None:
    before, review_id = contents(judged.library), judged.workbench.review.id
    plan = versions.plan(judged.library, review_id, incoming.read_pasted(NEW))
    waiting = NewVersion(judged.workbench, lambda: None)
    judged.workbench.close_review()
    waiting._take(plan)
    assert "not on the desk any more" in judged.notices[-1]
    assert contents(judged.library) == before


@pytest.fixture
def elsewhere(judged: Seat, tmp_path) -> Library:
    """Another library, that has a review of the same number."""
    other = Library(tmp_path / "elsewhere.fcapp")
    while articles.store(other, incoming.read_pasted(OLD)) < judged.workbench.review.id:
        pass
    return other


def test_a_version_for_a_review_of_another_library_is_not_taken_there(judged: Seat, elsewhere: Library) -> None:
    review_id = judged.workbench.review.id
    plan = versions.plan(judged.library, review_id, incoming.read_pasted(NEW))
    waiting = NewVersion(judged.workbench, lambda: None)
    judged.workbench.use(elsewhere)
    judged.workbench.open_review(review_id)
    before = contents(elsewhere)
    waiting._take(plan)
    assert "not on the desk any more" in judged.notices[-1]
    assert contents(elsewhere) == before


def test_a_version_that_comes_when_its_library_is_closed_is_told_so(judged: Seat, elsewhere, monkeypatch) -> None:
    plan = versions.plan(judged.library, judged.workbench.review.id, incoming.read_pasted(NEW))
    waiting, queued = NewVersion(judged.workbench, lambda: None), []
    run = judged.workbench.jobs.run
    monkeypatch.setattr(judged.workbench.jobs, "run", lambda *job, **_: queued.append(job))
    waiting._take(plan)
    judged.workbench.use(elsewhere)
    run(*queued[0])
    assert judged.notices[-1].endswith("was closed before this was stored; open it again and repeat it.")


def test_what_was_written_meanwhile_is_not_lost(judged: Seat) -> None:
    plan = versions.plan(judged.library, judged.workbench.review.id, incoming.read_pasted(NEW))
    waiting = NewVersion(judged.workbench, lambda: None)
    judged.press("2")
    before = contents(judged.library)
    waiting._take(plan)
    assert judged.notices[-1] == (
        "Something was changed while the new version was prepared, so it was not stored; do it again."
    )
    assert contents(judged.library) == before
