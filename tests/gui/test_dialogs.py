"""What all dialogs have in common for somebody who has a keyboard alone, or hears the window instead of seeing it."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from fcapp.gui.question import Question
from fcapp.gui.sheets import Sheets
from fcapp.services import incoming
from tests.gui.seat import Seat
from tools import scenes

OPENERS = {
    "paste": Sheets.paste_article,
    "address": lambda sheets: sheets.fetch_article(str),
    "import": lambda sheets: sheets.confirm_import(scenes.page(), incoming.read(scenes.page())),
    "remarks": lambda sheets: sheets.show_remarks("Two files could not be read.", ["One.", "Another."]),
    "new version": Sheets.new_version,
    "article": Sheets.describe_article,
    "encoding": Sheets.correct_encoding,
    "export": Sheets.export,
    "shortcuts": Sheets.show_shortcuts,
    "manual": Sheets.show_manual,
    "about": Sheets.show_about,
    "question": lambda sheets: Question(sheets._window, "Lose what you wrote?", "Lose it", "Keep it").open(),
}


@pytest.fixture(params=OPENERS)
def dialog(request, seat: Seat) -> QDialog:
    seat.copy("An article.\n\nIt says something.")
    OPENERS[request.param](seat.window.sheets)
    seat.settle()
    [opened] = (one for one in seat.dialogs() if isinstance(one, QDialog))
    return opened


def by_tab(dialog: QDialog) -> list[QWidget]:
    """Where the keyboard comes to when Tab is pressed again and again."""
    found, seat = [], QApplication.focusWidget()
    while seat not in found:
        found.append(seat)
        dialog.focusNextChild()
        seat = QApplication.focusWidget()
    return found


def name(widget: QWidget) -> str:
    """What a screen reader says of it: its own name, or that of the label it belongs to."""
    interface = QAccessible.queryAccessibleInterface(widget)
    labels = [label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return next(iter(labels), "") or interface.text(QAccessible.Text.Name)


def test_the_keyboard_comes_to_everything_that_can_be_used_and_all_has_a_name(dialog):
    reached = by_tab(dialog)
    usable = [
        one
        for one in dialog.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.focusProxy()
    ]
    assert set(usable) == set(reached)
    assert all(name(one).strip() for one in reached)
    assert dialog.windowTitle()


def test_the_keyboard_begins_where_enter_does_what_is_seen(dialog):
    at = QApplication.focusWidget()
    assert dialog.isAncestorOf(at)
    if isinstance(at, QPushButton):
        defaults = [one for one in dialog.findChildren(QPushButton) if one.isDefault()]
        assert defaults in ([], [at])


def test_escape_closes_it_from_everywhere(dialog, seat):
    by_tab(dialog)[-1].setFocus()
    gone: list[QObject] = []
    dialog.finished.connect(gone.append)
    seat.press("Escape")
    assert len(gone) == 1
    assert not seat.dialogs()
