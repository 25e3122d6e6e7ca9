"""Undo and redo of random work by the real services on a real file, against a list of moments.

`python -m tests.torture.undo --rounds 50` goes deeper than the tests do.
"""

import argparse
import tempfile
from pathlib import Path
from random import Random

from fcapp.errors import UserError
from fcapp.storage.library import Library
from tests.actions import RandomPicker, Reviewer
from tests.clock import Clock
from tests.contents import Contents, contents, newest_step, raw


class Chronicle:
    """What a library held before and after every standing step of one scope, and after those undone."""

    def __init__(self) -> None:
        self.done: list[tuple[Contents, Contents]] = []
        self.undone: list[tuple[Contents, Contents]] = []


class Work:
    """A reviewer who works in all reviews, turns steps back and forth, and leaves and returns in between."""

    def __init__(self, path: Path, random: Random) -> None:
        self.path, self.random, self.clock = path, random, Clock()
        self.library = Library(path, clock=self.clock)
        self.reviewer = Reviewer(self.library, RandomPicker(random))
        self.chronicles: dict[int | None, Chronicle] = {}
        self.turns = 0

    def step(self) -> None:
        choice = self.random.random()
        if choice < 0.02:
            self.reopen()
        elif choice < 0.6:
            self.act()
        else:
            self.turn("undo" if choice < 0.85 else "redo")

    def reopen(self) -> None:
        self.library.close()
        self.library = self.reviewer.library = Library(self.path, clock=self.clock)

    def act(self) -> None:
        self.clock.forward(10_000)
        before, newest = contents(self.library), newest_step(self.library)
        self.reviewer.act()
        after = contents(self.library)
        if newest_step(self.library) == newest:
            assert after == before
            return
        _, scope, _ = newest_step(self.library)
        chronicle = self.chronicles.setdefault(scope, Chronicle())
        chronicle.done.append((before, after))
        chronicle.undone.clear()

    def turn(self, kind: str) -> None:
        """Turn something back or forth in some review or in the library, or be told why not."""
        scope = self.random.choice(list(self.chronicles) or [None])
        chronicle = self.chronicles.setdefault(scope, Chronicle())
        source, target = chronicle.done, chronicle.undone
        if kind == "redo":
            source, target = target, source
        before, newest = contents(self.library), newest_step(self.library)
        label = self.library.undo_label(scope) if kind == "undo" else self.library.redo_label(scope)
        assert (label is None) == (not source)
        try:
            self.library.undo(scope) if kind == "undo" else self.library.redo(scope)
        except UserError:
            assert contents(self.library) == before
            assert newest_step(self.library) == newest
            return
        self.turns += 1
        moment = source.pop()
        target.append(moment)
        left, reached = moment if kind == "redo" else moment[::-1]
        assert changed(before, contents(self.library)) == changed(left, reached)

    def check(self) -> None:
        self.library.close()
        assert raw(self.path, "PRAGMA integrity_check") == [("ok",)]
        assert raw(self.path, "PRAGMA foreign_key_check") == []


def changed(before: Contents, after: Contents) -> list[object]:
    """Which rows went and which came, table by table."""
    return [(set(before[table]) - set(after[table]), set(after[table]) - set(before[table])) for table in before]


def work(path: Path, seed: int, steps: int) -> int:
    """Work for some steps in a new library at `path`; returns how many could be turned."""
    at_work = Work(path, Random(seed))
    try:
        for _ in range(steps):
            at_work.step()
    finally:
        at_work.check()
    return at_work.turns


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    for seed in range(options.seed, options.seed + options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            turns = work(Path(folder) / "library.fcapp", seed, options.steps)
        print(f"seed {seed}: {options.steps} steps, {turns} turned back or forth, no difference", flush=True)


if __name__ == "__main__":
    main()
