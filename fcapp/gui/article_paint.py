"""How claims look in the article: tints below the words, underlines in lanes over them, the wash of coverage mode.

Only lines that are seen are painted; what stands on them is found by bisect, so claims elsewhere cost nothing.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from fcapp.gui.article_lines import Line
from fcapp.gui.article_marks import Marks, Piece, Places, looked_at
from fcapp.gui.offsets import TextMap
from fcapp.gui.theme import Theme
from fcapp.gui.verdict_shapes import paint_line
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.text.ghosts import Stretches
from fcapp.text.sentences import Sentences

HANDLE = 4.5
"""Radius in pixels of the knob at the ends of the current claim."""

_THIN = 2
_THICK = 3
_GHOST = 1.4
_GHOST_IN_HAND = 2.4


class SpanKey(NamedTuple):
    """Which span of which claim."""

    claim_id: int
    nth: int


class Knob(NamedTuple):
    """An end of a span that can be dragged, in document coordinates."""

    key: SpanKey
    at_end: bool
    x: float
    line: Line

    @property
    def centre(self) -> QPointF:
        """Where the round part is: above a start, below an end."""
        y = self.line.baseline + 0.42 * (self.line.bottom - self.line.top) if self.at_end else self.line.top
        return QPointF(self.x, y)


@dataclass
class Scene:
    """All that is painted around the words."""

    text: TextMap
    theme: Theme
    pixels: int
    """Size of the font."""
    marks: Marks = field(default_factory=Marks)
    nothing: Places = field(default_factory=Places)
    sentences: Sentences | None = None
    """Those of the text; None outside coverage mode."""
    hits: Places = field(default_factory=Places)
    current_hit: Span | None = None
    current: int | None = None
    ghosts: Stretches = field(default_factory=Stretches)
    """What is suggested."""
    current_ghost: Span | None = None
    preview: tuple[SpanKey, Span] | None = None
    """A span whose end is being dragged, and where it would be."""

    def seen(self, lines: list[Line]) -> Span:
        """The code points on some lines, from the first to the last."""
        return self.text.span(lines[0].start, lines[-1].end)

    def covered(self, seen: Span) -> list[Span]:
        """What has been looked at of the sentences that are seen; nothing outside coverage mode."""
        if self.sentences is None:
            return []
        whole = self.sentences.over(*seen)
        start, end = (whole[0].start, whole[-1].end) if whole else seen
        marked = (
            Span(max(start, piece.start), min(end, piece.end))
            for piece in self.marks.over(start, end)
            if not self.marks.rows[piece.claim_id].look_again
        )
        return looked_at(marked, self.nothing.over(start, end), self.sentences)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces of claims between two code points, the dragged one where it would be, the current last."""
        found = [self._previewed(piece) for piece in self.marks.over(start, end)]
        return sorted(found, key=lambda piece: piece.claim_id == self.current)

    def _previewed(self, piece: Piece) -> Piece:
        if self.preview and self.preview[0] == (piece.claim_id, piece.nth):
            return piece._replace(start=self.preview[1].start, end=self.preview[1].end)
        return piece

    def span(self, row: ClaimRow, nth: int) -> Span:
        """A span of a claim, or where it would be while it is dragged."""
        if self.preview and self.preview[0] == (row.id, nth):
            return self.preview[1]
        return row.spans[nth]


