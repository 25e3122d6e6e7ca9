import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from fcapp.gui.article_paint import lane_depth
from fcapp.gui.article_view import ArticleView
from fcapp.gui.theme import load_theme
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import LookAgain, Priority, Verdict
from fcapp.paths import sample_article

SAMPLE = sample_article().read_text(encoding="utf-8")


def place(words: str) -> Span:
    return Span(SAMPLE.index(words), SAMPLE.index(words) + len(words))


def claim(number: int, *words: str, verdict: Verdict | None = None) -> ClaimRow:
    spans = tuple(map(place, words))
    return ClaimRow(100 + number, number, " … ".join(words), "Umerov", None, Priority.NORMAL, verdict, spans, 2)


OUTER = claim(1, "first clashes with North Korean troops had opened the way", verdict=Verdict.CONFIRMED)
INNER = claim(2, "North Korean troops")
APART = claim(3, "Defence Minister Rustem Umerov", "had occurred", verdict=Verdict.DISPUTED)


@pytest.fixture
def sample(view) -> ArticleView:
    view.set_text(SAMPLE)
    view.set_claims([OUTER, INNER, APART])
    return view


def point(view: ArticleView, offset: int) -> QPoint:
    """The middle of a letter, in the viewport."""
    line = view._line_of(offset)
    position = view._text.position(offset)
    x = (line.x(position) + line.x(position + 1)) / 2
    return QPoint(round(x), round(line.baseline - 5) - view.verticalScrollBar().value())


def click(view: ArticleView, qtbot, offset: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point(view, offset))


def clicked(view: ArticleView, qtbot, offset: int) -> int:
    with qtbot.waitSignal(view.claim_activated) as told:
        click(view, qtbot, offset)
    return told.args[0]


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def ground(view: ArticleView, offset: int) -> QColor:
    """The colour behind a letter."""
    at = point(view, offset)
    line = view._line_of(offset)
    top = round(line.baseline - 0.9 * 17) - view.verticalScrollBar().value()
    return picture(view).pixelColor(at.x(), top)


def test_claims_are_found_innermost_first(sample):
    assert sample.claims_at(place("Korean troops had opened").start) == (102, 101)
    assert sample.claims_at(place("opened the way").start) == (101,)
    assert sample.claims_at(0) == ()


def test_a_click_asks_for_the_innermost_claim_and_again_for_the_next(sample, qtbot):
    inside = INNER.spans[0].start + 8
    assert clicked(sample, qtbot, inside) == 102
    assert clicked(sample, qtbot, inside) == 101
    assert clicked(sample, qtbot, inside) == 102
    assert clicked(sample, qtbot, place("opened the way").start) == 101
    assert sample.caret() in (place("opened").start, place("opened").start + 1)


def test_a_click_on_an_underline_asks_for_its_claim(sample, qtbot):
    offset = INNER.spans[0].start + 8
    at, line = point(sample, offset), sample._line_of(offset)
    scroll = sample.verticalScrollBar().value()
    for piece in sample._scene.marks.over(offset, offset + 1):
        y = line.baseline + lane_depth(piece.lane, line, sample._pixels) - scroll
        with qtbot.waitSignal(sample.claim_activated) as told:
            qtbot.mouseClick(sample.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x(), round(y)))
        assert told.args == [piece.claim_id]


def test_a_click_beside_the_claims_asks_for_nothing(sample, qtbot):
    with qtbot.assertNotEmitted(sample.claim_activated):
        click(sample, qtbot, 3)
        last = point(sample, place("to more").start)
        qtbot.mouseClick(sample.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(550, last.y()))


