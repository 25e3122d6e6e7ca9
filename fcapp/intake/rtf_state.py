"""What holds in a group of rich text, and the places whose words are no words of the text."""

import re
from dataclasses import dataclass, field
from typing import Any

LETTERS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "~": "\u00a0",
    "_": "\u2011",
    "tab": "\t",
    "page": " ",
    "column": " ",
    "nestcell": " ",
}
BREAKS = {"par": "\n", "sect": "\n", "line": " ", "cell": "\t", "row": "", "trowd": ""}
"""What ends or begins in the text, and what stands for it among words that are no words of the text."""
SKIPPED = frozenset(
    (
        *("colortbl", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "listtext"),
        *("pntext", "pn", "shpinst", "shprslt", "nonshppict", "objdata", "objclass", "objname", "themedata"),
        *("private", "upr", "xe", "tc", "rxe", "bkmkstart", "template", "background", "sp", "nonesttables"),
        *("atnicn", "bkmkend", "mmath", "mathPr", "latentstyles", "datastore", "colorschememapping", "wgrffmtfilter"),
    )
)
BULLETS = frozenset(("pntext", "pn", "listtext"))
"""Skipped places that make an item of the paragraph in which they stand."""
HEADERS = frozenset(("header", "headerl", "headerr", "headerf"))
FOOTERS = frozenset(("footer", "footerl", "footerr", "footerf"))
CAPTURED = frozenset(
    (
        *("title", "author", "company", "fldinst", "annotation", "footnote", *HEADERS, *FOOTERS),
        *("atnauthor", "atnid", "atndate", "atnref", "atrfstart", "atrfend"),
    )
)
TABLES = frozenset(("fonttbl", "stylesheet", "info", "creatim"))
COUNTED = {"pict": "picture", "object": "object"}
SHOWN = frozenset(("shptxt", "result", "ud"))
"""Places within skipped ones whose words are read."""
PLAIN = frozenset(("shppict", "sn", "cs", "s", "ts", "ds"))
"""What may follow an asterisk without being a place."""


@dataclass(slots=True)
class Capture:
    """Words that are no words of the text."""

    what: str
    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    author: str = ""
    date: str = ""
    reference: str = ""
    key: Any = None

    @property
    def text(self) -> str:
        """The words as one string."""
        return whole("".join(self.words))

    def say(self, what: str, words: str) -> None:
        """Take what is told about a comment: its number ("atnref"), or its date ("atndate")."""
        if what == "atnref":
            self.reference = words
        elif what == "atndate":
            self.date = _packed_date(words)


@dataclass(slots=True)
class Field:
    """A field, with the web address that its code leads to."""

    link: str = ""


@dataclass(slots=True)
class State:
    """What holds in a group until its end."""

    sink: Capture | None = None
    """Where words go; None: into the text."""
    skips: bool = False
    font: int | None = None
    uc: int = 1
    hidden: bool = False
    deleted: bool = False
    field_: Field | None = None
    shows: Field | None = None
    """The field whose result begins with this group."""
    ends: Capture | None = None
    """What was captured in this group."""
    style: int = 0
    outline: int | None = None
    in_list: bool = False
    depth: int = 0
    in_table: bool = False
    table: str = ""
    """"fonttbl", "stylesheet", "info", "creatim" inside these."""

    def inner(self) -> "State":
        """What holds at the beginning of a group within this one, without the detours of `dataclasses.replace`."""
        return State(
            self.sink,
            self.skips,
            self.font,
            self.uc,
            self.hidden,
            self.deleted,
            self.field_,
            None,
            None,
            self.style,
            self.outline,
            self.in_list,
            self.depth,
            self.in_table,
            self.table,
        )

    def set(self, word: str, number: int | None) -> bool:
        """Let a control word hold from here on; False when it is about something else."""
        if word == "pard":
            self.style, self.outline, self.in_list, self.depth, self.in_table = 0, None, False, 0, False
        elif word == "plain":
            self.font, self.hidden, self.deleted = None, False, False
        elif word in _SWITCHES:
            setattr(self, _SWITCHES[word], number != 0)
        elif word in _NUMBERS:
            name, most = _NUMBERS[word]
            setattr(self, name, min(max(number or 0, 0), most))
        else:
            return False
        return True


_SWITCHES = {
    "v": "hidden",
    "deleted": "deleted",
    "ls": "in_list",
    "intbl": "in_table",
}
_NUMBERS = {"s": ("style", 100_000), "outlinelevel": ("outline", 9), "ilvl": ("depth", 8), "uc": ("uc", 100)}


def whole(words: str) -> str:
    """`words` with pairs of surrogates as the letters they stand for."""
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _packed_date(words: str) -> str:
    """The day in the number in which Word packs a time, or the empty string."""
    if not re.fullmatch("-?[0-9]{1,11}", words):  # below zero from Thursday to Saturday, by its highest bits
        return ""
    number = int(words)
    return f"{1900 + (number >> 20 & 0x1FF):04d}-{number >> 16 & 0xF:02d}-{number >> 11 & 0x1F:02d}"
