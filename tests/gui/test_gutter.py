import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from fcapp.gui.article_view import ArticleView
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Priority, Verdict

TEXT = "\n\n".join(f"Paragraph {n} says that {n} troops were seen by somebody in the region." for n in range(40))


def claims(*starts: int) -> list[ClaimRow]:
    rows = enumerate(starts, 1)
    return [
        ClaimRow(10 + n, n, TEXT[s : s + 9], "", None, Priority.NORMAL, Verdict.DISPUTED, (Span(s, s + 9),))
        for n, s in rows
    ]


@pytest.fixture
def shown(view) -> ArticleView:
    view.set_text(TEXT)
    return view


def numbers(view: ArticleView) -> list[list[int]]:
    return [[row.number for row in label.claims] for label in view.gutter.labels()]


def test_a_label_stands_beside_the_line_where_its_claim_starts(shown):
    third = TEXT.index("Paragraph 3")
    shown.set_claims(claims(0, third))
    assert numbers(shown) == [[1], [2]]
    label, line = shown.gutter.labels()[1], shown._line_of(third)
    assert label.rect.bottom() == pytest.approx(line.baseline - shown.verticalScrollBar().value())
    assert label.rect.right() < shown.gutter.width()
    assert shown.gutter.geometry().right() < shown.viewport().geometry().left()
    shown.reveal(Span(len(TEXT) - 1, len(TEXT)))
    assert numbers(shown) == []


def test_labels_that_share_a_line_do_not_cover_one_another(shown):
    shown.set_claims(claims(0, 3, 12, 14, 20, 22, 24))
    for width in (900, 420):
        shown.resize(width, 600)
        rects = [label.rect for label in shown.gutter.labels()]
        assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])
        assert [number for label in numbers(shown) for number in label] == [1, 2, 3, 4, 5, 6, 7]
    assert shown.gutter.labels()[-1].counted


def click(view: ArticleView, qtbot, label) -> int:
    with qtbot.waitSignal(view.claim_activated) as told:
        qtbot.mouseClick(view.gutter, Qt.MouseButton.LeftButton, pos=label.rect.center().toPoint())
    view.set_current(told.args[0])
    return told.args[0]


def test_a_click_asks_for_the_claim(shown, qtbot):
    shown.set_claims(claims(0, TEXT.index("Paragraph 2")))
    assert click(shown, qtbot, shown.gutter.labels()[1]) == 12
    with qtbot.assertNotEmitted(shown.claim_activated):
        qtbot.mouseClick(shown.gutter, Qt.MouseButton.LeftButton, pos=QPoint(2, 300))


def test_clicks_on_a_count_go_through_its_claims(shown, qtbot):
    shown.resize(420, 600)
    shown.set_claims(claims(0, 1, 2, 3))
    count = shown.gutter.labels()[-1]
    assert [click(shown, qtbot, count) for _ in range(4)] == [12, 13, 14, 12]


def test_the_tooltip_names_number_verdict_and_words(shown, qtbot):
    shown.set_claims(claims(0))
    at = shown.gutter.labels()[0].rect.center().toPoint()
    QApplication.sendEvent(shown.gutter, QHelpEvent(QHelpEvent.Type.ToolTip, at, shown.gutter.mapToGlobal(at)))
    assert "Claim 1, disputed: “Paragraph”" in QToolTip.text()
    QToolTip.hideText()
