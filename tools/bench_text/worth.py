"""How well sentences that want checking are found: debates, and news that no model learned from."""

import json
from collections.abc import Callable, Sequence
from typing import NamedTuple

from fcapp.text.checkworthiness import linear_scores
from fcapp.text.transformer import transformer_scores
from tools.bench_text.measures import average_precision, f1, macro, mean
from tools.bench_text.ngrams import NGrams
from training import data

Scores = Callable[[Sequence[str]], Sequence[float]]


class Row(NamedTuple):
    """One measured number beside its yardsticks."""

    what: str
    value: float
    wanted: str
    beside: str = ""


def rows() -> list[Row]:
    """All that is measured here.

    Raises:
        OSError: the sets of sentences are not there.
    """
    ngrams = NGrams(*_pair(data.checkthat24("train")))
    plain: Scores = lambda texts: [ngrams.score(text) for text in texts]  # noqa: E731
    return [*_debates(plain), *_folds(), *_nineteen(plain), *_news(plain)]


def _debates(ngrams: Scores) -> list[Row]:
    test = data.checkthat24("dev-test")
    large, small = transformer_scores(test.texts), linear_scores(test.texts)
    digits, grams = _digits(test.texts), ngrams(test.texts)
    aps = f"n-grams {average_precision(test.labels, grams):.3f}, digits {average_precision(test.labels, digits):.3f}"
    f1s = (
        f"n-grams {_best_on_dev(ngrams, test):.3f}, digits {f1(test.labels, [d > 0 for d in digits]):.3f}; "
        "published .849 DeBERTa-v3-base, .698 LSTM, .655 n-grams"
    )
    return [
        Row("CheckThat! 24 dev-test, F1", f1(test.labels, [score >= 0.5 for score in large]), ">= .85", f1s),
        Row("CheckThat! 24 dev-test, AP", average_precision(test.labels, large), ">= .95", aps),
        Row("small model: CheckThat! 24 dev-test, AP", average_precision(test.labels, small), ">= .90", aps),
        Row("small model: CheckThat! 24 dev-test, F1", f1(test.labels, [score >= 0.5 for score in small]), "", ""),
    ]


def _best_on_dev(scores: Scores, test: data.Labelled) -> float:
    """F1 on the test part at the threshold that is best on the development part."""
    dev = data.checkthat24("dev")
    found = scores(dev.texts)
    border = max(set(found), key=lambda step: f1(dev.labels, [score >= step for score in found]))
    return f1(test.labels, [score >= border for score in scores(test.texts)])


def _folds() -> list[Row]:
    """From the scores that models gave to the folds they did not learn from, kept by way, seed and sentence id."""
    path = data.CHECKOUT / "training" / "claimbuster_scores.json"
    stored: dict[str, dict[str, dict[str, float]]] = json.loads(path.read_text(encoding="utf-8"))
    return [row for way, what in _LEARNED.items() for row in _of_seeds(what, list(stored[way].values()))]


_LEARNED = {
    "taught": "ClaimBuster, 4 folds, others unlabelled",
    "within": "ClaimBuster, 4 folds alone",
    "further": "ClaimBuster, 4 folds, others labelled",
}


def _of_seeds(what: str, seeds: Sequence[dict[str, float]]) -> list[Row]:
    f1s, macros = zip(*map(_over_folds, seeds), strict=True)
    return [
        Row(f"{what}, F1", mean(f1s), ">= .84", f"{_spread(f1s)}published .857 Mistral-7B LoRA"),
        Row(f"{what}, macro F1", mean(macros), ">= .89", f"{_spread(macros)}published .900 Mistral-7B LoRA"),
    ]


def _over_folds(scores: dict[str, float]) -> tuple[float, float]:
    """F1 and macro F1, each the mean of the four folds."""
    ids, sentences, tests = data.claimbuster()
    label = dict(zip(ids, sentences.labels, strict=True))
    pairs = [([label[one] for one in test], [scores[str(one)] >= 0 for one in test]) for test in tests]
    return mean([f1(*pair) for pair in pairs]), mean([macro(*pair) for pair in pairs])


def _spread(values: Sequence[float]) -> str:
    return f"seeds {' '.join(f'{value:.4f}' for value in values)}; " if len(values) > 1 else ""


def _nineteen(ngrams: Scores) -> list[Row]:
    files = list(data.checkthat19())
    large = mean([average_precision(part.labels, transformer_scores(part.texts)) for part in files])
    small = mean([average_precision(part.labels, linear_scores(part.texts)) for part in files])
    zero = mean([average_precision(part.labels, ngrams(part.texts)) for part in files])
    own = mean(
        [average_precision(part.labels, _trained_on_others(files, at)(part.texts)) for at, part in enumerate(files)]
    )
    digits = mean([average_precision(part.labels, _digits(part.texts)) for part in files])
    beside = f"n-grams {zero:.3f} (of its own set, leaving one file out: {own:.3f}), digits {digits:.3f}"
    return [
        Row("CheckThat! 19, zero-shot, MAP over 19 files", large, "n-grams + .03", beside),
        Row("small model: CheckThat! 19, MAP", small, "", ""),
    ]


def _trained_on_others(files: Sequence[data.Labelled], left_out: int) -> Scores:
    others = [part for at, part in enumerate(files) if at != left_out]
    texts = [text for part in others for text in part.texts]
    labels = [label for part in others for label in part.labels]
    model = NGrams(texts, labels)
    return lambda wanted: [model.score(text) for text in wanted]


def _news(ngrams: Scores) -> list[Row]:
    held = [part for name, part in data.news() if name in data.UNTOUCHED]
    texts = [text for part in held for text in part.texts]
    labels = [label for part in held for label in part.labels]
    large, small = (average_precision(labels, scores(texts)) for scores in (transformer_scores, linear_scores))
    digits, grams = average_precision(labels, _digits(texts)), average_precision(labels, ngrams(texts))
    beside = f"digits {digits:.3f}, n-grams {grams:.3f}, all {mean([float(label) for label in labels]):.3f}"
    return [
        Row("news of our own, untouched part, AP", large, ">= .80, digits + .15", beside),
        Row("small model: news of our own, untouched part, AP", small, "", beside),
    ]


def _digits(texts: Sequence[str]) -> list[float]:
    return [float(any(letter.isdigit() for letter in text)) for text in texts]


def _pair(part: data.Labelled) -> tuple[list[str], list[bool]]:
    return part.texts, part.labels
