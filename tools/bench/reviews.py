"""The list of a library of many reviews; the arguments are a folder and the number of turns."""

import sys
from functools import partial
from pathlib import Path

from fcapp import paths
from fcapp.gui.window import Window
from tools.bench.desk import opened
from tools.bench.sample import Sample, tell
from tools.bench.turns import painted, press, wait

WORD = "hospital"
"""In every review."""


def main(folder: Path, turns: int) -> None:
    """Measure and tell."""
    paths.redirect(folder)
    window = opened(paths.default_library())
    tell({"list of reviews": listing(window, turns), "search the library": searching(window, turns)})
    window.close()


def listing(window: Window, turns: int) -> list[Sample]:
    """Come back from a review to the list of all."""
    samples = []
    for _ in range(turns):
        window.workbench.open_review(1)
        painted(window.desk.article.viewport(), window.desk.article.viewport().update)
        come_back = partial(press, window, "go.reviews")
        samples.append(wait(window.library_page.list.reviews.modelReset.connect, come_back))
    return samples


def searching(window: Window, turns: int) -> list[Sample]:
    """Look for a word in everything, without the wait for the next letter."""
    page, samples = window.library_page, []
    for turn in range(turns):
        page.search.setText(WORD[: 3 + turn % 5])
        samples.append(wait(page.list.reviews.modelReset.connect, page.search.returnPressed.emit))
    return samples


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
