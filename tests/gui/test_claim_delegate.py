import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QListView

from fcapp.gui.claim_delegate import ClaimDelegate, _said_by
from fcapp.gui.claim_model import ClaimModel
from fcapp.model.vocabulary import Finding, LookAgain, Priority, Verdict
from tests.gui.bench import shown, themes
from tests.gui.test_claim_model import row


@pytest.fixture
def picture(qtbot, qapp):
    """The picture of a list with one claim."""
    view, model = QListView(), ClaimModel()
    view.setModel(model)
    view.setItemDelegate(ClaimDelegate(themes(), view))
    view.resize(300, 80)
    shown(qtbot, view)

    def painted(**values):
        model.replace([row(1, **values)])
        return view.viewport().grab().toImage()

    return painted


def test_everything_that_is_told_of_a_claim_can_be_seen(picture):
    pictures = [
        picture(),
        *(picture(verdict=verdict) for verdict in Verdict),
        picture(claimant="KBS"),
        picture(evidence=3),
        picture(priority=Priority.HIGH),
        picture(priority=Priority.LOW),
        picture(findings=(Finding.NO_EVIDENCE,)),
        picture(quote="other words"),
        picture(look_again=LookAgain.CHANGED),
    ]
    assert all(a != b for at, a in enumerate(pictures) for b in pictures[:at])


def test_a_very_long_claim_is_painted(picture):
    assert picture(quote="word " * 100_000, claimant="name " * 10_000) != picture()


def test_only_the_claimant_is_shortened(qapp):
    metrics = QFontMetrics(QFont())
    room = metrics.horizontalAdvance("Somebody or … · evidence: 2") + 4
    words = _said_by(row(1, claimant="Somebody or other in the ministry", evidence=2), metrics, room)
    assert words.endswith("… · evidence: 2")
    assert _said_by(row(1), metrics, room) == "no evidence"
