"""News articles of our own with who says what, written before the rules were read; each is one plain text file.

A line is a sentence and a blank line parts paragraphs. After a line of three hyphens come the labels, one a line:
source | cue | content, in which "…" stands for words left out, " // " parts pieces and "-" is nothing.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

from fcapp.model.spans import Span

FOLDER = Path(__file__).parents[2] / "tests" / "text" / "articles"


def own_articles() -> list[dict[str, Any]]:
    """All of them, in the order of their names."""
    return [read_article(path) for path in sorted(FOLDER.glob("*.txt"))]


def read_article(path: Path) -> dict[str, Any]:
    """The article in the file `path`: id, text, sentences and attributions, with offsets in code points."""
    body, labels = path.read_text(encoding="utf-8").split("\n---\n")
    lines = body.strip().split("\n")
    starts = [0]
    text = ""
    for line, after in pairwise([*lines, ""]):
        text += line + ("\n" if not line or not after else " ")
        starts.append(len(text))
    text = text.rstrip()
    sentences = [(start, start + len(line)) for start, line in zip(starts, lines, strict=False) if line]
    attributions = [_label(text, line) for line in labels.strip().split("\n")]
    return {"id": path.stem, "text": text, "sentences": sentences, "attributions": attributions}


def _label(text: str, line: str) -> dict[str, Any]:
    source, cue, content = line.split(" | ")
    parts = _content(text, content, re.compile(rf"\b{re.escape(cue)}\b") if cue != "-" else None)
    said = [] if cue == "-" else [_nearest(text, cue, parts, parts)]
    return {
        "content": parts,
        "source": [] if source == "-" else [_nearest(text, source, said or parts, parts)],
        "cue": said,
    }


def _content(text: str, content: str, cue: re.Pattern[str] | None) -> list[Span]:
    choices = [_pieces(text, content.split(" // "), place) for place in _places(text, content)]
    whole = [parts for parts in choices if parts]
    if not whole:
        raise ValueError(content)
    return min(whole, key=lambda parts: parts[-1].end - parts[0].start + _gap(text, cue, parts))


def _places(text: str, content: str) -> list[int]:
    first = re.split(r" … | // ", content)[0]
    return [found.start() for found in re.finditer(re.escape(first), text)]


def _pieces(text: str, pieces: list[str], place: int) -> list[Span]:
    parts = []
    for piece in pieces:
        found = re.compile(re.escape(piece).replace(r"\ …\ ", r".*?\s"), re.DOTALL).search(text, place)
        if found is None:
            return []
        parts.append(Span(*found.span()))
        place = found.end()
    return parts


def _gap(text: str, cue: re.Pattern[str] | None, parts: list[Span]) -> int:
    if cue is None:
        return 0
    return min(_distance(Span(*found.span()), parts) for found in cue.finditer(text))


def _nearest(text: str, words: str, to: list[Span], content: list[Span]) -> Span:
    """Where `words` stand outside of `content`, as near to `to` as they do."""
    found = [Span(*one.span()) for one in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    outside = [one for one in found if not any(part.overlaps(one) for part in content)]
    if not outside:
        raise ValueError(words)
    return min(outside, key=lambda one: _distance(one, to))


def _distance(one: Span, parts: list[Span]) -> int:
    return min(max(part.start - one.end, one.start - part.end, 0) for part in parts)
