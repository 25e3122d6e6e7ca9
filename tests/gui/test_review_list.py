import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLineEdit

from fcapp.gui.review_list import ReviewList
from fcapp.services import reviews
from fcapp.storage.library import Library
from tests.gui.bench import Bench, shown


@pytest.fixture
def bench(qapp, library):
    bench = Bench(library)
    bench.add("Troops arrived. They came by train.", "Troops")
    bench.add("Prices rose by a tenth.", "Prices")
    return bench


def list_on(qtbot, bench) -> ReviewList:
    """A list that shows all reviews, also after each change."""
    view = shown(qtbot, ReviewList(bench.workbench, bench.themes))

    def look(*_) -> None:
        view.show_rows(reviews.rows(bench.workbench.library))

    bench.workbench.changed.connect(look)
    look()
    view.setFocus()
    return view


@pytest.fixture
def view(qtbot, bench):
    return list_on(qtbot, bench)


def listed(view) -> list[str]:
    return [row.title for row in view.reviews.rows]


def put_cursor(view, title: str) -> None:
    at = view.reviews.index(listed(view).index(title))
    view.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_enter_opens_the_review_at_the_cursor(qtbot, view, bench):
    put_cursor(view, "Troops")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert bench.workbench.review.title == "Troops"


def test_a_double_click_opens(qtbot, view, bench):
    place = view.visualRect(view.reviews.index(listed(view).index("Prices"))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.workbench.review.title == "Prices"


def test_f2_renames_in_place(qtbot, view, bench):
    put_cursor(view, "Troops")
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor.text() == "Troops"
    qtbot.keyClicks(editor, "Soldiers")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.titles() == ["Prices", "Soldiers"])
    assert view.currentIndex().data() == "Soldiers"


def test_an_empty_title_is_refused_with_a_sentence(view, bench):
    put_cursor(view, "Troops")
    view.reviews.setData(view.currentIndex(), "  ")
    assert bench.titles() == ["Prices", "Troops"]
    assert "title" in bench.said()


def test_a_deleted_review_comes_back_by_the_button_of_the_notice(qtbot, view, bench):
    put_cursor(view, "Troops")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert listed(view) == ["Prices"]
    notice = bench.notices[-1]
    assert (notice.text, notice.button) == ("“Troops” is deleted.", "Undo")
    notice.act()
    assert bench.titles() == ["Prices", "Troops"]
    assert view.currentIndex().data() == "Troops"


def test_a_late_undo_takes_nothing_else_back(qtbot, view, bench):
    put_cursor(view, "Troops")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    undo = bench.notices[-1].act
    put_cursor(view, "Prices")
    view.reviews.setData(view.currentIndex(), "Costs")
    undo()
    assert bench.titles() == ["Costs"]
    assert "Something else was changed" in bench.said()


def test_a_library_that_is_only_read_offers_no_change(qtbot, library, bench):
    library.close()
    with Library(library.path, read_only=True) as read_only:
        bench.workbench.use(read_only)
        view = list_on(qtbot, bench)
        put_cursor(view, "Troops")
        qtbot.keyClick(view, Qt.Key.Key_Delete)
        view.rename_current()
        view.delete_current()
        assert len(reviews.rows(read_only)) == 2
        assert view.findChild(QLineEdit) is None
        bench.workbench.use(None)


def test_a_title_in_mid_edit_is_stored_with_all_that_is_typed(qtbot, view, bench):
    put_cursor(view, "Troops")
    view.rename_current()
    editor = view.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Trains")
    assert bench.workbench.store_typed()
    assert bench.titles() == ["Prices", "Trains"]


def test_the_cursor_stays_where_a_review_stood_that_is_not_shown_any_more(view, bench):
    rows = list(view.reviews.rows)
    view.setCurrentIndex(view.reviews.index(1))
    view.show_rows(rows[::-1])
    assert view.currentIndex().data() == rows[1].title
    view.show_rows(rows[:1])
    assert view.currentIndex().data() == rows[0].title
    view.show_rows([])
    assert not view.currentIndex().isValid()
    view.open_current()
    view.delete_current()
    assert bench.notices == []
