"""Rebuild every shipped weight from the data sets: `make train`. Takes about an hour on one core."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from fcapp.text.encoder import Upper
from fcapp.text.linear import LinearModel
from training import data, small
from training.export import add, onnx_bytes
from training.measures import ap, border, f1, macro
from training.minilm import package_file, released
from training.worth import averaged, fine_tuned, frozen, logits

MODELS = data.CHECKOUT / "resources" / "models"
SCORES = data.CHECKOUT / "training" / "claimbuster_scores.json"
SEEDS = (1, 2, 3)


def main(arguments: Sequence[str]) -> int:
    """Train what is asked for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("what", nargs="*", help="models, small, folds; all three when none is named")
    parser.add_argument("--folder", type=Path, default=MODELS)
    parser.add_argument(
        "--seeds", type=int, nargs="+", default=SEEDS, help="of the models whose weights are averaged"
    )
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    if not chosen.what or "models" in chosen.what:
        models(chosen.folder, chosen.seeds)
    if not chosen.what or "small" in chosen.what:
        small_model(chosen.folder)
    if not chosen.what or {"models", "small"} & set(chosen.what):
        borders(chosen.folder)
    if not chosen.what or "folds" in chosen.what:
        folds(chosen.seeds)
    return 0


def learned_from() -> data.Labelled:
    """Debates, without what stands in the dev and dev-test parts, and news articles, without the untouched ones."""
    held = [*data.checkthat24("dev").texts, *data.checkthat24("dev-test").texts]
    seen, found = set(map(data.plain, held)), data.Labelled()
    _, buster, _ = data.claimbuster()
    for part in (data.checkthat24("train"), buster):
        for text, worthy in zip(part.texts, part.labels, strict=True):
            if data.plain(text) not in seen:
                found.add(text, worthy=worthy)
        seen.update(map(data.plain, found.texts))
    for name, article in data.news():
        if name not in data.UNTOUCHED:
            for text, worthy in zip(article.texts, article.labels, strict=True):
                found.add(text, worthy=worthy)
    return found


def models(folder: Path, seeds: Sequence[int]) -> None:
    """The lower layers, the embedding and the transformer."""
    lower, embedding = released()
    train, dev = learned_from(), data.checkthat24("dev")
    states, dev_states = frozen(lower, train.texts), frozen(lower, dev.texts)
    tuned = []
    for seed in seeds:
        tuned.append(fine_tuned(embedding, states, train.labels, seed))
        _say(f"seed {seed}: dev AP {ap(dev.labels, logits(tuned[-1], dev_states)):.4f}")
    worth = averaged(tuned)
    _say(f"mean of the weights: dev AP {ap(dev.labels, logits(worth, dev_states)):.4f}")
    files = {
        "minilm-lower.onnx": onnx_bytes(lower, "ids"),
        "embedding-upper.onnx": onnx_bytes(embedding, "hidden"),
        "checkworthy-upper.onnx": onnx_bytes(worth, "hidden"),
        "vocabulary.txt": package_file("vocab.txt").read_bytes(),
    }
    add(folder, files, {})
    _say(f"{sum(map(len, files.values())) / 1e6:.1f} MB in {folder}")


def small_model(folder: Path) -> None:
    """The small model, taught by the transformer as it is shipped."""
    texts = [*learned_from().texts, *data.unlabelled()]
    shares = _share(Upper("checkworthy-upper.onnx").read(texts).ravel().astype(np.float64))
    linear = small.taught(texts, shares)
    add(folder, {"checkworthy-linear.bin": linear}, {})


def borders(folder: Path) -> None:
    """The scores from which sentences are suggested, chosen with the files as they are shipped."""
    dev, small_one = data.checkthat24("dev"), LinearModel((folder / "checkworthy-linear.bin").read_bytes())
    found = {
        "transformer": Upper("checkworthy-upper.onnx").read(dev.texts).ravel().tolist(),
        "linear": [small_one.logit(text) for text in dev.texts],
    }
    for name, scores in found.items():
        _say(f"{name}: dev AP {ap(dev.labels, scores):.4f}")
    add(folder, {}, {name: border(dev.labels, scores) for name, scores in found.items()})


def folds(seeds: Sequence[int]) -> None:
    """ClaimBuster's four folds, each measured by models that never saw it; scores go to a file, by sentence id."""
    lower, embedding = released()
    ids, sentences, tests = data.claimbuster()
    states = frozen(lower, sentences.texts)
    labels, found = np.array(sentences.labels), np.zeros(len(ids))
    for number, test in enumerate(tests, 1):
        inside = np.array([one not in test for one in ids])
        learned = type(states)([row for row, kept in zip(states.rows, inside, strict=True) if kept])
        tuned = [fine_tuned(embedding, learned, labels[inside].tolist(), seed) for seed in seeds]
        outside = type(states)([row for row, kept in zip(states.rows, inside, strict=True) if not kept])
        found[~inside] = logits(averaged(tuned), outside)
        yes, wanted = found[~inside] >= 0, labels[~inside]
        _say(f"fold {number}: F1 {f1(wanted, yes):.4f} macro {macro(wanted, yes):.4f}")
    kept = {str(one): round(float(score), 3) for one, score in zip(ids, found, strict=True)}
    SCORES.write_text(json.dumps(kept, indent=None) + "\n", encoding="utf-8")


def _share(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return 1 / (1 + np.exp(-values))


def _say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
