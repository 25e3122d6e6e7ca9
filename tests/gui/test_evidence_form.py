import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from fcapp.gui.evidence_draft import Draft
from fcapp.gui.evidence_form import EvidenceForm
from fcapp.gui.painted_button import PaintedButton
from fcapp.model.vocabulary import Stance
from tests.gui.bench import shown, themes
from tests.gui.panes import BRIEFING, bench_in_hand, press

CTRL = Qt.KeyboardModifier.ControlModifier


bench = pytest.fixture(bench_in_hand)


@pytest.fixture
def form(qtbot, bench):
    made = shown(qtbot, EvidenceForm(bench.workbench, bench.themes))
    made.begin(Draft(bench.ids[0]))
    made.times_closed = []
    made.closed.connect(lambda: made.times_closed.append(1))
    return made


def evidence(bench, at=0):
    return bench.detail(at).evidence


def choose_source(qtbot, form, words):
    form.search.field.setFocus()
    qtbot.keyClicks(form.search.field, words)
    qtbot.keyClick(form.search.field, Qt.Key.Key_Return)


def test_new_evidence_from_a_new_source(qtbot, bench, form):
    choose_source(qtbot, form, "Field report")
    qtbot.keyClicks(form.source.lines["publisher"], "KBS")
    press(qtbot, form.stance.button(Stance.REFUTES))
    qtbot.keyClicks(form.quote, "no more than 9,000")
    qtbot.keyClicks(form.locator, "p. 3")
    qtbot.keyClicks(form.note, "older")
    qtbot.keyClick(form.note, Qt.Key.Key_Return, CTRL)
    [row] = evidence(bench)
    assert (row.stance, row.quote, row.locator, row.note) == (Stance.REFUTES, "no more than 9,000", "p. 3", "older")
    assert (row.source.title, row.source.publisher) == ("Field report", "KBS")
    assert form.times_closed == [1]


def test_a_link_in_the_search_field_begins_a_web_page(qtbot, bench, form):
    QApplication.clipboard().setText("https://example.org/page")
    form.search.field.setFocus()
    qtbot.keyClick(form.search.field, Qt.Key.Key_V, CTRL)
    qtbot.keyClick(form.search.field, Qt.Key.Key_Return)
    press(qtbot, form.save_button)
    [row] = evidence(bench)
    assert (row.source.url, row.source.accessed) == ("https://example.org/page", "2024-11-06")


def test_a_known_source_is_used_again(qtbot, bench, form):
    bench.support(1)
    choose_source(qtbot, form, "brief")
    assert "used once" in form.known.text()
    qtbot.keyClicks(form.quote, "words")
    press(qtbot, form.save_button)
    assert evidence(bench)[0].source == evidence(bench, 1)[0].source


def test_a_pasted_link_that_is_known_brings_its_source(qtbot, bench, form):
    bench.support(1)
    QApplication.clipboard().setText(BRIEFING.url)
    form.source.lines["url"].setFocus()
    qtbot.keyClick(form.source.lines["url"], Qt.Key.Key_V, CTRL)
    assert form.source.lines["title"].text() == "Press briefing"
    press(qtbot, form.save_button)
    assert evidence(bench)[0].source.id == evidence(bench, 1)[0].source.id


def test_a_correction_holds_for_every_use(qtbot, bench, form):
    bench.support(1)
    bench.support(0, source=evidence(bench, 1)[0].source.id)
    form.begin(Draft.of(evidence(bench)[0]))
    assert "used 2 times" in form.known.text()
    qtbot.keyClick(form.source.lines["title"], Qt.Key.Key_End)
    qtbot.keyClicks(form.source.lines["title"], ", 4 November")
    press(qtbot, form.save_button)
    assert evidence(bench, 1)[0].source.title == "Press briefing, 4 November"


def test_a_new_use_can_correct_a_known_source(qtbot, bench, form):
    bench.support(1)
    choose_source(qtbot, form, "brief")
    form.source.lines["published"].setText("yesterday")
    press(qtbot, form.save_button)
    assert "“yesterday” is not a date" in form.error.text()
    assert evidence(bench) == ()
    form.source.lines["published"].setText("2024-11-04")
    press(qtbot, form.save_button)
    assert evidence(bench)[0].source.published == evidence(bench, 1)[0].source.published == "2024-11-04"


def test_evidence_can_be_taken_from_another_source(qtbot, bench, form):
    bench.support(0)
    form.begin(Draft.of(evidence(bench)[0]))
    press(qtbot, form.other_source)
    choose_source(qtbot, form, "Another paper")
    press(qtbot, form.save_button)
    assert evidence(bench)[0].source.title == "Another paper"


