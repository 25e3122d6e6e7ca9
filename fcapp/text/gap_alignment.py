"""Which words of a changed passage stand for which: typing errors, other endings and figures, a reworded clause."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import takewhile
from typing import NamedTuple

from fcapp.text.compared_words import SENTENCE, Words, is_word

MOST_CELLS = 10_000
"""Words of the one side times words of the other of the largest passage that is aligned word by word."""
_LIKE = 0.5
_SHORT, _SHORT_LIKE = 4, 0.66
_SHARED, _TELLING, _SHARED_AT_LEAST = 0.3, 0.8, 0.12
_LARGE, _SHARED_IN_LARGE = 40, 0.3
"""In a passage of so many words, words alone tell nothing when all pairs together share less."""
_JOINED_LIKE = 0.7
_JOINED_WORDS = 6
_IN_A_ROW = 0.5
_BOTH_BEGIN = 0.3


class Kind(Enum):
    """How the two sides of a piece agree."""

    SAME = auto()
    LIKE = auto()
    REWORDED = auto()


class Piece(NamedTuple):
    """Words of the old text (places, end exclusive) and those that stand for them in the new one."""

    old: int
    old_end: int
    new: int
    new_end: int
    kind: Kind = Kind.SAME
    line: int = 0
    """0: in the order of both texts; else the number of the moved passage."""
    likeness: float = 1.0
    """How much the words are alike, 0 to 1."""


def likeness(old: str, new: str) -> float:
    """How much two words in small letters are alike, 0 to 1: by the letters they share at their ends."""
    if old == new:
        return 1.0
    if not is_word(old) or not is_word(new):
        return 0.0
    shortest, longest = sorted((len(old), len(new)))
    head = next((at for at in range(shortest) if old[at] != new[at]), shortest)
    tail = next((at for at in range(shortest - head) if old[-1 - at] != new[-1 - at]), shortest - head)
    share = (head + tail) / longest
    if old[0].isdigit() and new[0].isdigit():
        return max(_LIKE, share)
    if longest > 2 and sorted(old) == sorted(new):
        return max(0.8, share)
    return share if share >= (_LIKE if longest > _SHORT else _SHORT_LIKE) else 0.0


def weight(form: str) -> float:
    """How much a word says: signs little, short words half as much as others and figures."""
    if not is_word(form):
        return 0.1
    return 0.5 if len(form) <= 3 and not form[0].isdigit() else 1.0


def aligned(old: Words, new: Words, olds: Sequence[int], news: Sequence[int], line: int = 0) -> list[Piece]:
    """The pieces of a passage, given as places of words in order, some of which may be missing."""
    if not olds or not news:
        return []
    pairs = _pairs(old, new, olds, news) if len(olds) * len(news) <= MOST_CELLS else []
    pairs = _without_chance(old, new, olds, news, pairs)
    return sorted(_pieces(old, new, olds, news, pairs, line))


def _as_one(old: Words, new: Words, olds: Sequence[int], news: Sequence[int], line: int) -> Piece | None:
    """A few words that stand for another number of words: “semi-final” for “semifinal”."""
    if len(olds) == len(news) or not olds or not news or max(len(olds), len(news)) > _JOINED_WORDS:
        return None
    if olds[-1] - olds[0] >= len(olds) or news[-1] - news[0] >= len(news):
        return None
    alike = likeness(_letters(old, olds), _letters(new, news))
    return (
        Piece(olds[0], olds[-1] + 1, news[0], news[-1] + 1, Kind.LIKE, line, alike) if alike >= _JOINED_LIKE else None
    )


def _letters(words: Words, places: Sequence[int]) -> str:
    return "".join(words.keys[at] for at in places if is_word(words.keys[at])) or "-"


def _pairs(old: Words, new: Words, olds: Sequence[int], news: Sequence[int]) -> list[tuple[int, int]]:
    """The places in `olds` and `news` of words that are the same or alike, in the best way that keeps their order."""
    worth = _Worth(old, new)
    width = len(news) + 1
    best = [[0.0] * width]
    joined = [[0.0] * width]
    """The best where the last two words are a pair; 0 where they are none."""
    for i, place in enumerate(olds):
        above, above_joined = best[-1], joined[-1]
        row, row_joined = [0.0], [0.0]
        for j in range(1, width):
            pair = worth.of(place, news[j - 1])
            ends = 0.0
            if pair:
                ends = pair + max(above[j - 1], above_joined[j - 1] + _IN_A_ROW if i and above_joined[j - 1] else 0.0)
            row_joined.append(ends)
            row.append(max(ends, above[j], row[-1]))
        best.append(row)
        joined.append(row_joined)
    return _way_back(best, joined)


def _way_back(best: Sequence[Sequence[float]], joined: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    i, j = len(best) - 1, len(best[0]) - 1
    in_a_row = False
    while i and j:
        if joined[i][j] and (in_a_row or joined[i][j] >= best[i][j]):
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
            in_a_row = bool(joined[i][j]) and joined[i][j] + _IN_A_ROW > best[i][j]
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _without_chance(
    old: Words, new: Words, olds: Sequence[int], news: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Without pairs of short words and signs in sentences that have nothing else in common."""
    left, right = _part_numbers(old, olds), _part_numbers(new, news)
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i, j in pairs:
        groups.setdefault((left[i], right[j]), []).append((i, j))
    kept = []
    telling = _TELLING if _is_related(old, new, olds, news, pairs) else 2.0
    for (one, other), group in groups.items():
        alike = [likeness(old.keys[olds[i]], new.keys[news[j]]) * weight(old.forms[olds[i]]) for i, j in group]
        whole = max(
            sum(weight(old.forms[at]) for at, part in zip(olds, left, strict=True) if part == one),
            sum(weight(new.forms[at]) for at, part in zip(news, right, strict=True) if part == other),
        )
        shared = sum(alike) / whole
        if shared >= _SHARED or (shared >= _SHARED_AT_LEAST and max(alike) >= telling):
            kept += group
    return kept


