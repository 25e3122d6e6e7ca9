"""The small linear model, taught by the transformer's scores."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from fcapp.text.linear import PLACES, features, packed

STRENGTH = 8.0
"""The inverse of the regularisation, chosen on the development part and on news that was left out."""


def matrix(texts: Sequence[str]) -> csr_matrix:
    """One row a sentence: every feature that it has counts 1 / sqrt(their number), as `LinearModel` counts."""
    rows, places, values = [], [], []
    for row, text in enumerate(texts):
        found = features(text)
        rows += [row] * len(found)
        places += found
        values += [len(found) ** -0.5] * len(found)
    return csr_matrix((values, (rows, places)), shape=(len(texts), PLACES))


def taught(texts: Sequence[str], shares: NDArray[np.float64]) -> bytes:
    """The file of weights of a model that follows the shares, 0..1, that a teacher gave to sentences."""
    seen = matrix(texts)
    answers = np.r_[np.ones(len(texts)), np.zeros(len(texts))]
    weight = np.r_[shares, 1 - shares]
    model = LogisticRegression(C=STRENGTH, max_iter=500).fit(vstack([seen, seen]), answers, sample_weight=weight)
    values = model.coef_[0]
    step = float(np.abs(values).max()) / 127
    whole = np.round(values / step).astype(np.int8)
    return packed(step, float(model.intercept_[0]), whole.tobytes())
