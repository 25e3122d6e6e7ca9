"""Measure what is found in texts, beside yardsticks: `make bench-text`."""

import sys

from tools.bench_text import attribution, claims, cost, figures, sentences, worth
from tools.bench_text.worth import Row
from training.data import folder

PUBLISHED = "published: GenderGapTracker .837/.761/.874 on its own set; rules over a dependency parse .797/.594/.946"


def main() -> int:
    """Print a table; returns the exit code."""
    if not folder().is_dir():
        sys.stderr.write(f"not measured: there is no folder {folder()}; name it in FCAPP_DATA\n")
        return 0
    sys.stdout.write("| measure | found | wanted | beside |\n|---|---|---|---|\n")
    for row in (*cost.rows(), *worth.rows(), *_rules()):
        sys.stdout.write(f"| {row.what} | {row.value:.3f} | {row.wanted} | {row.beside} |\n")
        sys.stdout.flush()
    return 0


def _rules() -> list[Row]:
    said, ends, numbers = attribution.measure(), sentences.measure(), figures.measure() | claims.measure()
    wanted = {"all near": ">= .85", "all same": ">= .70", "all speaker": ">= .95"}
    found = [
        Row(f"attribution, {name}", value, wanted.get(name, ""), PUBLISHED if name in wanted else "")
        for name, value in said.items()
    ]
    return [*found, *(Row(name, value, "") for name, value in (ends | numbers).items())]


if __name__ == "__main__":
    sys.exit(main())
