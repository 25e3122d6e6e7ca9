import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from fcapp.gui.claim_facts import ClaimFacts
from fcapp.model.vocabulary import ClaimType, Priority
from tests.gui.bench import shown
from tests.gui.panes import bench_in_hand, press

bench = pytest.fixture(bench_in_hand)


@pytest.fixture
def facts(qtbot, bench):
    made = shown(qtbot, ClaimFacts(bench.workbench, bench.themes))
    made.show_claim(bench.detail(0))
    bench.workbench.changed.connect(lambda _: made.show_claim(bench.detail(0)))
    return made


def test_typed_facts_are_stored(qtbot, bench, facts):
    for field, text in ((facts.claimant, " KBS "), (facts.cue, "said"), (facts.date, "2024-11")):
        field.setFocus()
        qtbot.keyClicks(field, text)
    bench.workbench.flush.emit()
    stored = bench.detail(0)
    assert (stored.row.claimant, stored.cue, stored.claim_date) == ("KBS", "said", "2024-11")


def test_the_articles_own_voice_is_one_press(qtbot, bench, facts):
    facts.claimant.setFocus()
    qtbot.keyClicks(facts.claimant, "K")
    press(qtbot, facts.own_voice)
    assert bench.detail(0).row.claimant == facts.claimant.text() == "(article)"


def test_choices_are_stored(qtbot, bench, facts):
    facts.type.setFocus()
    qtbot.keyClick(facts.type, Qt.Key.Key_Down)
    press(qtbot, facts.priority.button(Priority.HIGH))
    assert bench.detail(0).row.type is ClaimType.EVENT
    assert bench.detail(0).row.priority is Priority.HIGH


def test_what_cannot_be_stored_is_not_shown_as_chosen(qtbot, bench, facts):
    bench.workbench.library = None
    press(qtbot, facts.priority.button(Priority.HIGH))
    assert facts.priority.value() is Priority.NORMAL
    assert "No library is open" in bench.said()
    bench.workbench.library = bench.library


def test_the_wheel_changes_no_choice(bench, facts):
    centre = QPointF(facts.type.rect().center())
    turned = QWheelEvent(
        centre,
        facts.type.mapToGlobal(centre),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(facts.type, turned)
    assert facts.type.value() is None


def test_a_wrong_date_is_spoken_of_when_the_field_is_left_and_is_not_lost(qtbot, bench, facts):
    facts.date.setFocus()
    qtbot.keyClicks(facts.date, "2024-13")
    facts.date.store_now()
    assert facts.date_error.isHidden()
    facts.cue.setFocus()
    assert "“2024-13” is not a date" in facts.date_error.text()
    assert facts.date_error.isVisible()
    facts.show_claim(bench.detail(1))
    assert facts.date.text() == ""
    assert facts.date_error.isHidden()
    facts.show_claim(bench.detail(0))
    assert facts.date.text() == "2024-13"
    assert facts.date_error.isVisible()
    assert bench.notices == []
    facts.date.setFocus()
    qtbot.keyClick(facts.date, Qt.Key.Key_End)
    qtbot.keyClick(facts.date, Qt.Key.Key_Backspace)
    qtbot.keyClicks(facts.date, "2")
    facts.cue.setFocus()
    assert facts.date_error.isHidden()
    assert bench.detail(0).claim_date == "2024-12"
