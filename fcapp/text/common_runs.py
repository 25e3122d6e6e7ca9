"""What two long lists of words have in common, in order and in near linear time: runs of equal words.

Runs of words that both lists hold once are certain; the heaviest chain of them that keeps the order is the frame.
What lies between is compared word by word (after Myers, 1986), and a path that has come to a long run of equal words
is taken without looking on. Where even that takes too long, it goes on at the nearest run that both have.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

Tick = Callable[[], None]
"""Called now and then; may raise, to stop."""

_UNIQUE = (12, 4, 1)
"""Lengths of the runs that are looked for in what is not yet compared, one after the other."""
_SMALL = 160
"""Words on both sides together that are compared word by word at once."""
_LONG = 24
"""A run of equal words so long is no accident."""
_MOST_EDITS = 128
_MOST_STEPS = 1_500_000
_RESUME = 6
_NOWHERE = -(1 << 40)


class Run(NamedTuple):
    """`length` equal words at place `old` of the one list and `new` of the other."""

    old: int
    new: int
    length: int


class _Range(NamedTuple):
    old: int
    old_end: int
    new: int
    new_end: int
    level: int

    @property
    def size(self) -> int:
        return self.old_end - self.old + self.new_end - self.new


def common_runs(old: Sequence[str], new: Sequence[str], tick: Tick = lambda: None) -> list[Run]:
    """Runs of equal words in the order of both lists; none touches the next in both lists at once."""
    return _Search(old, new, tick).runs()


class _Search:
    def __init__(self, old: Sequence[str], new: Sequence[str], tick: Tick) -> None:
        numbers: dict[str, int] = {}
        self._old = [numbers.setdefault(word, len(numbers)) for word in old]
        self._new = [numbers.setdefault(word, len(numbers)) for word in new]
        self._tick = tick
        self._found: list[Run] = []
        self._left = _MOST_STEPS

    def runs(self) -> list[Run]:
        todo = [_Range(0, len(self._old), 0, len(self._new), 0)]
        while todo:
            self._tick()
            part = self._trimmed(todo.pop())
            if part.old < part.old_end and part.new < part.new_end:
                todo += self._compared(part)
        return _joined(sorted(self._found))

    def _trimmed(self, part: _Range) -> _Range:
        """What is left of a range when equal words at its ends are taken."""
        old, new = self._old, self._new
        i, i1, j, j1, level = part
        while i < i1 and j < j1 and old[i] == new[j]:
            i, j = i + 1, j + 1
        self._add(part.old, part.new, i - part.old)
        while i < i1 and j < j1 and old[i1 - 1] == new[j1 - 1]:
            i1, j1 = i1 - 1, j1 - 1
        self._add(i1, j1, part.old_end - i1)
        return _Range(i, i1, j, j1, level)

    def _add(self, old: int, new: int, length: int) -> None:
        if length:
            self._found.append(Run(old, new, length))

    def _compared(self, part: _Range) -> list[_Range]:
        """Take what is equal in a range; returns what is left to be looked at."""
        if part.size > _SMALL and part.level < len(_UNIQUE):
            chain = _chain(self._unique_runs(part, _UNIQUE[part.level]))
            return self._between(part._replace(level=part.level + 1), chain)
        return self._walked(part)

    def _unique_runs(self, part: _Range, length: int) -> list[Run]:
        old = _once(self._old, part.old, part.old_end, length)
        new = _once(self._new, part.new, part.new_end, length)
        found: list[Run] = []
        for words, i in old.items():
            j = new.get(words, -1)
            if i < 0 or j < 0:
                continue
            last = found[-1] if found else None
            if last and i - j == last.old - last.new and i <= last.old + last.length:
                found[-1] = Run(last.old, last.new, i + length - last.old)
            else:
                found.append(Run(i, j, length))
        return found

    def _between(self, part: _Range, chain: Sequence[Run]) -> list[_Range]:
        """Take the runs of a chain; returns the ranges before, between and after them."""
        i, j, level = part.old, part.new, part.level
        ranges = []
        for run in chain:
            late = max(0, i - run.old, j - run.new)
            if late >= run.length:
                continue
            ranges.append(_Range(i, run.old + late, j, run.new + late, level))
            self._add(run.old + late, run.new + late, run.length - late)
            i, j = run.old + run.length, run.new + run.length
        return [*ranges, _Range(i, part.old_end, j, part.new_end, level)]

    def _walked(self, part: _Range) -> list[_Range]:
        """Go through a range word by word; returns what was skipped on the way."""
        i, j = part.old, part.new
        skipped: list[_Range] = []
        places: dict[tuple[int, ...], list[int]] | None = None
        while i < part.old_end and j < part.new_end:
            self._tick()
            path = self._path(part._replace(old=i, new=j))
            if path is None and part.size <= _SMALL:
                break
            if path is None:
                places = places if places is not None else _places(self._new, part.new, part.new_end)
                found = self._nearest(part._replace(old=i, new=j), places)
                if found is None:
                    break
                skipped.append(_Range(i, found.old, j, found.new, len(_UNIQUE)))
                path = [found]
            self._found += path
            i, j = path[-1].old + path[-1].length, path[-1].new + path[-1].length
        return [one for one in skipped if one.size <= _SMALL]

    def _path(self, part: _Range) -> list[Run] | None:
        """The way of fewest edits to the end of the range or of the first long run; None when that is too far.

        A run without words stands at the end of the way.
        """
        old, new, i0, j0 = self._old, self._new, part.old, part.new
        n, m = part.old_end - i0, part.new_end - j0
        reach = {1: 0}
        trace: list[dict[int, int]] = []
        for edits in range(_MOST_EDITS + 1):
            self._left -= edits
            if self._left < 0:
                return None
            trace.append(reach.copy())
            for diagonal in range(-edits, edits + 1, 2):
                x = begun = max(reach.get(diagonal + 1, _NOWHERE), reach.get(diagonal - 1, _NOWHERE) + 1)
                y = x - diagonal
                if x < 0 or x > n or y > m:
                    reach[diagonal] = _NOWHERE
                    continue
                while x < n and y < m and old[i0 + x] == new[j0 + y]:
                    x, y = x + 1, y + 1
                reach[diagonal] = x
                if x - begun >= _LONG or (x == n and y == m):
                    return [*_way_back(trace, diagonal, x, i0, j0), Run(i0 + x, j0 + y, 0)]
        return None

    def _nearest(self, part: _Range, places: dict[tuple[int, ...], list[int]]) -> Run | None:
        """The run with the fewest words skipped before it, on both sides together."""
        old, new = self._old, self._new
        best, least = None, part.size
        for i in range(part.old, part.old_end - _RESUME + 1):
            if i - part.old >= least:
                break
            where = places.get(tuple(old[i : i + _RESUME]), [])
            at = bisect_left(where, part.new)
            if at < len(where) and i - part.old + where[at] - part.new < least:
                least = i - part.old + where[at] - part.new
                best = (i, where[at])
        if best is None:
            return None
        (i, j), length = best, 0
        while i + length < part.old_end and j + length < part.new_end and old[i + length] == new[j + length]:
            length += 1
        return Run(i, j, length)


def _way_back(trace: Sequence[dict[int, int]], diagonal: int, x: int, i0: int, j0: int) -> list[Run]:
    runs = []
    for edits in range(len(trace) - 1, -1, -1):
        reach = trace[edits]
        down, right = reach.get(diagonal + 1, _NOWHERE), reach.get(diagonal - 1, _NOWHERE) + 1
        begun = max(down, right)
        if x > begun:
            runs.append(Run(i0 + begun, j0 + begun - diagonal, x - begun))
        if edits:
            diagonal, x = (diagonal + 1, down) if down >= right else (diagonal - 1, right - 1)
    return runs[::-1]


def _once(words: Sequence[int], start: int, end: int, length: int) -> dict[tuple[int, ...], int]:
    """Where each run of `length` words begins that stands there once; -1 for those that stand there more often."""
    found: dict[tuple[int, ...], int] = {}
    for at in range(start, end - length + 1):
        run = tuple(words[at : at + length])
        found[run] = -1 if run in found else at
    return found


def _places(words: Sequence[int], start: int, end: int) -> dict[tuple[int, ...], list[int]]:
    found: dict[tuple[int, ...], list[int]] = {}
    for at in range(start, end - _RESUME + 1):
        found.setdefault(tuple(words[at : at + _RESUME]), []).append(at)
    return found


def _chain(runs: Sequence[Run]) -> list[Run]:
    """The heaviest of the chains whose runs keep the order of both lists; `runs` is in the order of the first."""
    order = sorted({run.new for run in runs})
    best: list[tuple[int, int]] = [(0, -1)] * (len(order) + 1)  # a Fenwick tree of (weight, the chain's last run)
    before = [-1] * len(runs)
    top = (0, -1)
    for number, run in enumerate(runs):
        at = bisect_left(order, run.new)
        weight, before[number] = _highest(best, at)
        this = (weight + run.length, number)
        top = max(top, this, key=lambda one: one[0])
        at += 1
        while at < len(best):
            best[at] = max(best[at], this, key=lambda one: one[0])
            at += at & -at
    chain, number = [], top[1]
    while number >= 0:
        chain.append(runs[number])
        number = before[number]
    return chain[::-1]


def _highest(tree: Sequence[tuple[int, int]], end: int) -> tuple[int, int]:
    found = (0, -1)
    while end > 0:
        found = max(found, tree[end], key=lambda one: one[0])
        end -= end & -end
    return found


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Runs that follow one another without a gap as one, and none without words."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.old + last.length == run.old and last.new + last.length == run.new:
            joined[-1] = Run(last.old, last.new, last.length + run.length)
        elif run.length:
            joined.append(run)
    return joined
