import pytest

from fcapp.text.linear_features import names

KINDS = {"troops": 1, "soldiers": 1, "taxes": 2}


def aspects(sentence: str) -> dict[str, str]:
    """The single aspects of a sentence."""
    listed = ("mood ", "who ", "verb ", "figures ", "compares ", "asks ", "length ")
    single = [name for name in names(sentence, {}) if name.startswith(listed) and ";" not in name]
    return dict(name.split(" ", 1) for name in single)


def test_words_their_neighbours_and_parts_are_seen() -> None:
    found = names("Troops arrived", {})
    assert {"troops", "troops_arrived", "<s>_troops", "arrived_</s>", ">troops", "#^tro", "#rriv", "#ived$"} <= found


def test_figures_are_known_by_their_kind() -> None:
    assert names("11,000", {}) == names("15,000", {})
    assert names("in 1999", {}) != names("in 2,999", {})
    assert names("5%", {}) != names("5", {})


def test_a_year_has_no_comma() -> None:
    assert names("1999 jobs", {}) != names("1,999 jobs", {}) == names("2,345 jobs", {})


def test_figures_are_counted() -> None:
    assert "~3" in names("5 5 5", {})
    assert "~4" in names("5 5 5 5", {}) & names("5 5 5 5 5", {})


def test_a_word_counts_anew_when_a_figure_stands_in_its_sentence() -> None:
    assert "0+troops" in names("9 of them fled, said the troops", {})
    assert "0+troops" not in names("they fled, said the troops", {})


def test_words_near_a_figure_know_their_side() -> None:
    found = names("we sent some 9 tanks and guns to the border", {})
    assert {"we<0", "some<0", "0>tanks", "0>guns"} <= found
    assert not {"0>to", "0>we", "guns<0"} & found


def test_kinds_stand_for_words_and_figures_are_a_kind() -> None:
    assert {"k1&k1", "k1&k2", "0&k1"} <= names("9 soldiers pay taxes", KINDS)
    assert {name for name in names("troops", KINDS) if "&" in name} == {"k1&k1"}
    assert "k1&k1" in names("the troops' guns", KINDS)
    assert "k0&k0" in names("bananas", KINDS)


@pytest.mark.parametrize(
    ("sentence", "aspect", "value"),
    [
        ("We will go", "mood", "1000"),
        ("I want peace", "mood", "0100"),
        ("They voted for it", "mood", "0010"),
        ("Seed it", "mood", "0000"),
        ("He is here and was there", "mood", "0011"),
        ("We've been told", "who", "we"),
        ("Taxes are his idea", "who", "he"),
        ("Taxes rise", "who", ""),
        ("Jobs vanished there", "verb", "-ed"),
        ("Jobs that can go have vanished", "verb", "can"),
        ("5 of 6 or 7", "figures", "2"),
        ("More than before", "compares", "1"),
        ("What is it?", "asks", "1"),
        ("one two three four", "length", "3"),
    ],
)
def test_a_sentence_has_aspects(sentence: str, aspect: str, value: str) -> None:
    assert aspects(sentence)[aspect] == value


def test_each_two_aspects_stand_together() -> None:
    assert {"who we; figures 1", "mood 1000; asks 0"} <= names("We will see 5 taxes", {})


def test_an_empty_text_has_names() -> None:
    assert names("", {})


def test_a_line_without_end_costs_no_more_than_a_long_sentence() -> None:
    assert names("word " * 100_000, {}) == names("word " * 1_000, {})
