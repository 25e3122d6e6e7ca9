import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fcapp import services
from fcapp.gui.import_form import ImportForm
from fcapp.intake.imported import Incoming, Pointer, PointerKind, Removed
from tests.gui.bench import Bench, shown

TEXT = "Президент заявил.\n\nВойска прибыли."


@pytest.fixture
def bench(qapp, library):
    return Bench(library)


@pytest.fixture
def taken():
    return []


@pytest.fixture
def form(qtbot, bench, taken):
    incoming = Incoming(TEXT.encode("cp1251"), "a.txt")
    return shown(qtbot, ImportForm(bench.workbench, incoming, services.incoming.read(incoming), taken.append))


def _keep(qtbot, form):
    qtbot.mouseClick(form.keep_button, Qt.MouseButton.LeftButton)


def test_what_was_read_is_shown_and_can_be_corrected(qtbot, form, taken):
    assert form.text.toPlainText() == TEXT
    assert form.fields["title"].text() == "Президент заявил."
    form.fields["title"].setText(" Troops arrive ")
    form.fields["published"].setText("2024-11-05")
    _keep(qtbot, form)
    [article] = taken
    assert (article.title, article.published, article.text) == ("Troops arrive", "2024-11-05", TEXT)


def test_enter_is_enough(qtbot, form, taken):
    qtbot.keyClick(form.fields["title"], Qt.Key.Key_Return)
    assert len(taken) == 1


def test_a_wrong_field_is_told_in_place(qtbot, form, taken):
    form.fields["published"].setText("soon")
    _keep(qtbot, form)
    assert "is not a date" in form.error.text()
    assert taken == []


def test_another_encoding_reads_it_again_and_keeps_what_was_typed(qtbot, form):
    assert form.encodings.isVisible()
    qtbot.keyClicks(form.fields["byline"], "By me")
    form.encodings.show_value("koi8-r")
    form.encodings.chosen.emit("koi8-r")
    assert form.text.toPlainText() == TEXT.encode("cp1251").decode("koi8-r")
    assert form.fields["title"].text() == form.text.toPlainText().split("\n")[0]
    assert form.fields["byline"].text() == "By me"


def test_an_encoding_that_does_not_fit_is_told_and_cannot_be_kept(form):
    form.encodings.show_value("utf-8")
    form.encodings.chosen.emit("utf-8")
    assert "is not written in" in form.error.text()
    assert not form.keep_button.isEnabled()


def test_what_was_left_out_and_pointed_to_has_a_page_each(qtbot, bench, taken):
    incoming = Incoming(b"Troops arrived.", "a.pdf")
    article = dataclasses.replace(
        services.incoming.read(Incoming(b"Troops arrived.", "a.txt")),
        media_type="application/pdf",
        removed=(Removed("page number", "17", 3),),
        pointers=(Pointer(PointerKind.FOOTNOTE, 0, 15, "See the report.", "https://a.example", "Ann"),),
        warnings=("Two pictures were left out.",),
    )
    form = shown(qtbot, ImportForm(bench.workbench, incoming, article, taken.append))
    assert form.removed.toPlainText() == "page 3, page number: 17"
    assert form.pointers.toPlainText() == "footnote by Ann at “Troops arrived”: See the report. — https://a.example"
    assert form.warnings.text() == "Two pictures were left out."
    assert form.furniture.isVisible()
    assert not form.encodings.isVisible()
    assert form.pages.tabBar().isVisible()
    assert form.pages.tabText(1) == "Left out (1)"


def test_pages_with_nothing_are_not_offered(form):
    assert [form.pages.isTabVisible(at) for at in range(3)] == [True, False, False]
    assert not form.pages.tabBar().isVisible()
    assert not form.furniture.isVisible()


def test_the_bytes_of_what_was_pasted_have_no_encoding_to_choose(qtbot, bench, taken):
    incoming = Incoming("<h1>Bank fails</h1><p>It said “no” twice.</p>".encode(), media_type="text/html")
    form = shown(qtbot, ImportForm(bench.workbench, incoming, services.incoming.read(incoming), taken.append))
    assert not form.encodings.isVisible()
    assert not form.read_as.isVisible()


def test_it_is_no_larger_than_its_window(qtbot, bench, taken):
    window = QWidget()
    window.resize(860, 600)
    incoming = Incoming(b"Troops arrived.", "a.txt")
    made = ImportForm(bench.workbench, incoming, services.incoming.read(incoming), taken.append, parent=window)
    form = shown(qtbot, made)
    assert form.height() <= window.height()
    assert form.width() <= window.width()


def test_the_keyboard_begins_in_the_title_and_nothing_else_is_shown(qtbot, qapp, bench, taken):
    before = {one for one in qapp.topLevelWidgets() if one.isVisible()}
    incoming = Incoming(b"Troops arrived.", "a.txt")
    made = ImportForm(bench.workbench, incoming, services.incoming.read(incoming), taken.append)
    assert {one for one in qapp.topLevelWidgets() if one.isVisible()} == before
    assert made.focusWidget() is made.fields["title"]
    form = shown(qtbot, made)
    assert form.fields["title"].hasFocus()
