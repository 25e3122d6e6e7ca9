from pathlib import Path

import pytest

from fcapp.gui.plain_line import PlainLine
from tests.gui.bench import shown
from tests.gui.seat import drop, of_files, of_text


@pytest.fixture
def line(qtbot, qapp):
    return shown(qtbot, PlainLine())


def test_words_are_taken(line):
    assert drop(line, of_text("some words"))
    assert line.text() == "some words"


def test_files_are_left_to_the_window(line):
    assert not drop(line, of_files(Path("/tmp/a.txt")))
    assert line.text() == ""
