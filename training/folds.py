"""ClaimBuster's four folds, each scored by models that never saw it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training import data
from training.further import further
from training.measures import f1, macro, say
from training.minilm import Embedding, Lower, released
from training.worth import States, fine_tuned, frozen, logits

SEEDS = {"within": (1, 2, 3), "further": (1,)}
EPOCHS = {"within": 3, "further": 2}


@dataclass
class Part:
    """Sentences by what the frozen layers make of them, with their labels."""

    states: States
    labels: list[bool]

    def at(self, places: Sequence[int]) -> "Part":
        """Some of them."""
        return Part(States([self.states.rows[at] for at in places]), [self.labels[at] for at in places])

    def with_more(self, other: "Part") -> "Part":
        """These and others."""
        return Part(States(self.states.rows + other.states.rows), self.labels + other.labels)


def folds(path: Path, every: int = 1, kinds: Sequence[str] = tuple(SEEDS)) -> None:
    """Score all sentences and keep the scores in a file, by kind, seed and sentence id.

    `within`: learned from the other three folds alone; `further`: from CheckThat! 2024's further sentences, too.
    """
    lower, embedding = released()
    ids, sentences, tests = data.claimbuster()
    ids, whole = ids[::every], _part(lower, sentences, every)
    tests = [test.intersection(ids) for test in tests]
    scores = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for kind in kinds:
        more = _part(lower, further() if kind == "further" else data.Labelled(), every)
        scores[kind] = {}
        for seed in SEEDS[kind]:
            say(f"{kind}, seed {seed}")
            scores[kind][str(seed)] = _by_id(embedding, ids, whole, tests, more, seed, EPOCHS[kind])
            path.write_text(json.dumps(scores) + "\n", encoding="utf-8")


def _part(lower: Lower, found: data.Labelled, every: int) -> Part:
    return Part(frozen(lower, found.texts[::every]), found.labels[::every])


def _by_id(
    embedding: Embedding,
    ids: Sequence[int],
    whole: Part,
    tests: Sequence[frozenset[int]],
    more: Part,
    seed: int,
    epochs: int,
) -> dict[str, float]:
    """The log-odds of each sentence, by its id, by the model that did not learn its fold."""
    found = {}
    for number, test in enumerate(tests, 1):
        outside = [at for at, one in enumerate(ids) if one in test]
        inside = whole.at([at for at, one in enumerate(ids) if one not in test]).with_more(more)
        tuned = fine_tuned(embedding, inside.states, inside.labels, seed, epochs)
        held = whole.at(outside)
        given = logits(tuned, held.states)
        say(f"fold {number}: F1 {f1(held.labels, given >= 0):.4f} macro {macro(held.labels, given >= 0):.4f}")
        found |= {str(ids[at]): round(float(score), 3) for at, score in zip(outside, given, strict=True)}
    return found
