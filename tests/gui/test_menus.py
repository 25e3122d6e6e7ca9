from itertools import pairwise

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from fcapp.gui.actions import ACTIONS, MENUS
from fcapp.gui.menus import _BEFORE, fill_menus
from tests.gui.bench import made_actions


def menus(qtbot) -> dict[str, list[QAction]]:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = made_actions(window)
    fill_menus(window.menuBar(), actions)
    kept = {action.text(): action.menu().actions() for action in window.menuBar().actions()}
    qtbot.kept = window
    return kept


def test_every_action_stands_in_its_menu_in_the_order_of_the_table(qtbot):
    filled = menus(qtbot)
    assert [text.replace("&", "") for text in filled] == list(MENUS)
    shown = [action.text() for entries in filled.values() for action in entries if not action.isSeparator()]
    assert shown == [row.text for menu in MENUS for row in ACTIONS if row.menu == menu]


def test_lines_stand_between_groups_and_never_at_an_edge(qtbot):
    assert {row.id for row in ACTIONS} >= _BEFORE
    for entries in menus(qtbot).values():
        lines = [at for at, action in enumerate(entries) if action.isSeparator()]
        assert 0 not in lines
        assert len(entries) - 1 not in lines
        assert all(after - before > 1 for before, after in pairwise(lines))


def test_no_letter_for_the_keyboard_is_used_twice_in_a_menu():
    for menu in MENUS:
        letters = [
            row.text[row.text.index("&") + 1].lower() for row in ACTIONS if row.menu == menu and "&" in row.text
        ]
        assert len(letters) == len(set(letters)), menu
