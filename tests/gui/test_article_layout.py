import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from fcapp.paths import sample_article

LONG = "\n\n".join([sample_article().read_text(encoding="utf-8")] * 30)


@pytest.fixture
def shown(view):
    view.set_text(LONG)
    return view


def top_line(view) -> tuple[int, float]:
    """Where the line at the top begins, and how far it is scrolled out."""
    lines, scroll = view._visible_lines()
    line = next(line for line in lines if line.bottom > scroll)
    return line.start, scroll - line.top


def test_what_is_seen_stays_while_guesses_above_are_put_right(shown):
    bar, layout = shown.verticalScrollBar(), shown.document().documentLayout()
    bar.setValue(bar.maximum() // 2)
    before, value = top_line(shown), bar.value()
    layout.lay_out(0, value)
    assert bar.value() != value
    assert top_line(shown) == before
    assert bar.maximum() == round(layout.documentSize().height()) - shown.viewport().height()


def test_going_up_page_by_page_meets_every_line_once(shown):
    bar, starts = shown.verticalScrollBar(), []
    bar.setValue(bar.maximum() // 3)
    for _ in range(20):
        before = top_line(shown)
        bar.setValue(bar.value() - 400)
        lines, scroll = shown._visible_lines()
        line = next(line for line in lines if line.start == before[0])
        assert line.top - scroll == pytest.approx(400 - before[1])
        starts.append(top_line(shown)[0])
    assert starts == sorted(set(starts), reverse=True)


def test_the_end_can_be_reached_by_one_key(shown, qtbot):
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    lines, _ = shown._visible_lines()
    assert lines[-1].end == shown.document().characterCount() - 1
    assert shown.viewport().rect().contains(shown.cursorRect())


def test_a_point_is_the_letter_that_is_painted_there(shown):
    shown.verticalScrollBar().setValue(5_000)
    lines, scroll = shown._visible_lines()
    for line in lines[3:20]:
        at = QPoint(round(line.x(line.start + 5)), round(line.baseline - 4) - scroll)
        assert shown.cursorForPosition(at).position() == line.start + 5
        assert shown.anchorAt(at) == ""


def test_a_selection_is_painted_on_its_letters_alone(shown, theme):
    cursor = QTextCursor(shown.document())
    cursor.setPosition(10)
    cursor.setPosition(19, QTextCursor.MoveMode.KeepAnchor)
    shown.setTextCursor(cursor)
    shown.setFocus()
    line, image = shown._line_of(10), shown.viewport().grab().toImage()
    row = [image.pixelColor(x, round(line.baseline) + 3) for x in range(image.width())]
    painted = [x for x, colour in enumerate(row) if colour == theme.selection]
    assert painted
    assert line.x(10) - 1 <= min(painted) <= max(painted) <= line.x(19) + 1


def below_words(view, line) -> list[int]:
    """Heights where underlines are drawn, and in the upper half of the gap below a paragraph."""
    _, scroll = view._visible_lines()
    heights = [line.bottom - 0.2 * (line.bottom - line.top), line.bottom - 1]
    return [round(y) - scroll for y in (*heights, *([line.bottom + 6] if ends_paragraph(view, line) else []))]


def ends_paragraph(view, line) -> bool:
    block = view.document().findBlock(line.start)
    return line.end == block.position() + block.length() - 1


def paragraph_ends(view) -> list:
    lines, _ = view._visible_lines()
    return [line for line in lines[:-2] if ends_paragraph(view, line)]


def test_below_the_words_a_click_is_for_the_line_above(shown, qtbot):
    lines, _ = shown._visible_lines()
    assert paragraph_ends(shown)
    for line in lines[:12]:
        for y in below_words(shown, line):
            shown.set_caret(0)
            at = QPoint(round(line.x(line.start + 3)), y)
            qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
            assert shown.textCursor().position() == line.start + 3
            assert shown._offset_near(at) == shown._text.offset(line.start + 3)


def test_below_the_words_a_drag_selects_in_the_line_above(shown, qtbot):
    for line in paragraph_ends(shown):
        for y in below_words(shown, line):
            first, last = (QPoint(round(line.x(line.start + letter)), y) for letter in (1, 3))
            qtbot.mousePress(shown.viewport(), Qt.MouseButton.LeftButton, pos=first)
            qtbot.mouseMove(shown.viewport(), last)
            qtbot.mouseRelease(shown.viewport(), Qt.MouseButton.LeftButton, pos=last)
            cursor = shown.textCursor()
            assert (cursor.anchor(), cursor.position()) == (line.start + 1, line.start + 3)


def first_word_above(view) -> tuple[int, int, QPoint]:
    """Start and end of the first word of a paragraph's last line, and a point in the gap below that end."""
    line = paragraph_ends(view)[0]
    end = line.start + view.document().toPlainText()[line.start : line.end].index(" ")
    return line.start, end, QPoint(round(line.x(end)), below_words(view, line)[-1])


def test_below_the_words_two_clicks_take_the_word_above(shown, qtbot):
    start, end, at = first_word_above(shown)
    qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at - QPoint(6, 0))
    cursor = shown.textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (start, end)


def test_below_the_words_a_click_with_shift_selects_up_to_the_line_above(shown, qtbot):
    _, end, at = first_word_above(shown)
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at)
    assert (shown.textCursor().anchor(), shown.textCursor().position()) == (0, end)
