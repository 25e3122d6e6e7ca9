"""The command line: what can be done without a window, in words and exit codes."""

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from fcapp import __version__, paths, services, settings
from fcapp.columns import plain, table, width
from fcapp.errors import UserError
from fcapp.intake.imported import ImportedArticle
from fcapp.model.dates import checked_date
from fcapp.model.rows import ReviewRow

ShowWindow = Callable[[Sequence[Path], Path | None, bool], int]
"""Shows the window on files and a library (None: the one that was open last), read-only or not; the exit code."""

OK, WRONG, INTERRUPTED = 0, 2, 130
"""Exit codes: done; the arguments or the user's files are wrong; stopped with Ctrl+C."""

_WINDOW_HELP = """\
commands, which need no window:
  fcapp import FILE...            import articles from files or web addresses, or show what is read of them
  fcapp new FILE...               the same, but all files or none
  fcapp list                      list the reviews of a library
  fcapp report REVIEW -o FILE     write the report of a review
  fcapp suggest FILE              propose what to check in a file
  fcapp place OLD NEW --spans F   place spans of an old version in a new one
  fcapp help COMMAND              tell more of a command

examples:
  fcapp                           open the library that was open last
  fcapp article.txt               import an article and check it
  fcapp election.fcapp            open a library
  fcapp ./new                     import a file that is named like a command

Exit code: 0 done, 2 something is wrong with the arguments, the files or the screen.
"""
_NEW_HELP = """\
The id of each new review is printed, one a line. When one of the files cannot be read, none is imported.

example:
  fcapp new article.txt --library election.fcapp
"""
_IMPORT_HELP = """\
FILE is a text, Markdown, web page, saved page (MHTML), Word, OpenDocument, RTF, PDF or EPUB file, or an address that
begins with http:// or https://; only that page is fetched. The id of each new review is printed, one a line; what is
wrong with a file is told, and the others are imported. With --json one object a line is printed: title, byline,
outlet, published, language, url, text, pointers (links, comments and footnotes, with offsets in code points), sha256
of the bytes, warnings, blocks, removed, media_type, encoding, and the id as “review”. With --dry-run no library is
touched.

examples:
  fcapp import draft.docx page.html --library election.fcapp
  fcapp import article.pdf --json --dry-run
  fcapp import https://example.org/article
"""
_LIST_HELP = """\
The review last on the desk comes first. Another window may have the library open meanwhile.

examples:
  fcapp list
  fcapp list --library election.fcapp --json
"""
_REPORT_HELP = """\
REVIEW is an id that “fcapp list” shows. An older file of the same name is replaced.
Another window may have the library open meanwhile.

examples:
  fcapp report 1 -o report.pdf
  fcapp report 1 --library election.fcapp -o report.html
"""
_SUGGEST_HELP = """\
Works without a library, and without any network. With --json one object is printed: sentences with their scores,
suggested claims with reasons and claimants, attributions, figures, dates and quotations. Offsets are code points into
the text with LF line ends and without a byte order mark. With --lines each line of FILE is a sentence, and one JSON
object a line is printed: the number of the line, its score, and the small model's score.

examples:
  fcapp suggest article.txt
  fcapp suggest article.txt --json --published 2024-11-05
  fcapp suggest --lines sentences.txt --json
"""
_PLACE_HELP = """\
SPANS.json is a list of objects with “id” (a text or a number), “start” and “end”: code points of OLD, end exclusive,
counted in the text with LF line ends and without a byte order mark. With --json one object a line is printed, in the
order of the list: id, state, start and end in NEW (null when lost), score from 0 to 1.

kept     the same words, in the order of both texts; the kind of quotes, dashes and spaces is not looked at
moved    the same words, in a passage that moved
changed  words, signs or capital letters differ
ask      a guess that is not sure enough, or one of several places that are as good
lost     nothing like it is there

example:
  fcapp place monday.txt tuesday.txt --spans spans.json --json
"""


