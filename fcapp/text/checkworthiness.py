"""How much a sentence wants checking, 0..1, by the small model that always works.

0.5 is the border that was chosen on development data; below it most sentences are not worth a suggestion.
"""

import math
from collections.abc import Sequence
from functools import cache

from fcapp.text.linear import LinearModel
from fcapp.text.models import manifest, weights


def linear_scores(sentences: Sequence[str]) -> list[float]:
    """A score for each sentence; a fraction of a millisecond each.

    Raises:
        UserError: the weights are missing or damaged.
    """
    model, border = _model(), manifest()["borders"]["linear"]
    return [share(model.logit(sentence) - border) for sentence in sentences]


@cache
def _model() -> LinearModel:
    return LinearModel(weights("checkworthy-linear.bin"))


def share(logit: float) -> float:
    """Log-odds as a share, 0..1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, logit))))
