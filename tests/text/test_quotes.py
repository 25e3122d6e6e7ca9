from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.spans import Span
from fcapp.text.quotes import inside, quotations


def read(text: str) -> list[str]:
    return [text[slice(*span)] for span in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said ‘yes’ and ‘no’.", ["‘yes’", "‘no’"]),
        ("He said 'yes' and 'no'.", ["'yes'", "'no'"]),
        ("Er sagte „ja“ und »nein«.", ["„ja“", "»nein«"]),
        ("Il a dit « oui » hier.", []),
        ("Il a dit «oui» hier.", ["«oui»"]),
        ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
        ("‘She said “no” to me,’ he said.", ["‘She said “no” to me,’"]),
        ("“We came. We saw.” Then we left.", ["“We came. We saw.”"]),
        ("The dogs' tails and the cats’ ears didn't move.", []),
        ("It was the '90s, and he'd left.", []),
        ("‘The dogs’ tails wagged,’ he said.", ["‘The dogs’ tails wagged,’"]),
        ("‘It’s late,’ he said.", ["‘It’s late,’"]),
        ('A 12" pipe.', []),
        ("“One.\n\n“Two.\n\n“Three.” Four.", ["“One.\n\n“Two.\n\n“Three.”"]),
        ('He said, "One.\n\nTwo." Three.', ['"One.\n\nTwo."']),
        ("“One.\n\nTwo.\n\nThree.", ["“One."]),
        ("“One.\n\n‘Two’ he said.", ["“One.", "‘Two’"]),
        ("“Never closed", ["“Never closed"]),
        ("", []),
        ("”", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_inside_leaves_the_marks_out() -> None:
    assert inside("a “b” c", Span(2, 5)) == Span(3, 4)
    assert inside("“b", Span(0, 2)) == Span(1, 2)


@given(st.text(alphabet="“”\"'‘’«»„\n ab.,s", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    spans = quotations(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
