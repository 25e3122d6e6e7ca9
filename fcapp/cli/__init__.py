"""The command line: what can be done without a window, in words and exit codes."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from fcapp.cli import arguments, work
from fcapp.cli.work import OK, WRONG
from fcapp.columns import plain
from fcapp.errors import UserError

ShowWindow = Callable[[Sequence[Path], Path | None, bool], int]
"""Shows the window on files and a library (None: the one that was open last), read-only or not; the exit code."""

INTERRUPTED = 130
"""Exit code: stopped with Ctrl+C."""

_COMMANDS: dict[str, tuple[Callable[[], argparse.ArgumentParser], Callable[[argparse.Namespace], int | None]]] = {
    "import": (arguments.for_import, work.import_articles),
    "new": (arguments.for_new, work.new_reviews),
    "list": (arguments.for_list, work.list_reviews),
    "report": (arguments.for_report, work.write_report),
    "suggest": (arguments.for_suggest, work.suggest),
    "place": (arguments.for_place, work.place),
}


def main(given: Sequence[str], show_window: ShowWindow) -> int:
    """Do what the arguments ask for; returns the exit code.

    Raises:
        SystemExit: the arguments are wrong (2), or help or version was asked for (0).
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _run(list(given), show_window)
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
    except UserError as error:
        print(f"fcapp: {plain(str(error))}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return code


def _run(given: list[str], show_window: ShowWindow) -> int:
    if given[:1] == ["help"]:
        given = [*given[1:2], "--help"]
    if given and given[0] in _COMMANDS:
        parser, do = _COMMANDS[given[0]]
        return do(parser().parse_args(given[1:])) or OK
    asked = arguments.for_window().parse_args(given)
    return show_window(asked.files, asked.library, asked.read_only)
