from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.gui.dates_in_words import date_in_words, moment_in_words


def _ms(*when: int) -> int:
    return int(datetime(*when).astimezone().timestamp() * 1000)


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2024-11-05", "5 Nov 2024"), ("2024-11", "Nov 2024"), ("2024", "2024"), ("", ""), ("2024-13", "2024-13")],
)
def test_a_date_is_said_as_far_as_it_is_known(iso, words):
    assert date_in_words(iso) == words


@given(st.text())
def test_any_text_is_taken(text):
    assert isinstance(date_in_words(text), str)


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
