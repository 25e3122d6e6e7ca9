import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from fcapp.gui.paste_dialog import PasteDialog
from tests.gui.bench import Bench, shown

EXACT = "Non\u00a0breaking\u2028line\u2029paragraph\r\nend \ufdd0 \U0001f1fa\U0001f1e6"


@pytest.fixture
def bench(qapp, library):
    bench = Bench(library)
    bench.rich = []
    yield bench
    QGuiApplication.clipboard().clear()  # an object of Python's must not outlive it there


def _dialog(qtbot, bench, clipboard: str) -> PasteDialog:
    QGuiApplication.clipboard().setText(clipboard)
    return shown(qtbot, PasteDialog(bench.workbench, bench.rich.append))


def test_the_clipboard_becomes_an_article_letter_by_letter(qtbot, bench):
    dialog = _dialog(qtbot, bench, EXACT)
    assert dialog.field.hasFocus()
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert bench.workbench.review.text == EXACT.replace("\r\n", "\n")


def test_without_words_nothing_is_stored(qtbot, bench):
    dialog = _dialog(qtbot, bench, "")
    assert not dialog.keep_button.isEnabled()
    qtbot.keyClicks(dialog.field, "  ")
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert "has no words in it" in dialog.error.text()
    assert bench.titles() == []


def test_an_edited_text_keeps_its_special_spaces(qtbot, bench):
    dialog = _dialog(qtbot, bench, "Ten\u00a0thousand")
    dialog.field.moveCursor(dialog.field.textCursor().MoveOperation.End)
    qtbot.keyClicks(dialog.field, " men")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.field.whole() == "Ten\u00a0thousand men\n"


@pytest.mark.parametrize("text", ["long " * 50_000, "x" * 30_000])
def test_a_very_long_text_is_taken_whole_but_shown_in_part(qtbot, bench, text):
    dialog = _dialog(qtbot, bench, text)
    assert dialog.field.whole() == text
    assert len(dialog.field.toPlainText()) < len(text)
    assert "only its beginning is shown" in dialog.hint.text()


def _rich(qtbot, bench) -> PasteDialog:
    mime = QMimeData()
    mime.setText("Bank fails\nIt failed.")
    mime.setHtml("<h1>Bank fails</h1><p>It failed.</p>")
    QGuiApplication.clipboard().setMimeData(mime)
    return shown(qtbot, PasteDialog(bench.workbench, bench.rich.append))


def test_the_structure_of_rich_text_is_handed_over(qtbot, bench):
    dialog = _rich(qtbot, bench)
    assert dialog.rich.isVisible()
    assert "is shown before the review begins" in dialog.hint.text()
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    [markup] = bench.rich
    assert "<h1>Bank fails</h1>" in markup
    assert bench.titles() == []


def test_of_rich_text_the_plain_words_can_be_taken(qtbot, bench):
    dialog = _rich(qtbot, bench)
    dialog.rich.setChecked(False)
    assert dialog.hint.text() == "The first line becomes the title."
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert bench.rich == []
    assert bench.titles() == ["Bank fails"]


def test_once_it_is_edited_rich_text_is_plain(qtbot, bench):
    dialog = _rich(qtbot, bench)
    qtbot.keyClicks(dialog.field, "New: ")
    assert not dialog.rich.isVisible()
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert bench.titles() == ["New: Bank fails"]
