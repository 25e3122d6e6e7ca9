import pytest

from fcapp.model.spans import Span
from fcapp.text.dates import dates
from fcapp.text.figures import figures
from fcapp.text.reasons import OTHERWISE, reasons


def of(text: str, speaker: str = "") -> tuple[str, ...]:
    return reasons(text, Span(0, len(text)), speaker, figures(text), dates(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("About 4,000 homes lost power.", "names a figure: “4,000”"),
        ("Rents rose faster than wages.", "compares: “rose”"),
        ("It has one more seat than its rival.", "compares: “more seat than”"),
        ("It is a third shorter than planned.", "compares: “shorter than”"),
        ("It was its worst result.", "claims a first or an extreme: “its worst”"),
        ("It is the largest port.", "claims a first or an extreme: “the largest”"),
        ("The flood happened because of the dam.", "gives a cause: “because of”"),
        ("Two guards were killed.", "tells of violence or harm: “killed”"),
        ("She was charged with fraud.", "accuses or tells of a court matter: “charged”"),
        ("The court ruled for the tenants.", "tells of a decision or a law: “court”"),
        ("It was a fatal mistake.", "tells of violence or harm: “fatal”"),
        ("She was acquitted in May.", "accuses or tells of a court matter: “acquitted”"),
        ("The accord holds.", "tells of a decision or a law: “accord”"),
        ("They met in March 2021.", "names a date: “March 2021”"),
    ],
)
def test_reasons(text: str, wanted: str) -> None:
    assert wanted in of(text)


@pytest.mark.parametrize("words", ["more than 40", "fewer than a dozen", "as many as 40", "less than $3m"])
def test_how_exact_a_number_is_compares_nothing(words: str) -> None:
    assert not any(reason.startswith("compares") for reason in of(f"It has {words} boats."))


def test_a_speaker_is_a_reason() -> None:
    assert of("Pigs fly.", "the farmer") == ("is somebody’s statement: “the farmer”",)


def test_there_is_always_a_reason() -> None:
    assert of("Pigs fly.") == (OTHERWISE,)


def test_long_words_are_shortened() -> None:
    [reason] = of("Pigs fly.", "the " + "very " * 30 + "old farmer")
    assert reason.endswith("…”")
    assert len(reason) < 80
