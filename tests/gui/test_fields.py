import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from fcapp.gui.fields import LineField, TextField
from tests.gui.bench import shown


class Form(QWidget):
    """A field beside another, and what the field sent."""

    def __init__(self, field, other):
        super().__init__()
        self.field, self.other = field, other
        column = QVBoxLayout(self)
        column.addWidget(field)
        column.addWidget(other)
        self.sent = []
        field.written.connect(lambda text, of: self.sent.append((text, of)))
        field.setFocus()


@pytest.fixture(params=[TextField, LineField])
def form(request, qtbot):
    made = shown(qtbot, Form(request.param(), LineField()))
    qtbot.waitUntil(made.field.hasFocus)
    return made


def text_of(field):
    return field.text() if isinstance(field, LineField) else field.toPlainText()


def test_a_pause_sends_what_was_typed_once(qtbot, form):
    with qtbot.waitSignal(form.field.written):
        qtbot.keyClicks(form.field, "because")
    assert form.sent == [("because", 0)]
    form.field.store_now()
    assert form.sent == [("because", 0)]


def test_leaving_the_field_sends_at_once(qtbot, form):
    qtbot.keyClicks(form.field, "so")
    form.other.setFocus()
    assert form.sent == [("so", 0)]


def test_storing_now_sends_at_once(qtbot, form):
    qtbot.keyClicks(form.field, "so")
    form.field.store_now()
    assert form.sent == [("so", 0)]


def test_showing_sends_nothing_and_leaves_the_caret(qtbot, form):
    form.field.show_text("one two", 5)
    qtbot.keyClick(form.field, Qt.Key.Key_End)
    qtbot.keyClick(form.field, Qt.Key.Key_Left)
    form.field.show_text("one two", 5)
    form.field.store_now()
    assert form.sent == []
    qtbot.keyClicks(form.field, "X")
    assert text_of(form.field) == "one twXo"


def test_newer_typing_is_not_overwritten(qtbot, form):
    form.field.show_text("stored", 5)
    qtbot.keyClick(form.field, Qt.Key.Key_End)
    qtbot.keyClicks(form.field, " and more")
    form.field.show_text("from elsewhere", 5)
    assert text_of(form.field) == "stored and more"
    form.field.store_now()
    form.field.show_text("from elsewhere", 5)
    assert text_of(form.field) == "from elsewhere"


def test_text_goes_to_what_it_was_typed_for(qtbot, form):
    form.field.show_text("", 1)
    qtbot.keyClicks(form.field, "for one")
    form.field.show_text("two's own", 2)
    assert form.sent == [("for one", 1)]
    assert text_of(form.field) == "two's own"


def test_what_could_not_be_stored_stays_and_is_sent_again(qtbot, form):
    form.field.show_text("", 1)
    form.field.written.connect(lambda text, of: len(form.sent) == 1 and form.field.try_again(text, of))
    qtbot.keyClicks(form.field, "kept")
    form.field.show_text("two", 2)
    form.field.show_text("", 1)
    assert text_of(form.field) == "kept"
    form.field.store_now()
    assert form.sent == [("kept", 1), ("kept", 1)]


def test_another_library_drops_what_could_not_be_stored(qtbot, form):
    qtbot.keyClicks(form.field, "lost")
    form.field.forget()
    form.field.store_now()
    assert form.sent == []


@pytest.mark.parametrize("keys", ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+K", "Ctrl+E"])
def test_the_programs_keys_reach_its_actions(qtbot, form, keys):
    action = QAction("Do", form)
    action.setShortcut(QKeySequence(keys))
    form.addAction(action)
    qtbot.keyClicks(form.field, "word")
    pressed = QKeySequence(keys)[0]
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(form.field, pressed.key(), pressed.keyboardModifiers())
    assert text_of(form.field) == "word"


def test_without_an_action_the_text_is_not_undone(qtbot, form):
    qtbot.keyClicks(form.field, "word")
    qtbot.keyClick(form.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text_of(form.field) == "word"


def test_letters_and_digits_stay_in_the_field(qtbot, form):
    for key in ("M", "1"):
        action = QAction(key, form)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: form.sent.append("action"))
        form.addAction(action)
    qtbot.keyClicks(form.field, "m1")
    assert text_of(form.field) == "m1"
    assert form.sent == []


def test_escape_sends_and_leaves(qtbot, form):
    qtbot.keyClicks(form.field, "so")
    with qtbot.waitSignal(form.field.left):
        qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert form.sent == [("so", 0)]


def test_only_plain_text_is_pasted(qtbot, form):
    mime = QMimeData()
    mime.setHtml("<b>bold</b>")
    mime.setText("bold <i>")
    QApplication.clipboard().setMimeData(mime)
    qtbot.keyClick(form.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert text_of(form.field) == "bold <i>"


def test_white_space_being_typed_is_not_taken_away(qtbot):
    field = LineField()
    qtbot.addWidget(field)
    field.written.connect(lambda text, of: field.show_text(text.strip(), of))
    qtbot.keyClicks(field, "Volodymyr ")
    field.store_now()
    qtbot.keyClicks(field, "Zelenskiy")
    assert field.text() == "Volodymyr Zelenskiy"


def test_no_break_spaces_and_lines_are_kept(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    sent = []
    field.written.connect(lambda text, _of: sent.append(text))
    field.show_text("10\u00a0000 men", 1)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.store_now()
    assert sent == ["\n10\u00a0000 men"]


def test_the_menu_has_no_undo_of_its_own(qtbot, monkeypatch):
    field = LineField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "word")
    menus = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: menus.append([a.text() for a in menu.actions()]))
    place = field.rect().center()
    field.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, field.mapToGlobal(place)))
    assert not [text for text in menus[0] if "ndo" in text or "edo" in text]
    assert any("aste" in text for text in menus[0])
