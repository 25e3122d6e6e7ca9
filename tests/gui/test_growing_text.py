from PySide6.QtWidgets import QVBoxLayout, QWidget

from fcapp.gui.article_text import article_font
from fcapp.gui.growing_text import GrowingText
from tests.gui.bench import shown, themes


def test_it_grows_with_its_lines_and_then_scrolls(qtbot):
    text = GrowingText(2, 5)
    shown(qtbot, text)
    text.resize(300, text.height())
    lowest = text.height()
    heights = []
    for lines in (1, 2, 3, 5, 9, 1):
        text.setPlainText("\n".join(["word"] * lines))
        heights.append(text.height())
    assert heights[0] == heights[1] == heights[5] == lowest
    assert heights[1] < heights[2] < heights[3] == heights[4]
    assert heights[3] - heights[1] == 3 * text.fontMetrics().lineSpacing()


def test_wrapped_lines_count(qtbot):
    text = GrowingText(1, 50)
    shown(qtbot, text)
    text.resize(120, text.height())
    text.setPlainText("x" * 200)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)
    assert text.height() > 3 * text.fontMetrics().lineSpacing()


def test_lines_that_need_the_bar_do_not_reach_below_it(qtbot):
    text = GrowingText(1, 3)
    shown(qtbot, text)
    text.resize(200, text.height())
    for words in ("word " * 8, "word " * 200):
        text.setPlainText(words)
        layout = text.document().firstBlock().layout()
        assert layout.lineAt(0).width() + 2 * text.document().documentMargin() <= text.viewport().width()
    assert text.verticalScrollBar().maximum() > 0


def test_its_height_in_the_colours_of_the_program_is_right_from_the_start(qtbot):
    themes()
    box, text = QWidget(), GrowingText(2, 5)
    QVBoxLayout(box).addWidget(text)
    heights = []
    text.resizeEvent = lambda event: heights.append(event.size().height())
    shown(qtbot, box)
    assert heights
    assert len({*heights}) == 1
    assert text.verticalScrollBar().maximum() == 0


def test_nothing_scrolls_in_the_font_of_the_article_before_there_are_too_many_lines(qtbot):
    text = GrowingText(1, 7)
    text.setFont(article_font(15))
    shown(qtbot, text)
    for lines in range(1, 8):
        text.setPlainText("\n".join(["word"] * lines))
        assert text.verticalScrollBar().maximum() == 0
