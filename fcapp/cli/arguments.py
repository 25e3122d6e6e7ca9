"""What may be asked for on the command line, and what its help says."""

import argparse
from pathlib import Path

from fcapp import __version__
from fcapp.errors import UserError
from fcapp.model.dates import checked_date

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


def for_window() -> argparse.ArgumentParser:
    """Files and a library for the window."""
    parser = _parser("fcapp", "Check the facts of news articles, claim by claim, in a window.", _WINDOW_HELP)
    parser.add_argument("files", nargs="*", type=_path, metavar="FILE", help="a text to import or a library to open")
    parser.add_argument("--read-only", action="store_true", help="open the library without changing it")
    parser.add_argument("--version", action="version", version=f"fcapp {__version__}")
    return parser


def for_new() -> argparse.ArgumentParser:
    """Files, all or none."""
    parser = _parser("fcapp new", "Import articles from files; the library is made if it is missing.", _NEW_HELP)
    parser.add_argument("files", nargs="+", type=_path, metavar="FILE", help="a file as for “fcapp import”")
    parser.add_argument("--reviewer", metavar="NAME", help="who imports it, if not the reviewer of the settings")
    return parser


def for_import() -> argparse.ArgumentParser:
    """Sources, and how to read them."""
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


def for_list() -> argparse.ArgumentParser:
    """A library."""
    parser = _parser("fcapp list", "List the reviews of a library, with how many claims stand where.", _LIST_HELP)
    parser.add_argument("--json", action="store_true", help="as JSON, with times in ISO 8601")
    return parser


def for_report() -> argparse.ArgumentParser:
    """A review, and the file its report goes to."""
    parser = _parser("fcapp report", "Write the report of a review.", _REPORT_HELP)
    parser.add_argument("review", type=_id, metavar="REVIEW", help="the id of the review")
    parser.add_argument("-o", "--output", type=_path, metavar="FILE", required=True, help="ends in .html or .pdf")
    parser.add_argument("--reviewer", metavar="NAME", help="who signs it, if not the reviewer of the settings")
    return parser


def for_suggest() -> argparse.ArgumentParser:
    """A file, and how its sentences are scored."""
    parser = _parser(
        "fcapp suggest", "Propose what to check in a text file, with reasons.", _SUGGEST_HELP, library=False
    )
    parser.add_argument("file", type=_path, metavar="FILE", help="a file as for “fcapp import”")
    parser.add_argument("--lines", action="store_true", help="each line is a sentence to be scored on its own")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--published", type=_date, default="", metavar="DAY", help="yyyy-mm-dd, for relative dates")
    parser.add_argument("--tier", choices=("transformer", "linear"), default="transformer", help="which model scores")
    return parser


def for_place() -> argparse.ArgumentParser:
    """Two versions, and spans of the old one."""
    parser = _parser("fcapp place", "Place spans of an old version in a new one.", _PLACE_HELP, library=False)
    parser.add_argument("old", type=_path, metavar="OLD", help="the old version, a .txt or .md file")
    parser.add_argument("new", type=_path, metavar="NEW", help="the new version")
    parser.add_argument("--spans", type=_path, metavar="SPANS.json", required=True, help="the spans in OLD")
    parser.add_argument("--json", action="store_true", help="as JSON, one object a line")
    return parser
