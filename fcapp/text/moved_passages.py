"""Passages that stand in both texts, but not in the same order."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fcapp.text.common_runs import Run, Tick
from fcapp.text.compared_words import PARAGRAPH, SENTENCE, Words, is_word
from fcapp.text.gap_alignment import Piece, aligned

_SEED = 4
_MOST_PLACES = 16
_LEAST_WORDS, _LEAST_WORDS_OF_SENTENCE = 6, 4
_TAKEN_BY_CHANCE = 3
_STOPS = frozenset('.!?"')
_NEAR = 60
"""Words between two parts of one moved passage, or between a part and the border of its paragraph."""

Places = tuple[range, ...]


class Moved(NamedTuple):
    """A passage that moved; `doubtful` when it could as well have moved elsewhere."""

    run: Run
    doubtful: bool


def moved_passages(old: Words, new: Words, olds: Sequence[range], news: Sequence[range], tick: Tick) -> list[Moved]:
    """What moved, in the order of the old text; `olds` and `news` are the places that are not yet accounted for."""
    seeds = _seeds(new, news)
    found: list[Moved] = []
    for part in olds:
        tick()
        found += _found(old, new, part, seeds)
    kept: list[Moved] = []
    taken_old, taken_new = bytearray(len(old)), bytearray(len(new))
    for one in sorted(found, key=lambda one: (-one.run.length, one.run)):
        run = _without_others_signs(old, one.run)
        run = run if _counts(old, new, run) else _of_whole_sentences(old, new, run)
        one = Moved(run, one.doubtful)  # noqa: PLW2901
        i, j, length = run
        if any(taken_old[i : i + length]) or any(taken_new[j : j + length]) or not _counts(old, new, run):
            continue
        taken_old[i : i + length] = taken_new[j : j + length] = b"\1" * length
        kept.append(one)
    texts = [_as_text(words.keys) for words in (old, new)] if kept else []
    return sorted(Moved(run, doubtful or _is_repeated(old, run, texts)) for run, doubtful in kept)


def _is_repeated(old: Words, run: Run, texts: Sequence[str]) -> bool:
    """Whether the words of a passage stand more than once in one of the texts."""
    passage = _as_text(old.keys[run.old : run.old + run.length])
    return any(text.find(passage, text.find(passage) + 1) >= 0 for text in texts)


def _as_text(keys: Sequence[str]) -> str:
    return " ".join(["", *keys, ""])


def _seeds(words: Words, parts: Sequence[range]) -> dict[tuple[str, ...], list[tuple[int, range]]]:
    seeds: dict[tuple[str, ...], list[tuple[int, range]]] = {}
    for part in parts:
        for at in range(part.start, part.stop - _SEED + 1):
            seeds.setdefault(tuple(words.keys[at : at + _SEED]), []).append((at, part))
    return seeds


def _found(
    old: Words, new: Words, part: range, seeds: dict[tuple[str, ...], list[tuple[int, range]]]
) -> Iterator[Moved]:
    at = part.start
    while at + _SEED <= part.stop:
        places = seeds.get(tuple(old.keys[at : at + _SEED]), [])[:_MOST_PLACES]
        runs = [_extended(old.keys, new.keys, Run(at, to, _SEED), part, within) for to, within in places]
        if not runs:
            at += 1
            continue
        longest = max(runs, key=lambda run: run.length)
        yield Moved(longest, doubtful=sum(run.length == longest.length for run in runs) > 1)
        at = longest.old + longest.length


def _extended(old: Sequence[str], new: Sequence[str], run: Run, part: range, within: range) -> Run:
    i, j, length = run
    while i + length < part.stop and j + length < within.stop and old[i + length] == new[j + length]:
        length += 1
    while i > part.start and j > within.start and old[i - 1] == new[j - 1]:
        i, j, length = i - 1, j - 1, length + 1
    return Run(i, j, length)


def _without_others_signs(old: Words, run: Run) -> Run:
    """Without the sign that ends the sentence before, or opens the one after."""
    i, j, length = run
    while length and not is_word(old.forms[i]) and old.is_glued(i) and old.border(i + 1) >= SENTENCE:
        i, j, length = i + 1, j + 1, length - 1
    while length and not is_word(old.forms[i + length - 1]) and old.border(i + length - 1) >= SENTENCE:
        length -= 1
    return Run(i, j, length)


def _of_whole_sentences(old: Words, new: Words, run: Run) -> Run:
    """Without the words before its first and after its last border of a sentence."""
    i, j, length = run
    ends = [at for at in range(length + 1) if min(old.border(i + at), new.border(j + at)) >= SENTENCE]
    return Run(i + ends[0], j + ends[0], ends[-1] - ends[0]) if ends else run


def _counts(old: Words, new: Words, run: Run) -> bool:
    """Whether a run is long enough to be a passage that moved."""
    i, j, length = run
    words = sum(is_word(form) for form in old.forms[i : i + length])
    if words >= _LEAST_WORDS:
        return True
    borders = (old.border(i), old.border(i + length), new.border(j), new.border(j + length))
    return words >= _LEAST_WORDS_OF_SENTENCE and min(borders) >= SENTENCE


def up_to_borders(
    old: Words, new: Words, runs: Sequence[Run], moved: Sequence[Moved]
) -> tuple[list[Run], list[Moved]]:
    """The runs and what moved, with the last words of moved sentences that a run had taken by chance given back."""
    taken = {at for one in moved for at in range(one.run.new, one.run.new + one.run.length)}
    gone_old: set[int] = set()
    gone_new: set[int] = set()
    grown = []
    for run, doubtful in moved:
        i, j, length = run
        before = _to_border(old, new, i, j, taken, -1)
        after = _to_border(old, new, i + length, j + length, taken, 1)
        grown.append(Moved(Run(i - before, j - before, length + before + after), doubtful))
        gone_old |= {*range(i - before, i), *range(i + length, i + length + after)}
        gone_new |= {*range(j - before, j), *range(j + length, j + length + after)}
    return [part for run in runs for part in _rest(run, gone_old, gone_new)], grown


def _to_border(old: Words, new: Words, i: int, j: int, taken: set[int], step: int) -> int:
    """How many equal words stand between the end of a run and a border of its sentence; 0 when it is too far."""
    for count in range(_TAKEN_BY_CHANCE + 1):
        if old.border(i) >= SENTENCE:
            return count
        at, to = (i, j) if step > 0 else (i - 1, j - 1)
        if to < 0 or to >= len(new) or to in taken or old.keys[at] != new.keys[to]:
            return 0
        i, j = i + step, j + step
    return 0


def _rest(run: Run, gone_old: set[int], gone_new: set[int]) -> Iterator[Run]:
    if gone_old.isdisjoint(range(run.old, run.old + run.length)) and gone_new.isdisjoint(
        range(run.new, run.new + run.length)
    ):
        yield run
        return
    begun = 0
    for at in range(run.length + 1):
        if at == run.length or run.old + at in gone_old or run.new + at in gone_new:
            if at > begun:
                yield Run(run.old + begun, run.new + begun, at - begun)
            begun = at + 1


def pieces_of_moved(old: Words, new: Words, moved: Sequence[Moved], free: tuple[bytearray, bytearray]) -> list[Piece]:
    """The pieces of moved passages with what was changed in them; `free` marks the words not yet accounted for."""
    pieces = [
        Piece(one.run.old, one.run.old + one.run.length, one.run.new, one.run.new + one.run.length, line=number)
        for number, one in zip(_lines(moved), moved, strict=True)
    ]
    for piece in pieces:
        free[0][piece.old : piece.old_end] = bytes(piece.old_end - piece.old)
        free[1][piece.new : piece.new_end] = bytes(piece.new_end - piece.new)
    more: list[Piece] = []
    for number, piece in enumerate(pieces):
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        before = pieces[number - 1] if number else None
        if before is None or before.line != piece.line:
            more += _aligned(
                old, new, free, _head(old, free[0], piece.old), _head(new, free[1], piece.new), piece.line
            )
        if after is not None and after.line == piece.line:
            olds, news = range(piece.old_end, after.old), range(piece.new_end, after.new)
        else:
            olds, news = _tail(old, free[0], piece.old_end), _tail(new, free[1], piece.new_end)
        more += _aligned(old, new, free, olds, news, piece.line)
    return [*pieces, *more]


def _lines(moved: Sequence[Moved]) -> Iterator[int]:
    """The number of each passage's line: parts that kept their order and stand near one another share one."""
    line, last = 0, None
    for one, _ in moved:
        near = last is not None and 0 <= one.old - last.old - last.length <= _NEAR
        if not (near and last is not None and 0 <= one.new - last.new - last.length <= _NEAR):
            line += 1
        last = one
        yield line


