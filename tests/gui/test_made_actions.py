from fcapp.model.vocabulary import Verdict
from tests.gui.seat import Seat


def test_a_key_chosen_by_the_reviewer_takes_the_place_of_the_usual_one(qtbot, seat):
    seat.workbench.keep_settings(keys={"claim.confirmed": "Ctrl+Alt+Y"})
    seat.leave()
    again = Seat(qtbot)
    again.press("1")
    assert again.notices == []
    again.press("Ctrl+Alt+Y")
    assert again.notices[-1].startswith("No claim is in hand;")
    again.mark("troops")
    again.press("1")
    assert again.claim.verdict is None
    again.press("Ctrl+Alt+Y")
    assert again.claim.verdict is Verdict.CONFIRMED
    assert "Ctrl+Alt+Y" in again.action("claim.confirmed").toolTip()
    again.leave()


def test_switches_show_what_is_on(seat):
    seat.press("C", "Alt+O")
    assert seat.action("view.coverage").isChecked()
    assert seat.action("view.open").isChecked()
    assert not seat.action("view.all").isChecked()
    seat.press("Alt+O")
    assert seat.action("view.open").isChecked()