@pytest.mark.parametrize(
    ("line", "text", "says"),
    [
        ("url", "javascript:alert(1)", "must begin with http:// or https://"),
        ("published", "5.11.2024", "“5.11.2024” is not a date"),
        ("publisher", "KBS", "needs a title, an author or a link"),
        ("accessed", "", "This evidence is empty"),
    ],
)
def test_an_error_is_said_in_place_and_nothing_is_lost(qtbot, bench, form, line, text, says):
    if line == "published":
        form.source.lines["title"].setText("Report")
    form.source.lines[line].setText(text)
    before = form.draft()
    press(qtbot, form.save_button)
    assert says in form.error.text()
    assert form.error.isVisible()
    assert form.draft() == before
    assert form.times_closed == []
    assert bench.notices == []
    assert evidence(bench) == ()


@pytest.mark.parametrize(
    ("line", "text", "wrong"),
    [
        ("url", "javascript:alert(1)", "url"),
        ("published", "5.11.2024", "published"),
        ("accessed", "today", "accessed"),
        ("publisher", "KBS", "title"),
    ],
)
def test_the_field_that_is_wrong_is_marked_and_has_the_keyboard(qtbot, form, line, text, wrong):
    themes().choose("light")
    if line in ("published", "accessed"):
        form.source.lines["title"].setText("Report")
    form.source.lines[line].setText(text)
    field = form.source.lines[wrong]
    before = looks(field)
    press(qtbot, form.save_button)
    assert field.hasFocus()
    assert field.accessibleDescription() == form.error.text() != ""
    marked = looks(field)
    field.setText("Other")
    assert form.error.isHidden()
    assert field.accessibleDescription() == ""
    field.setText(text if line == wrong else "")
    assert looks(field) != marked
    field.clearFocus()
    assert looks(field) == before


def looks(field):
    field.setCursorPosition(0)
    return field.grab(QRect(0, 0, field.width(), 3)).toImage()


def test_an_empty_form_asks_for_words(qtbot, form):
    press(qtbot, form.save_button)
    assert form.quote.hasFocus()
    assert form.quote.property("wrong")


def test_escape_cancels_also_when_the_window_has_that_key(qtbot, bench, form):
    action = QAction("Other", form)
    action.setShortcut(QKeySequence("Escape"))
    action.triggered.connect(lambda: form.times_closed.append("action"))
    form.addAction(action)
    form.quote.setFocus()
    qtbot.keyClicks(form.quote, "words")
    qtbot.keyClick(form.quote, Qt.Key.Key_Escape)
    assert form.times_closed == [1]
    assert evidence(bench) == ()


def test_ctrl_enter_saves_from_a_button_also_where_enter_presses_buttons(qtbot, bench, monkeypatch):
    """As the desktop GNOME has it."""
    pressed = []
    monkeypatch.setattr(PaintedButton, "keyPressEvent", lambda _, event: pressed.append(event.key()), raising=False)
    form = shown(qtbot, EvidenceForm(bench.workbench, bench.themes))
    form.begin(Draft(bench.ids[0]))
    form.note.setPlainText("words")
    for choices in (form.source.rank, form.stance):
        button = choices.button(choices.value())
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        qtbot.keyClick(button, Qt.Key.Key_Return, CTRL)
    assert Qt.Key.Key_Space in pressed
    assert Qt.Key.Key_Return not in pressed
    assert len(evidence(bench)) == 2


def test_what_would_be_lost_is_known(qtbot, form):
    assert not form.is_changed()
    qtbot.keyClicks(form.note, "x")
    assert form.is_changed()
    draft = form.draft()
    form.begin(Draft(1))
    form.begin(draft)
    assert form.note.toPlainText() == "x"


def test_all_of_it_can_be_seen_in_a_low_window(qtbot, bench, form):
    form.setFixedWidth(320)
    qtbot.waitUntil(lambda: form.width() == 320)
    assert form.sizeHint().height() <= 600
    published, accessed = form.source.lines["published"], form.source.lines["accessed"]
    assert (
        published.mapToGlobal(published.rect().topLeft()).y() == accessed.mapToGlobal(accessed.rect().topLeft()).y()
    )
    digits = accessed.fontMetrics().horizontalAdvance("2024-11-05")
    assert min(published.width(), accessed.width()) > digits


@pytest.mark.parametrize("width", [220, 250, 320])
def test_no_word_of_a_choice_is_cut(qtbot, form, width):
    form.setFixedWidth(width)
    qtbot.waitUntil(lambda: form.width() == width)
    buttons = form.findChildren(PaintedButton)
    assert len(buttons) == 8
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))


def test_the_sentence_can_stand_above_what_is_wrong(qtbot, form):
    form.source.lines["publisher"].setText("KBS")
    press(qtbot, form.save_button)
    form.say_above()
    qtbot.waitUntil(lambda: 0 < form.error.y() < form.source.y())
    form.source.lines["publisher"].clear()
    press(qtbot, form.save_button)
    form.say_above()
    qtbot.waitUntil(lambda: form.source.y() < form.error.y() < form._lower.y())
    form.ask_to_finish()
    qtbot.waitUntil(lambda: form.error.parentWidget() is form.foot)
    assert form.error.isVisible()
