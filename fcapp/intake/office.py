"""What Word and OpenDocument files have in common: which of their properties say something, and what is left out."""

import re
from collections import Counter
from collections.abc import Iterable

from fcapp.intake.building import ArticleBuilder
from fcapp.intake.imported import Incoming, Removed
from fcapp.model.structure import BlockKind

_NO_TITLE = re.compile(
    r"(?:microsoft (?:office )?word\b.*|(?:word )?document ?\d*|untitled ?\d*|dokument ?\d*|unbenannt ?\d*|"
    r"sans nom ?\d*|powerpoint presentation|.*\.(?:docx?|docm|odt|rtf|dotx?|pages))",
    re.IGNORECASE,
)
_NO_AUTHOR = frozenset(
    ("python-docx", "microsoft office user", "windows user", "user", "unknown", "author", "apache poi", "un-named")
)
_LEFT_OUT = (
    ("insertion", "{} tracked insertion{s} {were} taken as text."),
    ("deletion", "{} tracked deletion{s} {were} left out."),
    ("hidden", "{} run{s} of hidden text {were} left out."),
    ("picture", "{} picture{s} {were} left out."),
    ("object", "{} embedded object{s} {were} left out."),
    ("chunk", "{} embedded document{s} {were} left out."),
    ("astray", "{} comment{s} {were} left out, having no place in the text."),
)


def title(stated: str) -> str:
    """The title of the properties, or nothing when a program made it up."""
    stated = " ".join(stated.split())
    return "" if _NO_TITLE.fullmatch(stated) else stated


def author(stated: str) -> str:
    """The author of the properties, or nothing when it is a program or nobody."""
    stated = "; ".join(part.strip() for part in stated.split(";") if part.strip())
    return "" if stated.lower() in _NO_AUTHOR else stated


def warnings(met: Counter[str]) -> list[str]:
    """A sentence about each kind of thing that was met."""
    return [
        form.format(met[what], s="" if met[what] == 1 else "s", were="was" if met[what] == 1 else "were")
        for what, form in _LEFT_OUT
        if met[what]
    ]


def furniture(builder: ArticleBuilder, incoming: Incoming, what: str, texts: Iterable[str]) -> None:
    """Put headers or footers into the text when the reviewer wants them there, else note that they were removed."""
    for words in dict.fromkeys(text.strip() for text in texts):
        if not words:
            continue
        if incoming.keep_furniture:
            builder.begin(BlockKind.PARAGRAPH)
            builder.add(words)
        else:
            builder.removed.append(Removed(what, words))
