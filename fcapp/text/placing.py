"""Every span of an old version of an article, placed again in a new one.

A span goes from where its first word's counterpart stands to its last one's, substituted words included, text
inserted outside not. It is *kept* when the words are the same (the kind of quotes, dashes and white space is not
looked at) in the order of both texts, *moved* when they are the same in a passage that moved, *changed* when words,
signs or capital letters differ, *lost* when nothing is like it. Below a floor, or when two places are as good, it is
asked.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from fcapp.model.spans import Span
from fcapp.text.common_runs import Tick
from fcapp.text.compared_words import PARAGRAPH, SENTENCE, forms, is_word
from fcapp.text.comparison import Comparison
from fcapp.text.fuzzy_find import Finder
from fcapp.text.gap_alignment import Kind, Piece, weight
from fcapp.text.rearranging import first_of, last_of, rearranged
from fcapp.text.span_edges import end_in, start_in

FLOOR = 0.5
"""Below this score a place that the comparison tells is asked."""
FLOOR_ELSEWHERE = 0.7
"""The same for a place that only a search tells."""
_LEAST_GUESS, _LEAST_TOLD = 0.3, 0.15
_LEAST_FOUND, _LEAST_FOUND_OF_FEW, _TELLING = 0.4, 0.6, 2.0
"""What a search tells is no guess below; nor are a few common words that say less than two long ones."""
_BETTER = 0.15
_SAME_BUT_FOR_SIGNS = 0.99
_CHANGED = 0.98
_FEW_WORDS = 3
_AROUND = 6
_LEAST_AROUND = 0.4
_BESIDE, _FIRM = 3, 1
_TIGHT = 2
_TIGHT_SCORE = 0.6
_EVERY = 64


class State(StrEnum):
    """What became of a span."""

    KEPT = "kept"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"
    ASK = "ask"


class Placed(NamedTuple):
    """What became of a span, and where it is in the new text; None when it is lost."""

    state: State
    span: Span | None
    score: float
    """1: letter for letter; .99: but for quotes, dashes and spaces; else how much of the words is there."""


_LOST = Placed(State.LOST, None, 0.0)


def place(comparison: Comparison, spans: Iterable[Span], tick: Tick = lambda: None) -> list[Placed]:
    """Place spans of the old text in the new one; `tick` is called now and then and may raise, to stop."""
    placing = _Placing(comparison)
    placed = []
    for number, span in enumerate(spans):
        if number % _EVERY == 0:
            tick()
        placed.append(placing.placed(span))
    return placed


class _Guess(NamedTuple):
    start: int
    end: int
    """Words of the new text."""
    span: Span
    score: float
    moved: bool
    doubtful: bool


class _Placing:
    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old, self._new = comparison.old, comparison.new
        self._finder = Finder(comparison)

    def placed(self, span: Span) -> Placed:
        start, end = self._old.over(span)
        if start == end:
            return self._between_words(span, start)
        told = self._through_comparison(span, start, end) or self._contested(span, start, end)
        if told and told.score >= FLOOR:
            return self._said(span, told)
        found = self._searched(span, start, end)
        if told and not (found and found.score > told.score + _BETTER and not found.span.overlaps(told.span)):
            unsure = told.score < _LEAST_TOLD or (told.doubtful and told.score < _LEAST_GUESS)
            return _LOST if unsure else Placed(State.ASK, told.span, round(told.score, 4))
        return self._said(span, found) if found else _LOST

    def _said(self, span: Span, guess: _Guess) -> Placed:
        old, new = self._old.text[span.start : span.end], self._new.text[guess.span.start : guess.span.end]
        same = old == new or forms(old) == forms(new)
        score = min(guess.score, _CHANGED) if not same else 1.0 if old == new else _SAME_BUT_FOR_SIGNS
        if guess.doubtful:
            return Placed(State.ASK, guess.span, round(min(score, guess.score), 4))
        state = State.CHANGED if not same else State.MOVED if guess.moved else State.KEPT
        return Placed(state, guess.span, round(score, 4))

    # --- exactly, through the comparison ------------------------------------------------------------------------

    def _through_comparison(self, span: Span, start: int, end: int) -> _Guess | None:
        over = self._comparison.over(start, end)
        pieces = self._on_one_line(over, start, end)
        if not pieces:
            return None
        to, to_end = first_of(pieces[0], start), last_of(pieces[-1], end)
        if to >= to_end:
            return None
        added = rearranged(self._comparison, (start, end), (to, to_end), pieces)
        wide = (to, to_end)
        if added:
            wide = min(to, *(piece.new for piece in added)), max(to_end, *(piece.new_end for piece in added))
        score = self._finder.score((start, end), wide, [*pieces, *added])
        if score < FLOOR and self._has_firm_ends(pieces, start, end):
            score = FLOOR
        if end - start <= 2 * _FEW_WORDS and score < _TIGHT_SCORE and self._is_tight(start, end, to, to_end):
            few = end - start <= _FEW_WORDS and to_end - to <= 2 * (end - start) + 1
            score = _TIGHT_SCORE if few else max(score, _LEAST_GUESS)
        elif end - start <= 2 * _FEW_WORDS and pieces[0].old <= start and pieces[-1].old_end >= end:
            score = max(score, _LEAST_TOLD if self._stands_among_the_same(start, end, *wide) else 0.0)
        line = pieces[0].line
        place = self._characters(span, (start, end), wide, pieces)
        doubtful = line in self._comparison.doubtful or self._is_contested(*wide)
        doubtful = doubtful or not self._has_support(start, end, *wide)
        return _Guess(*wide, place, score, line > 0, doubtful)

    def _contested(self, span: Span, start: int, end: int) -> _Guess | None:
        """The place of words that nothing stands for, where others have no better claim to it."""
        for run in self._comparison.contested:
            if run.old <= start and end <= run.old + run.length:
                to, to_end = run.new + start - run.old, run.new + end - run.old
                place = self._characters(span, (start, end), (to, to_end), [Piece(start, end, to, to_end)])
                return _Guess(to, to_end, place, 1.0, moved=False, doubtful=True)
        return None

    def _is_contested(self, to: int, to_end: int) -> bool:
        """Whether other words have as good a claim to most of a place."""
        shares = (min(to_end, run.new + run.length) - max(to, run.new) for run in self._comparison.contested)
        return any(2 * share > to_end - to for share in shares)

    def _on_one_line(self, pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
        """The pieces on the line that tells most of the span."""
        weights: dict[int, float] = {}
        for piece in pieces:
            share = self._finder.weight(max(start, piece.old), min(end, piece.old_end)) * (piece.likeness + 0.01)
            weights[piece.line] = weights.get(piece.line, 0.0) + share
        if not weights:
            return []
        line = min(weights, key=lambda line: (-weights[line], line))
        return [piece for piece in pieces if piece.line == line]

    def _is_tight(self, start: int, end: int, to: int, to_end: int) -> bool:
        """Whether what stands right before and after a span is the same in both texts."""
        old, new = self._old, self._new
        for step in range(_TIGHT):
            if old.border(start - step) >= PARAGRAPH and new.border(to - step) >= PARAGRAPH:
                break
            if min(start, to) <= step or old.keys[start - step - 1] != new.keys[to - step - 1]:
                return False
        for step in range(_TIGHT):
            if old.border(end + step) >= PARAGRAPH and new.border(to_end + step) >= PARAGRAPH:
                break
            if end + step >= len(old) or to_end + step >= len(new) or old.keys[end + step] != new.keys[to_end + step]:
                return False
        return True

    def _has_support(self, start: int, end: int, to: int, to_end: int) -> bool:
        """Whether the words around a short span stand around its place, too; a word alone can be there by chance."""
        if sum(map(is_word, self._old.forms[start:end])) > _FEW_WORDS or self._is_in_long_piece(start, end):
            return True
        return self._stands_among_the_same(start, end, to, to_end)

    def _stands_among_the_same(self, start: int, end: int, to: int, to_end: int) -> bool:
        """Whether enough of the words around a span stand around its place, too."""
        old = self._old
        around = self._around(start, end, SENTENCE) or self._around(start, end, PARAGRAPH)
        near = range(max(0, to - 3 * _AROUND), to_end + 3 * _AROUND)
        held = sum(weight(old.forms[at]) for at in around if self._comparison.image(at) in near)
        return held >= _LEAST_AROUND * sum(weight(old.forms[at]) for at in around)

    def _around(self, start: int, end: int, border: int) -> list[int]:
        """Words near a span up to a border."""
        old, first, last = self._old, start, end
        while first > 0 and start - first < _AROUND and old.border(first) < border:
            first -= 1
        while last < len(old) and last - end < _AROUND and old.border(last) < border:
            last += 1
        return [at for at in (*range(first, start), *range(end, last)) if is_word(old.forms[at])]

    def _is_in_long_piece(self, start: int, end: int) -> bool:
        """Whether enough of what stands right beside a span stands so in the new text, too."""
        piece = next(iter(self._comparison.over(start, end)))
        whole = piece.kind is Kind.SAME and piece.old <= start and end <= piece.old_end
        return whole and self._finder.weight(piece.old, piece.old_end) - self._finder.weight(start, end) >= _BESIDE

    def _has_firm_ends(self, pieces: Sequence[Piece], start: int, end: int) -> bool:
        """Whether a span begins and ends with words that are the same, whatever happened between them."""
        return (
            pieces[0].old <= start
            and pieces[-1].old_end >= end
            and all(
                piece.kind is Kind.SAME
                and self._finder.weight(max(start, piece.old), min(end, piece.old_end)) >= _FIRM
                for piece in (pieces[0], pieces[-1])
            )
        )

    # --- by search ----------------------------------------------------------------------------------------------

    def _searched(self, span: Span, start: int, end: int) -> _Guess | None:
        few = sum(map(is_word, self._old.forms[start:end])) <= _FEW_WORDS
        least = _LEAST_FOUND_OF_FEW if few else _LEAST_FOUND
        found = self._finder.find(start, end, least)
        if found is None or found.score < least:
            return None
        if few and self._finder.weight(start, end) < _TELLING and not self._has_name(start, end):
            return None
        place = self._characters(span, (start, end), (found.start, found.end), found.pieces)
        doubtful = found.doubtful or few or found.score < FLOOR_ELSEWHERE
        return _Guess(found.start, found.end, place, found.score, moved=True, doubtful=doubtful)

    def _has_name(self, start: int, end: int) -> bool:
        """Whether a word has a capital letter or is a figure."""
        return any(form[0].isupper() or form[0].isdigit() for form in self._old.forms[start:end])

    # --- from words to code points ------------------------------------------------------------------------------

    def _characters(self, span: Span, old: tuple[int, int], new: tuple[int, int], pieces: Sequence[Piece]) -> Span:
        first, last = pieces[0], pieces[-1]
        begins = first.old <= old[0] < first.old_end and new[0] == first_of(first, old[0])
        ends = last.old < old[1] <= last.old_end and new[1] == last_of(last, old[1])
        start = start_in(self._old, self._new, old[0], new[0], span.start) if begins else self._new.starts[new[0]]
        end = end_in(self._old, self._new, old[1] - 1, new[1] - 1, span.end) if ends else self._new.ends[new[1] - 1]
        return Span(start, end) if start < end else Span(self._new.starts[new[0]], self._new.ends[new[1] - 1])

    def _between_words(self, span: Span, at: int) -> Placed:
        """White space is kept when it still stands beside the same word, or at the beginning."""
        old, new = self._old, self._new
        quote = old.text[span.start : span.end]
        if at == 0 and quote and new.text.startswith(quote, span.start):
            return Placed(State.KEPT, Span(span.start, span.end), 1.0)
        for word, old_edges, new_edges in ((at, old.starts, new.starts), (at - 1, old.ends, new.ends)):
            to = self._comparison.image(word) if 0 <= word < len(old) else -1
            if to >= 0:
                start = new_edges[to] + span.start - old_edges[word]
                if quote and start >= 0 and new.text[start : start + len(quote)] == quote:
                    return Placed(State.KEPT, Span(start, start + len(quote)), 1.0)
        return _LOST
