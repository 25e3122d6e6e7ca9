"""Measure how spans are found again in a new version of an article, by kind of edit: `make bench-anchor`.

Every article is edited in stated ways, by chance from a seed, so that it is known where each span has to be. Right:
the very place, and the right word for what became of it. Wrong: another place or another word. Asked: not sure enough
to tell. Lost: said to be gone, though it is there.
"""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

from tools.bench_anchor import speed
from tools.bench_anchor.articles import articles
from tools.bench_anchor.edits import KINDS
from tools.bench_anchor.measures import ASKED, LOST, RIGHT, WAYS, WRONG, cases, counted

MOST_SPANS = 60
"""Spans of one article in one draft: the yardstick takes a long time for each."""


def main() -> int:
    """Print a table; returns the exit code: 1 when less is right or more is wrong than wanted."""
    parser = argparse.ArgumentParser(prog="make bench-anchor", description="Measure how spans are found again.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="more articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1, help="drafts of each kind of each article")
    parser.add_argument("--spans", type=int, default=MOST_SPANS, help="most spans of one article in one draft")
    parser.add_argument("--ours", action="store_true", help="without the yardsticks, which take long")
    asked = parser.parse_args()
    edited = list(articles(asked.seed, asked.files))
    ways = ("ours",) if asked.ours else tuple(WAYS)
    counts = counted(cases(edited, asked.seed, asked.rounds, ways, asked.spans))
    _print(counts, ways, len(edited))
    took = speed.seconds(edited, random.Random(asked.seed))  # noqa: S311 - repeatable
    sys.stdout.write(
        f"{speed.SPANS:,} spans, {speed.WORDS:,} words, 2 % edited: {took:.2f} s of CPU time (wanted: 2)\n"
    )
    return 0 if is_as_wanted(counts) else 1


def is_as_wanted(counts: dict[tuple[str, str], Counter[str]]) -> bool:
    """Whether at least 99.5 % is right or asked and at most 0.1 % wrong."""
    ours = counts["all", "ours"]
    return ours[RIGHT] + ours[ASKED] >= 0.995 * ours.total() and ours[WRONG] <= 0.001 * ours.total()


def _print(counts: dict[tuple[str, str], Counter[str]], ways: tuple[str, ...], articles: int) -> None:
    width = max(map(len, KINDS))
    sys.stdout.write(f"{articles} articles; per cent right / wrong / asked / lost\n")
    sys.stdout.write(f"{'kind of edit':{width}} {'spans':>6}" + "".join(f"  {way:>27}" for way in ways) + "\n")
    for kind in (*KINDS, "all"):
        if (kind, "ours") in counts:
            row = "".join(f"  {_shares(counts[kind, way]):>27}" for way in ways)
            sys.stdout.write(f"{kind:{width}} {counts[kind, 'ours'].total():6}{row}\n")


def _shares(found: Counter[str]) -> str:
    return " ".join(f"{100 * found[verdict] / found.total():6.2f}" for verdict in (RIGHT, WRONG, ASKED, LOST))


if __name__ == "__main__":
    sys.exit(main())
