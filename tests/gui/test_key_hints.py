import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from fcapp.gui.key_hints import KeyHint, key_of, with_key


@pytest.fixture
def action(qapp):
    made = QAction("Mark", qapp)
    made.setShortcuts([QKeySequence("M"), QKeySequence("Ctrl+M")])
    yield made
    made.deleteLater()


def test_the_first_key_is_told(action):
    assert key_of(action) == "M"
    assert with_key("Mark it", action) == "Mark it (M)"


def test_words_stand_alone_without_a_key(action):
    action.setShortcuts([])
    assert with_key("Mark it", action) == "Mark it"


def test_a_hint_is_shown_at_once_and_with_every_other_key_only(action):
    owner, shown = QObject(), []
    KeyHint(owner, lambda *keys: shown.append(keys), action)
    action.setEnabled(False)
    action.setText("Other words")
    assert shown == [("M",)]
    action.setShortcut(QKeySequence("K"))
    assert shown == [("M",), ("K",)]


def test_a_hint_ends_with_its_owner(action):
    owner, shown = QObject(), []
    KeyHint(owner, lambda *keys: shown.append(keys), action)
    del owner
    action.setShortcut(QKeySequence("K"))
    assert shown == [("M",)]
