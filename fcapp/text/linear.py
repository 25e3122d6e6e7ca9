"""The small model of check-worthiness: weights on hashed names of what a sentence has (`linear_features`).

It was taught by the transformer's scores (distillation, after Hinton, Vinyals and Dean 2015) and takes less than
200 kB and about 0.2 ms a sentence, without any library.
"""

import math
import struct
import zlib
from collections.abc import Sequence

from fcapp.text.linear_features import Kinds, names

PLACES = 524_288
"""There are this many weights, one signed byte each."""

_HEAD = struct.Struct("<ff")


class LinearModel:
    """Scores sentences by a weighted sum.

    `file` holds the worth of one step and the bias as little-endian floats; then, each compressed, the weights
    and the words of each kind, one kind a line.

    Raises:
        ValueError: it holds something else.
    """

    def __init__(self, file: bytes) -> None:
        try:
            self._step, self._bias = _HEAD.unpack_from(file)
            unpacked = zlib.decompressobj()
            weights = unpacked.decompress(file[_HEAD.size :])
            words = zlib.decompress(unpacked.unused_data).decode()
        except (struct.error, zlib.error) as error:
            raise ValueError("the small model's weights are damaged") from error
        if len(weights) != PLACES:
            raise ValueError(f"the small model must have {PLACES} weights, not {len(weights)}")
        self._weights = memoryview(weights).cast("b")
        self._kinds = kinds_by_word(words.splitlines())

    def logit(self, sentence: str) -> float:
        """The log-odds that a sentence is check-worthy."""
        found = features(sentence, self._kinds)
        total = sum(map(self._weights.__getitem__, found))
        return float(self._bias + self._step * total / math.sqrt(len(found)))


def packed(step: float, bias: float, weights: bytes, kinds: Sequence[str]) -> bytes:
    """The bytes of a file; `kinds` are lines of words."""
    alone = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_HUFFMAN_ONLY)
    return b"".join(
        (
            _HEAD.pack(step, bias),
            alone.compress(weights),  # nothing repeats in them
            alone.flush(),
            zlib.compress("\n".join(kinds).encode(), 9),
        )
    )


def kinds_by_word(kinds: Sequence[str]) -> Kinds:
    """Each word's kind, counted from 1, from lines of words."""
    return {word: number for number, line in enumerate(kinds, 1) for word in line.split(" ")}


def features(sentence: str, kinds: Kinds) -> set[int]:
    """The places of the weights that speak for or against a sentence; never empty."""
    return {zlib.crc32(name.encode("utf-8", "replace")) % PLACES for name in names(sentence, kinds)}
