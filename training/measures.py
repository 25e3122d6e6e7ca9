"""How good a ranking or a decision is."""

import numpy as np
from numpy.typing import ArrayLike
from sklearn.metrics import average_precision_score, f1_score

NEAR_BEST = 0.01


def ap(labels: ArrayLike, scores: ArrayLike) -> float:
    """Average precision."""
    return float(average_precision_score(labels, scores))


def f1(labels: ArrayLike, yes: ArrayLike) -> float:
    """F1 of the positive class."""
    return float(f1_score(labels, yes))


def macro(labels: ArrayLike, yes: ArrayLike) -> float:
    """The mean of both classes' F1."""
    return float(f1_score(labels, yes, average="macro"))


def border(labels: ArrayLike, scores: ArrayLike) -> float:
    """The lowest threshold whose F1 is within NEAR_BEST of the best: a reviewer dismisses easily what is too much."""
    steps = np.unique(np.asarray(scores))
    found = np.array([f1(labels, np.asarray(scores) >= step) for step in steps])
    return float(steps[np.flatnonzero(found >= found.max() - NEAR_BEST)[0]])
