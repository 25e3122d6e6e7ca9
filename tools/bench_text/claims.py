"""Measure how well claim spans agree with the labelled ones of news articles: `python -m tools.bench_text.claims`."""

import hashlib
import json
import sys
from collections.abc import Sequence

from fcapp.model.spans import Span
from fcapp.text.suggest import Tier, suggest
from tools.bench_text.data import CHECKOUT, read, table
from tools.bench_text.figures import TEXTS
from tools.bench_text.own_news import overlap

LABELS = CHECKOUT / "training" / "labels" / "news.json"


def measure() -> dict[str, float]:
    """Shares over all labelled claims, and over the spans in check-worthy sentences; nothing without the texts.

    Raises:
        ValueError: a text is not the one that was labelled.
    """
    sets = read(TEXTS)
    if sets is None:
        return {}
    texts = {document["id"]: document["text"] for document in sets[0]}
    wanted: list[float] = []
    given: list[float] = []
    for labels in json.loads(LABELS.read_text(encoding="utf-8")):
        text = texts[labels["id"]]
        if hashlib.sha256(text.encode()).hexdigest() != labels["text_sha256"]:
            raise ValueError(f"{labels['id']} is not the text that was labelled")
        claims = [Span(one["start"], one["end"]) for sentence in labels["sentences"] for one in sentence["claims"]]
        worthy = [Span(one["start"], one["end"]) for one in labels["sentences"] if one["worthy"]]
        found = [one.span for one in suggest(text, tier=Tier.LINEAR).suggestions]
        wanted += nearest(claims, found)
        given += nearest([span for span in found if any(span.overlaps(one) for one in worthy)], claims)
    return {
        "claim spans, news, overlap with the nearest": sum(wanted) / len(wanted),
        "claim spans, news, half or more in common": sum(one >= 0.5 for one in wanted) / len(wanted),
        "claim spans, news, exact": sum(one == 1 for one in wanted) / len(wanted),
        "claim spans, news, of those given half or more wanted": sum(one >= 0.5 for one in given) / len(given),
    }


def nearest(spans: Sequence[Span], others: Sequence[Span]) -> list[float]:
    """For each of `spans` the largest overlap with one of `others`."""
    return [max((overlap(span, other) for other in others), default=0.0) for span in spans]


if __name__ == "__main__":
    sys.stdout.write(table(measure()))
