import pytest

from fcapp.gui import vocabulary_words as words
from fcapp.model.vocabulary import ClaimType, Confidentiality, Priority, Rank, SourceKind, Stance


@pytest.mark.parametrize(
    ("choices", "vocabulary"),
    [
        (words.STANCES, [*Stance]),
        (words.STANCE_SIGNS, [*Stance]),
        (words.PRIORITIES, [*Priority]),
        (words.RANKS, [*Rank]),
        (words.CONFIDENTIALITIES, [*Confidentiality]),
        (words.CLAIM_TYPES, [None, *ClaimType]),
        (words.SOURCE_KINDS, [*SourceKind]),
    ],
)
def test_every_word_can_be_chosen_and_has_a_name(choices, vocabulary):
    assert {value for value, _, _ in choices} == set(vocabulary)
    assert len({name for _, _, name in choices}) == len(choices)
