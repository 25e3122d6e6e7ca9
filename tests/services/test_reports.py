from pathlib import Path
from typing import Any

import pytest

from fcapp.errors import UserError
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.services import claims, reports
from fcapp.services.reports import ReportFormat
from fcapp.storage import claim_queries
from tests.clock import Clock
from tests.desk import Desk


def test_a_snapshot_holds_the_whole_review(desk: Desk, clock: Clock) -> None:
    claims.toggle_nothing_checkable(desk.library, desk.review, Span(300, 320))
    taken = reports.snapshot(desk.library, desk.review.id)
    assert taken.review == desk.review
    assert [claim.row.id for claim in taken.claims] == [desk.claim, desk.second]
    assert taken.claims[0] == desk.detail(desk.claim)
    assert (taken.reviewer, taken.generated_ms) == ("Ada", clock.now)
    assert taken.nothing_checkable == tuple(claims.nothing_checkable(desk.library, desk.review.id))


def test_what_is_written_while_a_snapshot_is_taken_is_in_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    read, waiting = claim_queries.claim_details, [Verdict.DISPUTED]

    def slow(connection: Any, review_id: int, rows: Any) -> Any:
        details = read(connection, review_id, rows)
        while waiting:
            claims.set_verdict(desk.library, desk.review.id, desk.claim, waiting.pop())
        return details

    monkeypatch.setattr(claim_queries, "claim_details", slow)
    taken = reports.snapshot(desk.library, desk.review.id)
    assert taken.claims[0].row.verdict is Verdict.DISPUTED


def test_a_snapshot_of_nothing_is_told(desk: Desk) -> None:
    with pytest.raises(UserError, match="There is no review 99"):
        reports.snapshot(desk.library, 99)


@pytest.mark.parametrize(("name", "form"), [("r.html", ReportFormat.HTML), ("R.PDF", ReportFormat.PDF)])
def test_the_name_says_the_format(name: str, form: ReportFormat) -> None:
    assert reports.format_of(Path(name)) is form


@pytest.mark.parametrize("name", ["report", "report.doc", "html", ".html.txt"])
def test_a_name_that_says_none_is_told(name: str) -> None:
    with pytest.raises(UserError, match="names no report format"):
        reports.format_of(Path(name))


def test_reports_are_written_in_both_formats(desk: Desk, tmp_path: Path) -> None:
    taken = reports.snapshot(desk.library, desk.review.id)
    for name, start in (("report.html", b"<!"), ("report.pdf", b"%PDF-")):
        reports.write(taken, tmp_path / name)
        assert (tmp_path / name).read_bytes().lower().startswith(start.lower())


def test_a_report_that_cannot_be_written_leaves_the_old_one(desk: Desk, tmp_path: Path) -> None:
    old = tmp_path / "report.doc"
    old.write_text("old")
    with pytest.raises(UserError):
        reports.write(reports.snapshot(desk.library, desk.review.id), old)
    assert old.read_text() == "old"


def test_pages_are_pictures(desk: Desk) -> None:
    pages = reports.pages(reports.snapshot(desk.library, desk.review.id), 40).pictures
    assert pages
    assert all(page.startswith(b"\x89PNG") for page in pages)
