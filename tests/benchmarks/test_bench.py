"""The bench measures everything it promises, with turns enough for a number; how fast is no matter here."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.bench import __main__ as bench
from tools.bench import libraries, table
from tools.bench.sample import Sample, heard, in_words, p95

HERE = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1"}
STARTED = {"first paint", "review ready", "longest stall", "memory"}
AT_DESK = {"open review", "scroll a page", "hover", "next claim", "filter", "coverage", "resize", "verdict key"} | {
    "undo",
    "redo",
    "mark a claim",
    "bare durable commit",
}


@pytest.fixture
def measuring() -> bench.Bench:
    return bench.Bench(HERE, turns=2, starts=1)


def test_a_start_and_the_desk(tmp_path: Path, measuring: bench.Bench) -> None:
    libraries.make(tmp_path, libraries.Size(600, 12))
    samples = measuring.starts(tmp_path) | measuring.desk(tmp_path)
    assert samples.keys() == STARTED | AT_DESK
    assert all(turn.wall > 0 for name in AT_DESK for turn in samples[name])
    assert all(len(samples[name]) == 2 for name in AT_DESK)
    words = table.table({"a review": samples})
    assert all(f"\n  {name} " in words for name in samples)


def test_the_list_of_reviews(tmp_path: Path, measuring: bench.Bench) -> None:
    libraries.make_many(tmp_path, 5)
    assert measuring.reviews(tmp_path).keys() == {"list of reviews", "search the library"}


def test_an_empty_window_loads_nothing_of_the_program() -> None:
    listing = "import sys, tools.bench.empty; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", listing], cwd=bench.CHECKOUT, capture_output=True, text=True, check=True
    )
    assert not [name for name in done.stdout.split() if name.startswith("fcapp")]


@pytest.mark.parametrize(("numbers", "answer"), [([3.0], 3.0), (list(range(1, 101)), 95), ([2.0, 1.0], 2.0)])
def test_p95(numbers: list[float], answer: float) -> None:
    assert p95(numbers) == answer


def test_what_was_told_is_heard() -> None:
    assert heard('{"x": [[1.5, 0.5]]}\n') == {"x": [Sample(1.5, 0.5)]}
    assert in_words([Sample(1.5, 0)]).split() == ["1.5", "1.5"]
    assert in_words([Sample(150.4, 2)]).split() == ["150", "150", "2.0", "2.0"]
