import pytest
from PySide6.QtWidgets import QApplication

from fcapp.gui.theme import Themes
from fcapp.gui.verdict_buttons import VerdictButtons
from fcapp.model.vocabulary import Verdict
from tests.gui.bench import shown
from tests.gui.panes import press


@pytest.fixture
def buttons(qtbot, qapp):
    made = shown(qtbot, VerdictButtons(Themes(QApplication.instance())))
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
