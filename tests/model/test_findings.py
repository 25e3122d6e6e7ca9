import pytest

from fcapp.model.findings import findings
from fcapp.model.vocabulary import Finding, LookAgain, Verdict


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


@pytest.mark.parametrize(
    ("look_again", "found"),
    [
        (LookAgain.CHANGED, Finding.WORDS_CHANGED),
        (LookAgain.LOST, Finding.WORDS_LOST),
        (LookAgain.ASK, Finding.PLACE_UNSURE),
    ],
)
def test_that_a_claim_was_not_looked_at_again_comes_first(look_again: LookAgain, found: Finding) -> None:
    noticed = findings(Verdict.CONFIRMED, rationale=True, evidence=0, quotes_without_source=0, look_again=look_again)
    assert noticed == (found, Finding.NO_EVIDENCE)
