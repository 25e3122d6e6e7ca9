import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from fcapp.gui.claim_model import ClaimModel, Role
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Finding, Priority, Verdict


def row(claim_id: int, **values) -> ClaimRow:
    made = ClaimRow(claim_id, claim_id, f"words {claim_id}", "", None, Priority.NORMAL, None, (Span(0, 5),))
    return dataclasses.replace(made, **values)


def ids(model):
    return [model.index(at).data(Role.CLAIM).id for at in range(model.rowCount())]


class Heard:
    """What the model told its views."""

    def __init__(self, model):
        self.told = []
        model.rowsRemoved.connect(lambda _, first, last: self.told.append(("removed", first, last)))
        model.rowsInserted.connect(lambda _, first, last: self.told.append(("inserted", first, last)))
        model.dataChanged.connect(lambda first, last: self.told.append(("changed", first.row(), last.row())))
        model.modelReset.connect(lambda: self.told.append(("reset",)))


@pytest.fixture
def model(qapp):
    made = ClaimModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.replace([row(number) for number in (1, 2, 3, 4, 5)])
    made.heard = Heard(made)
    return made


def test_one_changed_claim_touches_one_row(model):
    model.update([row(1), row(2), row(3, verdict=Verdict.DISPUTED), row(4), row(5)], {3})
    assert model.heard.told == [("changed", 2, 2)]
    assert model.index(2).data(Role.CLAIM).verdict is Verdict.DISPUTED


def test_a_claim_that_leaves_or_comes_moves_no_other(model):
    model.update([row(1), row(2), row(4), row(5)], {3})
    assert model.heard.told[0] == ("removed", 2, 2)
    model.heard.told.clear()
    model.update([row(1), row(2), row(3), row(4), row(5)], {3})
    assert model.heard.told[0] == ("inserted", 2, 2)


@given(st.permutations(range(8)), st.permutations(range(8)), st.integers(0, 8), st.integers(0, 8))
def test_any_rows_can_follow_any_others(before, after, some, others):
    model = ClaimModel()
    model.replace([row(number) for number in before[:some]])
    model.update([row(number) for number in after[:others]], None)
    assert ids(model) == list(after[:others])


def test_where_a_claim_is(model):
    assert model.index_of(4).row() == 3
    assert model.row_at(model.index(3)).id == 4
    assert not model.index_of(99).isValid()
    assert not model.index_of(None).isValid()
    assert not model.index_of(None).isValid()


def test_what_is_heard_of_a_claim(model):
    full = row(
        1,
        verdict=Verdict.CONFIRMED,
        claimant="KBS",
        evidence=2,
        priority=Priority.HIGH,
        findings=(Finding.NO_RATIONALE,),
    )
    model.replace([full, row(2)])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Claim 1, confirmed: “words 1”. KBS. evidence: 2. high priority. The verdict has no rationale."
    )
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Claim 2, open: “words 2”. no evidence."


def test_a_tool_tip_reads_no_markup(model):
    model.replace([row(1, quote="<img src=x>")])
    assert "<img" not in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
