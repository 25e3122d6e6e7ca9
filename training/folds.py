"""ClaimBuster's four folds, each scored by models that never saw it."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from training import data
from training.further import further
from training.measures import f1, macro, say
from training.minilm import Embedding, Lower, released
from training.teaching import Lesson, plain, taught
from training.worth import fine_tuned, frozen, logits


class Way(NamedTuple):
    """What is learned of three folds and of CheckThat! 2024's further sentences, with which seeds, how often."""

    lesson: Callable[[data.Labelled, data.Labelled], Lesson]
    seeds: Sequence[int]
    epochs: int


WAYS = {
    "within": Way(lambda inside, _: plain(inside), (1, 2, 3), 3),
    "further": Way(lambda inside, more: plain(_both(inside, more)), (1,), 2),
    "taught": Way(lambda inside, more: taught(inside, more.texts), (1, 2, 3), 2),
}
"""The three folds alone; with the further sentences and their labels; with these as teachers see them, unlabelled."""


def folds(path: Path, every: int = 1) -> None:
    """Score all sentences and keep the scores in a file, by way, seed and sentence id."""
    lower, embedding = released()
    ids, sentences, tests = data.claimbuster()
    rows = list(zip(ids, sentences.texts, sentences.labels, strict=True))[::every]
    more = further()
    more = data.Labelled(more.texts[::every], more.labels[::every])
    path.parent.mkdir(parents=True, exist_ok=True)
    scores = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for name, way in WAYS.items():
        scores[name] = {str(seed): {} for seed in way.seeds}
        for number, test in enumerate(tests, 1):
            say(f"{name}, fold {number}")
            inside, outside = [row for row in rows if row[0] not in test], [row for row in rows if row[0] in test]
            lesson = way.lesson(_labelled(inside), more)
            for seed, odds in _scored(way, lower, embedding, lesson, _labelled(outside)).items():
                scores[name][str(seed)] |= {str(row[0]): odd for row, odd in zip(outside, odds, strict=True)}
        path.write_text(json.dumps(scores) + "\n", encoding="utf-8")


def _labelled(rows: Sequence[tuple[int, str, bool]]) -> data.Labelled:
    return data.Labelled([text for _, text, _ in rows], [label for _, _, label in rows])


def _both(one: data.Labelled, other: data.Labelled) -> data.Labelled:
    return data.Labelled(one.texts + other.texts, one.labels + other.labels)


def _scored(
    way: Way, lower: Lower, embedding: Embedding, lesson: Lesson, outside: data.Labelled
) -> dict[int, list[float]]:
    """By seed: the log-odds of the sentences outside, by a model that learned the lesson."""
    states, held, found = frozen(lower, lesson.texts), frozen(lower, outside.texts), {}
    for seed in way.seeds:
        odds = logits(fine_tuned(embedding, states, lesson.shares, seed, way.epochs), held)
        yes = odds >= 0
        say(f"seed {seed}: F1 {f1(outside.labels, yes):.4f} macro {macro(outside.labels, yes):.4f}")
        found[seed] = [round(float(odd), 3) for odd in odds]
    return found
