"""What kind of statement a claim is (the types of AVeriTeC, Schlichtkrull et al. 2023), and how soon to check it."""

from collections.abc import Sequence

from fcapp.model.vocabulary import ClaimType, Priority
from fcapp.text import marks_of_claims as marks
from fcapp.text.suggested import Figure, SpeechKind

_HIGH, _LOW = 0.8, 0.5


def claim_type(words: str, kind: SpeechKind, figures: Sequence[Figure]) -> ClaimType:
    """The likeliest type of a claim with these words; `figures` are those in it."""
    if any(figure.kind != "ordinal" for figure in figures) or marks.MULTIPLE.search(words):
        return ClaimType.NUMERICAL
    if marks.CAUSE.search(words):
        return ClaimType.CAUSAL
    if kind in (SpeechKind.INDIRECT, SpeechKind.MIXED) and marks.POSITION.search(words):
        return ClaimType.POSITION
    if kind is SpeechKind.OWN and marks.STANCE.search(words):
        return ClaimType.POSITION
    if kind is SpeechKind.DIRECT:
        return ClaimType.QUOTATION
    return ClaimType.EVENT


def priority(score: float, words: str, figures: Sequence[Figure]) -> Priority:
    """How soon to check: high for what would hurt if it were wrong, low for what hardly wants checking."""
    if score < _LOW:
        return Priority.LOW
    grave = marks.HARM.search(words) or marks.ACCUSATION.search(words)
    counted = any(figure.kind != "ordinal" for figure in figures)
    return Priority.HIGH if score >= _HIGH and (grave or counted) else Priority.NORMAL
