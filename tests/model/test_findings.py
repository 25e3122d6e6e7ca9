import pytest

from fcapp.model.findings import findings
from fcapp.model.vocabulary import Finding, Verdict


@pytest.mark.parametrize(
    ("verdict", "rationale", "evidence", "unsourced", "found"),
    [
        (None, False, 0, 0, set()),
        (None, False, 2, 1, {Finding.QUOTE_WITHOUT_SOURCE}),
        (Verdict.UNVERIFIED, False, 0, 0, {Finding.NO_RATIONALE}),
        (Verdict.UNVERIFIED, True, 0, 0, set()),
        (Verdict.CONFIRMED, True, 0, 0, {Finding.NO_EVIDENCE}),
        (Verdict.DISPUTED, False, 0, 0, {Finding.NO_EVIDENCE, Finding.NO_RATIONALE}),
        (Verdict.DISPUTED, True, 1, 0, set()),
    ],
)
def test_findings(
    verdict: Verdict | None, rationale: bool, evidence: int, unsourced: int, found: set[Finding]
) -> None:
    noticed = findings(verdict, rationale=rationale, evidence=evidence, quotes_without_source=unsourced)
    assert set(noticed) == found
    assert len(noticed) == len(found)
