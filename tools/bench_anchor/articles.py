"""The articles to edit, and the spans in each that are to be found again."""

import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from fcapp import paths
from fcapp.model.spans import Span, trimmed
from fcapp.services.incoming import read_text_file
from fcapp.text.sentences import Sentences
from training.data import folder

OWN = Path(__file__).parent / "texts"
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_WORD = re.compile(r"\S+")


class Article(NamedTuple):
    """A text and the spans in it."""

    name: str
    text: str
    spans: Sequence[Span]


def articles(seed: int, files: Sequence[Path] = ()) -> Iterator[Article]:
    """News from the folder of data sets if it is there, the sample, the texts beside this file, and `files`."""
    news = folder() / "gum_news" / "gum_news_dev.json"
    if news.is_file():
        for one in json.loads(news.read_text(encoding="utf-8")):
            yield article(one["id"], one["text"], seed)
    for path in (paths.sample_article(), *sorted(OWN.glob("*.txt")), *files):
        yield article(path.stem, read_text_file(path), seed)


def article(name: str, text: str, seed: int) -> Article:
    """A text with sentences, groups of them, clauses, single figures and words as spans; some nest or overlap."""
    chance = random.Random(f"{seed} {name}")  # noqa: S311 - repeatable
    sentences = Sentences(text).over(0, len(text))
    spans = set(sentences)
    for first, last in zip(sentences, sentences[2:], strict=False):
        if chance.random() < 0.2:
            spans.add(Span(first.start, last.end))
    for sentence in sentences:
        words = [Span(*match.span()) for match in _WORD.finditer(text, *sentence)]
        spans |= {_some(words, chance), _some(words, chance)} if len(words) > 3 else set()
        figures = [Span(*match.span()) for match in _FIGURE.finditer(text, *sentence)]
        spans |= set(figures)
    return Article(name, text, sorted(trimmed(text, span) for span in spans))


def _some(words: Sequence[Span], chance: random.Random) -> Span:
    """A few words of a sentence."""
    first = chance.randrange(len(words) - 1)
    last = min(len(words) - 1, first + chance.randint(1, 9))
    return Span(words[first].start, words[last].end)
