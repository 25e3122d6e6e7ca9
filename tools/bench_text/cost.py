"""How long suggestions take and how much memory, on an article of 500 words."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from fcapp import paths
from fcapp.text import suggest
from fcapp.text.checkworthiness import linear_scores
from tools.bench_text.worth import Row

WORDS = 500
ROUNDS = 5


def rows() -> list[Row]:
    """Seconds and megabytes; the first call in this process loads the models."""
    text = article(WORDS)
    before = psutil.Process().memory_info().rss
    suggest.suggest(text, "2024-11-05")
    memory = (psutil.Process().memory_info().rss - before) / 1e6
    return [
        Row("500 words, all of it, models loaded, s", min(_once(text) for _ in range(ROUNDS)), "< 1"),
        Row("500 words, from the start of the process, s", min(_cold(text) for _ in range(3)), "< 2"),
        Row("small model: 1,000 sentences, s", _small(text), "<= 1"),
        Row("memory that models and libraries add, MB", memory, "< 150"),
        Row("weights that are shipped, MB", sum(map(_size, _files())) / 1e6, "<= 30"),
    ]


def article(words: int) -> str:
    """The sample article, repeated and cut to a number of words."""
    sample = paths.sample_article().read_text(encoding="utf-8")
    paragraphs, kept, left = sample.split("\n\n"), list[str](), words
    while left > 0:
        for paragraph in paragraphs:
            if left > 0:
                kept.append(" ".join(paragraph.split(" ")[:left]))
                left -= len(paragraph.split(" "))
    return "\n\n".join(kept)


def _once(text: str) -> float:
    began = time.perf_counter()
    suggest.suggest(text, "2024-11-05")
    return time.perf_counter() - began


def _cold(text: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(text, encoding="utf-8")
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "fcapp", "suggest", str(file), "--json"], check=True, stdout=subprocess.DEVNULL
        )
        return time.perf_counter() - began


def _small(text: str) -> float:
    sentences = (text.replace("\n\n", " ").split(". ") * 1000)[:1000]
    began = time.perf_counter()
    linear_scores(sentences)
    return time.perf_counter() - began


def _files() -> list[Path]:
    return [path for path in paths.resource("models").iterdir() if path.is_file()]


def _size(path: Path) -> int:
    return path.stat().st_size
