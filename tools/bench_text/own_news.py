"""Measure figures, dates and claims on articles of our own: `python -m tools.bench_text.own_news [PART] [-v]`.

`tests/data/news` holds them. Their labels stand in braces, `{words|kind|value|unit|hedge}` for a figure and
`{words|date|iso}` for a date; a kind that ends in a question mark may be missed, `?` alone is for anything, `*` for
either a figure or a date, `-` for neither. Below a line of three dashes stand the claims: type, reasons, words.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fcapp.model.spans import Span
from fcapp.text.suggest import BORDER, Noticed, Tier, suggest
from fcapp.text.suggested import DateMention, Figure, Suggestion
from tools.bench_text.data import CHECKOUT, table

FOLDER = CHECKOUT / "tests" / "data" / "news"
_MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")
REASONS = {
    "fig": "names a figure",
    "cmp": "compares",
    "ext": "claims a first",
    "cause": "gives a cause",
    "harm": "tells of violence",
    "acc": "accuses",
    "dec": "tells of a decision",
    "date": "names a date",
    "said": "is somebody",
}


@dataclass(frozen=True, slots=True)
class Label:
    """What a careful reader expects at a place."""

    span: Span
    kind: str
    value: str
    unit: str
    hedge: str

    @property
    def needed(self) -> bool:
        """Whether it must not be missed."""
        return not self.kind.endswith(("?", "-"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim that a careful reader would mark."""

    span: Span
    type: str
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its labels."""

    name: str
    published: str
    text: str
    labels: list[Label]
    claims: list[Wanted]


def articles(half: str = "") -> list[Article]:
    """The labelled articles, in order; `half` is “odd” or “even” of the first twelve, “fresh”, or nothing for all."""
    paths = sorted(FOLDER.glob("*.txt"))
    parts = {"odd": paths[0:12:2], "even": paths[1:12:2], "fresh": paths[12:]}
    return [_article(path) for path in parts.get(half, paths)]


def _article(path: Path) -> Article:
    marked, claims = path.read_text(encoding="utf-8").split("\n---\n")
    head, marked = marked.split("\n", 1)
    text, labels, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        span = Span(len(text), len(text) + len(mark[1]))
        labels.append(Label(span, *(*mark[2].split("|"), "", "", "")[:4]))
        text, at = text + mark[1], mark.end()
    text += marked[at:]
    return Article(path.stem, head.split()[1], text, labels, [_wanted(text, line) for line in claims.splitlines()])


def _wanted(text: str, line: str) -> Wanted:
    kind, reasons, words = (part.strip() for part in line.split(";", 2))
    start = text.index(words)
    return Wanted(Span(start, start + len(words)), kind, frozenset(reasons.split()))


def wrong(article: Article, found: Noticed) -> Iterator[tuple[str, str]]:
    """What is missed, too much or read wrong among figures and dates: its sort and the words."""
    figures = {Span(one.start, one.end): one for one in found.figures}
    days = {Span(one.start, one.end): one for one in found.dates}
    for label in article.labels:
        yield from _of_label(article.text, label, figures, days)
    for span in (*figures, *days):
        if not any(span.overlaps(label.span) for label in article.labels):
            yield "extra", article.text[slice(*span)] + " in " + _near(article.text, span)


def _of_label(
    text: str, label: Label, figures: dict[Span, Figure], days: dict[Span, DateMention]
) -> Iterator[tuple[str, str]]:
    words, kind = f"{text[slice(*label.span)]} in {_near(text, label.span)}", label.kind.rstrip("?")
    at_figure = [one for span, one in figures.items() if span.overlaps(label.span)]
    at_day = [one for span, one in days.items() if span.overlaps(label.span)]
    if label.kind == "-":
        for span in (*figures, *days):
            if span.overlaps(label.span):
                yield "extra", text[slice(*span)] + " in " + _near(text, label.span)
        return
    wanted, other = (at_day, at_figure) if kind == "date" else (at_figure, at_day)
    if kind and label.needed and not (wanted or (other and kind == "*")):
        yield "missed", words
    if kind not in ("", "*") and other:
        yield "taken for the other", words
    if kind == "date":
        yield from _of_date(text, label, at_day, words)
    elif kind not in ("", "*"):
        yield from _of_figure(text, label, at_figure, words)


def _of_date(text: str, label: Label, found: Sequence[DateMention], words: str) -> Iterator[tuple[str, str]]:
    for one in found[:1]:
        if (one.iso or "") != label.value:
            yield "iso", f"{one.iso}, not {label.value}: {words}"
        if not _core(text, label.span, Span(one.start, one.end)):
            yield "date span", f"{text[one.start : one.end]!r}: {words}"


def _of_figure(text: str, label: Label, found: Sequence[Figure], words: str) -> Iterator[tuple[str, str]]:
    if len(found) > 1:
        yield "figure cut", words
    for one in found[:1]:
        value = float(label.value) if label.value else None
        if one.kind != label.kind.rstrip("?"):
            yield "kind", f"{one.kind}, not {label.kind}: {words}"
        if (one.value is None) != (value is None) or abs((one.value or 0) - (value or 0)) > 1e-3 * abs(value or 1):
            yield "value", f"{one.value}, not {value}: {words}"
        if label.unit != "~" and one.unit.lower() != label.unit.lower():
            yield "unit", f"{one.unit!r}, not {label.unit!r}: {words}"
        if one.hedge.lower() != label.hedge.lower():
            yield "hedge", f"{one.hedge!r}, not {label.hedge!r}: {words}"
        bare = text[slice(*label.span)].removeprefix(label.hedge).strip()
        if text[one.start : one.end].strip() != bare:
            yield "figure span", f"{text[one.start : one.end]!r}: {words}"


def _core(text: str, label: Span, found: Span) -> bool:
    """Whether both begin and end alike, but for a preposition or a part of the day within the label."""
    before, after = text[label.start : found.start], text[found.end : label.end]
    inside = label.start <= found.start and found.end <= label.end
    return (
        inside
        and before.strip() in ("", "on", "the", "mid-", "early", "late on")
        and after.strip() in ("", "evening")
    )


def _near(text: str, span: Span) -> str:
    return " ".join(f"“{text[max(0, span.start - 20) : span.end + 20]}”".split())


def overlap(one: Span, other: Span) -> float:
    """The share of code points of both that both have."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / (max(one.end, other.end) - min(one.start, other.start))