def main(arguments: Sequence[str], show_window: ShowWindow) -> int:
    """Do what the arguments ask for; returns the exit code.

    Raises:
        SystemExit: the arguments are wrong (2), or help or version was asked for (0).
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _run(list(arguments), show_window)
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


def _run(arguments: list[str], show_window: ShowWindow) -> int:
    if arguments[:1] == ["help"]:
        arguments = [*arguments[1:2], "--help"]
    if arguments and arguments[0] in _COMMANDS:
        parser, work = _COMMANDS[arguments[0]]
        return work(parser().parse_args(arguments[1:])) or OK
    asked = _window_parser().parse_args(arguments)
    return show_window(asked.files, asked.library, asked.read_only)


# --- what may be asked for ---------------------------------------------------------------------------------------


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a file name is empty; write one")
    path = Path(text)
    return path if path.name else path.absolute()  # “.” has no name that a sentence could use


def _source(text: str) -> Path | str:
    return text if text.lower().startswith(("http://", "https://")) else _path(text)


def _id(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no id of a review; “fcapp list” shows them") from None


def _date(text: str) -> str:
    try:
        return checked_date(text)
    except UserError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _parser(name: str, about: str, more: str, *, library: bool = True) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=name,
        description=about,
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if library:
        parser.add_argument(
            "--library", type=_path, metavar="L", help="the library file to use instead of the usual one"
        )
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = _parser("fcapp", "Check the facts of news articles, claim by claim, in a window.", _WINDOW_HELP)
    parser.add_argument("files", nargs="*", type=_path, metavar="FILE", help="a text to import or a library to open")
    parser.add_argument("--read-only", action="store_true", help="open the library without changing it")
    parser.add_argument("--version", action="version", version=f"fcapp {__version__}")
    return parser


def _new_parser() -> argparse.ArgumentParser:
    parser = _parser("fcapp new", "Import articles from files; the library is made if it is missing.", _NEW_HELP)
    parser.add_argument("files", nargs="+", type=_path, metavar="FILE", help="a file as for “fcapp import”")
    parser.add_argument("--reviewer", metavar="NAME", help="who imports it, if not the reviewer of the settings")
    return parser


def _import_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "fcapp import", "Import articles from files or web addresses; the library is made if missing.", _IMPORT_HELP
    )
    parser.add_argument("files", nargs="+", type=_source, metavar="FILE", help="a file, or an http(s) address")
    parser.add_argument("--json", action="store_true", help="print all that is known of each article")
    parser.add_argument("--dry-run", action="store_true", help="read and print, but import nothing")
    parser.add_argument("--encoding", metavar="E", help="of texts and web pages, if the guess is wrong; like cp1252")
    parser.add_argument(
        "--keep-furniture", action="store_true", help="keep page numbers, running heads, menus and broken words"
    )
    parser.add_argument("--reviewer", metavar="NAME", help="who imports it, if not the reviewer of the settings")
    return parser


def _list_parser() -> argparse.ArgumentParser:
    parser = _parser("fcapp list", "List the reviews of a library, with how many claims stand where.", _LIST_HELP)
    parser.add_argument("--json", action="store_true", help="as JSON, with times in ISO 8601")
    return parser


def _report_parser() -> argparse.ArgumentParser:
    parser = _parser("fcapp report", "Write the report of a review.", _REPORT_HELP)
    parser.add_argument("review", type=_id, metavar="REVIEW", help="the id of the review")
    parser.add_argument("-o", "--output", type=_path, metavar="FILE", required=True, help="ends in .html or .pdf")
    parser.add_argument("--reviewer", metavar="NAME", help="who signs it, if not the reviewer of the settings")
    return parser


def _suggest_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "fcapp suggest", "Propose what to check in a text file, with reasons.", _SUGGEST_HELP, library=False
    )
    parser.add_argument("file", type=_path, metavar="FILE", help="a file as for “fcapp import”")
    parser.add_argument("--lines", action="store_true", help="each line is a sentence to be scored on its own")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--published", type=_date, default="", metavar="DAY", help="yyyy-mm-dd, for relative dates")
    parser.add_argument("--tier", choices=("transformer", "linear"), default="transformer", help="which model scores")
    return parser


def _place_parser() -> argparse.ArgumentParser:
    parser = _parser("fcapp place", "Place spans of an old version in a new one.", _PLACE_HELP, library=False)
    parser.add_argument("old", type=_path, metavar="OLD", help="the old version, a .txt or .md file")
    parser.add_argument("new", type=_path, metavar="NEW", help="the new version")
    parser.add_argument("--spans", type=_path, metavar="SPANS.json", required=True, help="the spans in OLD")
    parser.add_argument("--json", action="store_true", help="as JSON, one object a line")
    return parser


# --- what is done ------------------------------------------------------------------------------------------------


def _new(asked: argparse.Namespace) -> None:
    articles = [services.incoming.read_file(path) for path in asked.files]
    path = asked.library or paths.default_library()
    with services.libraries.open_library(path, reviewer=_reviewer(asked)) as library:
        for article in articles:
            print(services.articles.store(library, article))


def _import(asked: argparse.Namespace) -> int:
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


def _list(asked: argparse.Namespace) -> None:
    with services.libraries.open_library(_existing(asked), read_only=True) as library:
        rows = services.reviews.rows(library)
    print(json.dumps([_fields(row) for row in rows], indent=1) if asked.json else _reviews(rows))


def _report(asked: argparse.Namespace) -> None:
    services.reports.format_of(asked.output)
    path = _existing(asked)
    with services.libraries.open_library(path, reviewer=_reviewer(asked), read_only=True) as library:
        review = services.reports.snapshot(library, asked.review)
    services.reports.write(review, asked.output)


def _suggest(asked: argparse.Namespace) -> None:
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


def _place(asked: argparse.Namespace) -> None:
    placed = services.placing.place_in_files(asked.old, asked.new, asked.spans)
    if asked.json:
        for row in placed:
            print(json.dumps(row.values()))
    elif placed:
        print(table(["ID", "STATE", "START", "END", "SCORE", "WORDS"], (row.cells() for row in placed)))


_COMMANDS: dict[str, tuple[Callable[[], argparse.ArgumentParser], Callable[[argparse.Namespace], int | None]]] = {
    "import": (_import_parser, _import),
    "new": (_new_parser, _new),
    "list": (_list_parser, _list),
    "report": (_report_parser, _report),
    "suggest": (_suggest_parser, _suggest),
    "place": (_place_parser, _place),
}


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
