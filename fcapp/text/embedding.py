"""The plain sentence embedding: sentences that mean alike have vectors that point alike."""

from collections.abc import Sequence
from functools import cache

from fcapp.text.encoder import Numbers, Tick, Upper

WIDTH = 384


@cache
def _model() -> Upper:
    return Upper("embedding-upper.onnx")


def embeddings(sentences: Sequence[str], tick: Tick = lambda: None) -> Numbers:
    """One row of `WIDTH` numbers for each sentence, of length 1, so that a dot product is the likeness, -1..1.

    Raises:
        UserError: the weights are missing or damaged.
    """
    return _model().read(sentences, tick).reshape(-1, WIDTH)
