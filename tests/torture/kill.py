"""Whoever sees that a change is saved keeps it, whatever happens to the program then.

A child process works in a library and says after every change what the library holds; it is killed at a random
moment; the library must hold what was said last, or what one more change made of it. The long run is
`python -m tests.torture.kill --rounds 200`.
"""

import argparse
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

from fcapp.errors import UserError
from fcapp.storage.library import Library
from tests.actions import RandomPicker, Reviewer
from tests.clock import NOON, Clock
from tests.contents import digest, newest_step, raw


class Saved(NamedTuple):
    """What the library held when the child said so."""

    step: int
    digest: str


def work(path: Path, seed: int) -> None:
    """Do random things for ever, and say after each what is saved."""
    random, clock = Random(seed), Clock(NOON + seed * 100_000_000)
    with Library(path, reviewer="Ada", clock=clock) as library:
        reviewer = Reviewer(library, RandomPicker(random))
        while True:
            clock.forward(10_000)
            if random.random() < 0.7:
                reviewer.act()
            else:
                reviewer.turn()
            print(newest_step(library)[0], digest(library), flush=True)


def kill_one(path: Path, random: Random, seed: int, most: int) -> tuple[Saved | None, int]:
    """Let a child work, kill it about when it has spoken up to `most` times; returns what it said last and how often."""
    command = [sys.executable, "-m", "tests.torture.kill", "--work", str(path), "--seed", str(seed)]
    said: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        said.extend(child.stdout.readline() for _ in range(random.randint(0, most)))
        with suppress(subprocess.TimeoutExpired):  # a random moment is what this is about
            child.wait(random.random() * (0.05 if said else 2))
        assert child.poll() is None, "the child stopped by itself"
        child.kill()
        said += child.stdout.readlines()
    whole = [line.split() for line in said if line.endswith("\n")]
    return (Saved(int(whole[-1][0]), whole[-1][1]) if whole else None), len(whole)


def prove(path: Path, last: Saved | None) -> str:
    """Make sure that a library holds what was said last, or one change more; returns which."""
    with Library(path, reviewer="Grace") as library:
        assert raw(path, "PRAGMA integrity_check") == [("ok",)]
        assert raw(path, "PRAGMA foreign_key_check") == []
        assert raw(path, "SELECT step_id FROM open_step") == [(None,)]
        newest, scope, kind = newest_step(library)
        now = Saved(newest, digest(library))
        if last is None or now == last:
            _prove_undo(library)
            return "the same"
        assert now.step == last.step + 1, f"step {now.step} after {last.step} was said"
        turn = library.redo if kind == "undo" else library.undo
        turn(scope)
        assert digest(library) == last.digest, "the newer step does not lead back to what was said"
        return "one more"


def _prove_undo(library: Library) -> None:
    for scope in [None, *(int(str(row[0])) for row in raw(library.path, "SELECT id FROM review"))]:
        before = digest(library)
        with suppress(UserError):
            library.undo(scope)
            library.redo(scope)
        assert digest(library) == before


def rounds(path: Path, count: int, seed: int, most: int = 60) -> int:
    """Kill and prove again and again, in one library that grows; returns how many changes were said to be saved."""
    random, heard, last = Random(seed), 0, None
    for number in range(count):
        said, times = kill_one(path, random, seed * 1_000 + number, most)
        heard += times
        if path.exists():
            cut_off = ", cut off in the middle of a change" if path.with_name(f"{path.name}-journal").exists() else ""
            outcome = prove(path, said or last)
            print(f"round {number}: {times} changes saved{cut_off}, afterwards {outcome}", flush=True)
            with Library(path) as library:
                last = Saved(newest_step(library)[0], digest(library))
    return heard


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="where the library lies; a temporary folder unless told")
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.work, options.seed)
        return
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        rounds(Path(folder) / "library.fcapp", options.rounds, options.seed)


if __name__ == "__main__":
    main()
