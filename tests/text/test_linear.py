import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.text.linear import PLACES, SIZE, LinearModel, features, packed


def model(**weights: int) -> LinearModel:
    table = bytearray(PLACES)
    for word, weight in weights.items():
        for place in features(f"a {word} b") & features(f"c {word} d") - features(""):
            table[place] = weight % 256
    return LinearModel(packed(0.5, -1.0, bytes(table)))


def test_a_known_word_moves_the_score() -> None:
    for_it, against = model(troops=20), model(troops=-20)
    assert for_it.logit("Ten thousand troops arrived") > -1 > against.logit("Ten thousand troops arrived")
    assert for_it.logit("Good night") == -1


def test_figures_are_known_by_their_kind() -> None:
    assert features("11,000") == features("15,000")
    assert features("in 1999") != features("in 2,999")
    assert features("5%") != features("5")


def test_a_year_has_no_comma() -> None:
    assert features("1999 jobs") != features("1,999 jobs") == features("2,345 jobs")


def test_figures_are_counted() -> None:
    assert features("5 5 5") != features("5 5 5 5")
    assert features("5 5 5 5") == features("5 5 5 5 5")


def test_a_word_counts_anew_when_a_figure_stands_in_its_sentence() -> None:
    sentence = features("9 of them fled, said the troops")
    assert len(sentence - features("9 of them fled, said the") - features("said the troops")) == 1


@pytest.mark.parametrize("size", [0, SIZE - 1, SIZE + 1])
def test_other_bytes_are_refused(size: int) -> None:
    with pytest.raises(ValueError, match="weights must be"):
        LinearModel(bytes(size))


@given(st.text())
def test_every_text_has_features(text: str) -> None:
    found = features(text)
    assert found
    assert all(0 <= place < PLACES for place in found)


def test_a_line_without_end_costs_no_more_than_a_long_sentence() -> None:
    assert features("word " * 100_000) == features("word " * 1_000)
