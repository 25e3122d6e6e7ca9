"""The start: commands without Qt, the window with it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from fcapp.errors import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run fcapp with the arguments of a command line (None: the program's own); returns the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["read-apart"]:  # the program's own child, see intake/apart.py
        from fcapp.intake import apart  # noqa: PLC0415 - nothing else needs it at the start

        return apart.serve()
    from fcapp import cli  # noqa: PLC0415 - the child needs none of it

    return cli.main(given, show_window)


def show_window(files: Sequence[Path], library: Path | None, read_only: bool) -> int:
    """Show the window until it is closed; returns the exit code.

    Raises:
        UserError: there is no screen, or Qt cannot be loaded.
    """
    from fcapp import screen  # noqa: PLC0415 - see above

    trouble = screen.trouble()
    if trouble:
        raise UserError(trouble)
    try:
        from fcapp.app import run  # noqa: PLC0415 - commands start without Qt
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        raise UserError(f"Qt, which draws the window, cannot be loaded ({error}); install fcapp again.") from error
    return run(files, library=library, read_only=read_only)


if __name__ == "__main__":
    sys.exit(main())
