import pytest
from PySide6.QtCore import Qt

from fcapp.gui.article_form import ArticleForm
from tests.gui.bench import Bench, shown


@pytest.fixture
def bench(qapp, library):
    bench = Bench(library)
    bench.workbench.open_review(bench.add("Troops arrived.", "Troops"))
    return bench


@pytest.fixture
def form(qtbot, bench):
    return shown(qtbot, ArticleForm(bench.workbench))


def test_the_fields_show_and_keep_what_is_known(qtbot, form, bench):
    assert form.fields["title"].text() == "Troops"
    qtbot.keyClicks(form.fields["outlet"], "KBS")
    qtbot.keyClicks(form.fields["published"], "2024-11")
    qtbot.keyClick(form.fields["published"], Qt.Key.Key_Return)
    review = bench.workbench.review
    assert (review.title, review.outlet, review.published) == ("Troops", "KBS", "2024-11")


def test_a_wrong_date_is_refused_in_place(qtbot, form, bench):
    qtbot.keyClicks(form.fields["published"], "Tuesday")
    qtbot.mouseClick(form.keep_button, Qt.MouseButton.LeftButton)
    assert "“Tuesday” is not a date" in form.error.text()
    assert form.isVisible()
    assert bench.workbench.review.published == ""
