import pytest
from PySide6.QtWidgets import QLabel

from fcapp.gui.evidence_card import EvidenceCard
from fcapp.gui.open_url import OpenUrlDialog
from fcapp.model.rows import EvidenceRow, SourceRow
from fcapp.model.vocabulary import Confidentiality, Rank, SourceKind, Stance
from tests.gui.bench import shown, themes
from tests.gui.panes import press


def source(**values) -> SourceRow:
    given = {
        "title": "Press briefing",
        "author": "P. Ryder",
        "publisher": "Pentagon",
        "published": "2024-11-04",
        "url": "https://example.org/briefing",
        "confidentiality": Confidentiality.PUBLIC,
    } | values
    return SourceRow(id=3, kind=SourceKind.WEB_PAGE, accessed="", rank=Rank.PRIMARY, **given)


def piece(source_row=None, **values) -> EvidenceRow:
    given = {"stance": Stance.REFUTES, "quote": "", "locator": "", "note": ""} | values
    return EvidenceRow(id=5, claim_id=1, source=source_row, **given)


@pytest.fixture
def card(qtbot, qapp):
    made = EvidenceCard(themes())
    made.resize(320, 300)
    return shown(qtbot, made)


def words(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_everything_about_it_is_told_in_words(card):
    card.show_evidence(piece(source(), quote="at least 10,000", locator="paragraph 12", note="Kursk alone"))
    assert words(card) == [
        "− refutes",
        "Press briefing",
        "Pentagon · P. Ryder · 4 Nov 2024 · web page · primary",
        "“at least 10,000”",
        "paragraph 12",
        "Kursk alone",
        "https://example.org/briefing",
    ]
    assert card.accessibleName() == "Evidence: refutes, Press briefing"
    assert card.remove.accessibleName() == "Remove the evidence “Press briefing”"


def test_what_is_missing_takes_no_room(card):
    card.show_evidence(piece(note="seen myself"))
    assert words(card) == ["− refutes", "No source", "seen myself"]
    assert card.open_link.isHidden()


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"title": ""}, "example.org"),
        ({"title": "", "url": ""}, "P. Ryder"),
        ({"title": "", "author": "", "url": "javascript:x"}, "javascript:x"),
    ],
)
def test_a_source_without_a_title_is_called_by_what_there_is(card, values, name):
    card.show_evidence(piece(source(**values)))
    assert words(card)[1] == name


def test_a_source_that_is_not_public_says_so(card):
    card.show_evidence(piece(source(confidentiality=Confidentiality.CONFIDENTIAL)))
    assert words(card)[2].endswith("CONFIDENTIAL")


def test_the_stance_is_changed_in_place(qtbot, card):
    card.show_evidence(piece())
    with qtbot.waitSignal(card.stance_chosen, check_params_cb=lambda *sent: sent == (5, Stance.SUPPORTS)):
        press(qtbot, card.stance.button(Stance.SUPPORTS))
    with qtbot.assertNotEmitted(card.stance_chosen):
        press(qtbot, card.stance.button(Stance.REFUTES))


def test_edit_and_remove_say_which(qtbot, card):
    card.show_evidence(piece())
    for button, signal in ((card.edit, card.edit_asked), (card.remove, card.remove_asked)):
        with qtbot.waitSignal(signal, check_params_cb=lambda sent: sent == 5):
            press(qtbot, button)


def test_only_a_web_link_can_be_opened_and_only_after_a_question(qtbot, card):
    card.show_evidence(piece(source(url="file:///etc/passwd")))
    assert card.open_link.isHidden()
    card.show_evidence(piece(source()))
    press(qtbot, card.open_link)
    assert card.findChild(OpenUrlDialog).host.text() == "example.org"


def test_long_texts_are_shortened_and_do_not_widen_the_card(card):
    card.show_evidence(piece(source(title="T" * 3_000, url="https://example.org/" + "a" * 900), quote="word " * 900))
    assert card.minimumSizeHint().width() < 320
    assert all(len(text) < 1_000 for text in words(card))
