import pytest
from PySide6.QtCore import Qt

from fcapp.gui.evidence_section import EvidenceSection
from fcapp.model.vocabulary import Stance
from tests.gui.bench import shown
from tests.gui.panes import PaneBench, press


@pytest.fixture
def bench(library, qapp):
    return PaneBench(library)


@pytest.fixture
def section(qtbot, bench):
    made = EvidenceSection(bench.workbench, bench.themes, bench.actions)
    made.resize(340, 900)
    shown(qtbot, made)
    made.show_claim(bench.detail(0))
    bench.workbench.changed.connect(lambda _: made.show_claim(bench.detail(0)))
    return made


def seen(section):
    return [card.row.id for card in section.cards if card.isVisible()]


def test_without_evidence_it_says_what_to_do(bench, section):
    assert section._advice.isVisible()
    assert section._advice.text() == "Paste a link here with Ctrl+V, or press E."
    bench.support(0)
    assert section._advice.isHidden()
    assert section._heading.text() == "Evidence (1)"


def test_the_stance_is_changed_and_undone(qtbot, bench, section):
    bench.support(0)
    press(qtbot, section.cards[0].stance.button(Stance.CONTEXT))
    assert bench.detail(0).evidence[0].stance is Stance.CONTEXT
    bench.workbench.turns.undo()
    assert section.cards[0].stance.value() is Stance.SUPPORTS


def test_evidence_is_removed_and_comes_back(qtbot, bench, section):
    first, second = bench.support(0), bench.support(0, quote="other")
    press(qtbot, section.cards[0].remove)
    assert seen(section) == [second]
    bench.workbench.turns.undo()
    assert seen(section) == [first, second]


def test_the_form_stands_where_the_card_stood(qtbot, bench, section):
    first, second, third = (bench.support(0, quote=word) for word in ("one", "two", "three"))
    press(qtbot, section.cards[1].edit)
    assert seen(section) == [first, third]
    assert section.cards[0].y() < section.form.y() < section.cards[2].y()
    press(qtbot, section.form.cancel_button)
    assert seen(section) == [first, second, third]


def test_new_evidence_is_a_card_at_once(qtbot, bench, section):
    press(qtbot, section.add_button)
    qtbot.keyClicks(section.form.note, "seen myself")
    press(qtbot, section.form.save_button)
    assert not section.is_open
    assert [card.row.note for card in section.cards] == ["seen myself"]


def test_an_unfinished_form_waits_for_its_claim(qtbot, bench, section):
    section.add()
    qtbot.keyClicks(section.form.quote, "half a sen")
    section.show_claim(bench.detail(1))
    assert not section.is_open
    for _ in range(2):
        section.show_claim(bench.detail(0))
        assert section.form.quote.toPlainText() == "half a sen"
        section.show_claim(bench.detail(1))
        assert not section.is_open


def test_an_untouched_form_does_not_wait(bench, section):
    section.add()
    section.show_claim(bench.detail(1))
    section.show_claim(bench.detail(0))
    assert not section.is_open


def test_a_change_elsewhere_leaves_the_form_alone(qtbot, bench, section):
    section.add()
    qtbot.keyClicks(section.form.quote, "half a sen")
    bench.support(0)
    assert section.form.quote.toPlainText() == "half a sen"
    assert len(seen(section)) == 1


def test_a_form_left_by_a_slip_can_be_brought_back(qtbot, bench, section):
    bench.workbench.select(bench.ids[0])
    section.add()
    qtbot.keyClicks(section.form.quote, "half a sen")
    qtbot.keyClick(section.form.quote, Qt.Key.Key_Escape)
    assert not section.is_open
    assert bench.said() == "The evidence in the form was not saved."
    bench.notices[-1].act()
    assert section.form.quote.toPlainText() == "half a sen"
    bench.notices.clear()
    qtbot.keyClick(section.form.quote, Qt.Key.Key_Escape)
    assert bench.said() == "The evidence in the form was not saved."


def dropped(qtbot, bench, section, words):
    bench.workbench.select(bench.ids[0])
    section.add()
    qtbot.keyClicks(section.form.quote, words)
    qtbot.keyClick(section.form.quote, Qt.Key.Key_Escape)
    return bench.notices[-1]


def test_it_takes_the_place_of_a_form_with_nothing_in_it(qtbot, bench, section):
    notice = dropped(qtbot, bench, section, "half a sen")
    section.add()
    notice.act()
    assert section.form.quote.toPlainText() == "half a sen"


def test_it_waits_while_another_form_is_unfinished(qtbot, bench, section):
    notice = dropped(qtbot, bench, section, "half a sen")
    section.add()
    qtbot.keyClicks(section.form.quote, "another")
    notice.act()
    assert section.form.quote.toPlainText() == "another"
    assert "Save or cancel this evidence first" in section.form.error.text()
    press(qtbot, section.form.save_button)
    bench.notices[-1].act()
    assert section.form.quote.toPlainText() == "half a sen"


def test_what_belongs_to_another_review_is_brought_back_there(qtbot, bench, section):
    notice = dropped(qtbot, bench, section, "half a sen")
    bench.workbench.open_review(bench.add("Another article."))
    section.put_aside()
    notice.act()
    assert not section.is_open
    bench.workbench.open_review(bench.review.id)
    section.show_claim(bench.detail(0))
    assert section.is_open
    assert section.form.quote.toPlainText() == "half a sen"


def test_an_untouched_form_is_left_in_silence(qtbot, bench, section):
    section.add()
    qtbot.keyClick(section.form.quote, Qt.Key.Key_Escape)
    assert bench.notices == []


def test_one_form_at_a_time(qtbot, bench, section):
    bench.support(0)
    section.add()
    qtbot.keyClicks(section.form.quote, "half a sen")
    press(qtbot, section.cards[0].edit)
    assert "Save or cancel this evidence first" in section.form.error.text()
    assert section.form.quote.toPlainText() == "half a sen"


def test_a_library_that_is_only_read_can_only_be_read(bench, section):
    bench.support(0)
    section.set_writable(False)
    section.add()
    assert not section.is_open
    assert not section.cards[0].remove.isEnabled()
    assert not section.add_button.isEnabled()
