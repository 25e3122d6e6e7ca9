import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from fcapp.errors import UserError
from fcapp.gui.export_dialog import ExportDialog
from fcapp.gui.jobs import Jobs
from fcapp.services import reports
from tests.gui.bench import Bench, long_name, shown

TEXT = "Troops arrived: ten thousand.\n\nPrices rose."


@pytest.fixture
def bench(qapp, library):
    bench = Bench(library)
    bench.workbench.open_review(bench.add(TEXT, claimed=["ten thousand"]))
    return bench


@pytest.fixture
def dialog(qtbot, bench):
    return shown(qtbot, ExportDialog(bench.workbench, bench.themes))


def test_the_pages_are_seen_before_anything_is_written(dialog):
    assert dialog.preview.currentWidget() is dialog.pages
    assert dialog.pages.count() >= 1
    assert "page" in dialog.status.text()
    assert dialog.pages.page_rect(0).height() > dialog.pages.page_rect(0).width() > 300


def test_the_keyboard_is_on_what_enter_does(qtbot, bench):
    dialog = shown(qtbot, ExportDialog(bench.workbench, bench.themes))
    assert dialog.focusWidget() is dialog.pdf_button
    assert dialog.pdf_button.isDefault()
    dialog.close_button.setFocus()
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_while_nothing_can_be_saved_enter_closes_and_then_it_saves(qtbot, library):
    bench = Bench(library, jobs=Jobs())
    bench.workbench.open_review(bench.add(TEXT, claimed=["ten thousand"]))
    dialog = shown(qtbot, ExportDialog(bench.workbench, bench.themes))
    qtbot.waitUntil(dialog.pdf_button.isEnabled)
    assert dialog.focusWidget() is dialog.pdf_button
    bench.workbench.jobs.stop()


@pytest.mark.parametrize(("name", "start"), [("r.html", b"<!DOCTYPE html>"), ("r.pdf", b"%PDF-")])
def test_a_report_is_written_and_told(dialog, bench, tmp_path, name, start):
    path = tmp_path / name
    dialog.write(path)
    assert path.read_bytes()[:15].lower().startswith(start.lower())
    assert not dialog.isVisible()
    notice = bench.notices[-1]
    assert notice.text == f"Report written to “{name}” in {tmp_path}."
    assert notice.button == "Open folder"


@pytest.mark.parametrize("ending", [".html", ".pdf"])
def test_a_failing_write_leaves_the_old_file_and_says_why_in_place(dialog, bench, tmp_path, ending):
    path = long_name(tmp_path, ending)
    dialog.write(path)
    assert path.read_bytes() == b"old"
    assert dialog.isVisible()
    assert "could not be written" in dialog.error.text()
    assert dialog.pdf_button.isEnabled()
    assert bench.notices == []


def test_an_unknown_ending_is_refused_in_place(dialog, tmp_path):
    dialog.write(tmp_path / "report.odt")
    assert "names no report format" in dialog.error.text()
    assert list(tmp_path.glob("*.odt")) == []


def test_the_file_is_asked_for_with_a_name_made_from_the_title(qtbot, dialog, tmp_path):
    qtbot.mouseClick(dialog.html_button, Qt.MouseButton.LeftButton)
    chooser = dialog.findChild(QFileDialog)
    field = chooser.findChild(QLineEdit, "fileNameEdit")
    assert field.text() == "Fact-check Troops arrived ten thousand.html"
    field.setText(str(tmp_path / "mine"))
    chooser.accept()
    assert (tmp_path / "mine.html").exists()


def test_escape_closes_and_writes_nothing(qtbot, dialog):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_preview_that_arrives_late_is_shown_and_writing_can_be_stopped(qtbot, library, tmp_path, monkeypatch):
    render, may = reports.render, threading.Event()
    monkeypatch.setattr(reports, "render", lambda *asked: may.wait(10) and render(*asked))
    jobs = Jobs()
    bench = Bench(library, jobs)
    bench.workbench.open_review(bench.add(TEXT))
    dialog = shown(qtbot, ExportDialog(bench.workbench, bench.themes))
    assert dialog.waiting.title.text() == "Preparing the preview…"
    assert not dialog.pdf_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.preview.currentWidget() is dialog.pages, timeout=20_000)
    dialog.write(tmp_path / "r.pdf")
    assert dialog.status.text() == "Writing the report…"
    assert not dialog.pdf_button.isEnabled()
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    may.set()
    jobs.stop()
    assert not (tmp_path / "r.pdf").exists()
    assert bench.notices == []


def test_typed_text_is_stored_before_the_picture_is_taken(qtbot, bench):
    flushed = []
    bench.workbench.flush.connect(lambda: flushed.append(1))
    shown(qtbot, ExportDialog(bench.workbench, bench.themes))
    assert flushed == [1]


def test_a_review_that_cannot_be_read_is_told_and_nothing_can_be_written(qtbot, bench, monkeypatch):
    def fail(library, review_id):
        raise UserError("The disk is gone.")

    monkeypatch.setattr(reports, "snapshot", fail)
    dialog = shown(qtbot, ExportDialog(bench.workbench, bench.themes))
    assert dialog.waiting.text.text() == "The disk is gone."
    assert not dialog.pdf_button.isEnabled()
    assert not dialog.html_button.isEnabled()


def test_closing_before_the_review_is_read_sets_no_pages(qtbot, bench, monkeypatch):
    read, may = reports.snapshot, threading.Event()
    monkeypatch.setattr(reports, "snapshot", lambda *asked: may.wait(10) and read(*asked))
    monkeypatch.setattr(reports, "pages", lambda *_: pytest.fail("pages are set for nobody"))
    bench.workbench.jobs = Jobs()
    dialog = shown(qtbot, ExportDialog(bench.workbench, bench.themes))
    [job] = dialog._jobs
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(job.ended):
        may.set()
    bench.workbench.jobs.stop()
    assert dialog._jobs == [job]


def test_of_a_long_report_the_beginning_is_shown_and_that_is_said(qtbot, bench, tmp_path):
    bench.workbench.open_review(bench.add("\n\n".join("Ten men came. " * 30 for _ in range(150)), title="Long"))
    dialog = shown(qtbot, ExportDialog(bench.workbench, bench.themes))
    assert dialog.status.text() == "A long report: its beginning is shown, the file has all of it"
    assert dialog.preview.currentWidget() is dialog.pages
    assert 5 < dialog.pages.count() < 25
