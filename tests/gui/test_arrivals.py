import pytest
from PySide6.QtWidgets import QFileDialog

from fcapp.gui.address_dialog import AddressDialog
from fcapp.gui.paste_dialog import PasteDialog
from fcapp.storage.library import Library
from tests.gui.seat import Seat, answering, drop, of_files, of_text, write

FIRST = "small engagement"


def test_a_text_file_is_imported_wherever_it_is_dropped(at_list, tmp_path):
    assert drop(at_list.window, of_files(write(tmp_path / "one.txt", "One article.\n\nIt says things.")))
    at_list.begin_review()
    assert at_list.workbench.review.title == "One article."
    assert drop(at_list.window, of_files(write(tmp_path / "two.txt", "Two articles.\n\nMore things.")))
    at_list.begin_review()
    assert at_list.workbench.review.title == "Two articles."
    assert len(at_list.titles()) == 3


def test_an_address_that_failed_stands_there_at_the_next_try(at_list):
    at_list.window.arrivals.fetch("https://127.0.0.1/news")
    assert "is inside this network or computer" in at_list.notices[-1]
    at_list.window.notices.button.click()
    [dialog] = at_list.window.findChildren(AddressDialog)
    assert dialog.field.text() == "https://127.0.0.1/news"


def test_a_file_that_the_system_asks_to_open_is_imported(at_list, tmp_path):
    at_list.window.arrivals.import_asked(write(tmp_path / "one.txt", "One article.\n\nIt says things."))
    at_list.begin_review()
    assert at_list.workbench.review.title == "One article."


def test_files_are_chosen_in_a_dialog(at_list, monkeypatch, tmp_path):
    files = [str(write(tmp_path / f"{n}.txt", f"Article {n}.")) for n in range(2)]
    answering(monkeypatch, QFileDialog, "getOpenFileNames", (files, ""))
    at_list.press("Ctrl+O")
    assert at_list.notices[-1] == "All 2 files are imported."
    assert {"Article 0.", "Article 1."} < set(at_list.titles())


def test_several_files_become_several_reviews(at_list, tmp_path):
    files = [write(tmp_path / f"{n}.txt", f"Article {n}.\n\nText.") for n in range(3)]
    assert drop(at_list.window, of_files(*files, tmp_path / "missing.txt"))
    assert at_list.notices[-1].startswith("3 of 4 files are imported.")
    assert at_list.workbench.review is None
    assert len(at_list.titles()) == 4


def test_a_library_is_opened_when_it_is_dropped(seat, tmp_path):
    path = tmp_path / "other.fcapp"
    Library(path).close()
    assert drop(seat.window, of_files(path))
    assert seat.library.path == path


def test_a_read_only_window_takes_a_library_and_nothing_else(qtbot, tmp_path):
    path = tmp_path / "other.fcapp"
    Library(path).close()
    seat = Seat(qtbot, path, read_only=True)
    assert not drop(seat.window, of_text("An article."))
    assert not drop(seat.window, of_files(write(tmp_path / "a.txt", "Text.")))
    assert drop(seat.window, of_files(path))
    assert seat.workbench.writable
    seat.leave()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("binary.txt", bytes(range(256)) * 40),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n \t"),
        ("huge.txt", b"word " * 4_000_001),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("gone.txt", None),
        ("folder", ""),
    ],
)
def test_a_file_that_is_no_article_gets_one_sentence(at_list, tmp_path, name, data):
    path = tmp_path / name
    if data == "":
        path.mkdir()
    elif data is not None:
        path.write_bytes(data)
    assert drop(at_list.window, of_files(path))
    [sentence] = at_list.notices
    assert name in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert at_list.workbench.review is None
    assert len(at_list.titles()) == 1


def test_a_link_dropped_on_the_desk_is_evidence(seat):
    seat.mark(FIRST)
    assert drop(seat.window, of_text("https://example.org/a"))
    assert seat.workbench.detail().evidence[0].source.url == "https://example.org/a"
    assert drop(seat.window, of_text("They said so."))
    assert seat.workbench.detail().evidence[1].quote == "They said so."


def test_what_is_dropped_without_a_claim_in_hand_asks_for_one(seat):
    assert drop(seat.window, of_text("https://example.org/a"))
    assert seat.notices[-1].startswith("No claim is in hand;")
    seat.copy("https://example.org/a")
    seat.press("Ctrl+V")
    assert seat.notices[-1].startswith("No claim is in hand;")


def test_text_dropped_or_pasted_on_the_list_becomes_an_article(at_list):
    assert drop(at_list.window, of_text("A dropped article.\n\nIt goes on."))
    dialog = at_list.window.findChild(PasteDialog)
    assert dialog.field.toPlainText().startswith("A dropped")
    dialog.keep_button.click()
    assert at_list.workbench.review.title == "A dropped article."
    at_list.press("Alt+Left")
    at_list.copy("A pasted article.\n\nIt goes on.")
    at_list.press("Ctrl+V")
    at_list.window.findChildren(PasteDialog)[-1].keep_button.click()
    assert at_list.workbench.review.title == "A pasted article."


def test_what_is_dropped_on_the_list_keeps_its_structure(at_list):
    at_list.press("Alt+Left")
    mime = of_text("Bank fails\nIt failed.")
    mime.setHtml("<h1>Bank fails</h1><p>It failed.</p>")
    assert drop(at_list.window, mime)
    at_list.window.findChild(PasteDialog).keep_button.click()
    at_list.begin_review()
    assert [block.kind for block in at_list.workbench.blocks] == ["heading", "paragraph"]


def test_a_link_on_the_list_is_asked_about_and_not_fetched(at_list):
    at_list.press("Alt+Left")
    assert drop(at_list.window, of_text("https://news.example/a"))
    at_list.shut_dialogs()
    at_list.copy(" https://news.example/b ")
    at_list.press("Ctrl+V")
    assert [dialog.windowTitle() for dialog in at_list.dialogs()] == ["Fetch article"]
    assert at_list.window.findChildren(AddressDialog)[-1].field.text() == "https://news.example/b"
    assert at_list.notices == []
