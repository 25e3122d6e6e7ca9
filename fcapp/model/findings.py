"""What can be noticed about a claim without reading its text."""

from fcapp.model.vocabulary import Finding, LookAgain, Verdict

_LOOK_AGAIN = {
    LookAgain.CHANGED: Finding.WORDS_CHANGED,
    LookAgain.LOST: Finding.WORDS_LOST,
    LookAgain.ASK: Finding.PLACE_UNSURE,
}


def findings(
    verdict: Verdict | None,
    *,
    rationale: bool,
    evidence: int,
    quotes_without_source: int,
    look_again: LookAgain | None = None,
) -> tuple[Finding, ...]:
    """The findings on one claim, from its verdict, whether it has a rationale, and two counts of its evidence.

    `look_again` is what a new version of the article did to it, if nobody has looked since.
    """
    found = [_LOOK_AGAIN[look_again]] if look_again else []
    if verdict in (Verdict.CONFIRMED, Verdict.DISPUTED) and not evidence:
        found.append(Finding.NO_EVIDENCE)
    if verdict is not None and not rationale:
        found.append(Finding.NO_RATIONALE)
    if quotes_without_source:
        found.append(Finding.QUOTE_WITHOUT_SOURCE)
    return tuple(found)
