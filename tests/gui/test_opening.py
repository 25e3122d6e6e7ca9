import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from fcapp import paths
from fcapp.gui.jobs import Jobs
from fcapp.gui.library_page import LibraryPage
from fcapp.gui.opening import Opening
from fcapp.model.vocabulary import Verdict
from fcapp.services import articles, incoming, libraries, reviews
from fcapp.storage.library import Library
from tests.gui.bench import Bench
from tests.gui.seat import Seat, answering, write

FIRST = "small engagement"


@pytest.fixture
def bench(qapp):
    return Bench(None)


def test_a_library_is_opened_off_the_interface(qtbot):
    seat = Seat(qtbot, jobs=Jobs())
    seat.threads += 4  # of the pool, until the window is gone
    qtbot.waitUntil(lambda: seat.workbench.library is not None)
    qtbot.waitUntil(lambda: seat.window.library_page.states.currentWidget() is seat.window.library_page.list)
    seat.open_first()
    seat.mark(FIRST)
    seat.press("1")
    assert seat.claim.verdict is Verdict.CONFIRMED
    seat.leave()


def test_enter_opens_the_sample_also_when_the_window_comes_to_the_front_late(qtbot):
    seat = Seat(qtbot, jobs=Jobs())
    seat.threads += 4
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    qtbot.waitUntil(seat.window.library_page.list.isVisible)
    other.close()
    seat.open_first()
    seat.leave()


def test_closing_while_a_library_is_opened(qtbot):
    seat = Seat(qtbot, jobs=Jobs())
    seat.threads += 4
    seat.leave()
    with Library(paths.default_library()):
        pass  # nobody holds it any more


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"SQLite format 3\0" + b"\xff" * 5_000, "damaged"), (b"not a library", "not an fcapp library")],
)
def test_a_library_that_cannot_be_opened_gets_one_sentence(qtbot, data, words, tmp_path):
    path = write(tmp_path / "broken.fcapp", data)
    seat = Seat(qtbot, path)
    page = seat.window.library_page
    assert page.states.currentWidget() is page._failed
    assert seat.focus() is page._failed.buttons[0]
    assert words in page._failed.text.text()
    assert seat.settings.library == ""
    for keys in ("M", "1", "Del", "Ctrl+Z", "Ctrl+V", "Ctrl+O", "Ctrl+E", "J", "X", "Ctrl+K", "Escape"):
        seat.press(keys)
    assert path.read_bytes() == data
    fresh = tmp_path / "fresh"
    seat.window.opening.open(fresh.with_suffix(".fcapp"))
    seat.settle()
    assert seat.workbench.writable
    assert page.states.currentWidget() is page._empty
    seat.leave()


def test_a_newer_library_is_left_alone(qtbot, tmp_path):
    path = tmp_path / "new.fcapp"
    Library(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")
    seat = Seat(qtbot, path)
    assert "newer fcapp" in seat.window.library_page._failed.text.text()
    seat.leave()


def test_a_library_in_use_can_be_read_but_not_changed(qtbot, tmp_path):
    path = tmp_path / "shared.fcapp"
    with Library(path, reviewer="Grace") as other:
        review = reviews.info(other, libraries.import_sample(other))
        seat = Seat(qtbot, path)
        page = seat.window.library_page
        assert "Grace" in page._failed.text.text()
        page._failed.buttons[0].click()
        seat.settle()
        assert not seat.workbench.writable
        assert seat.window.status.words.text() == "Read-only"
        assert not any(button.isEnabled() for button in page._new)
        seat.press("Del", "F2")
        seat.open_first()
        seat.select(FIRST)
        before = seat.library.path.read_bytes()
        for keys in ("M", "1", "X", "Ctrl+V", "Ctrl+Z", "R", "E", "Del", "Ctrl+I"):
            seat.press(keys)
        assert seat.claims == []
        assert seat.library.path.read_bytes() == before
        seat.settle()
        enabled = {name for name, action in seat.window.actions_by_id.items() if action.isEnabled()}
        assert not any(name.startswith("claim.") for name in enabled)
        assert enabled.isdisjoint({"edit.undo", "edit.redo", "edit.paste", "file.open", "file.paste", "file.sample"})
        assert "file.export" in enabled
        assert reviews.info(other, review.id).title == review.title
        seat.leave()


def test_a_failed_opening_leaves_the_open_library_on_the_desk(seat, tmp_path):
    seat.mark(FIRST)
    seat.press("R")
    seat.type("Half a thou")
    seat.window.opening.open(write(tmp_path / "broken.fcapp", b"nonsense" * 100))
    seat.settle()
    assert "not an fcapp library" in seat.notices[-1]
    assert seat.window.notices.isVisible()
    assert seat.pane.rationale.written_text() == "Half a thou"
    seat.type("ght")
    seat.press("Escape")
    assert seat.workbench.detail().rationale == "Half a thought"
    seat.press("Alt+Left")
    assert len(seat.titles()) == 1
    assert seat.window.library_page.list.isVisible()


def test_a_name_that_is_not_there_makes_a_library(seat, monkeypatch, tmp_path):
    asked = answering(monkeypatch, QFileDialog, "getSaveFileName", (str(tmp_path / "election"), ""))
    seat.press("Ctrl+Shift+O")
    assert asked
    assert seat.library.path == tmp_path / "election.fcapp"
    assert seat.workbench.review is None
    assert seat.window.windowTitle() == "election — fcapp"
    assert seat.settings.library == str(tmp_path / "election.fcapp")
    assert seat.titles() == []


def test_the_library_that_is_open_already_is_no_reason_to_complain(seat):
    library = seat.library
    seat.window.opening.open(paths.default_library())
    assert seat.notices == ["“library.fcapp” is open already."]
    assert seat.library is library
    assert seat.workbench.review is not None


def test_a_relative_name_is_found_again_from_elsewhere(qtbot, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    seat = Seat(qtbot, type(tmp_path)("here.fcapp"))
    assert seat.settings.library == str(tmp_path / "here.fcapp")
    seat.leave()


def test_the_review_that_was_on_the_desk_may_be_gone_at_the_next_start(qtbot, seat):
    seat.leave()
    with Library(paths.default_library()) as library:
        reviews.delete(library, reviews.rows(library)[0].id)
        articles.store(library, incoming.read_pasted("Another."))
    again = Seat(qtbot)
    assert again.workbench.review is None
    assert again.titles() == ["Another."]
    again.leave()


def test_files_wait_on_where_a_library_among_them_is_opened_first(qtbot, bench, tmp_path):
    window, article = QWidget(), tmp_path / "a.txt"
    qtbot.addWidget(window)
    opening = Opening(window, bench.workbench, LibraryPage(bench.workbench, bench.themes, window))
    came = []
    opening.files_waited.connect(came.append)
    opening.files_waited.connect(lambda _: setattr(opening, "waiting", [article]))
    opening.waiting = [tmp_path / "other.fcapp", article]
    opening.open(tmp_path / "one.fcapp")
    assert came == [[tmp_path / "other.fcapp", article]]
    assert opening.waiting == [article]
    bench.workbench.use(None)
