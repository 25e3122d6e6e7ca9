"""Readers of articles against files damaged at random: each is an article or one sentence, within its time.

    python -m tools.fuzz --seconds 60 --only html --only epub

A file that does anything else is kept in the folder of `--keep` and named; the exit code is then 1.
"""

import argparse
import hashlib
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from fcapp.errors import UserError
from fcapp.intake import reading
from fcapp.intake.formats import FORMATS
from fcapp.intake.imported import ImportedArticle, Incoming
from tools.fuzz_seeds import seeds

SLOW = 10.0
"""Seconds of the processor in which a small file must be read."""
_TOKENS = (
    *(b"<", b">", b"</p>", b"<table><tr>", b"<div>" * 50, b"<!--", b"<!DOCTYPE a [", b"]]>", b'"', b"=?", b"--"),
    *(b"&#0;", b"&#xD800;", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"-1", b"999999999", b"[^1]", b"> " * 60),
    *(b"PK\x03\x04", b"{\\rtf", b"\\u-1?", b"\\'", b"endobj", b"stream\n", b"  " * 40, b"(" * 60, b"[" * 60),
)

Change = Callable[[bytearray, random.Random], None]


def _overwrite(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] = chance.randrange(256)


def _remove(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    del data[at : at + chance.choice((1, 4, 60, 2_000))]


def _repeat(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at:at] = data[at : at + chance.choice((1, 8, 200))] * chance.choice((1, 2, 300))


def _insert(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at:at] = chance.choice(_TOKENS)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _move(data: bytearray, chance: random.Random) -> None:
    at, to = chance.randrange(len(data)), chance.randrange(len(data))
    piece = data[at : at + chance.choice((4, 40, 400))]
    data[to : to + len(piece)] = piece


_CHANGES: tuple[Change, ...] = (_overwrite, _overwrite, _remove, _repeat, _insert, _insert, _move, _cut)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """`data` with a few changes."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if changed:
            chance.choice(_CHANGES)(changed, chance)
    return bytes(changed)


def trouble_with(incoming: Incoming) -> str | None:
    """What is wrong with how `incoming` is read, else None; "refused" is not wrong."""
    start = time.process_time()
    try:
        wrong = _wrong_in(reading.read(incoming))
    except UserError as error:
        wrong = None if str(error).endswith(".") and "\n" not in str(error) else f"not a sentence: {error}"
    except (Exception, RecursionError):
        wrong = traceback.format_exc()
    spent = time.process_time() - start
    return wrong or (f"took {spent:.1f} s" if spent > SLOW else None)


def _wrong_in(article: ImportedArticle) -> str | None:
    end = 0
    for block in article.blocks:
        if not end <= block.start < block.end <= len(article.text):
            return f"{block} is out of order or of the text"
        end = block.end
    for pointer in article.pointers:
        if not 0 <= pointer.start < pointer.end <= len(article.text):
            return f"{pointer} is out of the text"
    article.text.encode()  # a lone surrogate would raise
    return None


def main() -> int:
    """Run until the time is over; returns the exit code."""
    parser = argparse.ArgumentParser(description="Damage files at random and read them")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", action="append", choices=[form.module for form in FORMATS], default=[])
    parser.add_argument("--seed", type=int, default=None, help="of the random numbers")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(2**32)
    chance = random.Random(seed)  # noqa: S311 - no secret
    chosen = [(name, data) for module, name, data in seeds() if not options.only or module in options.only]
    print(f"{len(chosen)} files, --seed {seed}")
    done: Counter[str] = Counter()
    failed = 0
    last = time.monotonic() + options.seconds
    while time.monotonic() < last:
        name, data = chance.choice(chosen)
        changed = damaged(data, chance)
        wrong = trouble_with(Incoming(changed, name, keep_furniture=chance.random() < 0.2))
        done[name] += 1
        if wrong:
            failed += 1
            print(f"{_kept(options.keep, name, changed)}: {wrong}", file=sys.stderr)
    print(", ".join(f"{name} {count}" for name, count in sorted(done.items())), f"; {failed} wrong")
    return 1 if failed else 0


def _kept(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(data).hexdigest()[:12]}-{name}"
    path.write_bytes(data)
    return path


if __name__ == "__main__":
    sys.exit(main())