def test_dragging_over_a_claim_selects_its_words(sample, qtbot):
    start, end = point(sample, OUTER.spans[0].start), point(sample, INNER.spans[0].start)
    with qtbot.assertNotEmitted(sample.claim_activated):
        qtbot.mousePress(sample.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(sample.viewport(), end)
        qtbot.mouseRelease(sample.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert abs(len("first clashes with ") - (sample.selected_span().end - sample.selected_span().start)) <= 2


def test_tints_stand_behind_the_claims_words_alone(sample, theme):
    assert ground(sample, OUTER.spans[0].start + 2) == theme.confirmed.tint
    assert ground(sample, INNER.spans[0].start + 2) == theme.open.tint
    assert ground(sample, 3) == theme.paper
    sample.set_current(101)
    assert ground(sample, OUTER.spans[0].start + 2) == theme.confirmed.strong


def test_another_verdict_is_painted_and_told(sample, theme):
    sample.set_caret(APART.spans[1].start)
    assert sample.accessibleDescription().startswith("Claim 3, disputed: Defence")
    sample.update_claims([replace(APART, verdict=Verdict.UNVERIFIED)])
    assert ground(sample, APART.spans[1].start + 2) == theme.unverified.tint
    assert sample.accessibleDescription().startswith("Claim 3, unverified: Defence")
    sample.set_caret(0)
    assert sample.accessibleDescription() == ""


def test_another_theme_is_painted(sample):
    dark = load_theme("dark")
    sample.set_theme(dark)
    assert ground(sample, 3) == dark.paper
    assert ground(sample, OUTER.spans[0].start + 2) == dark.confirmed.tint


def darkest(view: ArticleView, words: str) -> int:
    span, image = place(words), picture(view)
    first, last = point(view, span.start), point(view, span.end - 1)
    area = [(x, y) for x in range(first.x(), last.x()) for y in range(first.y() - 8, first.y() + 4)]
    return min(image.pixelColor(x, y).lightness() for x, y in area)


def test_coverage_greys_what_has_been_looked_at(sample, theme):
    sample.set_nothing_checkable([place("Defence Minister Rustem Umerov confirmed")])
    before = [darkest(sample, word) for word in ("clashes", "confirmed", "Volodymyr", "chapter")]
    assert max(before) < 60
    sample.set_coverage(True)
    assert darkest(sample, "clashes") > 90
    assert darkest(sample, "confirmed") > 90
    assert darkest(sample, "Volodymyr") > 90  # stands in the sentence of a claim
    assert darkest(sample, "chapter") < 60
    sample.set_coverage(False)
    assert darkest(sample, "clashes") < 60


def test_coverage_leaves_a_claim_that_is_to_be_looked_at_again(sample):
    rows = list(sample._scene.marks.rows.values())
    sample.set_coverage(True)
    assert darkest(sample, "clashes") > 90
    sample.update_claims([replace(row, look_again=LookAgain.CHANGED) for row in rows])
    assert darkest(sample, "Volodymyr") < 60
    sample.update_claims(rows)
    assert darkest(sample, "Volodymyr") > 90


def test_nothing_checkable_has_a_faint_mark(sample, theme):
    sample.set_nothing_checkable([place("South Korean television")])
    assert ground(sample, place("South Korean television").start + 2) == theme.nothing


def test_hits_are_marked(sample, theme):
    hits = [place("Volodymyr"), place("Tuesday")]
    sample.set_hits(hits, hits[1])
    assert ground(sample, hits[0].start + 3) == theme.hit
    assert ground(sample, hits[1].start + 3) == theme.current_hit
    sample.set_hits([], None)
    assert ground(sample, hits[0].start + 3) == theme.paper


def knob(view: ArticleView, *, at_end: bool, nth: int = 0) -> QPoint:
    found = [k for k in view._knobs() if k.at_end == at_end and k.key.nth == nth]
    return QPoint(round(found[0].centre.x()), round(found[0].centre.y()) - view.verticalScrollBar().value())


def grab(view: ArticleView, qtbot, start: QPoint, end: QPoint) -> None:
    """Take a knob and move it, with a button held down."""
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)


def drop(view: ArticleView, qtbot, end: QPoint) -> None:
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_an_end_is_dragged_word_by_word(sample, qtbot):
    sample.set_current(103)
    start = knob(sample, at_end=False, nth=1)
    end = start + point(sample, place("engagements had").start + 2) - point(sample, APART.spans[1].start)
    with qtbot.waitSignal(sample.span_moved) as told:
        grab(sample, qtbot, start, end)
        drop(sample, qtbot, end)
    assert told.args == [103, 1, place("engagements had").start, APART.spans[1].end]
    assert sample.selected_span() is None


def test_a_drag_is_seen_while_it_lasts(sample, qtbot, theme):
    sample.set_current(103)
    start = knob(sample, at_end=True)
    end = start + point(sample, place("interview").end - 1) - point(sample, APART.spans[0].end - 1)
    grab(sample, qtbot, start, end)
    assert ground(sample, place("interview").start + 2) == theme.disputed.strong
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    sample.event(override)
    assert override.isAccepted()  # else the window lets go of the claim
    with qtbot.assertNotEmitted(sample.span_moved):
        qtbot.keyClick(sample, Qt.Key.Key_Escape)
        drop(sample, qtbot, end)
    assert ground(sample, place("interview").start + 2) == theme.paper


def test_with_alt_an_end_is_dragged_letter_by_letter(sample, qtbot):
    sample.set_current(103)
    start = knob(sample, at_end=True)
    end = start + point(sample, APART.spans[0].end - 4) - point(sample, APART.spans[0].end - 1)
    grab(sample, qtbot, start, start)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(end), QPointF(end), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.AltModifier,
    )  # fmt: skip
    QApplication.sendEvent(sample.viewport(), moved)
    with qtbot.waitSignal(sample.span_moved) as told:
        drop(sample, qtbot, end)
    assert told.args == [103, 0, APART.spans[0].start, APART.spans[0].end - 3]


