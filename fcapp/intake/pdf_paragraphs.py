"""Lines of a PDF to paragraphs: by gaps, indents, sizes and how full the line before is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from fcapp.intake.pdf_lines import Line
from fcapp.model.structure import BlockKind

BULLETS = frozenset("•◦▪‣●○■□–—-*·\uf0b7\uf0a7")
"""What stands before the items of a list; the last ones are how Word's own fonts have them."""

_GAP = 1.14
"""A space between lines, in usual ones, that parts paragraphs."""
_INDENT = 0.6
"""In sizes of the letters."""
_LARGER = 1.12
"""Size of a heading, in sizes of the body."""
_LONGEST_HEADING = 300
_LONGEST_BOLD_HEADING = 150
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]")
_BARE = re.compile(r"\d{1,2}")
"""A number that only room sets apart from its item."""
_LEADERS = re.compile(r"(?:[.…] ?){4,}\s*\S{1,5}$")
"""How a line of a table of contents ends."""
_BROKEN = "-\x02\u2010\u00ad"
"""What a line ends with whose last word goes on."""
_ENDED = re.compile(r"[.!?…:。！？][”’\"'»)\]]*$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0

    @property
    def size(self) -> float:
        """Of its letters."""
        return self.lines[0].size

    @property
    def text(self) -> str:
        """Roughly, to judge by."""
        return " ".join(line.text for line in self.lines)


class _Measures:
    """What is usual in a document."""

    def __init__(self, lines: list[Line]) -> None:
        sizes: Counter[float] = Counter()
        bold: Counter[bool] = Counter()
        rights: dict[tuple[int, int, int], list[float]] = defaultdict(list)
        for line in lines:
            sizes[round(2 * line.size) / 2] += len(line.text)
            bold[line.bold] += len(line.text)
            rights[self._key(line)].append(line.right)
        self.body = max(sizes, key=lambda size: sizes[size])
        self.bold = bold[True] > bold[False]
        self._rights = {key: max(edges) for key, edges in rights.items()}
        self._counts = {key: len(edges) for key, edges in rights.items()}
        self._even = {key: _are_even(edges, 0.35 * key[2]) for key, edges in rights.items()}
        self._leads = _usual_leads(lines)

    def _key(self, line: Line) -> tuple[int, int, int]:
        return line.page, line.column, round(line.size)

    def right(self, line: Line) -> float:
        """Edge of the column for letters of that size."""
        key = self._key(line)
        few = self._counts[key] < 3 and line.size <= 1.05 * self.body  # which do not show how wide they may be
        return (
            max(self._rights[key], self._rights.get((*key[:2], round(self.body)), 0.0)) if few else self._rights[key]
        )

    def even(self, line: Line) -> bool:
        """Whether lines end at the same edge there."""
        return self._even[self._key(line)]

    def lead(self, line: Line) -> float:
        """From one line to the next."""
        return self._leads.get(round(line.size), 1.25 * line.size)

    def has_room(self, line: Line, following: Line) -> float:
        """Points left on `line` if the first word of the next were there, too; negative when it would not fit."""
        ends = [before.right for before, word in pairwise(following.words) if word.spaced]
        end = ends[0] if ends else following.words[-1].right
        return self.right(line) - line.right - (end - following.words[0].left) - 0.25 * line.size


def _are_even(edges: list[float], slack: float) -> bool:
    most = max(edges)
    return len(edges) > 3 and sum(edge > most - slack for edge in edges) > 0.5 * len(edges)


def _usual_leads(lines: list[Line]) -> dict[int, float]:
    """For each size the smallest distance of lines that is not rare."""
    leads: dict[int, Counter[float]] = defaultdict(Counter)
    for before, line in pairwise(lines):
        lead = line.base - before.base
        if before.column == line.column and before.page == line.page and 0.8 * line.size < lead < 4 * line.size:
            leads[round(line.size)][round(2 * lead) / 2] += 1
    usual = {}
    for size, counts in leads.items():
        common = [lead for lead, count in counts.items() if count + counts[lead + 0.5] >= 0.2 * counts.total()]
        usual[size] = min(common or counts) + 0.25
    return usual


def paragraphs_of(lines: list[Line]) -> list[Paragraph]:
    """The paragraphs in `lines`, also those that run over the end of a column or page."""
    if not lines:
        return []
    usual = _Measures(lines)
    found: list[Paragraph] = []
    for number, line in enumerate(lines):
        if found and not _begins(found[-1], line, lines[number + 1 : number + 2], usual):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph([line]))
    _name(found, usual)
    return _joined(found, usual)


def _begins(paragraph: Paragraph, line: Line, following: Iterable[Line], usual: _Measures) -> bool:
    before = paragraph.lines[-1]
    if (before.page, before.column) != (line.page, line.column):
        return True
    if abs(line.size - before.size) > 0.08 * before.size:
        return True
    if line.bold != before.bold and not _runs_on(before, line, usual):
        return True
    lead = line.base - before.base
    if lead < 0.5 * line.size or lead > _GAP * max(usual.lead(line), 1.05 * line.size):
        return True
    return _is_item(line) or _is_indented(paragraph, line, following, usual) or _is_after_short(before, line, usual)


def _runs_on(before: Line, line: Line, usual: _Measures) -> bool:
    """Whether a sentence goes on in the next line, whatever its letters are."""
    full = usual.has_room(before, line) <= 0.5 * line.size
    return full and line.text[0].islower() and not _ENDED.search(before.text)


def _is_row(line: Line) -> bool:
    """Whether its words stand apart like cells of a table."""
    return any(word.left - before.right > 2.5 * line.size for before, word in pairwise(line.words))


