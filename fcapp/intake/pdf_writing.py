"""Paragraphs of a PDF to the text of the article, with what its links and comments point at."""

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from fcapp.intake.building import ArticleBuilder
from fcapp.intake.imported import PointerKind, Removed
from fcapp.intake.pdf_hyphens import SOFT, Hyphens
from fcapp.intake.pdf_lines import Line
from fcapp.intake.pdf_marks import Mark
from fcapp.intake.pdf_notes import Notes
from fcapp.intake.pdf_page import HYPHEN, Word
from fcapp.intake.pdf_paragraphs import BULLETS, Paragraph
from fcapp.model.spans import Span
from fcapp.model.structure import BlockKind


class _Place(NamedTuple):
    """Where a letter of the page went."""

    start: int
    end: int


class Writer:
    """Writes paragraphs into a builder."""

    def __init__(
        self,
        builder: ArticleBuilder,
        hyphens: Hyphens,
        notes: Notes,
        marks: dict[int, list[Mark]],
        *,
        keep_furniture: bool,
    ) -> None:
        self._builder, self._hyphens, self._notes, self._keep = builder, hyphens, notes, keep_furniture
        self._marks = {page: _Marks(found) for page, found in marks.items()}
        self._last = ""

    def write(self, paragraphs: list[Paragraph]) -> None:
        """Write all; then point at what links and comments stand over."""
        for paragraph in paragraphs:
            self._builder.begin(paragraph.kind, paragraph.level)
            self._paragraph(paragraph)
        for marks in self._marks.values():
            marks.point(self._builder)

    def _paragraph(self, paragraph: Paragraph) -> None:
        drop, space = 0, False
        for number, line in enumerate(paragraph.lines):
            words = line.words
            if number == 0 and paragraph.kind is BlockKind.ITEM and words[0].text in BULLETS and not self._keep:
                self._builder.removed.append(Removed("bullet", words[0].text, line.page))
                words = words[1:]
            following = paragraph.lines[number + 1].text if number + 1 < len(paragraph.lines) else ""
            joined_drop, joined_space = self._join(line, following)
            drop, gap = joined_drop, space
            for place, word in enumerate(words):
                last = place == len(words) - 1
                self._word(word, line, spaced=word.spaced if place else gap, drop=drop if last else 0)
            space = joined_space

    def _join(self, line: Line, following: str) -> tuple[int, bool]:
        if not following or self._keep:
            return 0, True
        drop, space = self._hyphens.join(line.text, following)
        if drop:
            words = f"{line.text.rpartition(' ')[2]} {following.partition(' ')[0]}"
            words = words.replace(HYPHEN, "-").replace(SOFT, "-")
            self._builder.removed.append(Removed("hyphen", words, line.page))
        return drop, space

    def _word(self, word: Word, line: Line, *, spaced: bool, drop: int) -> None:
        builder = self._builder
        note = self._notes.get(id(word))
        if note:
            builder.removed.append(Removed("footnote mark", word.text, line.page))
            url = note.url or self._linked(note.lines)
            builder.point(PointerKind.FOOTNOTE, builder.last_word(), note=note.text, url=url)
            return
        if spaced:
            builder.add(" ")
        letters = [(letter, middle) for letter, middle in zip(word.text, word.middles, strict=True)]
        letters = [pair for pair in letters[: len(letters) - drop] if pair[0] != SOFT]
        start = builder.here
        builder.add("".join(letter for letter, _ in letters).replace(HYPHEN, "-"))
        if builder.end - start == len(letters) and line.page in self._marks:
            self._marks[line.page].see(word, start, [middle for _, middle in letters])

    def _linked(self, lines: tuple[Line, ...]) -> str:
        marks = self._marks.get(lines[0].page)
        return next((url for line in lines for word in line.words if marks and (url := marks.url_at(word))), "")


class _Marks:
    """The marks of a page, and which letters each of them covers."""

    def __init__(self, marks: list[Mark]) -> None:
        self._marks = marks
        boxes = [(box.bottom, box, mark) for mark in marks for box in mark.boxes]
        self._boxes = sorted(boxes, key=lambda entry: entry[0])
        self._bottoms = [bottom for bottom, _, _ in self._boxes]
        self._tallest = max((box.bottom - box.top for _, box, _ in self._boxes), default=0.0)
        self._covered: dict[int, list[_Place]] = defaultdict(list)
        self._seen: list[tuple[Word, _Place]] = []

    def see(self, word: Word, start: int, middles: list[float]) -> None:
        """Note that the letters of `word` went to `start` and on."""
        if not self._marks or not middles:
            return
        self._seen.append((word, _Place(start, start + len(middles))))
        height = word.base - 0.3 * word.size
        place = bisect_left(self._bottoms, height)
        while place < len(self._boxes) and self._bottoms[place] <= height + self._tallest:
            _, box, mark = self._boxes[place]
            inside = [number for number, middle in enumerate(middles) if box.holds(middle, height)]
            if inside:
                self._covered[id(mark)].append(_Place(start + inside[0], start + inside[-1] + 1))
            place += 1

    def url_at(self, word: Word) -> str:
        """Where a link over `word` leads."""
        x, y = (word.left + word.right) / 2, word.base - 0.3 * word.size
        return next((mark.url for _, box, mark in self._boxes if mark.url and box.holds(x, y)), "")

    def point(self, builder: ArticleBuilder) -> None:
        """Point at the covered words; a comment beside all words belongs to the nearest."""
        links: dict[str, list[_Place]] = defaultdict(list)
        for mark in self._marks:
            places = self._covered.get(id(mark), [])
            if mark.url:
                links[mark.url] += places
            for span in [] if mark.url else _stretches(places or self._nearest(mark)):
                builder.point(PointerKind.COMMENT, span, note=mark.note, author=mark.author, date=mark.date)
        for url, places in links.items():
            for span in _stretches(places):
                builder.point(PointerKind.LINK, span, url=url)

    def _nearest(self, mark: Mark) -> list[_Place]:
        if not mark.boxes or not self._seen:
            return []
        box = mark.boxes[0]
        x, y = box.left, (box.top + box.bottom) / 2

        def distance(seen: tuple[Word, _Place]) -> float:
            word = seen[0]
            aside = max(word.left - x, x - word.right, 0.0)
            return aside + 4 * max(word.top - y, y - word.bottom, 0.0)

        return [min(self._seen, key=distance)[1]]


def _stretches(places: list[_Place]) -> list[Span]:
    """Places with no more than a few letters between them as one: a link over the end of a line may be two marks."""
    spans: list[Span] = []
    for start, end in sorted(places):
        if spans and start - spans[-1].end <= 2:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, end))
        else:
            spans.append(Span(start, end))
    return spans
