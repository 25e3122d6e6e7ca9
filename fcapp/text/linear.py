"""The small model of check-worthiness: weights on hashed words, word pairs and parts of words.

It was taught by the transformer's scores (distillation, after Hinton, Vinyals and Dean 2015) and takes 131 kB and
about 0.1 ms a sentence, without any library.
"""

import math
import re
import struct
import zlib
from itertools import pairwise

BITS = 17
"""The weights are 2 ** BITS signed bytes."""

_HEAD = struct.Struct("<ff")
SIZE = _HEAD.size + (1 << BITS)
"""Bytes of a file of weights: the worth of one step and the bias as little-endian floats, then the weights."""

_TOKEN = re.compile(r"\d[\d,.]*%?|\w+(?:['’]\w+)?|[$€£%?!]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = 4
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
    names = {*tokens, *map("_".join, pairwise(tokens))}
    for token in tokens[1:-1]:
        names.update(_parts(token))
    return {zlib.crc32(name.encode("utf-8", "replace")) & ((1 << BITS) - 1) for name in names}


def _tokens(sentence: str) -> list[str]:
    return [_figure(token) if token[0].isdigit() else token for token in _TOKEN.findall(_folded(sentence))]


def _folded(sentence: str) -> str:
    return sentence.lower().replace("’", "'")


def _figure(token: str) -> str:
    """A figure's kind: a year, a share, a decimal, and how many digits."""
    number = token.rstrip(".,%").replace(",", "")
    if _YEAR.fullmatch(number):
        return "0y"
    whole, point, _ = number.partition(".")
    return f"0{'%' if token.endswith('%') else ''}{'d' if point else ''}{min(len(whole), 4)}"


def _parts(token: str) -> set[str]:
    word = f"^{token}$"
    if len(word) <= _PART + 1:
        return set()
    return {f"#{word[at : at + _PART]}" for at in range(len(word) - _PART + 1)} | {f"#{word[-_PART - 1 :]}"}
