import subprocess
import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from fcapp.gui.claim_pane import ClaimPane
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.services import claims
from fcapp.storage.library import Library
from tests.gui.bench import shown
from tests.gui.panes import PaneBench, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(library, qapp):
    return PaneBench(library)


@pytest.fixture
def pane(qtbot, bench):
    made = ClaimPane(bench.workbench, bench.themes, bench.actions)
    made.resize(360, 800)
    shown(qtbot, made)
    bench.workbench.select(bench.ids[0])
    return made


def test_without_a_claim_in_hand_it_says_what_to_do(bench, pane):
    bench.workbench.select(None)
    assert "Choose one in the list" in pane._advice.text()
    assert pane._advice.isVisible()
    for claim_id in bench.ids:
        claims.remove(bench.library, bench.review.id, claim_id)
    bench.workbench.select(None)
    pane.refresh()
    assert "press M" in pane._advice.text()


def test_it_shows_the_claim_in_hand(bench, pane):
    assert pane.head.title.text() == "Claim 1"
    bench.workbench.select(bench.ids[2])
    assert pane.head.title.text() == "Claim 3"
    assert pane.head.quote.text() == "“Prices rose”"
    claims.mark(bench.library, bench.review, [bench.span("troops came")])
    assert pane.head.title.text() == "Claim 4"


def test_another_claim_is_in_its_place_before_it_is_painted(bench, pane):
    parts = (pane.head, pane.head.quote, pane.verdict, pane.rationale, pane.evidence, pane.history)
    QCoreApplication.processEvents()
    short = [part.geometry() for part in parts]
    long = claims.mark(bench.library, bench.review, [Span(0, len(bench.review.text))])
    bench.workbench.select(long)
    placed = [part.geometry() for part in parts]
    assert placed != short
    QCoreApplication.processEvents()
    assert [part.geometry() for part in parts] == placed


def test_a_verdict_by_mouse_is_stored_shown_and_undone(qtbot, bench, pane):
    press(qtbot, pane.verdict.buttons[Verdict.DISPUTED])
    assert bench.workbench.row(bench.ids[0]).verdict is Verdict.DISPUTED
    assert pane.head.verdict.text() == "disputed"
    assert pane.verdict.buttons[Verdict.DISPUTED].isChecked()
    assert "The verdict has no evidence." in pane.head.findings.text()
    bench.workbench.turns.undo()
    assert pane.head.verdict.text() == "open"
    assert pane.verdict.buttons[None].isChecked()


def test_a_rationale_is_stored_after_a_pause(qtbot, bench, pane):
    pane.write_rationale()
    with qtbot.waitSignal(bench.workbench.changed):
        qtbot.keyClicks(pane.rationale, "Because of the figures.")
    assert bench.detail(0).rationale == "Because of the figures."
    assert pane.rationale.hasFocus()


def test_a_rationale_goes_to_the_claim_it_was_typed_for(qtbot, bench, pane):
    pane.write_rationale()
    qtbot.keyClicks(pane.rationale, "For the first.")
    bench.workbench.select(bench.ids[1])
    assert pane.rationale.toPlainText() == ""
    assert bench.detail(0).rationale == "For the first."
    assert bench.detail(1).rationale == ""


def test_a_verdict_key_stores_the_typing_first(qtbot, bench, pane):
    pane.write_rationale()
    qtbot.keyClicks(pane.rationale, "First.")
    bench.workbench.on_claims.set_verdict(Verdict.CONFIRMED)
    steps = [row.label for row in claims.history(bench.library, bench.ids[0])]
    assert steps[:2] == ["Set verdict confirmed", "Write rationale"]


def test_undo_while_typing_takes_back_the_typing(qtbot, bench, pane):
    undo = QAction("Undo", pane)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    undo.triggered.connect(bench.workbench.turns.undo)
    pane.addAction(undo)
    pane.write_rationale()
    qtbot.keyClicks(pane.rationale, "Because")
    qtbot.keyClick(pane.rationale, Qt.Key.Key_Z, CTRL)
    assert pane.rationale.toPlainText() == ""
    bench.workbench.turns.redo()
    assert pane.rationale.toPlainText() == "Because"


def test_the_rationale_is_begun_at_its_end(qtbot, bench, pane):
    claims.write_rationale(bench.library, bench.review.id, bench.ids[0], "One.")
    pane.write_rationale()
    qtbot.keyClicks(pane.rationale, " Two.")
    bench.workbench.flush.emit()
    assert bench.detail(0).rationale == "One. Two."


def test_escape_goes_back_to_the_article(qtbot, pane):
    pane.write_rationale()
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane.rationale, Qt.Key.Key_Escape)
    pane.facts.cue.setFocus()
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane.facts.cue, Qt.Key.Key_Escape)


def test_evidence_is_added_in_place(qtbot, bench, pane):
    pane.add_evidence()
    qtbot.keyClicks(pane.evidence.form.note, "seen myself")
    bench.workbench.select(bench.ids[1])
    assert not pane.evidence.is_open
    bench.workbench.select(bench.ids[0])
    press(qtbot, pane.evidence.form.save_button)
    assert [card.row.note for card in pane.evidence.cards] == ["seen myself"]


