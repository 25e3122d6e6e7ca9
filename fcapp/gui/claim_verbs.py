"""What keys and panes do to claims: mark them, judge them, remove them, say where they stand."""

from typing import TYPE_CHECKING

from fcapp import services
from fcapp.gui.notice import Notice
from fcapp.model.claim_order import neighbour
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.text.edges import Edge, nudged

if TYPE_CHECKING:
    from fcapp.gui.workbench import Workbench


class ClaimVerbs:
    """Verbs of the workbench, on the claim in hand or on a place of the article."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def mark(self, span: Span | None) -> bool:
        """Make a claim of the selected words, or take the one in hand that has them; whether there is one now."""
        workbench = self._workbench
        if workbench.review is None or not self._has_words(span) or span is None:
            return False
        claim_id = self._claim_of(span)
        if claim_id is None:
            claim_id = workbench.do(services.claims.mark, workbench.review, [span])
        else:
            workbench.tell("These words are a claim already; it is in hand now.")
        if claim_id is not None:
            workbench.select(claim_id, show=False)
        return claim_id is not None

    def _claim_of(self, span: Span) -> int | None:
        """The claim that stands at these words and nowhere else."""
        return next((row.id for row in self._workbench.claims if row.spans == (span,)), None)

    def add_words(self, span: Span | None) -> None:
        """Let the claim in hand stand at the selected words, too."""
        workbench = self._workbench
        if workbench.review is not None and workbench.current is not None and self._has_words(span) and span:
            workbench.do(services.claims.add_span, workbench.review, workbench.current, span)

    def _has_words(self, span: Span | None) -> bool:
        if span is None:
            self._workbench.tell("Nothing is selected; select the words of a claim in the article first.")
        return span is not None

    def claim_for_work(self) -> bool:
        """Whether a claim can be worked on; a suggestion in hand becomes one. If there is none, that is told."""
        workbench = self._workbench
        if workbench.current_suggestion is not None:
            workbench.ghosts.accept_for_work()
        elif workbench.review is not None and workbench.current is None:
            self._ask_for_claim("choose one, or mark the words of one first")
        return workbench.current is not None

    def _ask_for_claim(self, how: str) -> None:
        self._workbench.told.emit(Notice(f"No claim is in hand; {how}.", asks_for_claim=True))

    def set_verdict(self, verdict: Verdict | None) -> None:
        """Judge the claim in hand, or the suggestion, which becomes one; None makes a claim open again."""
        workbench = self._workbench
        if workbench.current_suggestion is not None:
            workbench.ghosts.accept_for_work(verdict)
        elif self.claim_for_work() and workbench.review is not None and workbench.current is not None:
            workbench.flush.emit()
            workbench.do(services.claims.set_verdict, workbench.review.id, workbench.current, verdict)

    def set_priority(self, priority: Priority) -> None:
        """Say how soon the claim in hand wants checking."""
        workbench = self._workbench
        if workbench.review is not None and workbench.current is not None:
            workbench.do(services.claims.set_priority, workbench.review.id, workbench.current, priority)

    def remove(self) -> None:
        """Remove the claim in hand, or dismiss the suggestion in hand."""
        if self._workbench.current_suggestion is not None:
            self._workbench.ghosts.dismiss()
        else:
            self.remove_claim()

    def remove_claim(self) -> None:
        """Remove the claim in hand and take the next one."""
        workbench = self._workbench
        if workbench.review is None or workbench.current is None:
            return
        gone, rows = workbench.current, workbench.showing.claims()
        after = neighbour(rows, gone, 1)
        after = neighbour(rows, gone, -1) if after == gone else after
        workbench.flush.emit()
        workbench.do(services.claims.remove, workbench.review.id, gone)
        if workbench.row(gone) is None:
            workbench.select(after if after != gone else None, show=False)

    def move_span(self, claim_id: int, index: int, span: Span) -> None:
        """Put one of a claim's spans somewhere else."""
        if self._workbench.review is not None:
            self._workbench.do(services.claims.move_span, self._workbench.review, claim_id, index, span)

    def nudge(self, edge: Edge, step: int, caret: int) -> None:
        """Move the start or end of the claim's span at the caret (else its first) by a word."""
        review, row = self._workbench.review, self._workbench.row(self._workbench.current)
        if review is None or row is None or not row.spans:
            return
        at = [index for index, span in enumerate(row.spans) if span.start <= caret <= span.end]
        index = at[0] if at else 0
        moved = nudged(review.text, row.spans[index], edge, step)
        if moved != row.spans[index]:
            self.move_span(row.id, index, moved)

    def toggle_nothing_checkable(self, caret: int) -> None:
        """Say that a sentence, of the suggestion in hand or at the caret, has nothing checkable; or take it back."""
        workbench = self._workbench
        at = workbench.current_suggestion.span.start if workbench.current_suggestion else caret
        sentence = workbench.sentence_at(at)
        if workbench.review is None or sentence is None:
            workbench.tell("There is no sentence at the caret; put the caret into one first.")
        else:
            workbench.do(services.claims.toggle_nothing_checkable, workbench.review, sentence)

    def paste(self, text: str) -> None:
        """Make evidence for the claim in hand of a pasted link or text."""
        workbench = self._workbench
        if workbench.current_suggestion is not None and text.strip():
            workbench.ghosts.accept_for_work()
        if workbench.review is None or workbench.current is None:
            self._ask_for_claim("choose the claim that this is evidence for, then paste again")
        else:
            workbench.do(services.evidence.paste, workbench.review.id, workbench.current, text)
