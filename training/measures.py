"""How good a ranking or a decision is."""

import sys

import numpy as np
from numpy.typing import ArrayLike
from sklearn.metrics import average_precision_score, f1_score, fbeta_score


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
    """The threshold with the best F2: to miss a claim costs more than to dismiss one."""
    steps = np.unique(np.asarray(scores))
    found = [float(fbeta_score(labels, np.asarray(scores) >= step, beta=2)) for step in steps]
    return float(steps[int(np.argmax(found))])


def say(what: str) -> None:
    """A line to whoever waits."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()
