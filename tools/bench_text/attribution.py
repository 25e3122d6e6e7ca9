"""How well it is found who says what: over labelled news articles, beside a regular expression as a yardstick."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fcapp.model.spans import Span
from fcapp.text.attribution import attributions
from fcapp.text.sentences import Sentences
from fcapp.text.suggested import Attribution, SpeechKind
from tools.bench_text.articles import own_articles

HELD_OUT = frozenset(["warhol", "korea", "clock", "crane", "afghan"])
"""Articles that no rule was made after."""
OWN_HELD_OUT = frozenset(["court", "flood", "cycling", "space", "bakery", "culture", "feature", "health", "live"])
"""The same among those of our own."""
_NEAR, _SAME = 0.3, 0.8
_YARDSTICK = re.compile(
    r"(?P<source>(?:[A-Z][\w’'-]*\s)+|\b(?:he|she|they|it|He|She|They|It)\s)(?:has |have |had |also )?"
    r"(?P<cue>said|says|say|told|claimed|claims|stated|added|announced|reported|wrote)\b[^.]*?(?:that\s|[:,]\s|\s)"
)

Finder = Callable[[str], Sequence[Attribution]]


@dataclass(slots=True)
class Tally:
    """Counts over articles."""

    gold: int = 0
    near: int = 0
    same: int = 0
    right: int = 0
    found: int = 0
    true: int = 0

    def scores(self) -> dict[str, float]:
        """Shares, 0..1: near and same of the labelled ones, speaker of the near ones, precision of the found ones."""
        return {
            "near": self.near / max(1, self.gold),
            "same": self.same / max(1, self.gold),
            "speaker": self.right / max(1, self.near),
            "precision": self.true / max(1, self.found),
        }


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled attribution."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


def yardstick(text: str) -> list[Attribution]:
    """What a regular expression finds: a name, a verb of saying, the rest of the sentence."""
    found = []
    for span in Sentences(text).over(0, len(text)):
        match = _YARDSTICK.search(text, span.start, span.end)
        if match is not None:
            content = Span(match.end(), span.end)
            source, cue = Span(*match.span("source")), Span(*match.span("cue"))
            found.append(Attribution(content, source, cue, match["source"].strip(), SpeechKind.INDIRECT, 0.5))
    return found


def data_folder() -> Path:
    """Where the labelled articles are: FCAPP_DATA, else beside the checkout."""
    beside = Path(__file__).parents[3] / "shared" / "data"
    return Path(os.environ.get("FCAPP_DATA", beside))


def measure(finder: Finder = attributions) -> dict[str, float]:
    """The scores of `finder`, named by part (seen, held_out, all) and score; empty when there are no articles."""
    articles = _articles()
    parts: dict[str, Tally] = {"seen": Tally(), "held_out": Tally(), "all": Tally()}
    for article in articles:
        held = article["id"].rsplit("_", 1)[-1] in HELD_OUT
        for name in ("held_out" if held else "seen", "all"):
            count(parts[name], article["text"], labels(article), finder(article["text"]))
    return {
        f"{part} {name}": value for part, tally in parts.items() if articles for name, value in tally.scores().items()
    }


def measure_own(finder: Finder = attributions) -> dict[str, float]:
    """The scores of `finder` over the articles of our own, named by part (own seen, own held_out) and score."""
    parts: dict[str, Tally] = {"own seen": Tally(), "own held_out": Tally()}
    for article in own_articles():
        part = parts["own held_out" if article["id"] in OWN_HELD_OUT else "own seen"]
        count(part, article["text"], labels(article), finder(article["text"]))
    return {f"{part} {name}": value for part, tally in parts.items() for name, value in tally.scores().items()}


def labels(article: dict[str, Any]) -> list[Label]:
    """The labelled attributions of an article."""
    return [Label(_spans(one["content"]), _spans(one["source"])) for one in article["attributions"] if one["content"]]


def count(tally: Tally, text: str, gold: Iterable[Label], found: Sequence[Attribution]) -> None:
    """Add an article to `tally`; each found attribution answers to one label at most for precision."""
    labelled = list(gold)
    for label in labelled:
        best = max(found, key=lambda one: (overlap(label, one.content), _is_right(text, label, one)), default=None)
        share = overlap(label, best.content) if best else 0.0
        tally.gold += 1
        tally.near += share >= _NEAR
        tally.same += share >= _SAME
        tally.right += best is not None and share >= _NEAR and _is_right(text, label, best)
    tally.found += len(found)
    tally.true += sum(any(overlap(label, one.content) >= _NEAR for label in labelled) for one in found)


def overlap(label: Label, span: Span) -> float:
    """Intersection over union, in code points."""
    gold = {place for part in label.content for place in range(*part)}
    mine = set(range(*span))
    return len(gold & mine) / max(1, len(gold | mine))


def _is_right(text: str, label: Label, one: Attribution) -> bool:
    if not label.source:
        return one.source is None
    if one.source is not None and any(part.overlaps(one.source) for part in label.source):
        return True
    named = {" ".join(text[slice(*part)].split()) for part in label.source}
    return any(name and one.speaker and (name in one.speaker or one.speaker in name) for name in named)


def _spans(value: Any) -> tuple[Span, ...]:
    parts = json.loads(value) if isinstance(value, str) else value
    return tuple(Span(*part) for part in parts)


def _articles() -> list[dict[str, Any]]:
    path = data_folder() / "gum_news" / "gum_news_dev.json"
    if not path.exists():
        print(f"skipped: there is no {path.name} in the folder that FCAPP_DATA names", file=sys.stderr)
        return []
    articles: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return articles


def main() -> None:
    """Print the scores of the rules beside those of the yardstick."""
    ours, simple = measure() | measure_own(), measure(yardstick) | measure_own(yardstick)
    for name, value in ours.items():
        print(f"{name:22} {value:.3f}   yardstick {simple[name]:.3f}")


if __name__ == "__main__":
    main()
