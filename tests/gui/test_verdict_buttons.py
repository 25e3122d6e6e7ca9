import pytest
from PySide6.QtGui import QKeySequence

from fcapp.gui.verdict_buttons import VerdictButtons
from fcapp.model.vocabulary import Verdict
from tests.gui.bench import made_actions, shown, themes
from tests.gui.panes import press


@pytest.fixture
def buttons(qtbot, qapp):
    made = shown(qtbot, VerdictButtons(themes(), made_actions(qapp)))
    made.asked = []
    made.chosen.connect(made.asked.append)
    return made


def checked(buttons):
    return [verdict for verdict, button in buttons.buttons.items() if button.isChecked()]


def test_a_press_asks_and_the_state_waits_for_the_library(qtbot, buttons):
    buttons.show_verdict(None)
    press(qtbot, buttons.buttons[Verdict.DISPUTED])
    assert buttons.asked == [Verdict.DISPUTED]
    assert checked(buttons) == [None]
    buttons.show_verdict(Verdict.DISPUTED)
    assert checked(buttons) == [Verdict.DISPUTED]


def test_pressing_what_stands_or_zero_makes_the_claim_open(qtbot, buttons):
    buttons.show_verdict(Verdict.CONFIRMED)
    press(qtbot, buttons.buttons[Verdict.CONFIRMED])
    press(qtbot, buttons.buttons[None])
    assert buttons.asked == [None, None]


def test_words_and_keys_are_told(buttons):
    assert [button.accessibleName() for button in buttons.buttons.values()] == [
        "Confirmed (1)",
        "Unverified (2)",
        "Disputed (3)",
        "Open (0)",
    ]


def test_a_word_fits_into_a_narrow_button(buttons):
    button = buttons.buttons[Verdict.UNVERIFIED]
    wide, narrow = button._fitting(200), button._fitting(50)
    assert narrow.pixelSize() < wide.pixelSize()


def test_a_key_that_is_chosen_anew_is_told_and_painted_where_it_fits(buttons, qapp):
    button = buttons.buttons[Verdict.DISPUTED]
    before = button.grab().toImage()
    button._action.setShortcut(QKeySequence("D"))
    assert button.accessibleName() == button.toolTip() == "Disputed (D)"
    assert button.grab().toImage() != before
    button._action.setShortcut(QKeySequence())
    bare = button.grab().toImage()
    button._action.setShortcut(QKeySequence("Ctrl+Alt+Shift+F12"))
    button.resize(70, button.height())
    assert button.toolTip() == "Disputed (Ctrl+Alt+Shift+F12)"
    long = button.grab().toImage()
    button._action.setShortcut(QKeySequence())
    assert button.grab().toImage() == long
    assert bare != before


def test_clearing_tells_its_key_too(buttons):
    clear = buttons.buttons[None]
    clear._action.setShortcut(QKeySequence("Y"))
    assert clear.toolTip() == "Open: clear the verdict (Y)"
    assert clear.accessibleName() == "Open (Y)"
