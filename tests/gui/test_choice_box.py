import pytest
from PySide6.QtCore import Qt

from fcapp.gui.choice_box import ChoiceBox
from fcapp.gui.vocabulary_words import CLAIM_TYPES
from fcapp.model.vocabulary import ClaimType
from tests.gui.bench import shown, themes


@pytest.fixture
def box(qtbot):
    return shown(qtbot, ChoiceBox("Type", CLAIM_TYPES))


def test_a_choice_is_told(qtbot, box):
    box.setFocus()
    with qtbot.waitSignal(box.chosen, check_params_cb=lambda value: value is ClaimType.EVENT):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.value() is ClaimType.EVENT


def test_showing_a_choice_tells_nothing(qtbot, box):
    with qtbot.assertNotEmitted(box.chosen):
        box.show_value(ClaimType.CAUSAL)
    assert box.currentText() == "causal"


def test_the_whole_list_drops_down(qtbot, box):
    themes().choose("light")
    box.showPopup()
    rows = box.view()
    last = rows.visualRect(rows.model().index(box.count() - 1, 0))
    assert rows.viewport().rect().contains(last)
    strips = [part for part in rows.parentWidget().children() if part.inherits("QComboBoxPrivateScroller")]
    assert not any(strip.isVisible() for strip in strips)
    box.hidePopup()
