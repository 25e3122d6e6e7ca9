"""The small linear model, taught by the transformer's scores."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from fcapp.text.linear import PLACES, features, kinds_by_word, packed

STRENGTH = 16.0
"""The inverse of the regularisation, chosen on the development part and on debates and news that were left out."""

STEPS = 1.0
"""Steps of the stored weights in one standard deviation: few, so that they take little room."""

Numbers = NDArray[np.float64]


def matrix(texts: Sequence[str], kinds: Sequence[str]) -> csr_matrix:
    """One row a sentence: every feature that it has counts 1 / sqrt(their number), as `LinearModel` counts."""
    known = kinds_by_word(kinds)
    rows = [np.fromiter(features(text, known), dtype=np.int32) for text in texts]
    sizes = np.array([len(row) for row in rows])
    values = np.repeat(sizes**-0.5, sizes).astype(np.float32)
    return csr_matrix((values, np.concatenate(rows), np.r_[0, sizes.cumsum()]), shape=(len(texts), PLACES))


def taught(texts: Sequence[str], shares: Numbers, kinds: Sequence[str]) -> bytes:
    """The file of a model that follows shares, 0..1, that a teacher gave to sentences; `kinds`: lines of words."""
    values, bias = fitted(matrix(texts, kinds), shares)
    step = float(values.std()) / STEPS
    whole = np.clip(np.round(values / step), -127, 127).astype(np.int8)
    return packed(step, bias, whole.tobytes(), kinds)


def fitted(seen: csr_matrix, shares: Numbers) -> tuple[Numbers, float]:
    """Weights and bias of the logistic regression on shares instead of labels."""
    turned = seen.T.tocsr()

    def loss(values: Numbers) -> tuple[float, Numbers]:
        weights, odds = values[:-1], seen @ values[:-1].astype(np.float32) + values[-1]
        missed = STRENGTH * (1 / (1 + np.exp(-odds)) - shares)
        total = STRENGTH * (np.logaddexp(0, odds) - shares * odds).sum() + weights @ weights / 2
        slope = np.r_[turned @ missed.astype(np.float32) + weights, missed.sum()]
        return float(total / len(shares)), slope / len(shares)

    options = {"maxiter": 500, "gtol": 1e-7, "ftol": 1e-7}
    found = minimize(loss, np.zeros(seen.shape[1] + 1), jac=True, method="L-BFGS-B", options=options).x
    return found[:-1], float(found[-1])
