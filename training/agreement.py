"""How far two labellers of news agree, before anything was settled: `python -m training.agreement`."""

import json
import sys
from typing import Any

from training.data import LABELS


def main() -> int:
    """Print the agreement; returns the exit code."""
    first, second = (_sentences(name) for name in ("news_first.json", "news_second.json"))
    pairs = list(zip(first, second, strict=True))
    same = sum(a["worthy"] == b["worthy"] for a, b in pairs) / len(pairs)
    share_a, share_b = (sum(row["worthy"] for row in rows) / len(rows) for rows in (first, second))
    chance = share_a * share_b + (1 - share_a) * (1 - share_b)
    overlaps = [_overlap(a["claims"], b["claims"]) for a, b in pairs if a["worthy"] and b["worthy"]]
    sys.stdout.write(
        f"sentences {len(pairs)}, check-worthy {share_a:.3f} and {share_b:.3f}\n"
        f"agreement {same:.3f}, Cohen's kappa {(same - chance) / (1 - chance):.3f}\n"
        f"claims of sentences that both found check-worthy: overlap {sum(overlaps) / len(overlaps):.3f}\n"
    )
    return 0


def _sentences(name: str) -> list[dict[str, Any]]:
    articles = json.loads((LABELS / name).read_text(encoding="utf-8"))
    return [row for article in articles for row in article["sentences"]]


def _overlap(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> float:
    """Letters in claims of both by letters in claims of either."""
    one, other = ({at for claim in rows for at in range(claim["start"], claim["end"])} for rows in (first, second))
    return len(one & other) / len(one | other)


if __name__ == "__main__":
    sys.exit(main())
