import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence

from fcapp.gui.claim_list import ClaimList
from fcapp.gui.claim_model import Role
from fcapp.model.claim_order import ClaimFilter, ClaimSort
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.services import claims
from tests.gui.bench import shown
from tests.gui.panes import PaneBench, press


@pytest.fixture
def bench(library, qapp):
    return PaneBench(library)


@pytest.fixture
def pane(qtbot, bench):
    made = ClaimList(bench.workbench, bench.themes, bench.actions)
    made.resize(300, 500)
    return shown(qtbot, made)


def listed(pane):
    return [pane.model.index(at).data(Role.CLAIM).number for at in range(pane.model.rowCount())]


def counts(pane):
    return {chosen.value: button.text().split()[-1] for chosen, button in pane.filters.buttons.items()}


def click_row(qtbot, pane, at):
    place = pane.view.visualRect(pane.model.index(at)).center()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))


def test_counts_follow_verdicts_and_undo(bench, pane):
    bench.judge(0, Verdict.CONFIRMED)
    bench.judge(1, Verdict.DISPUTED)
    want = {"all": "4", "open": "2", "confirmed": "1", "unverified": "0", "disputed": "1", "findings": "2"}
    want |= {"look-again": "0"}
    assert counts(pane) == want
    bench.workbench.turns.undo()
    assert counts(pane) == want | {"open": "3", "disputed": "0", "findings": "1"}
    bench.workbench.turns.redo()
    assert counts(pane) == want


def test_a_filter_lets_through_what_it_says(qtbot, bench, pane):
    bench.judge(1, Verdict.DISPUTED)
    press(qtbot, pane.filters.buttons[ClaimFilter.DISPUTED])
    assert listed(pane) == [2]
    bench.judge(3, Verdict.DISPUTED)
    assert listed(pane) == [2, 4]
    bench.judge(1, None)
    assert listed(pane) == [4]
    press(qtbot, pane.filters.buttons[ClaimFilter.OPEN])
    assert listed(pane) == [1, 2, 3]


def test_the_claim_in_hand_stays_when_it_leaves_the_list(qtbot, bench, pane):
    bench.workbench.showing.set_filter(ClaimFilter.OPEN)
    bench.workbench.select(bench.ids[1])
    bench.workbench.on_claims.set_verdict(Verdict.CONFIRMED)
    assert listed(pane) == [1, 3, 4]
    assert bench.workbench.current == bench.ids[1]
    assert not pane.view.currentIndex().isValid()
    bench.workbench.turns.undo()
    assert pane.view.currentIndex().row() == 1


def test_a_click_takes_a_claim_in_hand_and_shows_it(qtbot, bench, pane):
    with qtbot.waitSignal(bench.workbench.asked_to_show):
        click_row(qtbot, pane, 2)
    assert bench.workbench.current == bench.ids[2]
    with qtbot.waitSignal(bench.workbench.asked_to_show):
        click_row(qtbot, pane, 2)


def test_arrows_go_through_the_list_and_letters_go_on(qtbot, bench, pane):
    action = QAction("Mark", pane)
    action.setShortcut(QKeySequence("A"))
    pane.addAction(action)
    pane.view.setFocus()
    bench.workbench.select(bench.ids[0])
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert bench.workbench.current == bench.ids[1]
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(pane.view, Qt.Key.Key_A)
    qtbot.keyClick(pane.view, Qt.Key.Key_P)  # no claim is looked for by its first letter
    assert bench.workbench.current == bench.ids[1]


def test_the_list_follows_the_claim_in_hand(bench, pane):
    bench.workbench.select(bench.ids[3])
    assert pane.view.currentIndex().row() == 3
    bench.workbench.select(None)
    assert not pane.view.selectionModel().hasSelection()


def test_priority_order(qtbot, bench, pane):
    claims.set_priority(bench.library, bench.review.id, bench.ids[2], Priority.HIGH)
    claims.set_priority(bench.library, bench.review.id, bench.ids[0], Priority.LOW)
    press(qtbot, pane.order.button(ClaimSort.PRIORITY))
    assert listed(pane) == [3, 2, 4, 1]
    press(qtbot, pane.order.button(ClaimSort.PLACE))
    assert listed(pane) == [1, 2, 3, 4]


def test_new_and_removed_claims_are_numbered_anew(bench, pane):
    claims.mark(bench.library, bench.review, [bench.span("troops came")])
    assert listed(pane) == [1, 2, 3, 4, 5]
    claims.remove(bench.library, bench.review.id, bench.ids[0])
    assert [pane.model.index(at).data(Role.CLAIM).quote for at in range(2)] == [
        "troops came",
        "The ministry denied it",
    ]


def test_an_empty_list_says_what_to_do(qtbot, bench, pane):
    bench.workbench.showing.set_filter(ClaimFilter.DISPUTED)
    assert pane._advice.text() == "No claim passes this filter."
    press(qtbot, pane._show_every)
    assert listed(pane) == [1, 2, 3, 4]
    for claim_id in bench.ids:
        claims.remove(bench.library, bench.review.id, claim_id)
    assert pane._advice.text() == "No claims yet. Select words in the article and press M."
    assert pane._show_every.isHidden()


def test_another_review_shows_its_own_claims(bench, pane):
    bench.workbench.open_review(bench.add("One claim here.", claimed=["One claim"]))
    assert listed(pane) == [1]
    bench.workbench.close_review()
    assert listed(pane) == []