def test_a_pasted_link_is_a_card(bench, pane):
    bench.workbench.on_claims.paste("https://example.org/page")
    assert pane.evidence.cards[0].row.source.url == "https://example.org/page"


def settle():
    for _ in range(3):
        QApplication.processEvents()


def test_a_card_that_comes_below_the_fold_is_scrolled_to(bench, pane):
    pane.resize(360, 500)
    for number in range(3):
        bench.workbench.on_claims.paste(f"https://example.org/{number}")
        card = pane.evidence.cards[number]
        settle()
        assert card.visibleRegion().boundingRect() == card.rect()
    bench.workbench.select(bench.ids[1])
    settle()
    pane._area.verticalScrollBar().setValue(0)
    bench.workbench.select(bench.ids[0])
    settle()
    assert pane._area.verticalScrollBar().value() == 0


def test_after_an_error_the_field_and_the_buttons_are_in_view(qtbot, bench, pane):
    pane.resize(360, 460)
    pane.add_evidence()
    form = pane.evidence.form
    form.source.lines["title"].setText("Report")
    for name in ("accessed", "published"):
        form.source.lines[name].setText("yesterday")
        qtbot.keyClick(form.source.lines[name], Qt.Key.Key_Return, CTRL)
        settle()
        for part in (form.source.lines[name], form.error, form.save_button, form.cancel_button):
            assert part.visibleRegion().boundingRect() == part.rect()


def test_a_source_corrected_for_another_claim_is_shown_corrected(qtbot, bench, pane):
    bench.support(0)
    known = bench.detail(0).evidence[0].source
    bench.support(1, source=known.id)
    bench.workbench.select(bench.ids[1])
    pane.evidence.edit(bench.detail(1).evidence[0].id)
    pane.evidence.form.source.lines["title"].setText("Corrected")
    press(qtbot, pane.evidence.form.save_button)
    bench.workbench.select(bench.ids[0])
    assert pane.evidence.cards[0].row.source.title == "Corrected"


def test_the_history_opens_for_the_claim_in_hand(bench, pane):
    assert not pane.history_is_shown
    pane.history_shown(True)
    assert "marked words: — → Ten thousand troops" in pane.history.words.toPlainText()
    bench.workbench.select(bench.ids[1])
    assert "The ministry denied it" in pane.history.words.toPlainText()
    bench.judge(1, Verdict.CONFIRMED)
    assert "verdict: open → confirmed" in pane.history.words.toPlainText()
    pane.history_shown(False)
    assert not pane.history_is_shown


def test_a_library_that_is_only_read_can_only_be_read(qtbot, bench, pane):
    path = bench.library.path
    bench.workbench.use(None)
    bench.workbench.use(Library(path, read_only=True))
    bench.workbench.open_review(bench.review.id)
    bench.workbench.select(bench.ids[0])
    assert not pane.verdict.isEnabled()
    assert pane.rationale.isReadOnly()
    pane.add_evidence()
    assert not pane.evidence.is_open
    bench.workbench.use(None)


def test_tab_goes_from_top_to_bottom(bench, pane):
    for at in (0, 1):
        bench.support(at)
        bench.support(at, quote="other", source=None)
        claims.add_span(bench.library, bench.review, bench.ids[at], bench.span("3 percent"))
    bench.workbench.select(bench.ids[1])
    pane.history_shown(True)
    heights, widget = [], pane.nextInFocusChain()
    while widget is not pane:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleName():
            heights.append(widget.mapTo(pane, widget.rect().center()).y())
        widget = widget.nextInFocusChain()
    assert len(heights) > 20
    assert all(after > before - 12 for before, after in pairwise(heights))


def test_no_reference_to_none_is_lost(bench, pane):
    before = sys.getrefcount(None)
    for number in range(40):
        bench.workbench.select(bench.ids[number % 2])
    assert sys.getrefcount(None) > before - 200  # what is lost kills the program; what is gained does no harm


def test_the_panes_do_not_wait_for_the_database():
    code = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from pathlib import Path; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from fcapp.gui.claim_list import ClaimList; from fcapp.gui.claim_pane import ClaimPane\n"
        "from fcapp.gui.jobs import Jobs; from fcapp.gui.theme import Themes; from fcapp.gui.workbench import Workbench\n"
        "from fcapp.settings import Settings\n"
        "bench, themes = Workbench(Settings(Path('none')), Jobs()), Themes(app)\n"
        "from PySide6.QtGui import QAction; from fcapp.gui.actions import ACTIONS\n"
        "actions = {row.id: QAction(row.text, app) for row in ACTIONS}\n"
        "panes = [pane(bench, themes, actions) for pane in (ClaimList, ClaimPane)]\n"
        "[pane.grab() for pane in panes]\n"
        "print([name for name in ('sqlmodel', 'sqlalchemy') if name in sys.modules])\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
