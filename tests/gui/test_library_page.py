import pytest
from PySide6.QtCore import Qt

from fcapp.gui.jobs import Jobs
from fcapp.gui.library_page import LibraryPage
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
    return [row.title for row in page.list.reviews.rows]


def test_the_reviews_are_listed_and_painted(page):
    assert sorted(listed(page)) == ["Prices", "Troops"]
    assert page.count.text() == "2 reviews"
    assert page.states.currentWidget() is page.list
    page.resize(500, 300)
    assert not page.grab().isNull()


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
    page.list.reviews.modelReset.connect(lambda: seen.append(listed(page)))
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
