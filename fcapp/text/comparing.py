"""Compares two versions of an article: what kept its order, then what moved, then what was changed in between."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from fcapp.text.common_runs import Run, Tick, common_runs
from fcapp.text.compared_words import SENTENCE, Words, is_word
from fcapp.text.comparison import Comparison
from fcapp.text.contested import contested
from fcapp.text.fuzzy_find import Finder
from fcapp.text.gap_alignment import Kind, Piece, aligned
from fcapp.text.moved_passages import moved_passages, pieces_of_moved, up_to_borders
from fcapp.text.settled_runs import settled

_LEAST_WORDS = 4
_MISSING = 0.3
"""A sentence of which less is told is looked for elsewhere."""
_FOUND = 0.7
_MOST_SEARCHES = 400


def compare(old: str, new: str, tick: Tick = lambda: None) -> Comparison:
    """Compare two versions of an article; `tick` is called now and then and may raise, to stop."""
    olds, news = Words(old), Words(new)
    tick()
    runs = settled(olds, news, common_runs(olds.keys, news.keys, tick))
    gaps = _gaps(runs, olds, news)
    moved = moved_passages(olds, news, [old for old, _ in gaps if old], [new for _, new in gaps if new], tick)
    runs, moved = up_to_borders(olds, news, runs, moved)
    gaps = _gaps(runs, olds, news)
    pieces = [Piece(i, i + length, j, j + length) for i, j, length in runs]
    free = _marked(len(olds), [old for old, _ in gaps]), _marked(len(news), [new for _, new in gaps])
    unsure = bytearray(free[1])
    for one in moved:
        unsure[one.run.new : one.run.new + one.run.length] = bytes(one.run.length)
    moved_pieces = pieces_of_moved(olds, news, moved, free)
    for at, to in gaps:
        tick()
        pieces += aligned(olds, news, [i for i in at if free[0][i]], [j for j in to if free[1][j]])
    sure = {one.run for one in moved if not one.doubtful}
    lines = {piece.line for piece in moved_pieces} - {
        piece.line for piece in moved_pieces if Run(piece.old, piece.new, piece.old_end - piece.old) in sure
    }
    whole = _joined(sorted(pieces + moved_pieces, key=attrgetter("old")))
    first = Comparison(olds, news, whole, _owners(whole, len(news)), unsure, frozenset(lines))
    last = _with_moved_sentences(first, tick)
    return replace(last, contested=contested(olds, news, last.pieces))


def _with_moved_sentences(comparison: Comparison, tick: Tick) -> Comparison:
    """With sentences that moved and were changed, too."""
    finder = Finder(comparison)
    pieces = list(comparison.pieces)
    line = max((piece.line for piece in pieces), default=0)
    for start, end in list(_missing_sentences(comparison, finder))[:_MOST_SEARCHES]:
        tick()
        found = finder.find(start, end, _FOUND)
        if found and found.score >= _FOUND and not found.doubtful:
            line += 1
            pieces = [piece for piece in pieces if piece.old_end <= start or piece.old >= end]
            pieces += [piece._replace(line=line) for piece in found.pieces]
    if len(pieces) == len(comparison.pieces) and line == 0:
        return comparison
    whole = _joined(sorted(pieces, key=attrgetter("old")))
    return replace(comparison, pieces=whole, owners=_owners(whole, len(comparison.new)))


def _missing_sentences(comparison: Comparison, finder: Finder) -> Iterator[tuple[int, int]]:
    old, start = comparison.old, 0
    for end in range(1, len(old) + 1):
        if old.border(end) < SENTENCE:
            continue
        told = sum(
            finder.weight(max(start, piece.old), min(end, piece.old_end)) * piece.likeness
            for piece in comparison.over(start, end)
        )
        words = sum(map(is_word, old.forms[start:end]))
        if words >= _LEAST_WORDS and told < _MISSING * finder.weight(start, end):
            yield start, end
        start = end


def _owners(pieces: Sequence[Piece], length: int) -> list[int]:
    owners = [-1] * length
    for piece in pieces:
        if piece.kind is Kind.SAME:
            owners[piece.new : piece.new_end] = range(piece.old, piece.old_end)
        elif piece.kind is Kind.LIKE:
            owners[piece.new : piece.new_end] = [piece.old] * (piece.new_end - piece.new)
    return owners


def _gaps(runs: Sequence[Run], old: Words, new: Words) -> list[tuple[range, range]]:
    """The places before, between and after runs."""
    i = j = 0
    gaps = []
    for run in (*runs, Run(len(old), len(new), 0)):
        if i < run.old or j < run.new:
            gaps.append((range(i, run.old), range(j, run.new)))
        i, j = run.old + run.length, run.new + run.length
    return gaps


def _marked(length: int, parts: Sequence[range]) -> bytearray:
    marks = bytearray(length)
    for part in parts:
        marks[part.start : part.stop] = b"\1" * len(part)
    return marks


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of equal words that follow one another in both texts as one."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last
            and last.kind is piece.kind is Kind.SAME
            and last.line == piece.line
            and ((last.old_end, last.new_end) == (piece.old, piece.new))
        ):
            joined[-1] = last._replace(old_end=piece.old_end, new_end=piece.new_end)
        else:
            joined.append(piece)
    return joined
