import pytest

from fcapp.errors import UserError
from fcapp.gui.fields import TextField
from fcapp.gui.storing import store
from fcapp.services import claims
from tests.gui.panes import PaneBench


@pytest.fixture
def bench(library, qapp):
    return PaneBench(library)


@pytest.fixture
def field(qtbot):
    made = TextField()
    qtbot.addWidget(made)
    return made


def test_what_cannot_be_stored_is_told_and_tried_again(qtbot, bench, field):
    full = [True]

    def verb(library, review_id, claim_id, text):
        if full[0]:
            raise UserError("The disk is full; free some space.")
        claims.write_rationale(library, review_id, claim_id, text)

    field.written.connect(lambda text, of: store(bench.workbench, verb, field, text, of))
    field.show_text("", bench.ids[0])
    qtbot.keyClicks(field, "because")
    field.store_now()
    assert bench.said() == "The disk is full; free some space."
    assert field.toPlainText() == "because"
    full[0] = False
    field.store_now()
    assert bench.detail(0).rationale == "because"


def test_text_of_another_review_waits(bench, field):
    sent = []
    field.written.connect(lambda text, of: sent.append((text, of)))
    bench.workbench.close_review()
    store(bench.workbench, claims.write_rationale, field, "because", bench.ids[0])
    field.store_now()
    assert sent == [("because", bench.ids[0])]
    assert bench.notices == []
