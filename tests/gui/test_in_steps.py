from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject

from fcapp.gui.in_steps import InSteps


def steps(done: list[int]) -> Generator[None, None, str]:
    for number in range(3):
        done.append(number)
        yield
    return "whole"


def test_each_turn_makes_one_step(qtbot):
    parent, done, told = QObject(), [], []
    made = InSteps(steps(done), parent)
    made.start(lambda: told.append(made.if_made()))
    assert (done, made.if_made()) == ([], None)
    qtbot.waitUntil(lambda: bool(told))
    assert (done, told) == ([0, 1, 2], ["whole"])


def test_who_cannot_wait_gets_it_at_once(qtbot):
    parent, done, told = QObject(), [], []
    made = InSteps(steps(done), parent)
    made.start(lambda: told.append("then"))
    assert made.made() == made.made() == "whole"
    assert done == [0, 1, 2]
    qtbot.waitUntil(lambda: told == ["then"])


def test_what_failed_is_not_begun_again(qtbot):
    def failing() -> Generator[None, None, str]:
        yield
        raise RuntimeError("no desk")

    parent = QObject()
    made = InSteps(failing(), parent)
    with pytest.raises(RuntimeError):
        made.made()
    with pytest.raises(AssertionError):
        made.made()
