from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from fcapp.model.claim_order import ClaimFilter
from fcapp.model.vocabulary import Verdict
from fcapp.text import suggest
from tests.gui.bench import themes
from tests.gui.seat import Seat


@pytest.fixture(autouse=True)
def _no_model(monkeypatch) -> None:
    monkeypatch.setattr(suggest, "scored", lambda sentences, *_: ([0.9] * len(sentences), ""))


@pytest.fixture
def seat(suggesting):
    suggesting.open_first()
    return suggesting


def test_the_next_suggestion_is_shown_from_its_beginning(seat):
    pane = seat.pane.suggestion
    seat.window.resize(900, 420)
    seat.press("G")
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    seat.press("Ctrl+]")
    assert bar.value() > 0
    seat.press("Delete")
    assert bar.value() == 0


def test_the_buttons_keep_their_width_whatever_is_below_them(seat):
    pane = seat.pane.suggestion
    seat.press("G")
    widths = set()
    for height in (420, 900):
        seat.window.resize(1000, height)
        seat.settle()
        widths.add(pane.accept.width())
    assert len(widths) == 1


def test_from_one_suggestion_to_the_next_nothing_else_is_shown_and_the_keyboard_stays(seat):
    seat.press("G")
    pane, taken = seat.pane.suggestion, []
    seat.workbench.current_changed.connect(lambda: taken.append(seat.workbench.current_suggestion))
    nearby = seat.workbench.ghosts.shown[1:4]
    QTest.mouseClick(pane.accept, Qt.MouseButton.LeftButton)
    assert seat.focus() is pane.accept
    seat.press("Return")
    pane.dismiss.setFocus()
    seat.press("Return")
    assert seat.focus() is pane.dismiss
    assert taken == nearby
    assert len(seat.claims) == 2


def test_after_a_click_on_accept_keys_are_no_letters_in_the_claim(seat):
    seat.press("G")
    QTest.mouseClick(seat.pane.suggestion.accept, Qt.MouseButton.LeftButton)
    seat.press("3")
    claimant = seat.claim.claimant
    assert seat.focus() is seat.desk.article
    seat.press("2", "0", "R")
    seat.type("So they say.")
    seat.press("Escape")
    assert (seat.claim.claimant, seat.workbench.detail().rationale) == (claimant, "So they say.")


def test_from_a_button_of_a_claim_the_way_goes_on_to_enter_that_accepts(seat):
    seat.mark("troops")
    seat.pane.verdict.buttons[Verdict.CONFIRMED].setFocus()
    seat.press("G")
    one = seat.workbench.current_suggestion
    assert seat.focus() is seat.desk.article
    seat.press("Return")
    assert one.span in [row.spans[0] for row in seat.claims]


def test_who_is_not_named_is_no_guess(seat):
    one = next(one for one in seat.workbench.ghosts.shown if one.cue)
    seat.workbench.take_suggestion(one)
    assert seat.pane.suggestion.facts["Said by"].text().startswith(f"{one.claimant} (")
    seat.workbench.take_suggestion(replace(one, claimant=""))
    assert seat.pane.suggestion.facts["Said by"].text() == "somebody not named here"


def test_long_keys_of_ones_own_cut_nothing_off(seat):
    pane = seat.pane.suggestion
    seat.press("G")
    assert pane.accept.y() == pane.dismiss.y()
    for name, key in (("accept", "Ctrl+Alt+Shift+Return"), ("remove", "Ctrl+Alt+Shift+F12")):
        seat.action(f"claim.{name}").setShortcut(QKeySequence(key))
    seat.settle()
    assert pane.widget().width() == pane.viewport().width()
    assert pane.accept.y() < pane.dismiss.y()
    assert pane.accept.width() >= pane.accept.sizeHint().width()


def tabbed(seat: Seat, most: int = 40) -> list[QWidget]:
    """Where Tab leads from the article on, until it is there again."""
    seat.desk.article.setFocus()
    way = []
    for _ in range(most):
        seat.press("Tab")
        if seat.focus() is seat.desk.article:
            return way
        way.append(seat.focus())
    raise AssertionError("Tab does not lead round the window")


def test_tab_leads_round_the_window_and_to_nothing_that_is_hidden(seat):
    buttons = [seat.pane.suggestion.accept, seat.pane.suggestion.dismiss]
    verdict = seat.pane.verdict.buttons[Verdict.CONFIRMED]
    assert verdict not in tabbed(seat)
    seat.press("G")
    way = tabbed(seat)
    assert way[:2] == buttons
    assert seat.desk.claims.suggestions.view in way
    assert all(one.isVisible() for one in way)
    seat.mark("troops")
    way = tabbed(seat)
    assert {verdict, seat.desk.claims.view} < set(way)
    assert all(one.isVisible() for one in way)


def test_keys_lead_to_what_is_in_hand_and_to_the_lists(seat):
    suggested = seat.desk.claims.suggestions.view
    seat.press("Alt+3")
    assert seat.focus() is seat.desk.article
    seat.press("Alt+1")
    assert seat.focus() is suggested
    seat.press("G", "Alt+3")
    assert seat.focus() is seat.pane.suggestion.accept
    seat.press("Return", "Return")
    assert len(seat.claims) == 2
    seat.press("Alt+1")
    assert seat.focus() is seat.desk.claims.view
    seat.workbench.showing.set_filter(ClaimFilter.DISPUTED)
    seat.press("Alt+1")
    assert seat.focus() is seat.desk.claims._show_every
    seat.press("J")
    seat.workbench.select(seat.claims[0].id)
    seat.press("Alt+3")
    assert seat.focus() is seat.pane.verdict.buttons[Verdict.CONFIRMED]


def test_escape_on_a_button_of_the_pane_leads_back_to_the_article(seat):
    seat.press("G")
    QTest.mouseClick(seat.pane.suggestion.accept, Qt.MouseButton.LeftButton)
    assert seat.focus() is seat.pane.suggestion.accept
    seat.press("Escape")
    assert seat.workbench.current_suggestion is None
    assert seat.focus() is seat.desk.article
    seat.workbench.select(seat.claims[0].id)
    seat.settle()
    seat.press("Alt+3", "Escape")
    assert seat.focus() is seat.desk.article
    assert seat.workbench.current == seat.claims[0].id


def test_the_pane_is_of_one_colour(seat):
    themes().choose("light")
    seat.press("G")
    paper = themes().current.paper
    picture = seat.pane.suggestion.grab().toImage()
    for x in (2, picture.width() - 2):
        assert picture.pixelColor(QPoint(x, picture.height() - 4)) == paper


def test_where_nothing_can_be_accepted_no_key_for_it_is_named(qtbot, seat):
    seat.press("G")
    pane = seat.pane.suggestion
    assert pane.keys.isVisible()
    assert pane.promise.isVisible()
    path = seat.library.path
    seat.leave()
    reading = Seat(qtbot, path, suggestions=True, read_only=True)
    reading.press("G")
    pane = reading.pane.suggestion
    assert pane.isVisible()
    assert not pane.accept.isEnabled()
    assert not pane.keys.isVisible()
    assert not pane.promise.isVisible()
    reading.leave()
