"""The small model of check-worthiness: weights on hashed words, word pairs, parts of words and figures.

It was taught by the transformer's scores (distillation, after Hinton, Vinyals and Dean 2015) and takes 197 kB and
about 0.1 ms a sentence, without any library.
"""

import math
import re
import struct
import zlib
from itertools import pairwise

PLACES = 196_608
"""The weights are this many signed bytes."""

_HEAD = struct.Struct("<ff")
SIZE = _HEAD.size + PLACES
"""Bytes of a file of weights: the worth of one step and the bias as little-endian floats, then the weights."""

_TOKEN = re.compile(r"\d[\d,.]*%?|\w+(?:['’]\w+)?|[$€£%?!]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = 4
_FIRST = 3
_MOST_FIGURES = 4
_LONGEST = 2_000
"""Code points of a sentence that are looked at."""


class LinearModel:
    """Scores sentences by a weighted sum.

    Raises:
        ValueError: `weights` are not `SIZE` bytes.
    """

    def __init__(self, weights: bytes) -> None:
        if len(weights) != SIZE:
            raise ValueError(f"the small model's weights must be {SIZE} bytes, not {len(weights)}")
        self._step, self._bias = _HEAD.unpack_from(weights)
        self._weights = memoryview(weights)[_HEAD.size :].cast("b")

    def logit(self, sentence: str) -> float:
        """The log-odds that a sentence is check-worthy."""
        found = features(sentence)
        total = sum(self._weights[place] for place in found)
        return float(self._bias + self._step * total / math.sqrt(len(found)))


def packed(step: float, bias: float, weights: bytes) -> bytes:
    """The bytes of a file of weights."""
    return _HEAD.pack(step, bias) + weights


def features(sentence: str) -> set[int]:
    """The places of the weights that speak for or against a sentence; never empty."""
    tokens = ["<s>", *_tokens(sentence[:_LONGEST]), "</s>"]
    names = {*tokens, *map("_".join, pairwise(tokens)), *(f">{token}" for token in tokens[1 : _FIRST + 1])}
    for token in tokens[1:-1]:
        names.update(_parts(token))
    names.update(_figures(tokens))
    return {zlib.crc32(name.encode("utf-8", "replace")) % PLACES for name in names}


def _figures(tokens: list[str]) -> set[str]:
    """How many figures a sentence has, and which longer words stand with them."""
    count = sum(token[0] == "0" for token in tokens)
    beside = {f"0+{token}" for token in tokens[1:-1] if len(token) > _PART - 1} if count else set()
    return {f"~{min(count, _MOST_FIGURES)}", *beside}


def _tokens(sentence: str) -> list[str]:
    return [_figure(token) if token[0].isdigit() else token for token in _TOKEN.findall(_folded(sentence))]


def _folded(sentence: str) -> str:
    return sentence.lower().replace("’", "'")


def _figure(token: str) -> str:
    """A figure's kind: a year, a share, a decimal, and how many digits."""
    number = token.rstrip(".,%")
    if _YEAR.fullmatch(number):
        return "0y"
    whole, point, _ = number.replace(",", "").partition(".")
    return f"0{'%' if token.endswith('%') else ''}{'d' if point else ''}{min(len(whole), 4)}"


def _parts(token: str) -> set[str]:
    word = f"^{token}$"
    if len(word) <= _PART + 1:
        return set()
    return {f"#{word[at : at + _PART]}" for at in range(len(word) - _PART + 1)} | {f"#{word[-_PART - 1 :]}"}
