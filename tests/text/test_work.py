"""The work that texts without sense take, counted in calls: it grows with their length, no faster."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from fcapp.text.figures import figures
from fcapp.text.suggest import Tier, suggest

HOSTILE = [
    "1 ", "million ", "one two three ", "$ ", "1,1,", "1-1-", "(", '"', "“", "'", "said ", "x", "A. ", "said\n",
    "“a,” he said, ", "he said that ", "[1]", "She said. ", "and he had ", ", where it ", "(a ", "1:", "½", "\n",
]  # fmt: skip


def calls(work: Callable[[], object]) -> int:
    """How many functions `work` calls, those of the interpreter among them."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("unit", HOSTILE)
def test_twice_the_text_takes_twice_the_work(unit: str) -> None:
    def read(length: int) -> int:
        text = (unit * length)[:length]
        return calls(lambda: suggest(text, tier=Tier.LINEAR))

    read(100)  # loads the model
    assert read(12_000) < 2.3 * read(6_000)


def test_plain_numbers_take_few_calls() -> None:
    assert len(figures("1 " * 100)) == 100
    assert calls(lambda: figures("1 " * 1_000)) < 80 * 1_000
