"""Kinds of words: those that mean alike in the transformer's table, so that a word which was never seen can speak."""

import numpy as np
from sklearn.cluster import MiniBatchKMeans
from torch import Tensor

from training.minilm import package_file

KINDS = 64
"""How many; 128 and 200 were no better."""


def kinds_of_words(table: Tensor, seed: int = 0) -> list[str]:
    """The released vocabulary's words, those of one kind on one line; `table` has one row for each word piece."""
    pieces = package_file("vocab.txt").read_text(encoding="utf-8").splitlines()
    chosen = [at for at, piece in enumerate(pieces) if piece.isascii() and piece.isalpha()]
    rows = table[chosen].numpy()
    rows = rows - rows.mean(axis=0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    found = MiniBatchKMeans(KINDS, n_init=2, random_state=seed, batch_size=4096, max_iter=60).fit_predict(rows)
    lines: list[list[str]] = [[] for _ in range(KINDS)]
    for at, kind in zip(chosen, found.tolist(), strict=True):
        lines[kind].append(pieces[at])
    return [" ".join(sorted(line)) for line in lines]
