from PySide6.QtCore import QRect

from fcapp.gui.hover_card import HoverCard
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Priority, Verdict


def row(quote: str, claimant: str = "KBS", evidence: int = 1) -> ClaimRow:
    return ClaimRow(1, 7, quote, claimant, None, Priority.NORMAL, Verdict.UNVERIFIED, (Span(0, 5),), evidence)


def test_what_the_card_says(qtbot, view, theme):
    view.card.show_claim(row("15,000 troops"), theme, QRect(100, 100, 1, 30))
    assert view.card.words() == "Claim 7 · unverified\n“15,000 troops”\nSaid by KBS · 1 piece of evidence"
    view.card.show_claim(row("word " * 100, "", 0), theme, QRect(100, 100, 1, 30))
    assert view.card.words().endswith("…”\nNo evidence yet")
    assert len(view.card.words()) < 220


def test_markup_is_shown_as_it_is(qtbot, view, theme):
    view.card.show_claim(row("<b>bold</b> &amp;"), theme, QRect(100, 100, 1, 30))
    assert "<b>bold</b> &amp;" in view.card.words()
    assert view.card.sizeHint().isValid()


def test_the_card_stays_on_the_screen_and_off_the_line(qtbot, view, theme):
    card: HoverCard = view.card
    screen = card.screen().availableGeometry()
    for line in (QRect(0, 0, 1, 30), QRect(screen.right() - 5, screen.bottom() - 30, 1, 28)):
        card.show_claim(row("15,000 troops"), theme, line)
        assert screen.adjusted(-4, -4, 4, 4).contains(card.geometry())  # some platforms frame it
        assert not card.geometry().intersects(line)