def _is_open(words: Words, at: int) -> bool:
    """Whether a passage can go on at a place: no paragraph begins there, or only the next line of a list."""
    if words.border(at) < PARAGRAPH:
        return True
    if not 0 < at < len(words) or words.forms[at - 1] in _STOPS:
        return False
    return words.text.count("\n", words.ends[at - 1], words.starts[at]) == 1


def _head(words: Words, free: bytearray, at: int) -> range:
    """The free places before `at` in its paragraph."""
    start = at
    while start > 0 and free[start - 1] and _is_open(words, start) and at - start < _NEAR:
        start -= 1
    return range(start, at)


def _tail(words: Words, free: bytearray, at: int) -> range:
    end = at
    while end < len(words) and free[end] and _is_open(words, end) and end - at < _NEAR:
        end += 1
    return range(at, end)


def _aligned(
    old: Words, new: Words, free: tuple[bytearray, bytearray], olds: range, news: range, line: int
) -> list[Piece]:
    found = aligned(old, new, [at for at in olds if free[0][at]], [at for at in news if free[1][at]], line)
    for piece in found:
        free[0][piece.old : piece.old_end] = bytes(piece.old_end - piece.old)
        free[1][piece.new : piece.new_end] = bytes(piece.new_end - piece.new)
    return found
