from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from tests.drafts import NEW
from tests.gui.drafts import dialog
from tests.gui.seat import Seat, answering


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
