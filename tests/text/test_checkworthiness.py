import pytest

from fcapp.text.checkworthiness import linear_scores, share

WORTHY = (
    "Unemployment has fallen by 3 percent since 2015.",
    "We spent 400 billion dollars on that war.",
    "More than 10,000 troops have arrived in the region.",
)
IDLE = ("Thank you very much.", "How are you tonight?", "I love this country.")


def test_statements_score_above_small_talk() -> None:
    assert min(linear_scores(WORTHY)) > 0.5 > max(linear_scores(IDLE))


def test_no_sentences_have_no_scores() -> None:
    assert linear_scores([]) == []


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "x" * 100_000, "👩‍👩‍👧‍👦"])
def test_every_text_has_a_score(text: str) -> None:
    [score] = linear_scores([text])
    assert 0 <= score <= 1


def test_shares_have_no_overflow() -> None:
    assert share(-1e9) < 1e-9 < 0.5 == share(0) < share(1e9) <= 1
