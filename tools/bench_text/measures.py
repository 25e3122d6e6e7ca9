"""How good a ranking or a decision is."""

from collections.abc import Sequence


def average_precision(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """The mean over the positives of the precision at their rank; equal scores share one rank."""
    ranked = sorted(zip(scores, labels, strict=True), reverse=True)
    total, hits, area, at = sum(labels), 0, 0.0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        new = sum(label for _, label in ranked[at:end])
        hits += new
        area += new * hits / end
        at = end
    return area / total if total else 0.0


def f1(labels: Sequence[bool], yes: Sequence[bool]) -> float:
    """Of the positive class."""
    both = sum(label and found for label, found in zip(labels, yes, strict=True))
    return 2 * both / (sum(labels) + sum(yes)) if both else 0.0


def macro(labels: Sequence[bool], yes: Sequence[bool]) -> float:
    """The mean of both classes' F1."""
    return (f1(labels, yes) + f1([not label for label in labels], [not found for found in yes])) / 2


def mean(values: Sequence[float]) -> float:
    """The arithmetic mean."""
    return sum(values) / len(values)
