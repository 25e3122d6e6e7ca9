from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fcapp.gui.dates_in_words import date_in_words, moment_in_words


def _ms(*when: int) -> int:
    return int(datetime(*when).astimezone().timestamp() * 1000)


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-11-05", "5 Nov 2024"),
        ("2024-11", "Nov 2024"),
        ("2024", "2024"),
        ("", ""),
        ("2024-13", "2024-13"),
        ("2024-02-30", "2024-02-30"),
        ("0000-11", "0000-11"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(iso, words):
    assert date_in_words(iso) == words


@given(st.text() | st.from_regex(r"[0-9]{1,40}-[0-9]{1,2}(-[0-9]{1,40})?"))
@example("1-" + "1" * 5_000)
@example("1-1-" + "1" * 5_000)
@example("²-11")
def test_any_text_is_taken_and_kept_short(text):
    assert len(date_in_words(text)) <= 30


@given(st.integers(-(2**63), 2**63 - 1), st.integers(-(2**63), 2**63 - 1))
@example(2**63 - 1, 0)
@example(-62_135_596_800_000, 0)
@example(253_402_300_799_999, 0)
@example(0, -62_135_596_800_000)
def test_any_moment_is_taken(at, now):
    assert isinstance(moment_in_words(at, now), str)


def test_a_moment_beyond_all_calendars_has_no_words():
    assert moment_in_words(2**63 - 1, 0) == ""


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ((2024, 11, 6, 9, 5), "today 09:05"),
        ((2024, 11, 5, 23, 59), "yesterday 23:59"),
        ((2024, 11, 3, 12, 0), "3 Nov 2024"),
    ],
)
def test_a_moment_is_nearer_in_words_the_nearer_it_is(at, words):
    assert moment_in_words(_ms(*at), _ms(2024, 11, 6, 14, 0)) == words
