import re

import pytest

from fcapp.text.number_words import DIGITS, WORDS, decade_value, ordinal_value, part_value, value_of


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("0", 0),
        ("7", 7),
        ("10,000", 10_000),
        ("1,234,567.5", 1_234_567.5),
        ("3.25", 3.25),
        ("2-1/2", 2.5),
        ("2 3/4", 2.75),
        ("2½", 2.5),
        ("¼", 0.25),
        ("1.2 billion", 1.2e9),
        ("5m", 5e6),
        ("5bn", 5e9),
        ("10k", 10_000),
        ("1 million two hundred", 1_000_200),
        ("zero", 0),
        ("two", 2),
        ("Twelve", 12),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("ninety-nine", 99),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a hundred", 100),
        ("hundred", 100),
        ("two hundred and five", 205),
        ("three hundred thousand", 300_000),
        ("two hundred and fifty thousand", 250_000),
        ("one thousand million", 1e9),
        ("a million", 1e6),
        ("half a million", 500_000),
        ("one and a half million", 1.5e6),
        ("a million and a half", 1.5e6),
        ("two and a half", 2.5),
        ("one million two hundred thousand and six", 1_200_006),
    ],
)
def test_value(phrase: str, value: float) -> None:
    assert value_of(phrase) == pytest.approx(value)


@pytest.mark.parametrize("phrase", ["several hundred", "many thousand", "a few dozen", "9" * 400])
def test_no_certain_value(phrase: str) -> None:
    assert value_of(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("first", 1),
        ("Third", 3),
        ("twelfth", 12),
        ("twentieth", 20),
        ("twenty-first", 21),
        ("3rd", 3),
        ("1,000th", 1000),
    ],
)
def test_ordinal(phrase: str, value: float) -> None:
    assert ordinal_value(phrase) == value


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("half", 0.5),
        ("a half", 0.5),
        ("a third", 1 / 3),
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("one-fifth", 0.2),
    ],
)
def test_part(phrase: str, value: float) -> None:
    assert part_value(phrase) == pytest.approx(value)


@pytest.mark.parametrize(("phrase", "value"), [("20s", 20), ("90’s", 90), ("forties", 40), ("Twenties", 20)])
def test_decade(phrase: str, value: float) -> None:
    assert decade_value(phrase) == value


@pytest.mark.parametrize("phrase", ["twenty-two", "a hundred and one", "several hundred thousand", "two and a half"])
def test_words_are_matched_whole(phrase: str) -> None:
    assert re.fullmatch(WORDS, phrase)


@pytest.mark.parametrize("phrase", ["1", "1,000", "1,000,000.5", "2-1/2", "2 1/2", "3½", "½", "0.5"])
def test_digits_are_matched_whole(phrase: str) -> None:
    assert re.fullmatch(DIGITS, phrase)
