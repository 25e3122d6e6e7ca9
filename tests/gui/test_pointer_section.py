import dataclasses

import pytest
from PySide6.QtCore import Qt

from fcapp.gui.pointer_section import PointerSection
from fcapp.intake.imported import Pointer
from fcapp.model.spans import Span
from fcapp.model.vocabulary import PointerKind
from fcapp.services import articles, incoming, pointers
from tests.gui.bench import Bench, shown

TEXT = "Troops arrived in Kursk. They were many. Nobody knows."
POINTERS = (
    Pointer(PointerKind.LINK, 0, 6, url="https://a.example/troops"),
    Pointer(PointerKind.FOOTNOTE, 18, 24, "See the report.", "", "Ann", "2024-11-05"),
    Pointer(PointerKind.COMMENT, 41, 47, "Who?"),
)


@pytest.fixture
def bench(qapp, library):
    bench = Bench(library)
    article = dataclasses.replace(incoming.read_pasted(TEXT), pointers=POINTERS)
    bench.workbench.open_review(articles.store(library, article))
    bench.workbench.on_claims.mark(Span(7, 23))
    return bench


@pytest.fixture
def section(qtbot, bench):
    section = shown(qtbot, PointerSection(bench.workbench, bench.themes, bench.actions))
    bench.workbench.changed.connect(lambda _: section.show_claim(bench.workbench.row(bench.workbench.current)))
    section.show_claim(bench.workbench.row(bench.workbench.current))
    return section


def _cards(section):
    return [card for card in section.cards if not card.isHidden()]


def test_what_stands_in_the_sentence_is_offered_the_claims_own_first(section):
    assert [card.head.text() for card in _cards(section)] == [
        "Footnote at “Kursk” · Ann · 5 Nov 2024",
        "Link at “Troops”",
    ]
    assert _cards(section)[0].note.text() == "See the report."
    assert _cards(section)[1].link.text() == "https://a.example/troops"


def test_attaching_makes_evidence_and_takes_the_card_away(qtbot, section, bench):
    qtbot.mouseClick(_cards(section)[1].attach, Qt.MouseButton.LeftButton)
    [evidence] = bench.workbench.detail().evidence
    assert evidence.source.url == "https://a.example/troops"
    assert len(_cards(section)) == 1
    bench.workbench.turns.undo()
    assert len(_cards(section)) == 2


def test_dismissing_takes_the_card_away(qtbot, section, bench):
    qtbot.mouseClick(_cards(section)[0].dismiss, Qt.MouseButton.LeftButton)
    assert [card.row.kind for card in _cards(section)] == [PointerKind.LINK]
    assert bench.workbench.detail().evidence == ()


def test_of_many_only_what_was_decided_is_read_again(qtbot, section, bench, monkeypatch):
    asked, read = [], pointers.rows
    monkeypatch.setattr(pointers, "rows", lambda *given: asked.append(given[2:]) or read(*given))
    link = _cards(section)[1].row
    qtbot.mouseClick(_cards(section)[1].dismiss, Qt.MouseButton.LeftButton)
    assert asked == [(frozenset({link.id}),)]
    bench.workbench.turns.undo()
    assert [card.row for card in _cards(section)][1] == link


def test_without_any_the_section_is_hidden_and_says_so_when_asked(section, bench):
    section.dismiss()
    section.dismiss()
    assert section.isHidden()
    section.attach()
    assert bench.said() == "The draft points to nothing at this claim that is not decided yet."


def test_the_first_card_shows_the_keys(section):
    first, second = _cards(section)
    assert (first.attach.text(), first.dismiss.text()) == ("Attach (A)", "Dismiss (Shift+A)")
    assert (second.attach.text(), second.dismiss.text()) == ("Attach", "Dismiss")
