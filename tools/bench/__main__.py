"""Measure the program: real windows on real libraries, each thing in a fresh process; a table at the end."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tools import screens
from tools.bench import libraries, table
from tools.bench.sample import Samples, heard

PATIENCE_S = 600
"""No measuring program takes longer than this, in seconds."""

CHECKOUT = Path(__file__).parents[2]


class Bench:
    """Runs the measuring programs; `turns` of everything at the desk, `starts` of the program."""

    def __init__(self, environment: dict[str, str], turns: int, starts: int) -> None:
        self._environment = os.environ | environment
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self._turns = turns
        self._starts = starts

    def empty(self) -> Samples:
        """Starts of an empty window."""
        return self._many_starts("empty")

    def starts(self, folder: Path) -> Samples:
        """Starts of the program on the library in a folder."""
        return self._many_starts("start", folder)

    def _many_starts(self, program: str, *arguments: object) -> Samples:
        self._run(program, *arguments, time.monotonic())  # compiles and warms the disk's cache
        samples: Samples = {}
        for _ in range(self._starts):
            for name, turns in self._run(program, *arguments, time.monotonic()).items():
                samples.setdefault(name, []).extend(turns)
        return samples

    def desk(self, folder: Path) -> Samples:
        """Everything at the desk."""
        return self._run("desk", folder, self._turns)

    def reviews(self, folder: Path) -> Samples:
        """Everything on the page of reviews."""
        return self._run("reviews", folder, self._turns)

    def _run(self, program: str, *arguments: object) -> Samples:
        command = [sys.executable, "-m", f"tools.bench.{program}", *map(str, arguments)]
        done = subprocess.run(
            command,
            cwd=CHECKOUT,
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=PATIENCE_S,
        )
        return heard(done.stdout)


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    sizes = libraries.SMALL if chosen.quick else libraries.SIZES
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name, screens.hidden_screen() as environment:
        folder = Path(name)
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        bench = Bench(environment, 4 if chosen.quick else 20, 2 if chosen.quick else 5)
        measured = _measure(bench, folder, sizes, 50 if chosen.quick else 1_000)
        sys.stdout.write(f"\n{table.machine(folder, screens.name(environment))}\n\n{table.table(measured)}")
    return 0


def _measure(bench: Bench, folder: Path, sizes: Sequence[libraries.Size], reviews: int) -> dict[str, Samples]:
    measured = {}
    _say("an empty window")
    measured["empty window"] = bench.empty()
    for size in sizes:
        _say(f"a review of {size}")
        libraries.make(folder / str(size.words), size)
        measured[str(size)] = bench.starts(folder / str(size.words)) | bench.desk(folder / str(size.words))
    _say(f"a library of {reviews:,} reviews")
    libraries.make_many(folder / "many", reviews)
    measured[f"{reviews:,} reviews"] = bench.reviews(folder / "many")
    return measured


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small articles and few turns, under half a minute")
    parser.add_argument(
        "--folder",
        type=Path,
        default=CHECKOUT / "build",
        help="where the libraries are made: on the disk that counts",
    )
    return parser


def _say(what: str) -> None:
    sys.stderr.write(f"measuring {what} …\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
