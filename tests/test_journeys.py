"""The whole way of a reviewer through the real window, by keys alone."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from fcapp.model.claim_order import ClaimFilter, ClaimSort
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.services import claims
from tests.contents import contents, digest
from tests.gui.seat import Seat, timeless

LINK = "https://www.example.org/briefing?day=5"
FIRST = "small engagement"


@pytest.fixture
def seat(qtbot):
    seat = Seat(qtbot)
    yield seat
    seat.leave()


@pytest.fixture
def at_desk(seat):
    seat.open_first()
    return seat


def put_caret(seat: Seat, words: str) -> None:
    seat.desk.article.setFocus()
    seat.desk.article.set_caret(seat.workbench.review.text.index(words))


def test_the_first_start_offers_the_sample_and_asks_for_the_name_once(qtbot, seat):
    assert len(seat.titles()) == 1
    assert seat.window.reviewer.isVisible()
    seat.press("Tab", "Shift+Tab")  # the list has the keyboard, not the question
    seat.window.reviewer.field.setFocus()
    seat.type("Ada M1 [x]")
    seat.press("Return")
    assert not seat.window.reviewer.isVisible()
    assert seat.window.status.reviewer.text() == "Reviewer: Ada M1 [x]"
    assert seat.focus() is seat.window.library_page.list
    seat.leave()
    again = Seat(qtbot)
    assert len(again.titles()) == 1
    assert not again.window.reviewer.isVisible()
    again.open_first()
    again.mark(FIRST)
    [step, *_] = claims.history(again.library, again.claim.id)
    assert step.reviewer == "Ada M1 [x]"
    again.leave()


def test_words_are_marked_by_the_keyboard_alone(at_desk):
    put_caret(at_desk, FIRST)
    at_desk.press(*["Shift+Right"] * len(FIRST))
    assert at_desk.desk.article.selected_span()
    at_desk.press("M")
    assert at_desk.claim.quote == FIRST
    assert at_desk.claim.verdict is None
    assert at_desk.pane.head.title.text() == "Claim 1"


def test_a_claim_is_judged_reasoned_and_given_evidence(at_desk):
    seat = at_desk
    seat.mark(FIRST)
    seat.press("1")
    assert seat.claim.verdict is Verdict.CONFIRMED
    seat.press("R")
    assert seat.focus() is seat.pane.rationale
    seat.type("M1JKN 230 [x] said so, e r s c h")
    seat.press("Escape")
    assert seat.workbench.detail().rationale == "M1JKN 230 [x] said so, e r s c h"
    assert seat.focus() is seat.desk.article
    assert len(seat.claims) == 1
    seat.copy(LINK)
    seat.press("Ctrl+V")
    [evidence] = seat.workbench.detail().evidence
    assert evidence.source.url == LINK
    seat.copy("“We saw it,” she said.")
    seat.press("Ctrl+V")
    assert [one.quote for one in seat.workbench.detail().evidence] == ["", "“We saw it,” she said."]


def test_the_form_for_evidence_is_filled_by_keys(at_desk):
    seat = at_desk
    seat.mark(FIRST)
    seat.press("E")
    form = seat.pane.evidence.form
    assert seat.focus() is form.search.field
    form.note.setFocus()
    seat.type("M1 [J] seen by myself")
    seat.press("Ctrl+Return")
    [evidence] = seat.workbench.detail().evidence
    assert evidence.note == "M1 [J] seen by myself"
    assert not form.isVisible()


def test_keys_go_through_the_claims(at_desk):
    seat = at_desk
    ids = [seat.mark(words).id for words in ("President", "military", "troops", "Korea")]
    in_order = [row.id for row in seat.claims]
    assert sorted(ids) == sorted(in_order)
    seat.workbench.select(in_order[0])
    seat.press("J")
    assert seat.claim.id == in_order[1]
    seat.press("2", "K")
    assert seat.claim.id == in_order[0]
    seat.press("3", "N")
    assert seat.claim.id == in_order[2]
    verdicts = [row.verdict for row in seat.claims]
    assert verdicts == [Verdict.DISPUTED, Verdict.UNVERIFIED, None, None]
    seat.press("K", "0")
    assert seat.claim.verdict is None


@pytest.mark.parametrize(
    ("keys", "quote"),
    [
        (("]",), "small engagement” with"),
        (("[",), "small"),
        (("{",), "a “small engagement"),
        (("}",), "engagement"),
        (("]", "["), "small engagement"),
        (("{", "}"), "small engagement"),
    ],
)
def test_brackets_move_the_ends_of_the_mark(at_desk, keys, quote):
    at_desk.mark(FIRST)
    at_desk.press(*keys)
    assert at_desk.claim.quote == quote


def test_x_says_that_there_is_nothing_to_check(at_desk):
    put_caret(at_desk, FIRST)
    at_desk.press("X")
    [sentence] = at_desk.workbench.nothing_checkable
    assert sentence.start <= at_desk.workbench.review.text.index(FIRST) < sentence.end
    at_desk.press("X")
    assert at_desk.workbench.nothing_checkable == []


def test_every_step_can_be_undone_and_the_menu_names_it(at_desk):
    seat = at_desk
    clock = timeless(seat)
    states = [digest(seat.library)]
    names: list[str] = []

    def step(name: str, *keys: str) -> None:
        clock.forward(60_000)
        seat.press(*keys)
        states.append(digest(seat.library))
        names.append(name)
        assert seat.action("edit.undo").text() == f"&Undo {name}"

    seat.select(FIRST)
    step("Mark claim", "M")
    step("Set verdict confirmed", "1")
    seat.press("R")
    seat.type("Because.")
    step("Write rationale", "Escape")
    seat.copy(LINK)
    step("Add evidence", "Ctrl+V")
    step("Set verdict disputed", "3")
    step("Clear verdict", "0")
    step("Move mark", "]")
    step("Mark “nothing checkable”", "X")
    step("Set priority", "Ctrl+1")
    step("Remove claim", "Del")
    assert seat.claims == []
    for at, name in reversed(list(enumerate(names))):
        assert seat.action("edit.undo").text() == f"&Undo {name}"
        seat.press("Ctrl+Z")
        assert digest(seat.library) == states[at], name
        assert seat.action("edit.redo").text() == f"&Redo {name}"
    assert not seat.action("edit.undo").isEnabled()
    for at, name in enumerate(names):
        seat.press("Ctrl+Shift+Z" if at % 2 else "Ctrl+Y")
        assert digest(seat.library) == states[at + 1], name
    assert not seat.action("edit.redo").isEnabled()


def test_undo_in_a_field_takes_back_the_typing(at_desk):
    seat = at_desk
    clock = timeless(seat)
    seat.mark(FIRST)
    clock.forward(60_000)
    seat.press("R")
    seat.type("First thought.")
    seat.pane.rationale.store_now()
    clock.forward(60_000)
    seat.type(" Second thought.")
    seat.press("Ctrl+Z")
    assert seat.pane.rationale.written_text() == "First thought."
    assert seat.focus() is seat.pane.rationale
    seat.press("Ctrl+Z")
    assert seat.pane.rationale.written_text() == ""
    seat.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert seat.pane.rationale.written_text() == "First thought. Second thought."
    assert seat.workbench.detail().rationale == "First thought. Second thought."


def test_all_is_there_again_after_a_restart(qtbot, at_desk):
    seat = at_desk
    seat.window.resize(780, 700)  # the screen of the tests is small
    seat.desk.setSizes([200, 300, 280])
    seat.mark("President")
    seat.press("1")
    in_hand = seat.mark("troops", 2).id
    seat.press("Ctrl+1", "Alt+O", "S", "C")
    bar = seat.desk.article.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    put_caret(seat, FIRST)
    seat.settle()
    caret, top, sizes, size = (
        seat.desk.article.caret(),
        seat.desk.article.top(),
        seat.desk.sizes(),
        seat.window.size(),
    )
    before = contents(seat.library)
    title = seat.workbench.review.title
    seat.leave()

    again = Seat(qtbot)
    assert contents(again.library) == before
    assert again.workbench.review.title == title
    assert again.window.windowTitle() == f"{title} — fcapp"
    assert again.workbench.current == in_hand
    assert again.pane.head.title.text() == f"Claim {again.claim.number}"
    assert again.workbench.showing.filter is ClaimFilter.OPEN
    assert again.workbench.showing.sort is ClaimSort.PRIORITY
    assert again.workbench.showing.coverage
    assert again.action("view.coverage").isChecked()
    assert again.desk.article.caret() == caret
    assert again.desk.article.top() == pytest.approx(top)
    assert again.window.size() == size
    assert again.desk.sizes() == pytest.approx(sizes, abs=2)
    assert again.focus() is again.desk.article
    assert again.claim.priority is Priority.HIGH
    again.press("Ctrl+Z")
    assert again.claim.priority is Priority.NORMAL
    again.press("Ctrl+Z")
    assert len(again.claims) == 1
    again.press("Ctrl+Z", "Ctrl+Z")
    assert again.claims == []
    again.press(*["Ctrl+Shift+Z"] * 4)
    assert contents(again.library) == before
    again.leave()


def test_text_that_is_typed_is_stored_when_the_window_closes(qtbot, at_desk):
    at_desk.mark(FIRST)
    at_desk.press("R")
    at_desk.type("Not stored yet")
    assert at_desk.workbench.detail().rationale == ""
    at_desk.leave()
    again = Seat(qtbot)
    assert again.workbench.detail().rationale == "Not stored yet"
    assert again.pane.rationale.written_text() == "Not stored yet"
    again.leave()


def test_going_back_to_the_reviews_and_on_the_desk_again(at_desk):
    seat = at_desk
    seat.mark(FIRST)
    seat.press("R")
    seat.type("Why")
    seat.press("Alt+Left")
    assert seat.workbench.review is None
    assert seat.focus() is seat.window.library_page.list
    seat.open_first()
    assert seat.workbench.detail().rationale == "Why"
    assert seat.desk.article.selected_span() is None


def test_the_words_of_a_claim_may_stand_at_two_places(at_desk):
    seat = at_desk
    seat.mark("troops")
    seat.select("troops", 1)
    seat.press("Shift+M")
    assert len(seat.claim.spans) == 2
    text = seat.workbench.review.text
    assert [text[slice(*span)] for span in seat.claim.spans] == ["troops", "troops"]
