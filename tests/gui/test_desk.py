import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from fcapp.gui.desk import REST_MS
from fcapp.services import reviews
from tests.gui.seat import Seat

FIRST = "small engagement"


def tabbed(seat: Seat, keys: str, most: int = 80) -> list[str]:
    """The parts of the desk through which the key leads, until it is back where it began."""
    first, parts = seat.focus(), []
    for _ in range(most):
        part = part_of(seat)
        if not parts or parts[-1] != part:
            parts.append(part)
        seat.press(keys)
        if seat.focus() is first:
            return parts
    pytest.fail(f"{keys} does not come back: {parts}")


def part_of(seat: Seat) -> str:
    desk, focus = seat.desk, seat.focus()
    parts = {"list": desk.claims, "article": desk.article, "pane": desk.claim, "head": seat.window.desk_page.header}
    return next((name for name, part in parts.items() if part is focus or part.isAncestorOf(focus)), "around")


def test_tab_goes_through_the_desk_from_left_to_right_and_round(seat):
    seat.mark(FIRST)
    seat.press("Alt+1")
    parts = tabbed(seat, "Tab")
    assert parts[:3] == ["list", "article", "pane"]
    assert parts.count("article") == 1
    assert parts.count("pane") == 1


def test_shift_tab_goes_back_the_same_way(seat):
    seat.mark(FIRST)
    seat.press("E", "Alt+3")
    parts = tabbed(seat, "Shift+Tab")
    assert parts[:3] == ["pane", "article", "list"]


def test_the_fields_of_a_claim_come_in_the_order_in_which_they_stand(seat):
    seat.mark(FIRST)
    seat.press("Alt+3")
    pane = seat.pane
    met = []
    while seat.pane.isAncestorOf(seat.focus()):
        met.append(seat.focus())
        seat.press("Tab")
    wanted = [pane.rationale, pane.evidence.add_button]
    assert [one for one in met if one in wanted] == wanted
    seat.press("Shift+Tab")
    tops = [one.mapTo(pane, one.rect().topLeft()).y() for one in met]
    assert tops == sorted(tops)


def test_escape_leads_from_the_claim_back_to_the_article(seat):
    seat.mark(FIRST)
    for field in (seat.pane.rationale, seat.pane.facts.claimant, seat.pane.facts.cue):
        field.setFocus()
        seat.press("Escape")
        assert seat.focus() is seat.desk.article


def test_a_click_on_a_mark_takes_its_claim_in_hand(seat):
    claim = seat.mark(FIRST)
    seat.workbench.select(None)
    seat.workbench.asked_to_show.emit(claim.spans[0])
    article = seat.desk.article
    article.set_caret(claim.spans[0].start + 3)
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=article.cursorRect().center())
    assert seat.workbench.current == claim.id


def test_marking_without_words_selected_says_what_to_do(seat):
    count = len(seat.workbench.claims)
    seat.press("M")
    assert "select the words" in seat.window.notices.accessibleName() + "".join(
        label.text() for label in seat.window.notices.findChildren(QLabel)
    )
    assert len(seat.workbench.claims) == count


def test_marking_the_same_words_again_takes_their_claim_in_hand(seat):
    claim = seat.mark(FIRST)
    assert seat.desk.article.selected_span() is None
    seat.workbench.select(None)
    count = len(seat.workbench.claims)
    seat.select(FIRST)
    seat.press("M")
    assert len(seat.workbench.claims) == count
    assert seat.workbench.current == claim.id
    assert seat.notices[-1] == "These words are a claim already; it is in hand now."


def test_a_word_that_the_selection_cuts_is_taken_whole(seat):
    seat.select(FIRST[2:-2])
    seat.press("M")
    assert seat.claim.quote == FIRST


def test_the_place_is_kept_when_the_reader_rests(qtbot, seat):
    bar = seat.desk.article.verticalScrollBar()
    bar.setValue(bar.maximum())
    review = seat.workbench.review.id
    offset, _ = seat.desk.article.top()
    qtbot.waitUntil(lambda: reviews.place(seat.library, review).offset == offset, timeout=REST_MS * 10)


def test_a_change_of_marks_neither_scrolls_nor_moves_the_caret(seat):
    article = seat.desk.article
    seat.mark(FIRST)
    article.verticalScrollBar().setValue(article.verticalScrollBar().maximum() // 2)
    caret, top = article.caret(), article.top()
    seat.press("3", "C", "X", "Ctrl+Z", "C", "S", "Alt+O")
    assert (article.caret(), article.top()) == (caret, top)


def test_the_claim_that_undo_changes_is_brought_into_view(seat):
    claim = seat.mark(FIRST)
    seat.press("2")
    seat.workbench.select(None)
    article = seat.desk.article
    article.verticalScrollBar().setValue(0)
    seat.press("Ctrl+Z")
    assert seat.workbench.current == claim.id
    article.set_caret(claim.spans[0].start)
    assert article.viewport().rect().contains(article.cursorRect().center())


def test_find_leads_to_the_words_and_back(seat):
    seat.press("Ctrl+F")
    seat.type("SMALL ENGAGE")
    seat.press("Return", "Escape")
    assert seat.focus() is seat.desk.article
    seat.press("M")
    assert seat.claim.quote == "small engagement"


def test_the_find_bar_moves_no_line_and_hides_no_hit(seat):
    article = seat.desk.article
    lowest = article.cursorForPosition(article.viewport().rect().bottomLeft()).block().text()[:30]
    seat.select(lowest)
    before, top = article.mapTo(seat.window, QPoint(0, 0)), article.verticalScrollBar().value()
    seat.select("Zelenskiy")
    seat.press("Ctrl+F")
    assert (article.mapTo(seat.window, QPoint(0, 0)), article.verticalScrollBar().value()) == (before, top)
    seat.press("Escape")
    seat.select(lowest)
    seat.press("Ctrl+F")
    assert article.viewport().rect().contains(article.cursorRect())
