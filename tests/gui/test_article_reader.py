import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fcapp.gui.article_view import ArticleView
from fcapp.model.spans import Span
from fcapp.paths import sample_article

SAMPLE = sample_article().read_text(encoding="utf-8")
LONG = "\n\n".join([SAMPLE] * 12)


def place(words: str, text: str = SAMPLE) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_selection_is_code_points_without_space(view):
    text = "😀 One \xa0 two.\n\n\nThree 𝒯x"
    view.set_text(text)
    view.select(Span(1, 7))
    assert view.selected_span() == Span(2, 5)
    assert view.caret() == 7
    view.set_caret(3)
    assert view.selected_span() is None


def test_space_alone_cannot_be_marked(view):
    view.set_text("One   two")
    view.select(Span(3, 6))
    assert view.selected_span() is None


def test_what_is_copied_is_the_articles_own_text(view, qtbot):
    text = "10\xa0000 men\u2028here 😀.\n\n\nNext “line”"
    view.set_text(text)
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]
    QGuiApplication.clipboard().clear()  # what is left there would outlive the application


def test_the_caret_goes_by_the_keyboard(view, qtbot):
    view.set_text(SAMPLE)
    view.setFocus()
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(view.caret_moved) as told:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert told.args == [1]
    qtbot.keyClick(view, Qt.Key.Key_Right, control)
    qtbot.keyClick(view, Qt.Key.Key_Right, control | shift)
    assert SAMPLE[slice(*view.selected_span())] == "Volodymyr"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.caret() == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown, shift)
    assert view.selected_span().end > 500
    qtbot.keyClick(view, Qt.Key.Key_End, control)
    assert view.caret() == len(SAMPLE)


class Desk(QWidget):
    """A parent that notes the keys that its article did not want."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self.keys = []
        QVBoxLayout(self).addWidget(view)

    def keyPressEvent(self, event):  # noqa: N802 - Qt's name
        self.keys.append(event.text())


def test_plain_letters_are_left_to_the_desk(theme, qtbot):
    view = ArticleView(theme)
    view.set_text(SAMPLE)
    desk = Desk(view)
    qtbot.addWidget(desk)
    desk.show()
    qtbot.keyClicks(view, "m123xjk[]")
    assert "".join(desk.keys) == "m123xjk[]"
    assert view.toPlainText().startswith("President")


DESK_KEYS = (
    "M 1 2 3 0 R J K N E [ ] Shift+[ X Return Delete Escape F1 F3 Ctrl+V Ctrl+Z Ctrl+Shift+Z Ctrl+F Ctrl+K Ctrl+E "
    "Ctrl++ Ctrl+- Ctrl+Shift+F"
)


@pytest.mark.parametrize("keys", DESK_KEYS.split())
def test_the_desks_keys_reach_its_actions(view, qtbot, keys):
    view.set_text(SAMPLE)
    view.select(Span(0, 9))
    view.setFocus()
    combination = QKeySequence(keys)[0]
    wanted = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers(), keys[-1])
    wanted.ignore()
    QApplication.sendEvent(view, wanted)
    assert not wanted.isAccepted()


def test_the_place_is_kept_to_the_pixel(view):
    view.set_text(LONG)
    place = (len(LONG) * 3 // 4, 5.0)
    view.restore_top(*place)
    assert view.top() == place
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 1234)
    top, seen = view.top(), view.viewport().grab().toImage()
    view.set_text(LONG)
    assert view.verticalScrollBar().value() == 0
    view.restore_top(*top)
    assert view.viewport().grab().toImage() == seen


def test_the_place_is_kept_through_widths_and_sizes(view):
    view.set_text(LONG)
    words = place("Umerov said he expected")
    view.restore_top(words.start, 0.0)
    for width in (420, 300, 1100, 900):
        view.resize(width, 600)
        assert view.top() == (words.start, 0.0)
    view.set_caret(words.end)
    view.set_zoom(31)
    assert view.top() == (words.start, 0.0)
    assert view.caret() == words.end
    view.set_zoom(17)
    lines, value = view._visible_lines()
    assert any(line.top == pytest.approx(value, abs=1) for line in lines)


def test_the_place_can_be_given_before_the_pane_is_seen(theme, qtbot):
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.set_text(LONG)
    view.set_caret(3)
    view.restore_top(len(LONG) // 2, 4.0)
    view.resize(500, 640)
    view.show()
    qtbot.waitExposed(view)
    value = view.verticalScrollBar().value()
    top = view._line_of(len(LONG) // 2).top
    assert abs(value - top - 4.0) <= 0.5
    assert view.top() == (len(LONG) // 2, 4.0)


def test_a_wide_window_does_not_lay_the_text_out_anew(view):
    view.set_text(SAMPLE)
    width, top = view.viewport().width(), view._line_of(1500).top
    view.resize(1300, 700)
    assert view.viewport().width() == width
    assert view._line_of(1500).top == top
    left, right = view.viewportMargins().left(), view.viewportMargins().right()
    assert abs(left - right) <= 1


def test_a_span_is_shown_only_when_it_is_not_seen(view):
    view.set_text(LONG)
    bar = view.verticalScrollBar()
    view.reveal(place("South Korean television"))
    assert bar.value() == 0
    far = Span(len(LONG) - 3000, len(LONG) - 2990)
    view.reveal(far)
    value, line = bar.value(), view._line_of(far.start)
    assert value < line.top < value + view.viewport().height() / 2
    view.reveal(far)
    assert bar.value() == value


def test_selecting_does_not_scroll(view):
    view.set_text(LONG)
    view.verticalScrollBar().setValue(200)
    view.select(Span(9000, 9010))
    assert view.verticalScrollBar().value() == 200


def wheel(view, point: QPoint, keys=Qt.KeyboardModifier.NoModifier) -> None:
    target = view.childAt(point) or view
    local = QPointF(target.mapFrom(view, point))
    turned = QWheelEvent(
        local, QPointF(view.mapToGlobal(point)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, turned)


@pytest.mark.parametrize("x", [20, 450, 860])
def test_the_wheel_scrolls_over_text_and_margins(view, x):
    view.set_text(LONG)
    wheel(view, QPoint(x, 300))
    assert view.verticalScrollBar().value() > 0


def test_the_wheel_with_control_asks_for_a_size(view, qtbot):
    view.set_text(LONG)
    with qtbot.waitSignal(view.zoom_wanted) as told:
        wheel(view, QPoint(450, 300), Qt.KeyboardModifier.ControlModifier)
    assert told.args == [-1]
    assert view.verticalScrollBar().value() == 0


def test_the_text_loads_nothing_and_takes_no_drops(view):
    view.set_text('<img src="file:///etc/passwd">')
    assert view.toPlainText() == '<img src="file:///etc/passwd">'
    assert view.loadResource(QTextDocument.ResourceType.ImageResource.value, "file:///etc/hostname") is None
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()


@pytest.mark.parametrize("text", ["", "\n\n  \n", "x" * 20_000, "word " * 20_000])
def test_strange_texts_can_be_shown(view, text):
    view.set_text(text)
    view.restore_top(len(text), 0.0)
    view.reveal(Span(0, len(text)))
    assert view.grab().width() == 900
    assert view.caret() == 0
