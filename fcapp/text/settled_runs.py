"""Runs of equal words, put where a reader would: no chance words in a rewritten passage, no cut through a sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from fcapp.text.common_runs import Run
from fcapp.text.compared_words import Words
from fcapp.text.gap_alignment import MOST_CELLS

_CHANCE = 4
"""Words of the longest run that can be in both texts by chance."""
_FAR = 400


def settled(old: Words, new: Words, runs: Sequence[Run]) -> list[Run]:
    """The runs without those that are chance, each inserted or deleted passage shifted to the strongest borders."""
    certain = _without_chance(list(_shifted(old, new, runs)), len(old), len(new))
    return list(_shifted(old, new, certain))


def _without_chance(runs: Sequence[Run], old_end: int, new_end: int) -> list[Run]:
    """Without short runs that have as many changed words on both their sides."""
    kept: list[Run] = []
    for run, following in pairwise([*runs, Run(old_end, new_end, 0)]):
        before = kept[-1] if kept else Run(0, 0, 0)
        i, j = before.old + before.length, before.new + before.length
        left = max(run.old - i, run.new - j)
        right = max(following.old - run.old, following.new - run.new) - run.length
        is_chance = run.length <= min(_CHANCE, left, right)
        if not is_chance or (following.old - i) * (following.new - j) > MOST_CELLS:
            kept.append(run)
    return kept


def _shifted(old: Words, new: Words, runs: Sequence[Run]) -> Iterator[Run]:
    before: Run | None = None
    for run in runs:
        if before is not None:
            by = _shift(old, new, before, run)
            yield from [Run(before.old, before.new, before.length + by)] * (before.length + by > 0)
            run = Run(run.old + by, run.new + by, run.length - by)  # noqa: PLW2901
        before = run
    if before is not None and before.length:
        yield before


def _shift(old: Words, new: Words, before: Run, after: Run) -> int:
    """By how many words what lies between two runs is to be shifted, where only one text has words between them."""
    i, i1 = before.old + before.length, after.old
    j, j1 = before.new + before.length, after.new
    if (i < i1) == (j < j1):
        return 0
    words, start, end = (old, i, i1) if i < i1 else (new, j, j1)
    other, at = (new, j) if i < i1 else (old, i)
    keys = words.keys
    low = high = 0
    while low < min(before.length, _FAR) and keys[start - low - 1] == keys[end - low - 1]:
        low += 1
    while high < min(after.length, _FAR) and keys[start + high] == keys[end + high]:
        high += 1
    places = range(high, -low - 1, -1)
    return max(places, key=lambda by: sum(_strength(*one) for one in ((words, start + by), (words, end + by), (other, at + by))))


def _strength(words: Words, at: int) -> int:
    return -1 if words.is_glued(at) else words.border(at)
