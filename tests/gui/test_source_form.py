import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fcapp.gui.source_form import SourceForm, fields_of
from fcapp.model.rows import SourceFields
from fcapp.model.vocabulary import Confidentiality, Rank, SourceKind
from tests.gui.bench import shown, themes
from tests.gui.panes import press
from tests.gui.test_evidence_card import source

FULL = SourceFields(
    SourceKind.PERSON,
    "Title",
    "Author",
    "Publisher",
    "2024-11",
    "https://example.org",
    "2024-11-06",
    Rank.PRIMARY,
    Confidentiality.BACKGROUND,
)


@pytest.fixture
def form(qtbot, qapp):
    made = SourceForm(themes(), lambda: "2024-11-06")
    made.links = []
    made.link_given.connect(made.links.append)
    return shown(qtbot, made)


def test_what_is_shown_is_what_it_says(form):
    assert form.fields() == SourceFields()
    form.show_fields(FULL)
    assert form.fields() == FULL
    assert form.links == []


def test_the_choices_are_said_too(qtbot, form):
    press(qtbot, form.rank.button(Rank.PRIMARY))
    press(qtbot, form.confidentiality.button(Confidentiality.CONFIDENTIAL))
    assert form.fields().rank is Rank.PRIMARY
    assert form.fields().confidentiality is Confidentiality.CONFIDENTIAL


def test_a_pasted_link_is_a_web_page_of_today(qtbot, form):
    form.kind.show_value(SourceKind.DOCUMENT)
    QApplication.clipboard().setText("https://example.org/page")
    qtbot.keyClick(form.lines["url"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.fields() == SourceFields(url="https://example.org/page", accessed="2024-11-06")
    assert form.links == ["https://example.org/page"]


def test_a_typed_link_is_left_to_the_reviewer(qtbot, form):
    qtbot.keyClicks(form.lines["url"], "https://example.org")
    assert form.fields().accessed == ""


def test_what_no_link_is_fills_nothing(form):
    form.lines["url"].setText("javascript:alert(1)")
    assert form.fields().accessed == ""
    assert form.links == []


def test_whether_a_source_is_named(form):
    assert not form.names_a_source()
    form.lines["accessed"].setText("2024-11-06")
    assert not form.names_a_source()
    form.lines["publisher"].setText("Pentagon")
    assert form.names_a_source()


def test_a_known_source_becomes_fields():
    assert fields_of(source()).title == "Press briefing"
    assert fields_of(source()).rank is Rank.PRIMARY
