import pytest

from fcapp.report.dates import When, date_of, moment_of
from tests.report.snapshots import NOON


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-11-05", "5 November 2024"),
        ("2024-02-29", "29 February 2024"),
        ("2024-12", "December 2024"),
        ("2024", "2024"),
        ("", ""),
    ],
)
def test_dates_are_said_in_words(iso, words):
    assert date_of(iso) == When(words, iso)


@pytest.mark.parametrize("text", ["yesterday", "2023-02-29", "5.11.2024", "2024-13", "٢٠٢٤"])
def test_what_is_no_date_stays_as_it_is(text):
    assert date_of(text) == When(text)


def test_a_moment_is_of_utc():
    assert moment_of(NOON) == When("6 November 2024, 12:00 UTC", "2024-11-06T12:00Z")
