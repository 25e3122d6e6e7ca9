"""Words of a span that stand elsewhere in the new text than in order, but still right beside the others of it."""

from collections.abc import Iterable, Sequence

from fcapp.text.compared_words import SENTENCE, is_word
from fcapp.text.comparison import Comparison
from fcapp.text.gap_alignment import Kind, Piece

_LONGEST_SENTENCE = 80
_MOST_BETWEEN = 3
"""New words between two passages of a span that changed places."""

Ends = tuple[int, int]
"""Places of words, end exclusive."""


def rearranged(comparison: Comparison, old: Ends, new: Ends, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces that belong to a span beside those that tell it to be at a place of the new text, `new`."""
    added = _to_other_end(comparison, old, new, pieces)
    over = comparison.over(*old)
    return added + _swapped(comparison, old, new, over) if len(pieces) < len(over) else added


def _to_other_end(comparison: Comparison, ends: Ends, place: Ends, pieces: Sequence[Piece]) -> list[Piece]:
    """Words of the span that went from one end of its sentence to the other."""
    (start, end), (to, to_end) = ends, place
    old, new = comparison.old, comparison.new
    found = {
        at
        for piece in pieces
        if piece.kind is not Kind.REWORDED
        for at in range(max(start, piece.old), min(end, piece.old_end))
    }
    missing = {old.keys[at]: at for at in range(start, end) if at not in found}
    missing = {key: at for key, at in missing.items() if is_word(key)}
    if not missing:
        return []
    low, high = to, to_end
    while _may_be_of(comparison, low - 1, low, ends) and to - low < _LONGEST_SENTENCE:
        low -= 1
    while _may_be_of(comparison, high, high, ends) and high - to_end < _LONGEST_SENTENCE:
        high += 1
    before = [at for at in range(low, to) if new.keys[at] in missing]
    after = [at for at in range(to_end, high) if new.keys[at] in missing]
    if not (before and _are_most(comparison, before, range(before[0], to), missing)):
        before = []
    if not (after and _are_most(comparison, after, range(to_end, after[-1] + 1), missing)):
        after = []
    return [Piece(at, at + 1, there, there + 1) for there in (*before, *after) for at in [missing[new.keys[there]]]]


def _swapped(comparison: Comparison, ends: Ends, place: Ends, over: Sequence[Piece]) -> list[Piece]:
    """Passages of the span that changed places with others of it, and still stand right beside these."""
    (start, end), (to, to_end) = ends, place
    found: list[Piece] = []
    for piece in sorted(over, key=lambda piece: max(to - piece.new, piece.new_end - to_end)):
        first, last = first_of(piece, start), last_of(piece, end)
        between = range(to_end, first) if first >= to_end else range(last, to)
        if (to <= first and last <= to_end) or piece.kind is Kind.REWORDED or first >= last:
            continue
        owners = [comparison.owners[at] for at in between]
        if owners.count(-1) <= _MOST_BETWEEN and all(owner < 0 or start <= owner < end for owner in owners):
            found.append(
                piece._replace(old=max(start, piece.old), old_end=min(end, piece.old_end), new=first, new_end=last)
            )
            to, to_end = min(to, first), max(to_end, last)
    return found


def _may_be_of(comparison: Comparison, at: int, border: int, ends: Ends) -> bool:
    """Whether a new word can be one of old words: it stands for no other, and no sentence begins at `border`."""
    if not 0 <= at < len(comparison.new) or comparison.new.border(border) >= SENTENCE:
        return False
    owner = comparison.owners[at]
    return owner < 0 or ends[0] <= owner < ends[1]


def _are_most(comparison: Comparison, places: Sequence[int], of: range, missing: Iterable[str]) -> bool:
    new = comparison.new
    words = [new.keys[at] for at in of if is_word(new.forms[at])]
    found = {new.keys[at] for at in places}
    return 2 * len(places) >= len(words) and 2 * len(found) >= len(list(missing))


def first_of(piece: Piece, start: int) -> int:
    """The first new word that stands for the words of a piece from the place `start` on."""
    if start <= piece.old:
        return piece.new
    if piece.kind is Kind.SAME:
        return piece.new + start - piece.old
    return piece.new + (start - piece.old) * (piece.new_end - piece.new) // (piece.old_end - piece.old)


def last_of(piece: Piece, end: int) -> int:
    """The end of the new words that stand for the words of a piece up to the place `end`."""
    if end >= piece.old_end:
        return piece.new_end
    if piece.kind is Kind.SAME:
        return piece.new + end - piece.old
    share = -((piece.old - end) * (piece.new_end - piece.new) // (piece.old_end - piece.old))
    return piece.new + max(1, share)