def claim_scores(wanted: Sequence[Article], found: Sequence[Noticed]) -> tuple[dict[str, float], list[str]]:
    """How well claims agree with the wanted ones, and those that do not."""
    sums: Counter[str] = Counter()
    said: list[str] = []
    for article, noticed in zip(wanted, found, strict=True):
        claims = [one for one in noticed.suggestions if one.score >= BORDER]
        sums["found"] += len(claims)
        for claim in article.claims:
            best = max(claims, key=lambda one: overlap(one.span, claim.span))
            sums["wanted"] += 1
            sums += _against(claim, best)
            if best.span != claim.span:
                share = overlap(best.span, claim.span)
                words = article.text[slice(*best.span)] if share else "(nothing)"
                said.append(f"{share:.2f} {article.text[slice(*claim.span)]}\n     {words}")
            said += _disagreement(article.text, claim, best)
        sums["right"] += sum(any(overlap(one.span, claim.span) >= 0.5 for claim in article.claims) for one in claims)
    return _shares(sums), said


def _against(claim: Wanted, best: Suggestion) -> Counter[str]:
    share = overlap(best.span, claim.span)
    same = share >= 0.5
    given = _codes(best)
    return Counter(
        {
            "overlap": share,
            "half": same,
            "exact": best.span == claim.span,
            "type": same and best.type == claim.type,
            "hit reasons": len(given & claim.reasons) if same else 0,
            "given reasons": len(given) if same else 0,
            "wanted reasons": len(claim.reasons) if same else 0,
        }
    )


def _codes(one: Suggestion) -> frozenset[str]:
    return frozenset(
        code for code, words in REASONS.items() if any(reason.startswith(words) for reason in one.reasons)
    )


def _disagreement(text: str, claim: Wanted, best: Suggestion) -> Iterator[str]:
    if overlap(best.span, claim.span) < 0.5:
        return
    words, given = text[slice(*claim.span)], _codes(best)
    if best.type != claim.type:
        yield f"TYPE {best.type}, not {claim.type}: {words}"
    if given != claim.reasons:
        yield f"REASONS +{sorted(given - claim.reasons)} -{sorted(claim.reasons - given)}: {words}"


def _shares(sums: Counter[str]) -> dict[str, float]:
    return {
        "claims, overlap with the nearest": sums["overlap"] / sums["wanted"],
        "claims, found (half or more in common)": sums["half"] / sums["wanted"],
        "claims, exact": sums["exact"] / sums["wanted"],
        "claims, of those suggested wanted": sums["right"] / sums["found"],
        "type right, of those found": sums["type"] / sums["half"],
        "reasons, recall": sums["hit reasons"] / sums["wanted reasons"],
        "reasons, precision": sums["hit reasons"] / sums["given reasons"],
    }


def measure(half: str = "", tier: Tier = Tier.TRANSFORMER) -> tuple[dict[str, float], list[str]]:
    """Counts of mistakes with figures and dates, shares for claims, and each disagreement in words."""
    wanted = articles(half)
    found = [suggest(article.text, article.published, tier) for article in wanted]
    labels = [label for article in wanted for label in article.labels]
    mistakes = [
        (sort, f"{article.name[:2]} {words}")
        for article, one in zip(wanted, found, strict=True)
        for sort, words in wrong(article, one)
    ]
    shares, said = claim_scores(wanted, found)
    counts = {
        f"mistakes, {sort}": float(count) for sort, count in sorted(Counter(sort for sort, _ in mistakes).items())
    }
    needed = {"labels that must be found": float(sum(label.needed for label in labels))}
    return needed | counts | shares, [f"{sort}: {words}" for sort, words in sorted(mistakes)] + said


def main(arguments: Sequence[str]) -> None:
    """Print the measures of the half that is asked for, and with -v each disagreement."""
    halves = [one for one in arguments if one in ("odd", "even", "fresh")]
    scores, said = measure(halves[0] if halves else "")
    sys.stdout.write(table(scores))
    if "-v" in arguments:
        sys.stdout.write("\n".join(said) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
