"""Two quotations side by side: what both say, and what only one of them says."""

from typing import NamedTuple

from fcapp.text.comparing import compare
from fcapp.text.gap_alignment import Kind


class Stretch(NamedTuple):
    """A stretch of both texts; joined, all of them are the two texts."""

    old: str
    new: str
    same: bool
    """Whether both say the same; else what only the one and only the other says, and one of them may be empty."""


def difference(old: str, new: str) -> list[Stretch]:
    """The stretches of two quotations; the kind of quotes, dashes and white space makes no difference."""
    ends = _same_stretches(old, new)
    stretches: list[Stretch] = []
    i = j = 0
    for start, end, to, to_end in (*ends, (len(old), len(old), len(new), len(new))):
        stretches += _different(old[i:start], new[j:to])
        stretches.append(Stretch(old[start:end], new[to:to_end], same=True))
        i, j = end, to_end
    return _joined(stretches)


def _same_stretches(old: str, new: str) -> list[tuple[int, int, int, int]]:
    """Where words that say the same begin and end in both."""
    comparison = compare(old, new)
    olds, news = comparison.old, comparison.new
    return [
        (olds.starts[i], olds.ends[i], news.starts[j], news.ends[j])
        for piece in comparison.pieces
        if piece.kind is Kind.SAME and piece.line == 0
        for i, j in zip(range(piece.old, piece.old_end), range(piece.new, piece.new_end), strict=True)
        if olds.forms[i] == news.forms[j]
    ]


def _different(old: str, new: str) -> list[Stretch]:
    """What lies between two words that say the same; white space at its ends belongs to these."""
    before = Stretch(old[: len(old) - len(old.lstrip())], new[: len(new) - len(new.lstrip())], same=True)
    after = Stretch(old.lstrip()[len(old.strip()) :], new.lstrip()[len(new.strip()) :], same=True)
    return [before, Stretch(old.strip(), new.strip(), same=old.strip() == new.strip()), after]


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for one in stretches:
        if joined and joined[-1].same == one.same:
            joined[-1] = Stretch(joined[-1].old + one.old, joined[-1].new + one.new, one.same)
        elif one.old or one.new:
            joined.append(one)
    return joined
