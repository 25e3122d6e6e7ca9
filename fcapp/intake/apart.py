"""Reading in a process of its own: what hangs, crashes or eats memory there is ended, and takes nothing with it.

The child gets one line of JSON and the bytes on its standard input, and answers in lines of JSON on its standard
output: {"share": 0.5} while it works, then {"article": {…}} or {"trouble": "One sentence."}.
"""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import fcapp
from fcapp.errors import UserError
from fcapp.intake import as_json, limits, reading
from fcapp.intake.formats import format_of
from fcapp.intake.imported import ImportedArticle, Incoming, Tick, no_tick

COMMAND = "read-apart"
"""The program's own argument that makes it the child."""

_LOOK = 0.05
"""Seconds between two looks at whether the reviewer has stopped it."""


def read(incoming: Incoming, tick: Tick = no_tick) -> ImportedArticle:
    """The article in what comes in; hostile formats are read in another process.

    `tick` is called some twenty times a second from this thread, and may raise to stop the work.

    Raises:
        UserError: see `reading.read`; also that it took too long or too much memory, or broke the reader.
    """
    if not incoming.data or len(incoming.data) > limits.FILE or not format_of(incoming).apart:
        return reading.read(incoming, tick)
    child = _start()
    threading.Thread(target=_feed, args=(child.stdin, incoming), daemon=True).start()
    try:
        return as_json.article(_article_of(child, incoming, tick), incoming.data)
    finally:
        child.kill()
        child.wait()


def _start() -> subprocess.Popen[bytes]:
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, COMMAND] if frozen else [sys.executable, "-m", "fcapp", COMMAND]
    folder = str(Path(fcapp.__file__).parent.parent)
    path = os.pathsep.join(part for part in (folder, os.environ.get("PYTHONPATH", "")) if part)
    return subprocess.Popen(  # noqa: S603 - the program itself
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _feed(pipe: IO[bytes] | None, incoming: Incoming) -> None:
    head = {
        "name": incoming.name,
        "media_type": incoming.media_type,
        "url": incoming.url,
        "encoding": incoming.encoding,
        "keep_furniture": incoming.keep_furniture,
    }
    try:
        assert pipe is not None  # noqa: S101 - asked for above
        with pipe:
            pipe.write(json.dumps(head).encode() + b"\n")
            pipe.write(incoming.data)
    except OSError:  # it ended before it had read all; its answer says why
        return


def _article_of(child: "subprocess.Popen[bytes]", incoming: Incoming, tick: Tick) -> dict[str, Any]:
    share = 0.0
    for answer in _answers(child, incoming.subject):
        if answer is not None and "article" in answer:
            found: dict[str, Any] = answer["article"]
            return found
        if answer is not None and "trouble" in answer:
            raise UserError(answer["trouble"])
        share = answer["share"] if answer is not None else share
        tick(share)
    raise UserError(f"{incoming.subject} broke the reader of its format; copy the text out of it and paste it here.")


def _answers(child: "subprocess.Popen[bytes]", subject: str) -> Iterator[dict[str, Any] | None]:
    """What the child says, and None whenever it has said nothing for a moment; ends with the child.

    Raises:
        UserError: the time is over.
    """
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(child.stdout, lines), daemon=True).start()
    last = time.monotonic() + limits.SECONDS
    while time.monotonic() < last:
        try:
            line = lines.get(timeout=_LOOK)
        except queue.Empty:
            yield None
            continue
        if not line:
            return
        yield json.loads(line)
    raise UserError(
        f"{subject} took longer than {limits.SECONDS} seconds to read; copy the text out of it and paste it here."
    )


def _listen(pipe: IO[bytes] | None, lines: "queue.SimpleQueue[bytes]") -> None:
    assert pipe is not None  # noqa: S101 - asked for above
    with pipe:
        for line in pipe:
            lines.put(line)
    lines.put(b"")


def serve() -> int:
    """Be the child: read what stands on standard input, answer on standard output; returns the exit code."""
    limit_this_process()
    head = json.loads(sys.stdin.buffer.readline())
    incoming = Incoming(data=sys.stdin.buffer.read(), **head)
    try:
        _say({"article": as_json.values(reading.read(incoming, lambda share: _say({"share": share})))})
    except UserError as error:
        _say({"trouble": str(error)})
    except (MemoryError, RecursionError):
        trouble = f"{incoming.subject} needs too much memory; copy the text out of it and paste it here."
        _say({"trouble": trouble})
    return 0


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    sys.stdout.buffer.flush()


def limit_this_process() -> None:
    """Bound memory and processor time and forbid files to be written, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_AS, limits.MEMORY),
        (resource.RLIMIT_CPU, limits.SECONDS + 5),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (wanted, hard))
