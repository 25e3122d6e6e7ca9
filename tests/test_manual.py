"""The manual has a line for every action of the table, with its keys, and none besides."""

import re

from fcapp.gui.actions import ACTIONS
from fcapp.paths import resource
from fcapp.settings import HOW_MANY
from fcapp.text.ghosts import LEVELS
from fcapp.text.suggest import BORDER


def test_every_action_has_its_line_in_the_manual():
    manual = resource("manual.md").read_text(encoding="utf-8").partition("## Every key")[2]
    lines = re.findall(r"^\| (?!key )(?!---)(.+?) \| (.+?) \| (.+?) \|$", manual, re.MULTILINE)
    assert sorted(lines) == sorted((" or ".join(row.keys), row.name, row.help) for row in ACTIONS)


def test_no_key_is_given_twice():
    keys = [key for row in ACTIONS for key in row.keys]
    assert len(keys) == len(set(keys))


def test_every_action_has_a_key_and_a_sentence():
    assert [row.id for row in ACTIONS if not row.keys or not row.help.endswith(".")] == []


def test_what_the_manual_says_of_the_command_and_the_slider_is_so():
    assert "shows with its slider in the middle" in resource("manual.md").read_text(encoding="utf-8")
    assert LEVELS[HOW_MANY[len(HOW_MANY) // 2]] == BORDER > LEVELS[-1]