def _is_related(
    old: Words, new: Words, olds: Sequence[int], news: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> bool:
    """Whether a passage has more in common with the one in its place than any two texts have."""
    if min(len(olds), len(news)) < _LARGE:
        return True
    shared = sum(weight(old.forms[olds[i]]) for i, j in pairs if old.keys[olds[i]] == new.keys[news[j]])
    whole = min(sum(weight(old.forms[at]) for at in olds), sum(weight(new.forms[at]) for at in news))
    return shared >= _SHARED_IN_LARGE * whole


def _part_numbers(words: Words, places: Sequence[int]) -> list[int]:
    return [number for number, part in enumerate(_parts(words, places)) for _ in part]


class _Worth:
    """What it is worth to take two words for one another."""

    def __init__(self, old: Words, new: Words) -> None:
        self._old, self._new = old, new
        self._known: dict[tuple[str, str], float] = {}

    def of(self, i: int, j: int) -> float:
        words = self._old.keys[i], self._new.keys[j]
        worth = self._known.get(words)
        if worth is None:
            worth = self._known[words] = _worth(*words)
        if worth and self._old.border(i) >= SENTENCE and self._new.border(j) >= SENTENCE:
            return worth + _BOTH_BEGIN
        return worth


def _worth(old: str, new: str) -> float:
    if old == new:
        return (1 + min(len(old), 8) / 8) if is_word(old) else 0.5
    return 1.2 * likeness(old, new)


def _pieces(
    old: Words,
    new: Words,
    olds: Sequence[int],
    news: Sequence[int],
    pairs: Sequence[tuple[int, int]],
    line: int,
) -> Iterator[Piece]:
    i = j = 0
    same = [(at, to) for at, to in pairs if old.keys[olds[at]] == new.keys[news[to]]]
    for at, to in (*same, (len(olds), len(news))):
        one = _as_one(old, new, olds[i:at], news[j:to], line)
        if one:
            yield one
        else:
            between = [(x - i, y - j) for x, y in pairs if i <= x < at and j <= y < to]
            yield from _between(old, new, olds[i:at], news[j:to], between, line)
        if at < len(olds):
            yield Piece(olds[at], olds[at] + 1, news[to], news[to] + 1, Kind.SAME, line)
        i, j = at + 1, to + 1


def _between(
    old: Words,
    new: Words,
    olds: Sequence[int],
    news: Sequence[int],
    pairs: Sequence[tuple[int, int]],
    line: int,
) -> Iterator[Piece]:
    """Words that are alike, and what is reworded between them."""
    i = j = 0
    for at, to in (*pairs, (len(olds), len(news))):
        yield from _reworded(old, new, olds[i:at], news[j:to], line)
        if at < len(olds):
            alike = likeness(old.keys[olds[at]], new.keys[news[to]])
            yield Piece(olds[at], olds[at] + 1, news[to], news[to] + 1, Kind.LIKE, line, alike)
        i, j = at + 1, to + 1


def _reworded(old: Words, new: Words, olds: Sequence[int], news: Sequence[int], line: int) -> Iterator[Piece]:
    """What was put for what within a sentence; a whole sentence without a word in common is another one."""
    left, right = _parts(old, olds), _parts(new, news)
    uneven = len(left) != len(right)
    if uneven and left and right and _is_open(old, left[0][0]) and _is_open(new, right[0][0]):
        yield from _pieces_of_part(old, new, left.pop(0), right.pop(0), line)
    if uneven and left and right and _is_open(old, left[-1][-1] + 1) and _is_open(new, right[-1][-1] + 1):
        yield from _pieces_of_part(old, new, left.pop(), right.pop(), line)
    if len(left) == len(right):
        for one, other in zip(left, right, strict=True):
            if not (_is_whole(old, one) and _is_whole(new, other)):
                yield from _pieces_of_part(old, new, one, other, line)


def _is_whole(words: Words, places: Sequence[int]) -> bool:
    """Whether places are a whole sentence, but for the signs that end it."""
    end = places[-1] + 1
    while end < len(words) and _is_open(words, end) and words.is_glued(end) and not is_word(words.forms[end]):
        end += 1
    return not _is_open(words, places[0]) and not _is_open(words, end)


def _is_open(words: Words, at: int) -> bool:
    """Whether no sentence begins at a place."""
    return words.border(at) < SENTENCE


def _parts(words: Words, places: Sequence[int]) -> list[list[int]]:
    """The places sentence by sentence."""
    parts: list[list[int]] = []
    for at in places:
        if parts and at == parts[-1][-1] + 1 and _is_open(words, at):
            parts[-1].append(at)
        else:
            parts.append([at])
    return parts


def _pieces_of_part(old: Words, new: Words, olds: Sequence[int], news: Sequence[int], line: int) -> Iterator[Piece]:
    """A reworded part of a sentence; the signs that end both sides of it stand for one another."""
    same = 0
    while same < min(len(olds), len(news)) and _is_same_sign(old.keys[olds[-1 - same]], new.keys[news[-1 - same]]):
        same += 1
    yield from _piece(old, new, olds[: len(olds) - same], news[: len(news) - same], line)
    if same:
        yield Piece(olds[-same], olds[-1] + 1, news[-same], news[-1] + 1, Kind.SAME, line)


def _is_same_sign(old: str, new: str) -> bool:
    return old == new and not is_word(old)


def _piece(old: Words, new: Words, olds: Sequence[int], news: Sequence[int], line: int) -> Iterator[Piece]:
    if not any(is_word(old.forms[at]) for at in olds):
        news = list(takewhile(lambda at: not is_word(new.forms[at]), news))  # “. He” became “, and he”
    if olds and news:
        yield Piece(olds[0], olds[-1] + 1, news[0], news[-1] + 1, Kind.REWORDED, line, 0.0)
