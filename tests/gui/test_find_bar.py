import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from fcapp.gui.find_bar import FindBar, FoldedText
from fcapp.model.spans import Span
from fcapp.paths import sample_article

SAMPLE = sample_article().read_text(encoding="utf-8")
LETTERS = st.sampled_from("aAbßẞŒﬃİΣς😀é’'“\xa0 \n–")


def found(text: str, wanted: str) -> list[str]:
    return [text[start:end] for start, end in FoldedText(text).find(wanted)]


def test_case_quotes_and_spaces_do_not_matter():
    assert found("Die Straße, STRASSE", "strasse") == ["Straße", "STRASSE"]
    assert found("“Don’t” 10\xa0000 1–2", '"don\'t" 10 000 1-2') == ["“Don’t” 10\xa0000 1–2"]
    assert found("ﬃx ﬃy", "fiy") == ["ﬃy"]
    assert found("abc", "") == []


@given(st.text(LETTERS, max_size=40), st.data())
def test_what_stands_in_a_text_is_found_in_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    hits = FoldedText(text).find(text[start:end])
    assert bool(hits) == (start < end)
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert FoldedText(text[hit.start : hit.end]).find(text[start:end])


@pytest.fixture
def bar(view, qtbot) -> FindBar:
    view.set_text(SAMPLE)
    made = FindBar(view)
    qtbot.addWidget(made)
    made.open(SAMPLE)
    return made


def test_hits_are_counted_and_gone_through(bar, qtbot):
    qtbot.keyClicks(bar.field, "umerov")
    assert bar.count.text() == "1 of 7"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 7"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "7 of 7"
    qtbot.keyClicks(bar.field, "zz")
    assert bar.count.text() == "No hits"


def test_closing_goes_back_to_the_article_with_the_hit_selected(bar, view, qtbot):
    qtbot.keyClicks(bar.field, "incursion")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert SAMPLE[slice(*view.selected_span())] == "incursion"
    line, value = view._line_of(view.selected_span().start), view.verticalScrollBar().value()
    assert value < line.top < value + view.viewport().height()


def test_the_search_begins_at_the_caret_and_with_what_is_selected(bar, view, qtbot):
    bar.close_bar()
    at = SAMPLE.index("Zelenskiy thanked")
    view.select(Span(at, at + len("Zelenskiy")))
    bar.open(SAMPLE)
    assert bar.field.text() == "Zelenskiy"
    assert bar.count.text() == "3 of 4"


def test_another_text_is_searched_anew(bar, view):
    view.set_text("One umerov")
    bar.field.setText("umerov")
    bar.open("One umerov")
    assert bar.count.text() == "1 of 1"
