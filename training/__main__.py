"""Rebuild every shipped weight from the data sets: `make train`.

On one free core `models` and `small` take forty minutes, `folds` about six hours.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from fcapp.text import models as shipped
from fcapp.text.encoder import Upper
from fcapp.text.linear import LinearModel
from training import data, small
from training.export import add, onnx_bytes
from training.folds import folds
from training.kinds import kinds_of_words
from training.measures import ap, border, say
from training.minilm import package_file, released
from training.vary import Varied
from training.worth import averaged, fine_tuned, frozen, logits

MODELS = data.CHECKOUT / "resources" / "models"
TRIAL = data.CHECKOUT / "build" / "models"
SCORES = "claimbuster_scores.json"
SEEDS = (1, 2, 3)
COPIES = 2


def main(arguments: Sequence[str]) -> int:
    """Train what is asked for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("what", nargs="*", help="models, small, folds; all three when none is named")
    parser.add_argument("--folder", type=Path, help="where the models go")
    parser.add_argument("--every", type=int, default=1, help="learn from every N-th sentence alone, as a trial")
    parser.add_argument(
        "--seeds", type=int, nargs="+", default=SEEDS, help="of the models whose weights are averaged"
    )
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    trial = chosen.every > 1
    folder: Path = (chosen.folder or (TRIAL if trial else MODELS)).resolve()
    shipped.FOLDER = str(folder)  # the small model is taught by the transformer that lies beside it
    if not chosen.what or "models" in chosen.what:
        models(folder, chosen.seeds, chosen.every)
    if not chosen.what or "small" in chosen.what:
        small_model(folder, chosen.every)
    if not chosen.what or {"models", "small"} & set(chosen.what):
        borders(folder)
    if not chosen.what or "folds" in chosen.what:
        folds((folder if trial else data.CHECKOUT / "training") / SCORES, chosen.every)
    return 0


def learned_from(every: int = 1) -> data.Labelled:
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
    return data.Labelled(found.texts[::every], found.labels[::every])


def models(folder: Path, seeds: Sequence[int], every: int) -> None:
    """The lower layers, the embedding and the transformer."""
    lower, embedding = released()
    train, dev = learned_from(every), data.checkthat24("dev")
    states, dev_states = frozen(lower, train.texts), frozen(lower, dev.texts)
    tuned = []
    for seed in seeds:
        tuned.append(fine_tuned(embedding, states, train.labels, seed))
        say(f"seed {seed}: dev AP {ap(dev.labels, logits(tuned[-1], dev_states)):.4f}")
    worth = averaged(tuned)
    say(f"mean of the weights: dev AP {ap(dev.labels, logits(worth, dev_states)):.4f}")
    files = {
        "minilm-lower.onnx": onnx_bytes(lower, "ids"),
        "embedding-upper.onnx": onnx_bytes(embedding, "hidden"),
        "checkworthy-upper.onnx": onnx_bytes(worth, "hidden"),
        "vocabulary.txt": package_file("vocab.txt").read_bytes(),
    }
    add(folder, files, {})
    say(f"{sum(map(len, files.values())) / 1e6:.1f} MB in {folder}")


def small_model(folder: Path, every: int) -> None:
    """The small model, taught by the transformer as it is shipped."""
    lower, _ = released()
    table = lower.words.weight.detach()
    texts = [*copies(Varied(table), [*learned_from(every).texts, *data.unlabelled()[::every]])]
    texts += data.abstracts(4 * every)
    shares = _share(Upper("checkworthy-upper.onnx").read(texts).ravel().astype(np.float64))
    linear = small.taught(texts, shares, kinds_of_words(table))
    add(folder, {"checkworthy-linear.bin": linear}, {})


def copies(varied: Varied, known: Sequence[str]) -> Iterator[str]:
    """Sentences as they are; then with words exchanged, and spliced with words exchanged, COPIES times each."""
    yield from known
    for _ in range(COPIES):
        yield from varied.of(known)
        yield from varied.of(varied.spliced(known))


def borders(folder: Path) -> None:
    """The scores from which sentences are suggested, chosen with the files as they are shipped."""
    dev, small_one = data.checkthat24("dev"), LinearModel((folder / "checkworthy-linear.bin").read_bytes())
    found = {
        "transformer": Upper("checkworthy-upper.onnx").read(dev.texts).ravel().tolist(),
        "linear": [small_one.logit(text) for text in dev.texts],
    }
    for name, scores in found.items():
        say(f"{name}: dev AP {ap(dev.labels, scores):.4f}")
    add(folder, {}, {name: border(dev.labels, scores) for name, scores in found.items()})


def _share(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return 1 / (1 + np.exp(-values))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
