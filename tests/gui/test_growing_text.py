from fcapp.gui.growing_text import GrowingText
from tests.gui.bench import shown


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
