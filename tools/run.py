"""Start fcapp from a checkout; without a screen, do the same work without a window and show what came of it."""

import os
import sys
import tempfile
from pathlib import Path

from fcapp import paths, screen, services
from fcapp.__main__ import main as start
from fcapp.services.libraries import Library
from tools import scenes

_NO_WINDOW = ("offscreen", "minimal")
_TURNS = 25


def main() -> int:
    """Show the window, or make a trial library with its reports and a picture of the desk; returns the exit code."""
    if screen.is_there() and os.environ.get("QT_QPA_PLATFORM") not in _NO_WINDOW:
        return start()
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    missing = screen.missing_libraries()
    if missing:
        _say(missing)
        return 2
    folder = Path(tempfile.mkdtemp(prefix="fcapp-"))
    _say(f"There is no screen here, so the sample article is checked without a window, in {folder}:")
    _check_sample(folder)
    return 0


def _check_sample(folder: Path) -> None:
    paths.redirect(folder)
    with services.libraries.open_library(paths.default_library(), reviewer="J. Doe") as library:
        review_id = scenes.sample(library)
        _undo_and_redo(library, review_id)
        counts = services.reviews.rows(library)[0].counts
        review = services.reports.snapshot(library, review_id)
    _say(f"  {counts.decided} of {counts.total} claims have a verdict; {_TURNS} steps were undone and redone.")
    for name in ("report.html", "report.pdf"):
        services.reports.write(review, folder / name)
        _say(f"  Report: {folder / name}")
    from tools.picture import desk, save  # noqa: PLC0415 - Qt is looked for first

    save(desk(review_id, claim=7), folder / "desk.png")
    _say(f"  The desk: {folder / 'desk.png'}")


def _undo_and_redo(library: Library, review_id: int) -> None:
    before = services.reports.snapshot(library, review_id).claims
    for _ in range(_TURNS):
        library.undo(review_id)
    for _ in range(_TURNS):
        library.redo(review_id)
    if services.reports.snapshot(library, review_id).claims != before:
        raise AssertionError("redo did not bring back what undo took away")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