def test_a_drag_to_where_it_was_asks_for_nothing(sample, qtbot):
    sample.set_current(103)
    at = knob(sample, at_end=True)
    with qtbot.assertNotEmitted(sample.span_moved):
        grab(sample, qtbot, at, at + QPoint(1, 1))
        drop(sample, qtbot, at)


def test_without_a_current_claim_there_are_no_handles(sample):
    assert sample._knobs() == []
    sample.set_current(103)
    assert len(sample._knobs()) == 4
    sample.set_claims([OUTER])
    assert sample._knobs() == []


def test_what_can_only_be_read_has_no_knobs(sample):
    sample.set_current(103)
    assert sample._knobs()
    sample.set_movable(False)
    assert sample._knobs() == []
    sample.set_movable(True)
    assert sample._knobs()


def test_the_card_tells_of_the_claim_under_the_mouse(sample, qtbot):
    qtbot.mouseMove(sample.viewport(), QPoint(300, 5))
    qtbot.mouseMove(sample.viewport(), point(sample, APART.spans[0].start + 3))
    qtbot.waitUntil(sample.card.isVisible)
    assert "Claim 3 · disputed" in sample.card.words()
    qtbot.keyClick(sample, Qt.Key.Key_Right)
    assert not sample.card.isVisible()


def test_a_new_text_has_no_claims(sample):
    sample.set_text("Another text.")
    assert sample.claims_at(3) == ()
    assert sample.gutter.labels() == []


def test_hundreds_of_claims_on_one_place_can_be_painted(view):
    view.set_text(SAMPLE)
    rows = [ClaimRow(n, n, "x", "", None, Priority.NORMAL, None, (Span(n % 50, 900 + n),)) for n in range(1, 200)]
    view.set_claims(rows)
    assert view.grab().height() == 700
    assert len(view.claims_at(500)) == 199


def test_painting_does_not_lose_references_to_none(sample):
    sample.grab()
    before = sys.getrefcount(None)
    for _ in range(300):
        sample.viewport().repaint()
        sample.set_caret(5)
    assert sys.getrefcount(None) > before - 200  # what is lost kills the program; what is gained does no harm
