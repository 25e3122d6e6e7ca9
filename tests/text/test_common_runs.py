import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.errors import CancelledError
from fcapp.text.common_runs import Run, common_runs

LISTS = st.lists(st.sampled_from("abcd"), max_size=40)


def checked(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    runs = common_runs(old, new)
    i = j = 0
    for run in runs:
        assert run.length > 0
        assert run.old >= i
        assert run.new >= j
        assert old[run.old : run.old + run.length] == new[run.new : run.new + run.length]
        i, j = run.old + run.length, run.new + run.length
    return runs


def common(runs: Sequence[Run]) -> int:
    return sum(run.length for run in runs)


@given(LISTS, LISTS)
def test_runs_are_equal_and_in_order(old: list[str], new: list[str]) -> None:
    checked(old, new)


@given(LISTS)
def test_a_list_is_wholly_in_itself(words: list[str]) -> None:
    assert checked(words, words) == ([Run(0, 0, len(words))] if words else [])


@given(LISTS, LISTS, LISTS)
def test_what_is_inserted_leaves_the_rest(before: list[str], inserted: list[str], after: list[str]) -> None:
    assert common(checked(before + after, before + inserted + after)) == len(before + after)


def some(count: int, of: int, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    return [str(chance.randrange(of)) for _ in range(count)]


def edited(words: Sequence[str], every: int) -> list[str]:
    return [f"new {at}" if at % every == 0 else word for at, word in enumerate(words)]


@pytest.mark.parametrize("words", [some(20_000, 5_000), some(400, 300) * 50], ids=["different", "repeated"])
def test_of_a_long_text_little_is_missed(words: list[str]) -> None:
    runs = checked(words, edited(words, 40))
    assert common(runs) >= len(words) * 39 // 40 - 200


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["a"] * 20_000, ["a"] * 19_000),
        (["a"] * 20_000, ["b"] * 20_000),
        (["a", "b"] * 10_000, ["b", "a"] * 10_000),
        (some(20_000, 2, 1), some(20_000, 2, 2)),
        (some(20_000, 3_000, 1), some(20_000, 3_000, 2)),
        (["a"] * 9_000 + ["x"] + ["a"] * 9, ["a"] * 9 + ["x"] + ["a"] * 9_000),
    ],
    ids=["same", "other", "turns", "two", "unrelated", "one mark"],
)
def test_hostile_lists_come_to_an_end(old: list[str], new: list[str]) -> None:
    checked(old, new)


def test_halves_that_change_places_leave_one_in_order() -> None:
    words = some(4_000, 100_000)
    assert common(checked(words, words[2_000:] + words[:2_000])) >= 2_000


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        common_runs(["a"], ["b"], stop)
