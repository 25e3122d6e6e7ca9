import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from fcapp.gui.abreast import Abreast
from fcapp.gui.labels import plain_label
from tests.gui.bench import shown


@pytest.fixture
def fields():
    return QLineEdit(), QLineEdit()


@pytest.fixture
def pair(qtbot, fields):
    named = [(plain_label(name), field) for name, field in zip(("A", "Longer name"), fields, strict=True)]
    return shown(qtbot, Abreast(*named, room=300, column=90))


def resized(qtbot, pair, width):
    pair.setFixedSize(width, 90)
    qtbot.waitUntil(lambda: pair.width() == width)
    pair.layout().activate()


def test_with_room_the_fields_stand_side_by_side_and_share_it(qtbot, pair, fields):
    resized(qtbot, pair, 400)
    first, second = (field.geometry() for field in fields)
    assert first.top() == second.top()
    assert first.right() < second.left()
    assert abs(first.width() - second.width()) <= 1
    assert first.left() >= 90


def test_without_room_one_stands_below_the_other_in_line(qtbot, pair, fields):
    resized(qtbot, pair, 400)
    resized(qtbot, pair, 250)
    first, second = (field.geometry() for field in fields)
    assert first.bottom() < second.top()
    assert (first.left(), first.right()) == (second.left(), second.right())
    resized(qtbot, pair, 400)
    assert fields[0].geometry().top() == fields[1].geometry().top()


def test_tab_goes_from_the_first_to_the_second(qtbot, pair, fields):
    resized(qtbot, pair, 250)
    fields[0].setFocus()
    qtbot.keyClick(fields[0], Qt.Key.Key_Tab)
    assert fields[1].hasFocus()
