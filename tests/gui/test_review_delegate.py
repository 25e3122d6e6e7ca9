from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListView

from fcapp.gui.review_delegate import ReviewDelegate
from fcapp.gui.review_model import ReviewModel
from fcapp.model.rows import Counts, ReviewRow
from tests.clock import NOON
from tests.gui.bench import Bench


def _list(qtbot, bench, counts: Counts) -> QListView:
    model = ReviewModel(lambda: NOON, lambda *_: None)
    model.set_rows([ReviewRow(1, "T" * 500, "Outlet", "2024", counts, NOON, NOON)])
    view = QListView()
    qtbot.addWidget(view)
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(ReviewDelegate(bench.themes, view))
    view.resize(400, 100)
    return view


def _colours(view: QListView) -> set[str]:
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}


def test_the_bar_has_the_colours_of_the_theme_in_use(qtbot):
    bench = Bench(None)
    view = _list(qtbot, bench, Counts(disputed=2))
    for name in ("light", "dark"):
        bench.themes.choose(name)
        assert bench.themes.current.disputed.ink.name() in _colours(view)


def test_a_review_without_claims_has_no_bar(qtbot):
    bench = Bench(None)
    bench.themes.choose("light")
    view = _list(qtbot, bench, Counts())
    assert bench.themes.current.confirmed.ink.name() not in _colours(view)


def test_rows_are_as_high_as_two_lines(qtbot):
    view = _list(qtbot, Bench(None), Counts())
    assert view.sizeHintForRow(0) > 2 * view.fontMetrics().height()
    assert isinstance(view.sizeHint(), QSize)
