import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fcapp.gui.notice import Notice
from fcapp.gui.notice_bar import NoticeBar
from tests.gui.bench import shown


@pytest.fixture
def page(qtbot):
    """A notice bar below a field with the keyboard in it."""
    host = QWidget()
    bar, field = NoticeBar(), QLineEdit()
    column = QVBoxLayout(host)
    column.addWidget(field)
    column.addWidget(bar)
    shown(qtbot, host)
    field.setFocus()
    yield bar, field
    host.close()


def test_a_notice_is_shown_in_plain_text_and_leaves_the_keyboard_alone(qtbot, page):
    bar, field = page
    assert not bar.isVisible()
    bar.tell(Notice("<b>Saved</b>"))
    assert bar.isVisible()
    assert bar.label.text() == "<b>Saved</b>"
    assert not bar.button.isVisible()
    assert field.hasFocus()


def test_a_newer_notice_takes_the_place_of_the_older(qtbot, page):
    bar, _ = page
    bar.tell(Notice("First", "Undo", lambda: None))
    bar.tell(Notice("Second"))
    assert (bar.label.text(), bar.button.isVisible()) == ("Second", False)


def test_the_button_acts_and_the_notice_goes(qtbot, page):
    bar, field = page
    calls = []
    bar.tell(Notice("Deleted", "Undo", lambda: calls.append(1)))
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert calls == [1]
    assert not bar.isVisible()
    assert field.hasFocus()


def test_what_the_button_does_may_tell_the_next_notice(qtbot, page):
    bar, _ = page
    bar.tell(Notice("Deleted", "Undo", lambda: bar.tell(Notice("It is back"))))
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert bar.isVisible()
    assert bar.label.text() == "It is back"


def test_a_plain_notice_goes_by_itself_and_one_with_a_button_stays(qtbot, page):
    bar, _ = page
    bar._timer.setInterval(1)
    bar.tell(Notice("Undo me", "Undo", lambda: None))
    assert not bar._timer.isActive()
    bar.tell(Notice("Passing"))
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_notice_with_the_keyboard_in_it_stays(qtbot, page):
    bar, _ = page
    bar.tell(Notice("Passing"))
    bar.close_button.setFocus()
    bar._timer.timeout.emit()
    assert bar.isVisible()
    qtbot.keyClick(bar.close_button, Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_what_asks_for_a_claim_goes_when_there_is_one_and_all_else_stays(seat):
    bar = seat.window.notices
    for key in ("1", "R", "E"):
        seat.press("Escape", key)
        assert bar.label.text().startswith("No claim is in hand;")
        assert bar.isVisible()
        seat.mark("troops")
        assert not bar.isVisible()
        seat.press("Ctrl+Z")
    seat.mark("troops")
    seat.press("Escape")
    seat.mark("troops")
    assert bar.isVisible()
    assert bar.label.text().startswith("These words are a claim already;")
