import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLineEdit

from fcapp.gui.jobs import Jobs
from fcapp.gui.library_page import LibraryPage
from fcapp.services import reviews
from fcapp.storage.library import Library
from tests.gui.bench import Bench, shown


@pytest.fixture
def bench(qapp, library):
    bench = Bench(library)
    bench.add("Troops arrived. They came by train.", "Troops", ["They came by train"])
    bench.add("Prices rose by a tenth.", "Prices")
    return bench


@pytest.fixture
def page(qtbot, bench):
    page = shown(qtbot, LibraryPage(bench.workbench, bench.themes))
    page.list.setFocus()
    return page


def listed(page) -> list[str]:
    return [row.title for row in page.reviews.rows]


def put_cursor(page, title: str) -> None:
    row = listed(page).index(title)
    page.list.selectionModel().setCurrentIndex(
        page.reviews.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )


def test_the_reviews_are_listed_and_painted(page):
    assert sorted(listed(page)) == ["Prices", "Troops"]
    assert page.count.text() == "2 reviews"
    assert page.states.currentWidget() is page.list
    page.resize(500, 300)
    assert not page.grab().isNull()


def test_enter_opens_the_review_at_the_cursor(qtbot, page, bench):
    put_cursor(page, "Troops")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert bench.workbench.review.title == "Troops"


def test_a_double_click_opens(qtbot, page, bench):
    place = page.list.visualRect(page.reviews.index(listed(page).index("Prices"))).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.workbench.review.title == "Prices"


def test_f2_renames_in_place(qtbot, page, bench):
    put_cursor(page, "Troops")
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    editor = page.list.findChild(QLineEdit)
    assert editor.text() == "Troops"
    qtbot.keyClicks(editor, "Soldiers")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.titles() == ["Prices", "Soldiers"])
    assert page.list.currentIndex().data() == "Soldiers"


def test_an_empty_title_is_refused_with_a_sentence(page, bench):
    put_cursor(page, "Troops")
    page.reviews.setData(page.list.currentIndex(), "  ")
    assert bench.titles() == ["Prices", "Troops"]
    assert "title" in bench.said()


def test_a_deleted_review_comes_back_by_the_button_of_the_notice(qtbot, page, bench):
    put_cursor(page, "Troops")
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert listed(page) == ["Prices"]
    notice = bench.notices[-1]
    assert (notice.text, notice.button) == ("“Troops” is deleted.", "Undo")
    notice.act()
    assert bench.titles() == ["Prices", "Troops"]
    assert page.list.currentIndex().data() == "Troops"


def test_a_late_undo_takes_nothing_else_back(qtbot, page, bench):
    put_cursor(page, "Troops")
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    undo = bench.notices[-1].act
    put_cursor(page, "Prices")
    page.reviews.setData(page.list.currentIndex(), "Costs")
    undo()
    assert bench.titles() == ["Costs"]
    assert "Something else was changed" in bench.said()


def test_the_search_looks_into_everything_after_a_pause(qtbot, page):
    qtbot.keyClicks(page.search, "train")
    qtbot.waitUntil(lambda: listed(page) == ["Troops"])
    assert page.count.text() == "1 found"
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.list.hasFocus()


def test_when_nothing_is_found_the_search_can_be_cleared(qtbot, page):
    page.search.setText("zeppelin")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.states.currentWidget() is not page.list
    assert page.search.isVisible()
    qtbot.mouseClick(page.states.currentWidget().buttons[0], Qt.MouseButton.LeftButton)
    assert page.states.currentWidget() is page.list
    assert len(listed(page)) == 2


def test_only_the_last_search_is_answered(qtbot, library):
    jobs = Jobs()
    bench = Bench(library, jobs)
    for word in ("alpha", "beta"):
        bench.add(f"Only {word} stands here.", word)
    page = shown(qtbot, LibraryPage(bench.workbench, bench.themes))
    seen = []
    page.reviews.modelReset.connect(lambda: seen.append(listed(page)))
    for word in ("alpha", "beta"):
        page.search.setText(word)
        page.search.returnPressed.emit()
    qtbot.waitUntil(lambda: listed(page) == ["beta"])
    jobs.stop()
    assert ["alpha"] not in seen


def test_a_page_that_is_not_seen_reads_when_it_is_seen_again(page, bench):
    page.hide()
    bench.add("Third article.", "Third")
    assert "Third" not in listed(page)
    page.show()
    assert "Third" in listed(page)


def test_an_empty_library_says_what_to_do(qtbot, library):
    bench = Bench(library)
    page = shown(qtbot, LibraryPage(bench.workbench, bench.themes))
    state = page.states.currentWidget()
    assert "Drop an article here" in state.text.text()
    assert not page.search.isVisible()
    for signal, button in zip((page.open_files, page.paste_article, page.add_sample), state.buttons, strict=True):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_before_the_library_is_open_the_page_waits_or_says_why_not(qtbot):
    bench = Bench(None)
    page = shown(qtbot, LibraryPage(bench.workbench, bench.themes))
    assert page.states.currentWidget().title.text() == "Opening the library…"
    page.show_error("It is in use.")
    state = page.states.currentWidget()
    assert state.text.text() == "It is in use."
    for signal, button in zip((page.retry_read_only, page.choose_library), state.buttons, strict=True):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_library_that_is_only_read_offers_no_change(qtbot, library, bench):
    library.close()
    with Library(library.path, read_only=True) as read_only:
        bench.workbench.use(read_only)
        page = shown(qtbot, LibraryPage(bench.workbench, bench.themes))
        page.list.setFocus()
        put_cursor(page, "Troops")
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
        page.rename_current()
        page.delete_current()
        assert len(reviews.rows(read_only)) == 2
        assert page.list.findChild(QLineEdit) is None
        bench.workbench.use(None)


def test_a_title_in_mid_edit_is_stored_with_all_that_is_typed(qtbot, page, bench):
    put_cursor(page, "Troops")
    page.rename_current()
    editor = page.list.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Trains")
    assert bench.workbench.store_typed()
    assert bench.titles() == ["Prices", "Trains"]
