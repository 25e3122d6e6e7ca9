"""Larger models learn the labels, and a small one learns from labels and from them (Hinton, Vinyals, Dean 2015).

The teachers say how sure they are of sentences without labels; labelled ones are learned as they were labelled.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from training import mpnet
from training.data import Labelled
from training.worth import frozen, learn, logits

SEED, EPOCHS, RATE = 1, 2, 5e-5
"""Of the teachers."""

BELOW = (6, 8)
"""How many layers of each teacher stay as they were released; two that differ err less together."""


@dataclass
class Lesson:
    """Sentences, and how sure it is, 0..1, that each is check-worthy."""

    texts: list[str]
    shares: list[float]


def plain(known: Labelled) -> Lesson:
    """The labels as they are."""
    return Lesson(known.texts, [float(label) for label in known.labels])


def taught(known: Labelled, others: Sequence[str]) -> Lesson:
    """The labels, and what teachers who learned them think of other sentences."""
    odds = np.mean([_odds(below, plain(known), others) for below in BELOW], axis=0)
    return Lesson([*known.texts, *others], [*map(float, known.labels), *(1 / (1 + np.exp(-odds))).tolist()])


def _odds(below: int, learned: Lesson, others: Sequence[str]) -> NDArray[np.float64]:
    lower, upper = mpnet.released(below)
    torch.manual_seed(SEED)
    teacher = mpnet.Teacher(lower, upper)
    learn(teacher, frozen(lower, learned.texts), learned.shares, SEED, EPOCHS, RATE)
    return logits(teacher, frozen(lower, others))
