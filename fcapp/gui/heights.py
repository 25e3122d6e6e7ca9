"""Heights of things that stand one below another, some of them only guessed so far (a Fenwick tree)."""

from collections.abc import Sequence


class Heights:
    """Answers where a thing begins and which thing stands at a height, in steps that grow with log n."""

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        self._sums = [0, *heights]
        for at in range(1, len(self._sums)):
            above = at + (at & -at)
            if above < len(self._sums):
                self._sums[above] += self._sums[at]

    def set(self, number: int, height: int) -> bool:
        """Give a thing another height; whether it was another."""
        more = height - self._heights[number]
        self._heights[number] = height
        at = number + 1
        while more and at < len(self._sums):
            self._sums[at] += more
            at += at & -at
        return more != 0

    def top(self, number: int) -> int:
        """Where a thing begins; for the number of all things, where the last one ends."""
        total, at = 0, number
        while at:
            total += self._sums[at]
            at &= at - 1
        return total

    def at(self, y: float) -> int:
        """The last thing that begins at or above a height; the first when there is none."""
        found, left = 0, y
        step = 1 << len(self._heights).bit_length()
        while step:
            after = found + step
            if after < len(self._heights) and self._sums[after] <= left:
                found, left = after, left - self._sums[after]
            step >>= 1
        return found
