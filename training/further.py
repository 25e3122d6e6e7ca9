"""Sentences to learn from beside ClaimBuster's folds, none of which stands in them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer

from training import data

NEAR = 0.7
"""Sentences that share this much of their words count as the same."""

_AT_ONCE = 500


def further() -> data.Labelled:
    """CheckThat! 2024's training part without what stands, or nearly stands, anywhere in ClaimBuster's four folds."""
    found, seen = data.Labelled(), set()
    part, (_, buster, _) = data.checkthat24("train"), data.claimbuster()
    shares = shared_words(part.texts, buster.texts)
    for text, worthy, share in zip(part.texts, part.labels, shares, strict=True):
        if share < NEAR and (bare := _bare(text)) not in seen:
            seen.add(bare)
            found.add(text, worthy=worthy)
    return found


def shared_words(texts: Sequence[str], others: Sequence[str]) -> NDArray[np.float64]:
    """For each text, the largest share of words, 0..1, that it has in common with one of the others (Jaccard)."""
    counter = CountVectorizer(binary=True, analyzer=lambda text: _bare(text).split(), dtype=np.float32)
    rows = counter.fit_transform([*texts, *others])
    sizes, held = np.asarray(rows.sum(axis=1)).ravel(), rows[len(texts) :].T
    found = np.zeros(len(texts))
    for start in range(0, len(texts), _AT_ONCE):
        end = min(start + _AT_ONCE, len(texts))
        both = (rows[start:end] @ held).toarray()
        either = sizes[start:end, None] + sizes[None, len(texts) :] - both
        found[start:end] = (both / np.maximum(either, 1)).max(axis=1)
    return found


def _bare(sentence: str) -> str:
    """Small letters and digits alone, with single spaces."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in sentence.lower()).split())
