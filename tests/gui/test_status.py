from fcapp.model.rows import EvidenceFields
from fcapp.model.vocabulary import Stance
from fcapp.services import evidence
from fcapp.storage.library import Library
from tests.gui.seat import Seat


def test_the_line_says_how_things_stand(seat):
    words = seat.window.status.words
    assert words.text() == "Saved · 0 open · 0 findings"
    seat.mark("troops")
    seat.mark("military")
    assert words.text() == "Saved · 2 open · 0 findings"
    evidence.add(seat.library, seat.workbench.review.id, seat.claim.id, EvidenceFields(quote="Nobody said this."))
    assert words.text() == "Saved · 2 open · 1 finding"
    seat.press("1")
    assert words.text().startswith("Saved · 1 open · ")
    seat.press("Alt+Left")
    assert words.text() == "Saved"


def test_evidence_that_waits_in_a_form_is_not_called_saved(seat):
    words = seat.window.status.words
    first = seat.mark("troops")
    seat.press("E")
    form = seat.pane.evidence.form
    assert words.text().startswith("Saved")
    form.note.setFocus()
    seat.type("seen")
    assert words.text() == "Unsaved evidence · 1 open · 0 findings"
    seat.mark("military")
    assert words.text().startswith("Unsaved evidence")
    seat.workbench.select(first.id)
    form.save()
    assert words.text().startswith("Saved")
    for change in (form.stance.button(Stance.REFUTES).click, lambda: form.source.lines["url"].setText("x")):
        seat.pane.add_evidence()
        assert words.text().startswith("Saved")
        change()
        assert words.text().startswith("Unsaved evidence")
        form.cancel()
        assert words.text().startswith("Saved")


def test_a_library_that_cannot_be_changed_is_called_so(qtbot, tmp_path):
    Library(tmp_path / "a.fcapp").close()
    seat = Seat(qtbot, tmp_path / "a.fcapp", read_only=True)
    assert seat.window.status.words.text() == "Read-only"
    seat.leave()


def test_the_name_stands_at_the_right_and_leads_to_its_question(seat):
    button = seat.window.status.reviewer
    assert button.text() == "Reviewer: not named yet"
    button.click()
    assert seat.focus() is seat.window.reviewer.field
    seat.type("Ada")
    seat.press("Return")
    assert button.text() == "Reviewer: Ada"
    seat.mark("troops")
    seat.window.refresh_actions()
    assert button.text() == "Reviewer: Ada"
