"""Measure where sentences end, against three sets of texts and beside a yardstick of one regular expression."""

import re
import sys
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Any

from fcapp.text.sentences import Sentences
from tools.bench_text.data import read, table

SETS = ("gum_news/gum_news_dev.json", "sentences/ewt_dev.json", "sentences/gum_dev.json")
_PLAIN = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|(?=\n)|\Z")

Ends = Callable[[str], Iterable[int]]


def ours(text: str) -> list[int]:
    """Where the program ends sentences."""
    return [span.end for span in Sentences(text).over(0, len(text))]


def plain(text: str) -> list[int]:
    """Where one regular expression ends them: a stop, white space, a capital letter or digit."""
    return [stop.end() for stop in _PLAIN.finditer(text)]


def visible_before(text: str) -> list[int]:
    """How many code points that are no white space stand before each place of `text`, the end too."""
    return list(accumulate((not letter.isspace() for letter in text), initial=0))


def wanted(document: dict[str, Any]) -> set[int]:
    """The ends of a document's sentences, counted in code points that are no white space."""
    if "ends_nonspace" in document:
        return set(document["ends_nonspace"])
    before = visible_before(document["text"])
    return {before[end] for _, end in document["sentences"]}


def f1(documents: list[dict[str, Any]], ends: Ends) -> float:
    """F1 of all ends in all documents, each end counting the same."""
    right = found = there = 0
    for document in documents:
        before, gold = visible_before(document["text"]), wanted(document)
        guess = {before[end] for end in ends(document["text"])} - {0}
        right, found, there = right + len(gold & guess), found + len(guess), there + len(gold)
    return 2 * right / (found + there)


def measure() -> dict[str, float]:
    """F1 of the program and of the yardstick on each set; nothing when the texts are not there."""
    sets = read(*SETS)
    if sets is None:
        return {}
    return {
        f"sentence ends, {name.split('/')[-1]}, {label}, F1": f1(documents, ends)
        for name, documents in zip(SETS, sets, strict=True)
        for label, ends in (("rules", ours), ("regular expression", plain))
    }


if __name__ == "__main__":
    sys.stdout.write(table(measure()))
