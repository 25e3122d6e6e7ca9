import itertools

from hypothesis import given

from fcapp.text.difference import Stretch, difference
from tests.text.versions import ANY_TEXT, SENTENCES


def test_what_differs() -> None:
    assert difference("He said “10,000 men” came.", 'He said "11,000 men" came early.') == [
        Stretch("He said “", 'He said "', same=True),
        Stretch("10,000", "11,000", same=False),
        Stretch(" men” came", ' men" came ', same=True),
        Stretch("", "early", same=False),
        Stretch(".", ".", same=True),
    ]


def test_capital_letters_differ() -> None:
    assert difference("The dog", "the dog")[0] == Stretch("The", "the", same=False)


@given(SENTENCES | ANY_TEXT, SENTENCES | ANY_TEXT)
def test_the_stretches_are_both_texts(old: str, new: str) -> None:
    stretches = difference(old, new)
    assert "".join(one.old for one in stretches) == old
    assert "".join(one.new for one in stretches) == new
    assert all(one.same != other.same for one, other in itertools.pairwise(stretches))


@given(SENTENCES | ANY_TEXT)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert difference(text, text) == ([Stretch(text, text, same=True)] if text else [])
