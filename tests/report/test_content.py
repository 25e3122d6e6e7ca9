import pytest

from fcapp.model.spans import Span
from fcapp.model.vocabulary import Confidentiality, Finding, LookAgain, Verdict
from fcapp.report.content import report_content
from tests.report.snapshots import ARTICLE, claim, evidence, sample_review, snapshot, source


def test_the_article_stands_in_the_report_word_for_word():
    lines = ["".join(part.text for part in paragraph) for paragraph in report_content(sample_review()).paragraphs]
    assert lines == [line for line in ARTICLE.splitlines() if line]


def test_claims_are_counted_by_verdict():
    report = report_content(sample_review())
    assert [(tally.verdict, tally.count) for tally in report.tallies] == [
        ("confirmed", 4),
        ("unverified", 3),
        ("disputed", 3),
        ("open", 2),
    ]
    assert report.summary == ("12 claims marked, 10 judged, 2 open. 1 passage set aside as having nothing to check.")


def test_what_a_new_version_changed_is_counted():
    changed = [claim(at, verdict=Verdict.CONFIRMED, look_again=LookAgain.CHANGED) for at in (1, 2)]
    report = report_content(snapshot([*changed, claim(3, verdict=Verdict.CONFIRMED)]))
    told = "2 claims not looked at again since the article changed."
    assert report.summary == f"3 claims marked, 1 judged, 2 open. {told}"


def test_an_entry_says_what_the_reviewer_found():
    entry = report_content(sample_review()).entries[3]
    assert (entry.number, entry.verdict, entry.shape) == (4, "confirmed", "✓")
    assert entry.claimant == "(article)"
    assert entry.findings == (Finding.NO_EVIDENCE.value, Finding.NO_RATIONALE.value)


def test_a_claim_without_verdict_is_open():
    assert report_content(snapshot([claim(1, verdict=None)])).entries[0].verdict == "open"


def test_a_claim_without_spans_is_not_marked():
    report = report_content(snapshot([claim(1), claim(2, Span(0, 5), verdict=Verdict.DISPUTED)]))
    assert [entry.marked for entry in report.entries] == [False, True]


@pytest.mark.parametrize(
    ("degree", "notice"),
    [
        (Confidentiality.PUBLIC, ""),
        (Confidentiality.BACKGROUND, "Internal edition: names background sources"),
        (Confidentiality.CONFIDENTIAL, "Internal edition: names confidential sources"),
    ],
)
def test_sources_that_must_not_be_named_are_announced(degree, notice):
    report = report_content(snapshot([claim(1, evidence=(evidence(source=source(confidentiality=degree)),))]))
    assert report.notice == notice
    assert report.entries[0].evidence[0].source.secrecy == ("" if degree == "public" else degree.value)


def test_the_record_of_the_report():
    report = report_content(sample_review())
    assert (report.generated.iso, report.version, report.reviewer) == ("2024-11-06T12:00Z", 2, "Jo Doe")
    assert len(report.sha256) == 64


def test_an_empty_review_has_a_title_and_nothing_else():
    report = report_content(snapshot(text="", title=" ", url="ftp://example.org/a"))
    assert (report.title, report.url, report.paragraphs, report.entries) == ("Untitled article", "", (), ())
