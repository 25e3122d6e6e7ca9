"""What can be noticed about a claim without reading its text."""

from fcapp.model.vocabulary import Finding, Verdict


def findings(
    verdict: Verdict | None, *, rationale: bool, evidence: int, quotes_without_source: int
) -> tuple[Finding, ...]:
    """The findings on one claim, from its verdict, whether it has a rationale, and two counts of its evidence."""
    found = []
    if verdict in (Verdict.CONFIRMED, Verdict.DISPUTED) and not evidence:
        found.append(Finding.NO_EVIDENCE)
    if verdict is not None and not rationale:
        found.append(Finding.NO_RATIONALE)
    if quotes_without_source:
        found.append(Finding.QUOTE_WITHOUT_SOURCE)
    return tuple(found)
