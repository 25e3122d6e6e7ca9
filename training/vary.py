"""Sentences made of others, for a teacher to score: the small model sees more words, and words in more company.

Words are exchanged for their neighbours after TinyBERT (Jiao et al. 2020); a word's neighbours are those nearest in
the transformer's table of word pieces.
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np
from torch import Tensor

from training.minilm import package_file

WORDS, FIGURES = 0.25, 0.3
"""The shares of words and of whole numbers that are exchanged."""

NEIGHBOURS, NEAR = 8, 0.45
"""How many neighbours a word has at most, and the least cosine between them."""

CUT = 0.3, 0.7
"""Between these shares of its words a sentence is cut in two."""

_PIECE = re.compile(r"[A-Za-z]+|\d+")


class Varied:
    """Exchanges and splices; `table` has one row for each word piece of the released vocabulary."""

    def __init__(self, table: Tensor, seed: int = 3) -> None:
        pieces = package_file("vocab.txt").read_text(encoding="utf-8").splitlines()
        chosen = [at for at, piece in enumerate(pieces) if piece.isascii() and piece.isalpha() and len(piece) > 2]
        self._words = [pieces[at] for at in chosen]
        self._places = {word: place for place, word in enumerate(self._words)}
        self._table = table[chosen] / table[chosen].norm(dim=1, keepdim=True)
        self._found: dict[str, list[str]] = {}
        self._random = np.random.default_rng(seed)

    def of(self, sentences: Iterable[str]) -> list[str]:
        """Another form of each sentence."""
        return [_PIECE.sub(self._another, sentence) for sentence in sentences]

    def spliced(self, sentences: Sequence[str]) -> list[str]:
        """The beginning of each sentence with the end of another one."""
        others = self._random.permutation(len(sentences))
        shares = self._random.uniform(*CUT, len(sentences))
        triples = zip(sentences, others.tolist(), shares.tolist(), strict=True)
        return [_joined(sentence.split(), sentences[other].split(), share) for sentence, other, share in triples]

    def _another(self, match: re.Match[str]) -> str:
        word = match.group()
        if self._random.random() < WORDS and (near := self._neighbours(word.lower())):
            other = near[self._random.integers(len(near))]
            return other.capitalize() if word[0].isupper() else other
        if word.isdigit() and self._random.random() < FIGURES:
            return str(self._random.integers(1, 10 ** min(len(word), 9)))
        return word

    def _neighbours(self, word: str) -> list[str]:
        if word not in self._places:
            return []
        if word not in self._found:
            values, places = (self._table @ self._table[self._places[word]]).topk(NEIGHBOURS + 1)
            pairs = zip(values[1:].tolist(), places[1:].tolist(), strict=True)
            self._found[word] = [self._words[place] for value, place in pairs if value > NEAR]
        return self._found[word]


def _joined(first: list[str], second: list[str], share: float) -> str:
    return " ".join([*first[: max(1, round(len(first) * share))], *second[round(len(second) * share) :]])
