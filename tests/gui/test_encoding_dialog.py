import threading

import pytest
from PySide6.QtCore import Qt

from fcapp.gui.encoding_dialog import EncodingDialog
from fcapp.gui.jobs import Jobs
from fcapp.model.spans import Span
from fcapp.services import articles, incoming
from tests.gui.bench import Bench, shown

TEXT = "Президент заявил во вторник, что войска прибыли."


@pytest.fixture
def bench(qapp, library, tmp_path):
    bench = Bench(library)
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("koi8-r"))
    review_id = articles.store(library, incoming.read_file(path))
    articles.correct_encoding(library, review_id, "cp1251")
    bench.workbench.open_review(review_id)
    return bench


@pytest.fixture
def dialog(qtbot, bench):
    return shown(qtbot, EncodingDialog(bench.workbench))


def _choose(dialog, name: str) -> None:
    dialog.list.setCurrentItem(dialog.list.findItems(name, Qt.MatchFlag.MatchContains)[0])


def test_it_begins_with_the_encoding_in_use(dialog, bench):
    assert dialog.list.currentItem().text() == "Cyrillic (Windows-1251)"
    assert dialog.preview.toPlainText() == bench.workbench.review.text != TEXT


def test_the_preview_follows_and_the_choice_is_kept(qtbot, dialog, bench):
    _choose(dialog, "KOI8-R")
    assert dialog.preview.toPlainText() == TEXT
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert (bench.workbench.review.text, bench.workbench.review.encoding) == (TEXT, "koi8-r")


def test_an_encoding_that_does_not_fit_cannot_be_chosen(dialog):
    _choose(dialog, "UTF-8")
    assert "is not written in" in dialog.error.text()
    assert not dialog.keep_button.isEnabled()
    _choose(dialog, "KOI8-R")
    assert dialog.error.text() == ""
    assert dialog.keep_button.isEnabled()


def test_once_something_is_marked_the_refusal_stands_in_place(qtbot, dialog, bench):
    bench.workbench.on_claims.mark(Span(0, 9))
    _choose(dialog, "KOI8-R")
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "once something is marked" in dialog.error.text()


@pytest.fixture
def slow(qtbot, bench, monkeypatch):
    """The dialog with previews that are read apart, each when its event is set."""
    read, may = articles.preview_encoding, {codec: threading.Event() for codec in ("cp1251", "koi8-r", "utf-8")}

    def wait(library, review_id, codec):
        assert may[codec].wait(10)
        return read(library, review_id, codec)

    monkeypatch.setattr(articles, "preview_encoding", wait)
    jobs = bench.workbench.jobs = Jobs()
    yield shown(qtbot, EncodingDialog(bench.workbench)), may
    for event in may.values():
        event.set()
    jobs.stop()


def test_while_it_is_read_it_says_so_and_cannot_be_kept(qtbot, slow):
    dialog, may = slow
    assert (dialog.preview.toPlainText(), dialog.preview.placeholderText()) == ("", "Reading…")
    assert not dialog.keep_button.isEnabled()
    may["cp1251"].set()
    qtbot.waitUntil(dialog.keep_button.isEnabled)
    assert dialog.preview.toPlainText() != ""


def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(qtbot, slow, bench):
    dialog, may = slow
    first = dialog._job
    _choose(dialog, "KOI8-R")
    may["koi8-r"].set()
    qtbot.waitUntil(lambda: dialog.preview.toPlainText() == TEXT)
    with qtbot.waitSignal(first.ended):
        may["cp1251"].set()
    assert dialog.preview.toPlainText() == TEXT


def test_cancelling_drops_the_answer(qtbot, slow):
    dialog, may = slow
    _choose(dialog, "UTF-8")
    last = dialog._job
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(last.ended):
        may["utf-8"].set()
    assert dialog.error.text() == ""


def test_once_something_is_marked_the_key_says_so_before_anybody_chooses(seat):
    seat.press("Ctrl+Shift+E")
    [dialog] = seat.dialogs()
    dialog.close()
    seat.mark(seat.workbench.review.text.split()[0])
    seat.press("Ctrl+Shift+E")
    assert seat.dialogs() == []
    assert "once something is marked" in seat.notices[-1]
