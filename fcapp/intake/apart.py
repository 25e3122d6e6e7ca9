"""Reading in a process of its own: what hangs, crashes or eats memory there is ended, and takes nothing with it.

The child gets one line of JSON and the bytes on its standard input, and answers in lines of JSON on its standard
output: {"share": 0.5} while it works, then {"answer": {…}} or {"trouble": "One sentence."}.
"""

import base64
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import fcapp
from fcapp.errors import UserError
from fcapp.intake import as_json, limits, reading
from fcapp.intake.fetched import Fetched
from fcapp.intake.formats import format_of
from fcapp.intake.imported import ImportedArticle, Incoming, Tick, no_tick

COMMAND = "read-apart"
"""The program's own argument that makes it the child."""

_LOOK = 0.05
"""Seconds between two looks at whether the reviewer has stopped it."""
_ANSWER = 200_000_000
"""Bytes of the longest answer: a text of the largest size with its pointers, or a fetched file in base 64."""


def read(incoming: Incoming, tick: Tick = no_tick) -> ImportedArticle:
    """The article in what comes in; hostile formats are read in another process.

    `tick` is called some twenty times a second from this thread, and may raise to stop the work.

    Raises:
        UserError: see `reading.read`; also that it took too long or too much memory, or broke the reader.
    """
    if not incoming.data or len(incoming.data) > limits.FILE or not format_of(incoming).apart:
        return reading.read(incoming, tick)
    head = {name: getattr(incoming, name) for name in ("name", "media_type", "url", "encoding", "keep_furniture")}
    subject = incoming.subject
    broken = UserError(f"{subject} broke the reader of its format; copy the text out of it and paste it here.")
    late = UserError(
        f"{subject} took longer than {limits.SECONDS} seconds to read; copy the text out of it and paste it here."
    )
    answer = _Child({"task": "read", **head}, incoming.data, broken, late).answer(limits.SECONDS, tick)
    try:
        return as_json.article(answer, incoming.data)
    except (KeyError, TypeError, ValueError) as error:
        raise broken from error


def fetch(url: str, *, local_allowed: bool = False, tick: Tick = no_tick) -> Fetched:
    """What stands at a web address, fetched by another process; see `fetching.fetch`.

    Raises:
        UserError: see `fetching.fetch`; also that it took too long.
    """
    broken = UserError("The page could not be fetched, since it broke the program that does so; save it as a file.")
    late = UserError("The page took too long to arrive; try again later, or save it in a browser and open that file.")
    head = {"task": "fetch", "url": url, "local_allowed": local_allowed}
    answer = _Child(head, b"", broken, late).answer(limits.FETCH_SECONDS + 5, tick)
    try:
        return Fetched(
            **{**answer, "data": base64.b64decode(answer["data"]), "redirects": tuple(answer["redirects"])}
        )
    except (KeyError, TypeError, ValueError) as error:
        raise broken from error


class _Child:
    """The other process, with one task."""

    def __init__(self, head: dict[str, Any], data: bytes, broken: UserError, late: UserError) -> None:
        """`broken` and `late` are raised when it ends without a word, or does not end."""
        self._head, self._data, self._broken, self._late = head, data, broken, late
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def answer(self, seconds: float, tick: Tick) -> dict[str, Any]:
        """What it answers within `seconds`."""
        process = subprocess.Popen(  # noqa: S603 - the program itself
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert process.stdin is not None  # noqa: S101 - both asked for above
        assert process.stdout is not None  # noqa: S101
        threads = [
            threading.Thread(target=self._feed, args=(process.stdin,), daemon=True),
            threading.Thread(target=self._listen, args=(process.stdout,), daemon=True),
        ]
        for thread in threads:
            thread.start()
        try:
            return self._wait(seconds, tick)
        finally:
            process.kill()
            process.wait()
            for thread in threads:
                thread.join()

    def _feed(self, pipe: IO[bytes]) -> None:
        try:
            with pipe:
                pipe.write(json.dumps(self._head).encode() + b"\n")
                pipe.write(self._data)
        except OSError:  # it ended before it had read all; its answer says why
            return

    def _listen(self, pipe: IO[bytes]) -> None:
        left = _ANSWER
        with pipe:
            while left > 0 and (line := pipe.readline(left)):
                left -= len(line)
                self._lines.put(line)
        self._lines.put(b"")

    def _wait(self, seconds: float, tick: Tick) -> dict[str, Any]:
        share = 0.0
        for line in self._said(seconds):
            said = self._parsed(line) if line else {"share": share}
            match said:
                case {"answer": dict(found)}:
                    return found
                case {"trouble": str(sentence)}:
                    raise UserError(sentence)
                case {"share": int() | float() as told}:
                    share = min(1.0, max(share, told))
                case _:
                    raise self._broken
            tick(share)
        raise self._broken

    def _said(self, seconds: float) -> Iterator[bytes | None]:
        """Its lines, and None whenever it has said nothing for a moment; ends with the child."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            try:
                line = self._lines.get(timeout=_LOOK)
            except queue.Empty:
                yield None
                continue
            if not line:
                return
            yield line
        raise self._late

    def _parsed(self, line: bytes) -> object:
        try:
            found: object = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise self._broken from error
        return found


def command() -> list[str]:
    """How the child is started; modules are never taken from the folder that the user is in."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable, COMMAND] if frozen else [sys.executable, "-P", "-m", "fcapp", COMMAND]


def environment() -> dict[str, str]:
    """The child's variables: ours, and where the program is."""
    folder = str(Path(fcapp.__file__).parent.parent)
    path = os.pathsep.join(part for part in (folder, os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path}


# --- in the child ---------------------------------------------------------------------------------------------------


def serve() -> int:
    """Be the child: read what stands on standard input, answer on standard output; returns the exit code."""
    limit_this_process()
    out = _own_output()

    def say(said: dict[str, Any]) -> None:
        out.write(json.dumps(said).encode() + b"\n")
        out.flush()

    head = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    work = {"read": _read, "fetch": _fetch}[head.pop("task")]
    try:
        say({"answer": work(head, data, lambda share: say({"share": share}))})
    except UserError as error:
        say({"trouble": str(error)})
    except (MemoryError, RecursionError):
        subject = Incoming(b"", head.get("name", ""), url=head.get("url", "")).subject
        say({"trouble": f"{subject} needs too much memory; copy the text out of it and paste it here."})
    return 0


def _read(head: dict[str, Any], data: bytes, tick: Tick) -> dict[str, Any]:
    return as_json.values(reading.read(Incoming(data=data, **head), tick))


def _fetch(head: dict[str, Any], _data: bytes, tick: Tick) -> dict[str, Any]:
    from fcapp.intake import fetching  # noqa: PLC0415 - no other task needs the network

    fetched = fetching.fetch(**head, tick=tick)
    return {**asdict(fetched), "data": base64.b64encode(fetched.data).decode()}


def _own_output() -> IO[bytes]:
    """Standard output for answers only; what a library prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return out


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
