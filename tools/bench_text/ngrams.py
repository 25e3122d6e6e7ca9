"""A yardstick: naive Bayes over words and pairs of words, as simple as learning gets."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_WORD = re.compile(r"\w+|[$%?]")


class NGrams:
    """Learns from labelled sentences; scores are log-odds."""

    def __init__(self, texts: Sequence[str], labels: Sequence[bool]) -> None:
        self._counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for text, label in zip(texts, labels, strict=True):
            self._counts[label].update(_grams(text))
        self._totals = [sum(counts.values()) for counts in self._counts]
        self._kinds = len(self._counts[0] | self._counts[1])

    def score(self, text: str) -> float:
        """How much more the sentence looks like positives, per word."""
        grams = _grams(text)
        return sum(self._share(gram, 1) - self._share(gram, 0) for gram in grams) / math.sqrt(len(grams) or 1)

    def _share(self, gram: str, label: int) -> float:
        return math.log((self._counts[label][gram] + 1) / (self._totals[label] + self._kinds))


def _grams(text: str) -> set[str]:
    words = _WORD.findall(text.lower())
    return {*words, *map(" ".join, pairwise(words))}
