from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from fcapp.gui.address_dialog import AddressDialog
from fcapp.gui.import_form import ImportForm
from tests.contents import contents
from tests.drafts import NEW
from tests.gui.drafts import dialog
from tests.gui.seat import Seat, answering
from tests.intake.servers import server


def test_a_file_is_read_as_the_new_version(judged: Seat, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "draft 2.txt"
    path.write_bytes(NEW.encode("utf-16"))
    answering(monkeypatch, QFileDialog, "getOpenFileName", (str(path), ""))
    dialog(judged).file_button.click()
    judged.settle()
    form = judged.window.findChild(ImportForm)
    assert (form.windowTitle(), form.facts.isHidden(), form.text.toPlainText()) == ("New version", True, NEW)
    judged.begin_review()
    assert judged.workbench.review.file_name == "draft 2.txt"
    saved = tmp_path / "saved.txt"
    asked = answering(monkeypatch, QFileDialog, "getSaveFileName", (str(saved), ""))
    judged.press("Ctrl+Shift+S")
    assert asked[0][2] == "draft 2.txt"
    assert saved.read_bytes() == path.read_bytes()


def test_a_file_that_cannot_be_read_is_told_and_all_is_as_it_was(judged: Seat, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    before = contents(judged.library)
    dialog(judged).read_file(tmp_path / "empty.txt")
    assert judged.notices[-1].startswith("“empty.txt” has no words in it")
    assert contents(judged.library) == before


def test_an_address_is_fetched_as_the_new_version(judged: Seat) -> None:
    judged.settings.fetch_local = True
    with server(lambda visit: visit.page(NEW.encode(), kind="text/plain")) as place:
        dialog(judged).address_button.click()
        asked = judged.window.findChild(AddressDialog)
        asked.field.setText(f"http://{place}/draft")
        asked.keep_button.click()
        judged.settle()
    judged.begin_review()
    assert judged.workbench.review.text == NEW
    assert judged.workbench.review.versions == 2


def test_pasted_rich_text_is_shown_before_it_is_compared(judged: Seat) -> None:
    mime = QMimeData()
    mime.setText("Bank fails")
    mime.setHtml("<h1>Bank fails</h1><p>It failed.</p>")
    QGuiApplication.clipboard().setMimeData(mime)
    dialog(judged).keep_button.click()
    judged.settle()
    judged.begin_review()
    assert judged.workbench.review.text == "Bank fails\n\nIt failed."
    QGuiApplication.clipboard().clear()  # an object of Python's must not outlive it there


def test_a_draft_that_is_read_goes_into_no_other_review(judged: Seat, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(NEW, encoding="utf-8")
    dialog(judged).read_file(path)
    judged.workbench.open_review(1)
    before = contents(judged.library)
    judged.begin_review()
    assert judged.notices[-1].startswith("The review is not on the desk any more")
    assert contents(judged.library) == before
