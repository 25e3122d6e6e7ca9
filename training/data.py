"""The sentences that the models learn from and are measured on, from the folder of data sets."""

import ast
import csv
import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
LABELS = CHECKOUT / "training" / "labels"
UNTOUCHED = frozenset({"GUM_news_warhol", "GUM_news_korea", "GUM_news_clock", "GUM_news_crane", "GUM_news_afghan"})
"""News articles that no model learns from."""


def folder() -> Path:
    """Where the data sets are: FCAPP_DATA, or `shared/data` beside the checkout."""
    return Path(os.environ.get("FCAPP_DATA") or CHECKOUT.parent / "shared" / "data")


@dataclass
class Labelled:
    """Sentences with what is known of them, place by place."""

    texts: list[str] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)

    def add(self, text: str, *, worthy: bool) -> None:
        """One more."""
        self.texts.append(text)
        self.labels.append(worthy)

    def __len__(self) -> int:
        return len(self.texts)


def checkthat24(part: str) -> Labelled:
    """CheckThat! 2024 task 1, English: `train`, `dev` or `dev-test`; rows with a broken label are left out."""
    found = Labelled()
    with (folder() / "checkthat24" / f"{part}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["class_label"] in ("Yes", "No"):
                found.add(row["Text"], worthy=row["class_label"] == "Yes")
    return found


def claimbuster() -> tuple[list[int], Labelled, list[frozenset[int]]]:
    """ClaimBuster's sentences: their ids, the sentences, and for each of four folds the ids of its test part."""
    rows = json.loads((folder() / "claimbuster" / "2.5xNCS.json").read_text(encoding="utf-8"))
    folds = json.loads((folder() / "claimbuster" / "folds_4.json").read_text(encoding="utf-8"))
    found = Labelled([row["text"] for row in rows], [bool(row["label"]) for row in rows])
    tests = [frozenset(map(int, folds[name])) for name in sorted(folds)]
    return [int(row["sentence_id"]) for row in rows], found, tests


def checkthat19() -> Iterator[Labelled]:
    """CheckThat! 2019 task 1: one debate or speech after the other, in their order."""
    for path in sorted((folder() / "checkthat19").glob("*.tsv")):
        found = Labelled()
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 4:
                found.add(cells[2], worthy=cells[3].strip() == "1")
        yield found


def news() -> Iterator[tuple[str, Labelled]]:
    """Our own labels on Wikinews articles: the article's id and its sentences.

    Raises:
        ValueError: an article's text is not the one that was labelled.
    """
    articles = {row["id"]: row for row in _gum_news()}
    for labelled in json.loads((LABELS / "news.json").read_text(encoding="utf-8")):
        text = articles[labelled["id"]]["text"]
        if sha256(text) != labelled["text_sha256"]:
            raise ValueError(f"the text of {labelled['id']} is not the one that was labelled")
        found = Labelled()
        for row in labelled["sentences"]:
            found.add(text[row["start"] : row["end"]], worthy=row["worthy"])
        yield labelled["id"], found


def unlabelled() -> list[str]:
    """Sentences of other kinds of text, for the small model to see the transformer's scores on.

    English Web Treebank and SciFact's claims: both may be learned from.
    """
    found = []
    for row in json.loads((folder() / "sentences" / "ewt_dev.json").read_text(encoding="utf-8")):
        found += list(_by_ends(row["text"], row["ends_nonspace"]))
    with (folder() / "scifact" / "claims_train.csv").open(encoding="utf-8", newline="") as file:
        found += [row["claim"] for row in csv.DictReader(file)]
    return found


def abstracts(every: int = 4) -> list[str]:
    """Sentences of every N-th abstract of SciFact (ODC-By), for the same use; each of its lines is one in quotes."""
    with gzip.open(folder() / "scifact" / "corpus.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::every]
    lines = [line.strip(" []") for row in rows for line in row["abstract"].splitlines()]
    return [" ".join(str(ast.literal_eval(line)).split()) for line in lines]


def _gum_news() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads((folder() / "gum_news" / "gum_news_dev.json").read_text(encoding="utf-8"))
    return rows


def _by_ends(text: str, ends: list[int]) -> Iterator[str]:
    """The sentences of a text, given how many letters that are no space stand before each end."""
    wanted, seen, start = set(ends), 0, 0
    for at, letter in enumerate(text):
        if not letter.isspace():
            seen += 1
            if seen in wanted:
                yield " ".join(text[start : at + 1].split())
                start = at + 1


def plain(sentence: str) -> str:
    """A sentence for comparing: small letters, single spaces, no quotation marks around it."""
    return " ".join(sentence.lower().strip('"').split())


def sha256(text: str) -> str:
    """Of the text's UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()
