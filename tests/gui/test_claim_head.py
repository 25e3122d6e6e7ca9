import pytest

from fcapp.gui.claim_head import ClaimHead
from fcapp.model.vocabulary import Finding, Verdict
from tests.gui.bench import shown, themes
from tests.gui.panes import press
from tests.gui.test_claim_model import row


@pytest.fixture
def head(qtbot, qapp):
    made = ClaimHead(themes())
    made.resize(300, 400)
    return shown(qtbot, made)


def test_number_verdict_words_and_findings(head):
    head.show_claim(row(7, verdict=Verdict.DISPUTED, findings=(Finding.NO_EVIDENCE, Finding.NO_RATIONALE)))
    assert head.title.text() == "Claim 7"
    assert head.verdict.text() == "disputed"
    assert head.quote.text() == "“words 7”"
    assert head.findings.text() == "! The verdict has no evidence.\n! The verdict has no rationale."
    head.show_claim(row(7))
    assert head.verdict.text() == "open"
    assert head.findings.isHidden()


def test_a_long_claim_is_shown_in_part_until_more_is_wanted(qtbot, head):
    head.show_claim(row(1, quote="word " * 200))
    short = head.quote.text()
    assert short.endswith("…”")
    press(qtbot, head.more)
    assert len(head.quote.text()) > 900
    press(qtbot, head.more)
    assert head.quote.text() == short
    press(qtbot, head.more)
    head.show_claim(row(2, quote="term " * 200))
    assert head.quote.text().endswith("…”")
    head.show_claim(row(3))
    assert head.more.isHidden()


def test_a_run_without_spaces_does_not_widen_the_pane(head):
    head.show_claim(row(1, quote="x" * 300))
    assert head.minimumSizeHint().width() < 300
