"""The desk at work in a real window on a review; the arguments are a folder and the number of turns."""

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import psutil
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication

from fcapp import app, paths
from fcapp.gui.window import Window
from fcapp.model.spans import Span
from fcapp.storage.connection import connect
from tools.bench.errors import end_on_errors
from tools.bench.sample import Sample, Samples, tell
from tools.bench.turns import keys, painted, point, press, settle, wait

COMMIT = "bare durable commit"
"""The yardstick of a key that changes something: one row, with the library's own settings."""


def opened(library: Path) -> Window:
    """The window on a library, in front and with the keyboard."""
    window = app.make_window()
    end_on_errors()
    window.show()
    wait(window.library_page.list.reviews.modelReset.connect, partial(window.opening.open, library))
    window.activateWindow()
    settle()
    return window


def opening(window: Window, review: int, turns: int) -> list[Sample]:
    """Put a review on the desk, again and again; it stays there."""
    article, samples = window.desk.article.viewport(), []
    for _ in range(turns):
        window.workbench.close_review()
        samples.append(painted(article, partial(window.workbench.open_review, review)))
    return samples


def judging(window: Window, turns: int) -> Samples:
    """Judge claims by key, take that back, and mark new ones."""
    seen, verdicts = window.desk.claims.view.viewport(), ("claim.confirmed", "claim.disputed")
    press(window, "claim.open")
    return {
        "verdict key": keys(window, verdicts, turns, seen),
        "undo": keys(window, ("edit.undo",), turns, seen),
        "redo": keys(window, ("edit.redo",), turns, seen),
        "mark a claim": [
            painted(window.desk.article.viewport(), partial(_mark, window)) for _ in _words(window, turns)
        ],
    }


def _words(window: Window, turns: int) -> Iterator[Span]:
    """Words in view, selected one after the other."""
    text, article = window.workbench.review.text if window.workbench.review else "", window.desk.article
    end = article.top()[0]
    for _ in range(turns):
        start = text.index(" ", end) + 1
        end = text.index(" ", start + 12)
        article.setFocus()
        article.select(Span(start, end))
        yield Span(start, end)


def _mark(window: Window) -> None:
    press(window, "claim.mark")


def looking(window: Window, turns: int) -> Samples:
    """Go about in the article and the list without changing anything."""
    article, claims = window.desk.article.viewport(), window.desk.claims.view.viewport()
    return {
        "scroll a page": [painted(article, partial(_scroll, window, turn)) for turn in range(turns)],
        "hover": [painted(article, partial(_hover, window, turn)) for turn in range(turns)],
        "next claim": keys(window, ("go.next",), turns, claims),
        "filter": keys(window, ("view.open", "view.all"), turns, claims),
        "coverage": keys(window, ("view.coverage",), turns, article),
        "resize": [painted(article, partial(_resize, window, turn)) for turn in range(turns)],
    }


def _scroll(window: Window, turn: int) -> None:
    """Down the article, page by page, and from its end on from its start again."""
    bar = window.desk.article.verticalScrollBar()
    pages = max(1, bar.maximum() // bar.pageStep())
    bar.setValue(min(bar.maximum(), (turn + 1) % (pages + 1) * bar.pageStep()))


def _hover(window: Window, turn: int) -> None:
    """The mouse on its way over the words; the update stands for what the card's window uncovers."""
    viewport = window.desk.article.viewport()
    for step in range(4):
        point(viewport, QPoint(40 + 60 * step + turn, 40 + 15 * turn))
    viewport.update(40, 40, 300, 30)


def _resize(window: Window, turn: int) -> None:
    window.resize(QSize(1280 - 120 * (turn % 2 == 0), 800))


def commits(library: Path, turns: int) -> list[Sample]:
    """Durable commits of one row into a copy of the library beside it."""
    copy = library.with_name("copy.db")
    samples = []
    with closing(connect(library, write=False)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    with closing(connect(copy, write=True)) as connection:
        for turn in range(turns):
            wall, cpu = time.perf_counter(), time.thread_time()
            connection.execute("UPDATE place SET opened_ms = ?", (turn,))
            samples.append(Sample((time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000))
    copy.unlink()
    return samples


def main(folder: Path, turns: int) -> None:
    """Measure and tell."""
    paths.redirect(folder)
    library = paths.default_library()
    window = opened(library)
    samples: Samples = {"open review": opening(window, 1, turns)}
    samples["memory"] = [Sample(psutil.Process().memory_info().rss / 1e6, 0)]
    samples |= looking(window, turns)
    window.resize(1280, 800)
    window.workbench.select(window.workbench.claims[len(window.workbench.claims) // 2].id)
    settle()
    samples |= judging(window, turns)
    window.close()
    samples[COMMIT] = commits(library, turns)
    tell(samples)
    QApplication.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
