"""What the commands do."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from fcapp import paths, services, settings
from fcapp.columns import plain, table, width
from fcapp.errors import UserError
from fcapp.intake.imported import ImportedArticle
from fcapp.model.rows import ReviewRow

OK, WRONG = 0, 2
"""Exit codes: done; the arguments or the user's files are wrong."""


def new_reviews(asked: argparse.Namespace) -> None:
    """Import files, all or none, and print the ids of the reviews."""
    articles = [services.incoming.read_file(path) for path in asked.files]
    path = asked.library or paths.default_library()
    with services.libraries.open_library(path, reviewer=_reviewer(asked)) as library:
        for article in articles:
            print(services.articles.store(library, article))


def import_articles(asked: argparse.Namespace) -> int:
    """Import or show each source; `WRONG` if something is wrong with one, after the others."""
    code = OK
    with ExitStack() as opened:
        library = None
        for source in asked.files:
            try:
                article = _article(asked, source)
                if library is None and not asked.dry_run:
                    path = asked.library or paths.default_library()
                    library = opened.enter_context(services.libraries.open_library(path, reviewer=_reviewer(asked)))
                review = services.articles.store(library, article) if library is not None else None
            except UserError as error:
                print(f"fcapp: {plain(str(error))}", file=sys.stderr)
                code = WRONG
                continue
            _print_imported(asked, article, review)
    return code


def _article(asked: argparse.Namespace, source: Path | str) -> ImportedArticle:
    chosen: dict[str, Any] = {"encoding": asked.encoding, "keep_furniture": asked.keep_furniture}
    with _progress(source if isinstance(source, str) else source.name) as tick:
        if isinstance(source, Path):
            return services.incoming.read(services.incoming.from_file(source, **chosen), tick)
        local = settings.load(paths.config_dir() / "settings.json").fetch_local
        return services.incoming.read(
            services.incoming.from_address(source, tick, local_allowed=local, **chosen), tick
        )


@contextmanager
def _progress(name: str) -> Iterator[Callable[[float], None]]:
    """Shows on a terminal how far it is, and wipes that out in the end."""
    shown = sys.stderr is not None and sys.stderr.isatty()
    line = ""

    def tick(share: float) -> None:
        nonlocal line
        if shown and line != (now := f"{plain(name)[:60]}: {share:.0%}"):
            print(f"\r{now}", end="", file=sys.stderr, flush=True)
            line = now

    try:
        yield tick
    finally:
        if line:
            print(f"\r{' ' * width(line)}\r", end="", file=sys.stderr, flush=True)


def _print_imported(asked: argparse.Namespace, article: ImportedArticle, review: int | None) -> None:
    if asked.json:
        values = services.incoming.values(article)
        print(_json(values if review is None else {**values, "review": review}))
    else:
        print(article.text if review is None else review)


def _json(values: dict[str, Any]) -> str:
    """As JSON that loses nothing in the encoding it is printed in."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(values, ensure_ascii=not unicode)


def list_reviews(asked: argparse.Namespace) -> None:
    """Print the reviews of a library."""
    with services.libraries.open_library(_existing(asked), read_only=True) as library:
        rows = services.reviews.rows(library)
    print(json.dumps([_fields(row) for row in rows], indent=1) if asked.json else _reviews(rows))


def write_report(asked: argparse.Namespace) -> None:
    """Write the report of a review to a file."""
    services.reports.format_of(asked.output)
    path = _existing(asked)
    with services.libraries.open_library(path, reviewer=_reviewer(asked), read_only=True) as library:
        review = services.reports.snapshot(library, asked.review)
    services.reports.write(review, asked.output)


def suggest(asked: argparse.Namespace) -> None:
    """Print what to check in a file, or the scores of its lines; then what was in the way."""
    tier = services.noticing.Tier(asked.tier)
    if asked.lines:
        rows, trouble = services.noticing.score_lines(asked.file, tier)
        print("\n".join(map(json.dumps, rows)) if asked.json else _scores(rows))
    else:
        found = services.noticing.notice_file(asked.file, asked.published, tier)
        trouble = found.trouble
        print(_json(found.values()) if asked.json else "\n".join(found.lines()))
    for sentence in trouble:
        print(f"fcapp: {plain(sentence)}", file=sys.stderr)


def place(asked: argparse.Namespace) -> None:
    """Print where spans of an old version are in a new one."""
    placed = services.placing.place_in_files(asked.old, asked.new, asked.spans)
    if asked.json:
        for row in placed:
            print(json.dumps(row.values()))
    elif placed:
        print(table(["ID", "STATE", "START", "END", "SCORE", "WORDS"], (row.cells() for row in placed)))


def _existing(asked: argparse.Namespace) -> Path:
    path: Path = asked.library or paths.default_library()
    try:
        there = path.exists()
    except OSError as error:
        raise UserError(
            f"“{path}” cannot be opened ({error.strerror}); check its name and that you may read its folder."
        ) from error
    if not there:
        raise UserError(f"There is no library at “{path}”; make one with “fcapp new” or name another.")
    return path


def _reviewer(asked: argparse.Namespace) -> str:
    return asked.reviewer or settings.load(paths.config_dir() / "settings.json").reviewer


def _fields(row: ReviewRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "outlet": row.outlet,
        "published": row.published,
        "claims": asdict(row.counts),
        "created": _iso(row.created_ms),
        "opened": _iso(row.opened_ms) if row.opened_ms else None,
    }


def _iso(at_ms: int) -> str | None:
    """A moment in ISO 8601; None outside the years 1 to 9999."""
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=at_ms // 1000)).isoformat()
    except OverflowError:
        return None


def _reviews(rows: Sequence[ReviewRow]) -> str:
    return table(
        ["ID", "CONFIRMED", "UNVERIFIED", "DISPUTED", "OPEN", "PUBLISHED", "OUTLET", "TITLE"], map(_cells, rows)
    )


def _scores(rows: Sequence[dict[str, Any]]) -> str:
    cells = ([f"{row['score']:.2f}", f"{row['linear']:.2f}", str(row["line"])] for row in rows)
    return table(["SCORE", "LINEAR", "LINE"], cells)


def _cells(row: ReviewRow) -> list[str]:
    counts = map(str, asdict(row.counts).values())
    return [str(row.id), *counts, row.published, row.outlet, row.title]
