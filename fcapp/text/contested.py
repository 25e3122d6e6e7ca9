"""Words of the new text that two passages of the old one have an equal claim to.

Of a sentence that stood twice one is left, and its neighbours disagree: what stands before it came with the one, what
stands after it with the other.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from fcapp.text.common_runs import Run
from fcapp.text.compared_words import Words, is_word
from fcapp.text.gap_alignment import Kind, Piece

_LEAST_WORDS = 3


def contested(old: Words, new: Words, pieces: Sequence[Piece]) -> list[Run]:
    """Runs of old words that nothing stands for, each with the equal new words that its neighbour leads up to."""
    taken = bytearray(len(old))
    for piece in pieces:
        taken[piece.old : piece.old_end] = b"\1" * (piece.old_end - piece.old)
    return [
        run
        for run in _claims(old, new, sorted(pieces, key=attrgetter("new")), taken)
        if sum(map(is_word, old.forms[run.old : run.old + run.length])) >= _LEAST_WORDS
    ]


def _claims(old: Words, new: Words, pieces: Sequence[Piece], taken: bytearray) -> Iterator[Run]:
    """The claims where a passage that moved and one that did not meet in the new text."""
    for before, after in pairwise(pieces):
        if before.line == after.line or before.new_end != after.new or not before.kind is after.kind is Kind.SAME:
            continue
        length, most = 0, min(after.new_end - after.new, len(old) - before.old_end)
        while length < most and _is_free(old, new, before.old_end + length, after.new + length, taken):
            length += 1
        yield Run(before.old_end, after.new, length)
        length, most = 0, min(before.new_end - before.new, after.old)
        while length < most and _is_free(old, new, after.old - length - 1, before.new_end - length - 1, taken):
            length += 1
        yield Run(after.old - length, before.new_end - length, length)


def _is_free(old: Words, new: Words, at: int, to: int, taken: bytearray) -> bool:
    return not taken[at] and old.keys[at] == new.keys[to]
