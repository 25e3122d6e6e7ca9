"""Pictures of the window in many states; the argument is the folder that they are written to."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from fcapp import paths, services
from fcapp.services.articles import ArticleFields
from fcapp.services.libraries import Library
from tools import scenes, screens

NOW_MS = 1_730_894_400_000
"""Every change in the pictures is of this moment: 6 November 2024, noon UTC."""

TITLES = {
    "Council doubles the budget for the new hospital": "Evening Paper",
    "Minister: school figures “better than ever”": "Public Radio",
    "River has been rising for ten days, residents say": "",
    "Bank denies report on missing 12 million": "Financial Daily",
    "Court hears first witnesses in the bridge case": "City Post",
    "What the parties promise on rents, and what they promised four years ago, in twelve charts and one long table "
    "that compares every district of the country": "Data Desk",
    "عنوان مقال قصير": "",
    "Election results by district": "News Agency",
}
"""Of the reviews that fill the list, with their outlets."""

LONG = 200
"""Claims of the long review."""

LONG_TEXT = (
    "The ministry’s statement of 5 November names the number, the interview repeats it, and the briefing of the day "
    "before gives another; none of the three says how it was counted. "
)


def main(arguments: Sequence[str]) -> int:
    """Make the pictures and print their names; returns the exit code."""
    parser = argparse.ArgumentParser(prog="make shots", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/shots"))
    folder = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fcapp-") as home, screens.hidden_screen() as environment:
        os.environ.update(environment)
        paths.redirect(Path(home))
        for name in (*_windows(Path(home), folder), *_reports(Path(home), folder)):
            sys.stdout.write(f"{folder / name}\n")
            sys.stdout.flush()
    return 0


def _windows(home: Path, folder: Path) -> Iterator[str]:
    from tools import poses  # noqa: PLC0415 - Qt is told of its screen first

    library = _filled(home / "filled.fcapp")
    for name, picture in poses.all_of(library, _empty(home / "empty.fcapp"), NOW_MS):
        if not picture.save(str(folder / f"{name}.png")):
            raise OSError(0, "the picture could not be written", f"{name}.png")
        yield f"{name}.png"


def _library(path: Path) -> Library:
    library = services.libraries.open_library(path, reviewer="J. Doe")
    library.clock = lambda: NOW_MS
    return library


def _empty(path: Path) -> Path:
    _library(path).close()
    return path


def _filled(path: Path) -> Path:
    """Twelve reviews: 1 has the sample's claims, 2 none, 3 very many, 4 a claim with long texts."""
    with _library(path) as library:
        scenes.sample(library)
        services.libraries.import_sample(library)
        scenes.many(library, 6_000, LONG)
        _wordy(library)
        for number, (title, outlet) in enumerate(TITLES.items(), 1):
            review_id = scenes.many(library, 300, number, number)
            services.articles.describe(
                library, review_id, ArticleFields(title, outlet=outlet, published="2024-11-04")
            )
    return path


def _wordy(library: Library) -> None:
    review_id = scenes.sample(library)
    claim = services.claims.rows(library, review_id)[0]
    services.claims.write_rationale(library, review_id, claim.id, LONG_TEXT * 6)
    services.claims.set_claimant(library, review_id, claim.id, "Spokeswoman for the Ministry of Foreign Affairs " * 3)
    services.evidence.paste(library, review_id, claim.id, LONG_TEXT * 8)
    services.evidence.paste(library, review_id, claim.id, "https://archive.example/" + "statements/2024/11/05/" * 12)


def _reports(home: Path, folder: Path) -> Iterator[str]:
    with _library(home / "filled.fcapp") as library:
        snapshot = services.reports.snapshot(library, 1)
    services.reports.write(snapshot, folder / "report.html")
    yield "report.html"
    for number, page in enumerate(services.reports.pages(snapshot, 96).pictures[:3], 1):
        (folder / f"report-{number}.png").write_bytes(page)
        yield f"report-{number}.png"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
