"""Footnotes: small lines at the foot of a page that begin with a mark which stands raised in the text above."""

import re
from typing import NamedTuple

from fcapp.intake.pdf_hyphens import Hyphens
from fcapp.intake.pdf_lines import Line
from fcapp.intake.pdf_page import HYPHEN, Word

_MARK = re.compile(r"\[?\(?(\d{1,3}|[*†‡§¶]{1,3}|[a-z])\)?\]?[.:]?")
_SMALLER = 0.95
_LINK = re.compile(r"https?://[^\s<>“”\"]+[^\s<>“”\"'.,;:!?)\]]")


class Note(NamedTuple):
    """The words of a footnote."""

    text: str
    lines: tuple[Line, ...]

    @property
    def url(self) -> str:
        """The first address that is written in it."""
        found = _LINK.search(self.text)
        return found[0] if found else ""


Notes = dict[int, Note]
"""By the identity of the raised word that is their mark."""


def take_notes(lines: list[Line], hyphens: Hyphens) -> tuple[list[Line], Notes]:
    """The lines of a page without its footnotes, and these."""
    marks: dict[str, list[tuple[int, Word]]] = {}
    for number, line in enumerate(lines):
        for place, word in enumerate(line.words):
            if place and word.raised and _label(word.text):
                marks.setdefault(_label(word.text), []).append((number, word))
    kept, notes, taken = list(lines), Notes(), set[int]()
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        label = _label(line.words[0].text) if len(line.words) > 1 else ""
        places = [(place, word) for place, word in marks.get(label, []) if place < number]
        if not places or not _is_smaller(line, lines[places[-1][0]]):
            continue
        end = _end(lines, number, taken)
        taken.update(range(number, end))
        note = _note(lines[number:end], hyphens)
        notes.update((id(word), note) for _, word in places)
    kept = [line for number, line in enumerate(lines) if number not in taken]
    return kept, notes


def _label(text: str) -> str:
    found = _MARK.fullmatch(text)
    return found[1] if found else ""


def _is_smaller(line: Line, above: Line) -> bool:
    return line.size < _SMALLER * above.size


def _end(lines: list[Line], start: int, taken: set[int]) -> int:
    """Where the note ends: with its column, at the next note, or where letters are of another size."""
    first, end = lines[start], start + 1
    while (
        end < len(lines)
        and end not in taken
        and lines[end].column == first.column
        and abs(lines[end].size - first.size) < 0.08 * first.size
        and lines[end].base - lines[end - 1].base < 1.8 * first.size
    ):
        end += 1
    return end


def _note(lines: list[Line], hyphens: Hyphens) -> Note:
    words = lines[0].words
    texts = ["".join(" " * word.spaced + word.text for word in words[1:]), *(line.text for line in lines[1:])]
    text = texts[0]
    for following in texts[1:]:
        drop, space = hyphens.join(text, following)
        text = text[: len(text) - drop] + " " * space + following
    return Note(text.replace(HYPHEN, "-").strip(), tuple(lines))