def _is_centred(before: Line, line: Line) -> bool:
    """Whether both have the same middle."""
    apart = abs(before.left - line.left) > _INDENT * line.size
    return apart and abs(before.left + before.right - line.left - line.right) < 0.3 * line.size


def _is_after_short(before: Line, line: Line, usual: _Measures) -> bool:
    """Whether the line before ended early, so that its paragraph did."""
    if _LEADERS.search(before.text) or (_is_row(before) and _is_row(line)):
        return True
    if before.text[-1] in _BROKEN:
        return False
    room = usual.has_room(before, line)
    if room <= 0.5 * line.size:
        return False
    if usual.even(before) and not line.text[0].islower():
        return True
    short = before.right - before.left < 0.7 * (usual.right(before) - before.left)
    return bool(_ENDED.search(before.text)) or (short and not line.text[0].islower())


def _is_indented(paragraph: Paragraph, line: Line, following: Iterable[Line], usual: _Measures) -> bool:
    before, indent = paragraph.lines[-1], _INDENT * line.size
    if line.size >= _LARGER * usual.body and _is_centred(before, line):
        return False
    if line.left - before.left > indent:
        if len(paragraph.lines) == 1 and (_is_item(before) or not _stands_in(line, following)):
            return False  # the rest of an item or of a line that hangs out
        return line.left - before.left < 8 * line.size
    hangs_out = len(paragraph.lines) > 1 and before.left - paragraph.lines[0].left > indent
    return before.left - line.left > indent and hangs_out


def _stands_in(line: Line, following: Iterable[Line]) -> bool:
    """Whether it stands in more than the line after it, as far as there is one."""
    return all(other.column != line.column or line.left - other.left > _INDENT * line.size for other in following)


def _is_item(line: Line) -> bool:
    first = line.words[0].text
    if not any(map(str.isalnum, line.text)):
        return False  # stars between sections
    if len(line.words) < 2 or first in BULLETS or _NUMBERED.fullmatch(first):
        return len(line.words) > 1
    return bool(_BARE.fullmatch(first)) and line.words[1].left - line.words[0].right > 0.8 * line.size


# --- what they are --------------------------------------------------------------------------------------------------


def _name(paragraphs: list[Paragraph], usual: _Measures) -> None:
    for paragraph in paragraphs:
        bullet = paragraph.lines[0].words[0].text in BULLETS
        if not bullet and _is_heading(paragraph, usual):
            paragraph.kind = BlockKind.HEADING
        elif _is_item(paragraph.lines[0]):
            paragraph.kind = BlockKind.ITEM
    sizes = {round(2 * p.size) / 2 for p in paragraphs if p.kind is BlockKind.HEADING}
    levels = {size: number for number, size in enumerate(sorted(sizes, reverse=True), 1)}
    depths: list[float] = []
    for paragraph in paragraphs:
        if paragraph.kind is BlockKind.HEADING:
            paragraph.level = min(6, levels[round(2 * paragraph.size) / 2])
        depths = _depths(depths, paragraph)
        if paragraph.kind is BlockKind.ITEM:
            paragraph.level = len(depths)


def _is_heading(paragraph: Paragraph, usual: _Measures) -> bool:
    text = paragraph.text
    if not any(map(str.isalpha, text)):
        return False
    if paragraph.size >= _LARGER * usual.body:
        return len(text) <= _LONGEST_HEADING
    if usual.bold or not all(line.bold for line in paragraph.lines) or paragraph.size < 0.95 * usual.body:
        return False
    return len(text) <= _LONGEST_BOLD_HEADING and len(paragraph.lines) <= 3 and text[-1] not in ".,;"


def _depths(depths: list[float], paragraph: Paragraph) -> list[float]:
    """Left edges of the lists that the item is in."""
    if paragraph.kind is not BlockKind.ITEM:
        return []
    line = paragraph.lines[0]
    outer = [edge for edge in depths if edge < line.left - _INDENT * line.size]
    return [*outer, line.left]


# --- over the end of a column ---------------------------------------------------------------------------------------


def _joined(paragraphs: list[Paragraph], usual: _Measures) -> list[Paragraph]:
    joined: list[Paragraph] = []
    indents = sum(_has_indent(paragraph) for paragraph in paragraphs) > 0.4 * sum(
        len(paragraph.lines) > 1 for paragraph in paragraphs
    )
    for paragraph in paragraphs:
        if joined and _goes_on(joined[-1], paragraph, usual, indents=indents):
            joined[-1].lines += paragraph.lines
        else:
            joined.append(paragraph)
    return joined


def _has_indent(paragraph: Paragraph) -> bool:
    first, *rest = paragraph.lines
    return bool(rest) and 8 * first.size > first.left - rest[0].left > _INDENT * first.size


def _goes_on(last: Paragraph, paragraph: Paragraph, usual: _Measures, *, indents: bool) -> bool:
    before, line = last.lines[-1], paragraph.lines[0]
    if (before.page, before.column) == (line.page, line.column) or paragraph.kind is not BlockKind.PARAGRAPH:
        return False
    if last.kind is BlockKind.HEADING or abs(last.size - paragraph.size) > 0.08 * last.size:
        return False
    if before.bold != line.bold and len(last.lines) == 1:
        return False
    if line.text[0].islower() or before.text[-1] in "," + _BROKEN:
        return True
    alone = len(paragraph.lines) == 1 and indents and line.left - line.column_left > _INDENT * line.size
    if _has_indent(paragraph) or alone or usual.has_room(before, line) > 0.5 * line.size:
        return False
    return not _ENDED.search(before.text) or usual.even(before) or indents or len(last.lines) > 1
