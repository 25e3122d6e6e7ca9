import pytest

from fcapp.model.vocabulary import ClaimType, Priority
from fcapp.text.claim_types import claim_type, priority
from fcapp.text.figures import figures
from fcapp.text.suggested import SpeechKind


@pytest.mark.parametrize(
    ("words", "kind", "wanted"),
    [
        ("about 4,000 homes lost power", SpeechKind.OWN, ClaimType.NUMERICAL),
        ("the flood happened because of the dam", SpeechKind.OWN, ClaimType.CAUSAL),
        ("he opposes the new tax", SpeechKind.INDIRECT, ClaimType.POSITION),
        ("We closed the bridge", SpeechKind.DIRECT, ClaimType.QUOTATION),
        ("the bridge was closed", SpeechKind.OWN, ClaimType.EVENT),
        ("the first bridge was closed", SpeechKind.OWN, ClaimType.EVENT),
        ("exports doubled after the war", SpeechKind.OWN, ClaimType.NUMERICAL),
        ("the ministry disputed the report", SpeechKind.OWN, ClaimType.POSITION),
    ],
)
def test_types(words: str, kind: SpeechKind, wanted: ClaimType) -> None:
    assert claim_type(words, kind, figures(words)) is wanted


@pytest.mark.parametrize(
    ("score", "words", "wanted"),
    [
        (0.95, "40 people were there", Priority.HIGH),
        (0.95, "the guard was killed", Priority.HIGH),
        (0.95, "the bridge was closed", Priority.NORMAL),
        (0.6, "40 people were there", Priority.NORMAL),
        (0.3, "40 people were killed", Priority.LOW),
    ],
)
def test_priorities(score: float, words: str, wanted: Priority) -> None:
    assert priority(score, words, figures(words)) is wanted
