from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from fcapp.gui.review_model import ReviewModel, Role
from fcapp.model.rows import Counts, ReviewRow
from tests.clock import NOON

ROWS = [
    ReviewRow(7, "Troops", "KBS", "2024-11-05", Counts(1, 0, 0, 2), NOON, NOON),
    ReviewRow(3, "Budget", "", "", Counts(), NOON, 0),
]


def _model(renamed: list) -> ReviewModel:
    model = ReviewModel(lambda: NOON, lambda review_id, title: renamed.append((review_id, title)))
    model.set_rows(ROWS)
    return model


def test_the_model_keeps_qt_rules(qapp):
    model = _model([])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([])
    model.set_rows(ROWS)


def test_a_row_answers_by_role(qapp):
    index = _model([]).index(0)
    assert index.data() == "Troops"
    assert index.data(Role.WHERE) == "KBS · 5 Nov 2024"
    assert index.data(Role.OPENED).startswith("today ")
    assert index.data(Role.ROW) is ROWS[0]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Troops, KBS · 5 Nov 2024, 3 claims: 1 confirmed, 2 open, today "
    )


def test_the_tool_tip_holds_nothing_that_could_be_read_as_markup(qapp):
    model = _model([])
    model.set_rows([replace(ROWS[0], title="<img src='file:///etc/passwd'>")])
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "3 claims: 1 confirmed, 2 open"


def test_what_was_never_opened_says_so(qapp):
    index = _model([]).index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Budget, No claims yet, not opened yet"


def test_an_edited_title_is_handed_on_and_an_unchanged_one_is_not(qapp):
    renamed = []
    model = _model(renamed)
    assert not model.setData(model.index(0), "Troops")
    assert model.setData(model.index(1), "Budgets")
    assert renamed == [(3, "Budgets")]


def test_a_review_is_found_by_its_id(qapp):
    model = _model([])
    assert model.index_of(3).row() == 1
    assert not model.index_of(99).isValid()
    model.editable = False
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsEditable


def test_it_says_how_much_is_to_be_looked_at_again(qapp):
    model = _model([])
    model.set_rows([replace(ROWS[0], look_again=2)])
    assert model.index(0).data(Role.WHERE) == "KBS · 5 Nov 2024 · 2 to look at again"
