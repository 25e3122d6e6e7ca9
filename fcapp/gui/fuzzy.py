"""Finding a command by a few of its letters."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"\w+")


def score(query: str, name: str, more: str = "") -> float:
    """How well `query` fits, 0 when not at all; every word of it must fit `name` or, for less, `more`.

    In `name` a word may stand at the start of a word, inside one, or be spread over it with its first letter at the
    start of a word ("nxo" fits "Next Open Claim"); in `more`, a longer text, only at the start of a word.
    """
    name, more = name.casefold(), more.casefold()
    scores = [_word_score(word, name) or _in_more(word, more) for word in query.casefold().split()]
    if not scores or not all(scores):
        return 0.0
    return sum(scores) / len(scores) - len(name) / 10_000


def _word_score(word: str, name: str) -> float:
    if name.startswith(word):
        return 10.0
    if any(name.startswith(word, start) for start in _starts(name)):
        return 8.0
    if word in name:
        return 5.0
    return 3.0 if _is_spread(word, name) else 0.0


def _in_more(word: str, more: str) -> float:
    return 1.0 if any(more.startswith(word, start) for start in _starts(more)) else 0.0


def _starts(text: str) -> Iterator[int]:
    return (match.start() for match in _WORD.finditer(text))


def _is_spread(word: str, name: str) -> bool:
    """Whether the letters stand in `name` in order, the first at the start of a word."""
    return any(name[start] == word[0] and _is_subsequence(word, name[start:]) for start in _starts(name))


def _is_subsequence(word: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in word)
