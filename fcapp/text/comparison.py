"""Two versions of an article, compared word by word: which words of the old one are where in the new one."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from fcapp.model.spans import Span
from fcapp.text.common_runs import Run
from fcapp.text.compared_words import Words
from fcapp.text.gap_alignment import Kind, Piece
from fcapp.text.sentences import Sentences


@dataclass(frozen=True, slots=True)
class Comparison:
    """The words of both versions and the pieces in which they agree."""

    old: Words
    new: Words
    pieces: Sequence[Piece]
    """In the order of the old text."""
    owners: Sequence[int]
    """For each word of the new text the place of the old one that it stands for; -1 when there is none."""
    free: bytearray
    """1 for each word of the new text that is not surely one of the old text."""
    doubtful: frozenset[int]
    """The lines of passages that could as well have moved elsewhere."""
    contested: Sequence[Run] = ()
    """Old words that nothing stands for, with new ones that could as well be theirs."""

    def over(self, start: int, end: int) -> Sequence[Piece]:
        """The pieces that hold old words at these places, end exclusive."""
        first = bisect_right(self.pieces, start, key=attrgetter("old_end"))
        return self.pieces[first : bisect_left(self.pieces, end, key=attrgetter("old"))]

    def image(self, at: int) -> int:
        """The place in the new text of an old word that is the same there; -1 when there is none."""
        for piece in self.over(at, at + 1):
            if piece.kind is Kind.SAME:
                return piece.new + at - piece.old
        return -1

    def new_or_changed_sentences(self) -> list[Span]:
        """The sentences of the new version that do not stand so, word for word, in the old one."""
        return [span for span in Sentences(self.new.text).over(0, len(self.new.text)) if not self._is_known(span)]

    def _is_known(self, sentence: Span) -> bool:
        start, end = self.new.over(sentence)
        first = self.owners[start] if start < end else -1
        last = first + end - start
        return start == end or (
            first >= 0
            and self.owners[start:end] == list(range(first, last))
            and self.new.forms[start:end] == self.old.forms[first:last]
        )
