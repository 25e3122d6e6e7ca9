"""Measure how many number words are flagged as figures or dates, beside a yardstick that knows digits only.

Recall counts the labelled cardinal numbers that a mention touches; precision the mentions with a number in them that
touch a label, be it a cardinal number or one of the others (ordinals, halves, dozens).
"""

import hashlib
import json
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

from fcapp.model.spans import Span
from fcapp.text.dates import dates
from fcapp.text.figures import figures
from tools.bench_text.data import CHECKOUT, read, table

TEXTS = "gum_news/gum_news_dev.json"
LABELS = CHECKOUT / "training" / "labels" / "news_numbers.json"
_DIGITS = re.compile(r"[0-9][0-9.,]*")

Find = Callable[[str], list[Span]]


def ours(text: str) -> list[Span]:
    """The figures, and the dates with a digit or a number in words."""
    counted = [Span(figure.start, figure.end) for figure in figures(text)]
    days = [Span(day.start, day.end) for day in dates(text)]
    return counted + [day for day in days if any(map(str.isdigit, text[day.start : day.end]))]


def plain(text: str) -> list[Span]:
    """Every run of digits."""
    return [Span(*digits.span()) for digits in _DIGITS.finditer(text)]


def scores(labelled: Sequence[dict[str, Any]], texts: dict[str, str], find: Find) -> tuple[float, float]:
    """Recall and precision over all texts."""
    hit = there = right = found = 0
    for labels in labelled:
        wanted = [Span(*span) for span in labels["numbers"]]
        known = wanted + [Span(*span) for span in labels["others"]]
        flagged = find(texts[labels["id"]])
        hit += sum(_touches(span, flagged) for span in wanted)
        right += sum(_touches(span, known) for span in flagged)
        there, found = there + len(wanted), found + len(flagged)
    return hit / there, right / found


def measure() -> dict[str, float]:
    """Recall and precision of the program and of the yardstick; nothing when the texts are not there.

    Raises:
        ValueError: a text is not the one that was labelled.
    """
    sets = read(TEXTS)
    if sets is None:
        return {}
    texts = {document["id"]: document["text"] for document in sets[0]}
    labelled = json.loads(LABELS.read_text(encoding="utf-8"))
    for labels in labelled:
        if hashlib.sha256(texts[labels["id"]].encode()).hexdigest() != labels["text_sha256"]:
            raise ValueError(f"{labels['id']} is not the text that was labelled")
    measured = {}
    for label, find in (("rules", ours), ("digits", plain)):
        recall, precision = scores(labelled, texts, find)
        measured[f"number words, news, {label}, recall"] = recall
        measured[f"number words, news, {label}, precision"] = precision
    return measured


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


if __name__ == "__main__":
    sys.stdout.write(table(measure()))
