"""Runs of equal words, put where a reader would: no chance words in a new passage, no cut through a sentence."""

from collections.abc import Sequence
from itertools import pairwise

from fcapp.text.common_runs import Run
from fcapp.text.compared_words import Words, is_word
from fcapp.text.gap_alignment import MOST_CELLS

_CHANCE = 4
"""Words of the longest run that can be in both texts by chance."""
_FAR = 400
_WHOLE = 0.5


def settled(old: Words, new: Words, runs: Sequence[Run]) -> list[Run]:
    """The runs without those that are chance, each inserted or deleted passage shifted to the strongest borders."""
    certain = _without_chance(_shifted(old, new, runs), len(old), len(new))
    return _signs_given(old, new, _shifted(old, new, certain))


def _without_chance(runs: Sequence[Run], old_end: int, new_end: int) -> list[Run]:
    """Without short runs between as many changed words; what only one text has on both sides is no change."""
    kept: list[Run] = []
    for run, following in pairwise([*runs, Run(old_end, new_end, 0)]):
        before = kept[-1] if kept else Run(0, 0, 0)
        i, j = before.old + before.length, before.new + before.length
        left = max(run.old - i, run.new - j)
        right = max(following.old - run.old, following.new - run.new) - run.length
        held = (run.old == i and following.old == run.old + run.length) or (
            run.new == j and following.new == run.new + run.length
        )
        is_chance = not held and run.length <= min(_CHANCE, left, right)
        if not is_chance or (following.old - i) * (following.new - j) > MOST_CELLS:
            kept.append(run)
    return kept


def _shifted(old: Words, new: Words, runs: Sequence[Run]) -> list[Run]:
    back: list[Run] = []
    for run in reversed(runs):
        back += _pair(old, new, run, back.pop())[::-1] if back else [run]
    forth: list[Run] = []
    for run in reversed(back):
        forth += _pair(old, new, forth.pop(), run) if forth else [run]
    return forth


def _pair(old: Words, new: Words, before: Run, after: Run) -> list[Run]:
    """Two runs, with what lies between them shifted; one may be used up."""
    by = _shift(old, new, before, after)
    pair = before._replace(length=before.length + by), Run(after.old + by, after.new + by, after.length - by)
    return [run for run in pair if run.length]


def _signs_given(old: Words, new: Words, runs: Sequence[Run]) -> list[Run]:
    """Where both texts have words between two runs: the sign that ends them belongs to them."""
    given = []
    i = j = 0
    for run in runs:
        uneven = (run.old - i) * (run.new - j) > 1
        ends = old.is_glued(run.old) and new.is_glued(run.new) and not is_word(old.forms[run.old])
        i, j = run.old + run.length, run.new + run.length
        given.append(Run(run.old + 1, run.new + 1, run.length - 1) if uneven and ends else run)
    return [run for run in given if run.length]


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

    def worth(by: int) -> float:
        whole = _WHOLE if by in (-before.length, after.length) else 0.0
        return _strength(words, start + by) + _strength(words, end + by) + _strength(other, at + by) + whole

    return max(places, key=worth)


def _strength(words: Words, at: int) -> int:
    return -1 if words.is_glued(at) else words.border(at)