class ArticlePainter:
    """Paints a scene around some lines, with painters in document coordinates."""

    def __init__(self, scene: Scene, lines: list[Line]) -> None:
        self._scene = scene
        self._lines = lines
        self._starts = [line.start for line in lines]
        self._seen = scene.seen(lines)
        self._pieces = scene.pieces(*self._seen)
        self._found: dict[tuple[int, int], list[tuple[Line, float, float]]] = {}

    def below(self, painter: QPainter) -> None:
        """Paint what stands behind the words."""
        self._painter = painter
        scene, theme = self._scene, self._scene.theme
        if scene.sentences is None:
            for span in scene.nothing.over(*self._seen):
                self._fill(span.start, span.end, theme.nothing)
        for piece in self._pieces:
            self._tint(piece)
        for span in scene.hits.over(*self._seen):
            self._fill(span.start, span.end, theme.current_hit if span == scene.current_hit else theme.hit)

    def above(self, painter: QPainter) -> None:
        """Paint what stands over the words."""
        self._painter = painter
        wash = _wash(self._scene.theme)
        for span in self._scene.covered(self._seen):
            self._fill(span.start, span.end, wash, corner=0)
        for span in self._scene.ghosts.over(*self._seen):
            self._underline_ghost(span)
        for piece in self._pieces:
            self._underline(piece)
        if self._scene.current_hit:
            self._frame(self._scene.current_hit)

    def knobs(self, painter: QPainter, knobs: list[Knob]) -> None:
        """Paint the ends of the current claim."""
        self._painter = painter
        for knob in knobs:
            row = self._scene.marks.rows[knob.key.claim_id]
            ink = self._scene.theme.verdict(row.standing).ink
            top = knob.line.top if not knob.at_end else knob.line.baseline - 0.95 * self._scene.pixels
            foot = knob.centre.y() if knob.at_end else knob.line.baseline + 0.3 * self._scene.pixels
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(ink)
            self._painter.drawRect(QRectF(knob.x - 0.9, top, 1.8, foot - top))
            self._painter.drawEllipse(knob.centre, HANDLE, HANDLE)

    def _tint(self, piece: Piece) -> None:
        colours = self._scene.theme.verdict(self._scene.marks.rows[piece.claim_id].standing)
        if piece.claim_id == self._scene.current:
            self._fill(piece.start, piece.end, colours.strong)
        elif self._scene.sentences is None:
            self._fill(piece.start, piece.end, colours.tint)

    def _underline(self, piece: Piece) -> None:
        scene = self._scene
        verdict = scene.marks.rows[piece.claim_id].standing
        width = round((_THICK if piece.claim_id == scene.current else _THIN) * max(1.0, scene.pixels / 20))
        for line, left, right in self._boxes(piece.start, piece.end):
            y = line.baseline + lane_depth(piece.lane, line, scene.pixels)
            ink = scene.theme.verdict(verdict).ink
            paint_line(self._painter, verdict, QPointF(left + 1, y), right - left - 2, ink, width)

    def _underline_ghost(self, span: Span) -> None:
        """Fine dots without a tint, below the lines of the claims that share its words."""
        scene = self._scene
        in_hand = span == scene.current_ghost
        width = (_GHOST_IN_HAND if in_hand else _GHOST) * max(1.0, scene.pixels / 20)
        ink = scene.theme.text if in_hand else scene.theme.muted
        for line, left, right in self._boxes(*span):
            y = line.baseline + lane_depth(self._free_lane(span, line), line, scene.pixels)
            paint_line(self._painter, None, QPointF(left + 1, y), right - left - 2, ink, width)

    def _free_lane(self, span: Span, line: Line) -> int:
        """The lane on a line below all claims that share words with `span` there."""
        start, end = self._scene.text.span(line.start, line.end)
        part = Span(max(start, span.start), min(end, span.end))
        return max((one.lane + 1 for one in self._pieces if part.overlaps(Span(one.start, one.end))), default=0)

    def _fill(self, start: int, end: int, colour: QColor, corner: float = 3) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        for line, left, right in self._boxes(start, end):
            self._painter.drawRoundedRect(self._band(line, left, right), corner, corner)

    def _frame(self, span: Span) -> None:
        self._painter.setPen(self._scene.theme.text)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for line, left, right in self._boxes(span.start, span.end):
            self._painter.drawRoundedRect(self._band(line, left, right), 3, 3)

    def _band(self, line: Line, left: float, right: float) -> QRectF:
        """The height of the words, without the room for underlines."""
        size = self._scene.pixels
        return QRectF(left - 1, line.baseline - 0.98 * size, right - left + 2, 1.26 * size)

    def _boxes(self, start: int, end: int) -> list[tuple[Line, float, float]]:
        """The place of some code points on each of the lines."""
        if (start, end) not in self._found:
            self._found[start, end] = self._find_boxes(start, end)
        return self._found[start, end]

    def _find_boxes(self, start: int, end: int) -> list[tuple[Line, float, float]]:
        first = self._scene.text.position(max(start, self._seen.start))
        last = self._scene.text.position(min(end, self._seen.end))
        boxes = []
        for line in self._lines[max(0, bisect_right(self._starts, first) - 1) :]:
            if line.start >= last:
                break
            boxes += [(line, left, right) for left, right in line.boxes(first, last)]
        return boxes


def lane_depth(lane: int, line: Line, pixels: int) -> float:
    """How far below the baseline a lane runs, in pixels; lanes for which there is no room share the last one."""
    pitch = max(4, 0.21 * pixels)
    first = 0.33 * pixels
    room = line.bottom - line.top - 0.76 * pixels - 2
    lanes = max(1, 1 + int((room - first) / pitch))
    return first + min(lane, lanes - 1) * pitch


def _wash(theme: Theme) -> QColor:
    """Paper, as thick as turns the colour of text into that of covered text."""
    text, paper, wanted = (colour.lightnessF() for colour in (theme.text, theme.paper, theme.covered))
    wash = QColor(theme.paper)
    wash.setAlphaF((wanted - text) / (paper - text))
    return wash
