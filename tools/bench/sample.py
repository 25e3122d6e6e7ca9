"""What is measured: one turn of one thing, and many turns in words."""

import json
import math
import statistics
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Sample(NamedTuple):
    """One turn; times are milliseconds."""

    wall: float
    cpu: float
    """Of the window's thread until it has nothing more to do; at a start, of the whole process."""


Samples = dict[str, list[Sample]]
"""Turns by the name of what was done."""


def p95(numbers: Sequence[float]) -> float:
    """The smallest number that at least 95 % of them do not exceed (nearest rank)."""
    return sorted(numbers)[max(0, math.ceil(0.95 * len(numbers)) - 1)]


def in_words(samples: Sequence[Sample]) -> str:
    """Median and p95 of the wall clock, median and p95 of the processor, in milliseconds."""
    wall, cpu = [sample.wall for sample in samples], [sample.cpu for sample in samples]
    numbers = [statistics.median(wall), p95(wall)] + ([statistics.median(cpu), p95(cpu)] if any(cpu) else [])
    return " ".join((f"{number:.1f}" if number < 100 else f"{number:.0f}").rjust(7) for number in numbers)


def tell(samples: Mapping[str, Sequence[Sample]]) -> None:
    """Write samples to standard output for `heard`."""
    sys.stdout.write(json.dumps(samples) + "\n")


def heard(output: str) -> Samples:
    """The samples in the last line of what a measuring program wrote."""
    return {name: [Sample(*pair) for pair in turns] for name, turns in json.loads(output.splitlines()[-1]).items()}
