"""How often each way finds a span again, by kind of edit."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from fcapp.model.spans import Span
from fcapp.text.compared_words import forms
from fcapp.text.comparing import compare
from fcapp.text.placing import Placed, State, place
from tools.bench_anchor import yardsticks
from tools.bench_anchor.articles import Article
from tools.bench_anchor.draft import Draft
from tools.bench_anchor.edits import KINDS

RIGHT, WRONG, ASKED, LOST = "right", "wrong", "asked", "lost"
Way = Callable[[str, str, Sequence[Span]], list[Placed]]


class Case(NamedTuple):
    """A span that one way placed, with the truth."""

    kind: str
    way: str
    article: str
    old: str
    new: str
    span: Span
    truth: Span | None
    placed: Placed

    @property
    def verdict(self) -> str:
        """`RIGHT`, `WRONG` (another place or another state is told), `ASKED`, or `LOST` (though it is there)."""
        state, told, _ = self.placed
        if state is State.ASK:
            return ASKED
        if told is None:
            return RIGHT if self.truth is None else LOST
        return RIGHT if told == self.truth and self._is_state(state) else WRONG

    def _is_state(self, state: State) -> bool:
        if self.truth is None or self.way != "ours":
            return True
        same = forms(self.old[slice(*self.span)]) == forms(self.new[slice(*self.truth)])
        return (state in (State.KEPT, State.MOVED)) == same


def _ours(old: str, new: str, spans: Sequence[Span]) -> list[Placed]:
    return place(compare(old, new), spans)


def _by(find: Callable[[str, str, Span], Span | None]) -> Way:
    def way(old: str, new: str, spans: Sequence[Span]) -> list[Placed]:
        found = [find(old, new, span) for span in spans]
        return [Placed(State.CHANGED, one, 1.0) if one else Placed(State.LOST, None, 0.0) for one in found]

    return way


WAYS: dict[str, Way] = {
    "ours": _ours,
    "exact": _by(yardsticks.first_exact),
    "approximate": _by(yardsticks.approximate),
}


def cases(
    articles: Iterable[Article], seed: int, rounds: int = 1, ways: Sequence[str] = tuple(WAYS), most: int = 1_000_000
) -> Iterator[Case]:
    """Every article edited in every kind, `rounds` times, with at most so many of its spans placed in each way."""
    for article in articles:
        for kind, make in KINDS.items():
            for number in range(rounds):
                chance = random.Random(f"{seed} {article.name} {kind} {number}")  # noqa: S311 - repeatable
                draft = make(article.text, chance)
                yield from _placed(article, kind, draft, ways, chance, most)


def _placed(
    article: Article, kind: str, draft: Draft, ways: Sequence[str], chance: random.Random, most: int
) -> Iterator[Case]:
    truths = [(span, truth) for span in article.spans if (truth := draft.truth(span))]
    truths = sorted(chance.sample(truths, most)) if len(truths) > most else truths
    for way in ways:
        placed = WAYS[way](article.text, draft.text, [span for span, _ in truths])
        for (span, truth), one in zip(truths, placed, strict=True):
            yield Case(kind, way, article.name, article.text, draft.text, span, truth.span, one)


def counted(found: Iterable[Case]) -> dict[tuple[str, str], Counter[str]]:
    """The verdicts of each way on each kind, and on all of them under the name “all”."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for case in found:
        for kind in (case.kind, "all"):
            counts.setdefault((kind, case.way), Counter())[case.verdict] += 1
    return counts
