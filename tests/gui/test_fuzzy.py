import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.gui.fuzzy import score


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("exp", "Export Report", "Unexpected"),
        ("claim", "Claim Details", "Remove Claim"),
        ("open", "Show Open Claims", "Reopened"),
        ("next", "Next Claim", "Next Open Claim"),
        ("nx", "Next Claim", "Mark the Box"),
    ],
)
def test_what_begins_with_the_letters_comes_first(query, better, worse):
    assert score(query, better) > score(query, worse)


def test_letters_may_be_spread_from_the_start_of_a_word():
    assert score("nxo", "Next Open Claim") > 0
    assert score("ano", "Next Open Claim") == 0


def test_all_words_must_fit_somewhere():
    assert score("help pal", "Command Palette", "Help Find and run any action.") > 0
    assert score("pal zebra", "Command Palette", "Help") == 0


def test_the_longer_text_counts_less_and_only_from_the_start_of_a_word():
    assert score("find", "Command Palette", "Find any action") < score("find", "Find in Article")
    assert score("ind", "Command Palette", "Find any action") == 0


@given(st.text(min_size=1), st.text())
def test_any_text_is_taken_and_finds_itself(name, query):
    assert score(query, name) >= -1
    if name.split():
        assert score(name[:40], name) > 0
