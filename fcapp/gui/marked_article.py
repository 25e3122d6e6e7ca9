"""The article with its claims and suggestions painted around the words and shown in the margin."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fcapp.gui.article_marks import Marks, Piece, Places, joined
from fcapp.gui.article_paint import ArticlePainter, Knob, Scene, SpanKey
from fcapp.gui.article_reader import ArticleReader
from fcapp.gui.gutter import Gutter
from fcapp.gui.theme import Theme
from fcapp.gui.verdict_shapes import verdict_word
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.model.structure import Block
from fcapp.model.vocabulary import Verdict
from fcapp.text.ghosts import Stretches
from fcapp.text.sentences import Sentences
from fcapp.text.suggested import Suggestion

_WIDEST_GUTTER = 130

_OVERHANG = 12
"""Pixels that marks reach beyond their line."""


class MarkedArticle(ArticleReader):
    """Shows the text under review and what the reviewer made of it; offsets are code points."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scene = Scene(self._text, theme, self._pixels)
        self._nothing: Sequence[Span] = ()
        self._ghosts: dict[Span, Suggestion] = {}
        self._coverage = False
        self._movable = True
        self.gutter = Gutter(self, self._visible_lines)

    # What is shown

    def set_text(self, text: str, blocks: Sequence[Block] = (), links: Sequence[Span] = ()) -> None:
        """Show another text, from its start, without any claims or suggestions."""
        self._nothing = ()
        self._ghosts = {}
        self._scene = Scene(self._text, self._theme, self._pixels)
        super().set_text(text, blocks, links)
        self.set_coverage(self._coverage)

    def set_claims(self, rows: Sequence[ClaimRow]) -> None:
        """Show these claims and no others."""
        marks = self._scene.marks
        if self._coverage or not marks.rows:
            marks.follow(rows)
            self._marks_changed()
            return
        before = self._in_view(marks)
        marks.follow(rows)
        self._describe_caret()
        self.gutter.update()
        for piece, _ in before ^ self._in_view(marks):
            self._repaint_lines(piece.start, piece.end)

    def update_claims(self, rows: Iterable[ClaimRow]) -> None:
        """Repaint claims that changed in anything but their spans."""
        changed = list(rows)
        self._scene.marks.refresh(changed)
        self._describe_caret()
        if self._coverage:  # what was looked at may be another
            self._repaint()
        else:
            self._repaint_claims(row.id for row in changed)

    def set_current(self, claim_id: int | None) -> None:
        """Make one claim stand out, with handles at its ends."""
        before, self._scene.current = self._scene.current, claim_id
        if before != claim_id:
            self._repaint_claims(claim for claim in (before, claim_id) if claim is not None)

    def set_movable(self, on: bool) -> None:
        """Offer handles at the ends of the current claim, or none where it can only be read."""
        if on != self._movable:
            self._movable = on
            self._repaint()

    def set_ghosts(self, suggestions: Iterable[Suggestion]) -> None:
        """Show these suggestions and no others, faintly."""
        ghosts = {one.span: one for one in suggestions}
        if ghosts.keys() != self._ghosts.keys():
            before = self._ghosts_in_view()
            self._scene.ghosts = Stretches(ghosts)
            for span in before ^ self._ghosts_in_view():
                self._repaint_lines(*span)
        self._ghosts = ghosts
        self._describe_caret()

    def set_current_ghost(self, suggestion: Suggestion | None) -> None:
        """Make one suggestion stand out a little."""
        before, self._scene.current_ghost = self._scene.current_ghost, suggestion.span if suggestion else None
        for span in {before, self._scene.current_ghost}:
            if span is not None:
                self._repaint_lines(*span)

    def _ghosts_in_view(self) -> set[Span]:
        lines, _ = self._visible_lines()
        return set(self._scene.ghosts.over(*self._scene.seen(lines))) if lines else set()

    def set_nothing_checkable(self, spans: Sequence[Span]) -> None:
        """Mark what the reviewer found nothing to check in."""
        if list(spans) != list(self._nothing):
            self._nothing = list(spans)
            self._scene.nothing = Places(joined(spans))
            self._marks_changed()

    def set_coverage(self, on: bool) -> None:
        """Grey what has been looked at, so that the rest stands out."""
        self._coverage = on
        self._scene.sentences = Sentences(self._text.text) if on else None
        self._marks_changed()

    def set_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Mark what was found; hits are in order and do not overlap."""
        self._scene.hits = Places(hits)
        self._scene.current_hit = current
        self._repaint()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._scene.theme = theme
        self._repaint()

    def claims_at(self, offset: int) -> tuple[int, ...]:
        """The ids of the claims at a code point, innermost first."""
        return self._scene.marks.at(offset)

    def ghost_at(self, offset: int) -> Suggestion | None:
        """The shortest suggestion at a code point."""
        spans = self._scene.ghosts.over(offset, offset + 1)
        shortest = min(spans, key=lambda span: span.end - span.start, default=None)
        return self._ghosts[shortest] if shortest else None

    def seen(self) -> Span:
        """The code points on the lines that are wholly seen."""
        lines, scroll = self._visible_lines()
        foot = scroll + self.viewport().height()
        whole = [line for line in lines if line.top >= scroll and line.bottom <= foot]
        return self._scene.seen(whole) if whole else Span(0, 0)

    def _build(self) -> None:
        self._scene.preview = None
        self._scene.text, self._scene.pixels = self._text, self._pixels
        self.gutter.scene = self._scene
        self.gutter.set_size(self._pixels)
        super()._build()
        self._repaint()

    def _set_margins(self) -> None:
        super()._set_margins()
        left = self.viewportMargins().left()
        width = min(left, _WIDEST_GUTTER)
        self.gutter.setGeometry(left - width, 0, width, self.height())

    def _marks_changed(self) -> None:
        self._describe_caret()
        self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()
        self.gutter.update()

    def _in_view(self, marks: Marks) -> set[tuple[Piece, Verdict | None]]:
        """What there is to paint of some marks."""
        lines, _ = self._visible_lines()
        pieces = marks.over(*self._scene.seen(lines)) if lines else []
        return {(piece, marks.rows[piece.claim_id].standing) for piece in pieces}

    def _repaint_claims(self, claims: Iterable[int]) -> None:
        """Repaint the lines that some claims stand on."""
        rows = [self._scene.marks.rows[claim] for claim in claims if claim in self._scene.marks.rows]
        for span in [span for row in rows for span in row.spans]:
            self._repaint_lines(*span)

    def _repaint_lines(self, start: int, end: int) -> None:
        """Repaint the lines that some code points stand on."""
        start, end = self._text.position(start), self._text.position(end)
        lines, scroll = self._visible_lines()
        for line in lines:
            if line.start < end and start < line.end:
                top = round(line.top) - scroll - _OVERHANG
                height = round(line.bottom - line.top) + 2 * _OVERHANG
                self.viewport().update(0, top, self.viewport().width(), height)
                self.gutter.update(0, top, self.gutter.width(), height)

    # The claim at the caret, for screen readers

    def _caret_changed(self) -> None:
        super()._caret_changed()
        if self._describe_caret() and QAccessible.isActive():
            words = self.accessibleDescription()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _describe_caret(self) -> bool:
        """Say in the description which claims the caret stands in; whether there is anything new to say."""
        rows = [self._scene.marks.rows[claim] for claim in self.claims_at(self.caret())]
        told = [f"Claim {row.number}, {verdict_word(row.standing)}: {row.quote}" for row in rows]
        ghost = self.ghost_at(self.caret())
        told += [f"Suggestion: {self._words(ghost)}"] if ghost else []
        words = "; ".join(told)
        if words == self.accessibleDescription():
            return False
        self.setAccessibleDescription(words)
        return bool(words)

    def _words(self, suggestion: Suggestion) -> str:
        return self._text.text[suggestion.span.start : suggestion.span.end]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        lines, scroll = self._visible_lines()
        top, bottom = event.rect().top() + scroll - 8, event.rect().bottom() + scroll + 8
        wanted = [line for line in lines if line.bottom > top and line.top < bottom]
        marks = ArticlePainter(self._scene, wanted) if wanted else None
        if marks:
            with self._painting(event, scroll) as painter:
                marks.below(painter)
        super().paintEvent(event)
        if marks:
            with self._painting(event, scroll) as painter:
                marks.above(painter)
                marks.knobs(painter, self._knobs())

    @contextmanager
    def _painting(self, event: QPaintEvent, scroll: int) -> Iterator[QPainter]:
        """A painter in document coordinates for the part that wants painting."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(event.region())
        painter.translate(0, -scroll)
        yield painter
        painter.end()

    def _knobs(self) -> list[Knob]:
        row = self._scene.marks.rows.get(self._scene.current) if self._scene.current is not None else None
        lines, _ = self._visible_lines()
        if row is None or not lines or not self._movable:
            return []
        seen = self._scene.seen(lines)
        knobs = []
        for nth in range(len(row.spans)):
            span = self._scene.span(row, nth)
            if seen.start <= span.start < seen.end:
                knobs.append(self._knob(SpanKey(row.id, nth), span, at_end=False))
            if seen.start < span.end <= seen.end:
                knobs.append(self._knob(SpanKey(row.id, nth), span, at_end=True))
        return knobs

    def _knob(self, key: SpanKey, span: Span, *, at_end: bool) -> Knob:
        line = self._line_of(span.end - 1 if at_end else span.start)
        return Knob(key, at_end, line.x(self._text.position(span.end if at_end else span.start)), line)
