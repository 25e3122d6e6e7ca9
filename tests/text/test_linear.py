import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.text.linear import PLACES, LinearModel, features, kinds_by_word, packed

KINDS = ("troops soldiers", "taxes")


def model(**weights: int) -> LinearModel:
    table = bytearray(PLACES)
    for word, weight in weights.items():
        for place in features(f"a {word} b", {}) & features(f"c {word} d", {}) - features("", {}):
            table[place] = weight % 256
    return LinearModel(packed(0.5, -1.0, bytes(table), KINDS))


def test_a_known_word_moves_the_score() -> None:
    for_it, against = model(troops=20), model(troops=-20)
    assert for_it.logit("Ten thousand troops arrived") > -1 > against.logit("Ten thousand troops arrived")
    assert model().logit("Ten thousand troops arrived") == -1


def test_an_unknown_word_speaks_by_its_kind() -> None:
    table = bytearray(PLACES)
    kinds = kinds_by_word(KINDS)
    for place in features("troops", kinds) & features("soldiers", kinds) - features("taxes", kinds):
        table[place] = 100
    scores = LinearModel(packed(0.5, -1.0, bytes(table), KINDS))
    assert scores.logit("soldiers") > scores.logit("taxes") == scores.logit("bananas") == -1


def test_kinds_are_counted_from_one() -> None:
    assert kinds_by_word(KINDS) == {"troops": 1, "soldiers": 1, "taxes": 2}


@pytest.mark.parametrize("file", [b"", bytes(8), bytes(20), packed(1, 1, bytes(PLACES - 1), [])])
def test_other_bytes_are_refused(file: bytes) -> None:
    with pytest.raises(ValueError, match="the small model"):
        LinearModel(file)


@given(st.text())
def test_every_text_has_features(text: str) -> None:
    found = features(text, {})
    assert found
    assert all(0 <= place < PLACES for place in found)
