from itertools import pairwise

import pytest
from PySide6.QtGui import QTextCursor

from fcapp.gui.article_lines import Lines
from fcapp.paths import sample_article

MIXED = "He said “مرحبا بالعالم” 😀 and left.\n\nשלום לכולם, אמר 10,000 ל-Kursk. " + "זה משפט ארוך " * 20


@pytest.fixture(params=["sample", "mixed"])
def shown(request, view):
    view.set_text(MIXED if request.param == "mixed" else sample_article().read_text(encoding="utf-8"))
    return view


def test_lines_are_where_qt_puts_the_caret(shown):
    lines, scroll = Lines(shown.document().documentLayout()), shown.verticalScrollBar().value()
    cursor = QTextCursor(shown.document())
    for position in range(0, shown.document().characterCount() - 1, 7):
        cursor.setPosition(position)
        caret, line = shown.cursorRect(cursor), lines.at(position)
        assert line.start <= position <= line.end
        assert abs(caret.top() + scroll - line.top) <= 1
        assert abs(caret.left() - line.x(position)) <= 2


def test_lines_follow_one_another(shown):
    lines = Lines(shown.document().documentLayout()).between(0, 1e6)
    assert all(a.bottom <= b.top + 0.01 and a.end <= b.start for a, b in pairwise(lines))
    middle = lines[len(lines) // 2]
    assert Lines(shown.document().documentLayout()).first_below(middle.top + 1).start == middle.start
    assert Lines(shown.document().documentLayout()).between(middle.top + 1, middle.top + 2)[0].start == middle.start


def test_boxes_cover_exactly_their_letters(shown):
    for line in Lines(shown.document().documentLayout()).between(0, 600):
        whole = sum(right - left for left, right in line.boxes(line.start, line.end))
        parts = (line.boxes(at, at + 1) for at in range(line.start, line.end))
        assert sum(right - left for boxes in parts for left, right in boxes) == pytest.approx(whole, abs=8)


def test_a_letter_is_found_where_it_is_painted(shown):
    text = shown.document().toPlainText()
    for line in Lines(shown.document().documentLayout()).between(0, 600):
        for position in range(line.start, line.end, 3):
            for left, right in line.boxes(position, position + 1):
                if right - left > 3 and not line.both_ways and text[position - 1] != "f":  # "fi" is one letter
                    assert line.character_at((left + right) / 2) == position
    assert line.character_at(-5) is None


def test_right_to_left_words_may_stand_in_two_places(view):
    view.set_text("abc שלום def")
    line = Lines(view.document().documentLayout()).at(0)
    assert len(line.boxes(0, 6)) == 2
    assert len(line.boxes(0, 12)) == 1
