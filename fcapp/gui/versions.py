"""The versions of the article on the desk: reading older ones, and looking again at what the newest one changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from fcapp import services
from fcapp.model.claim_order import next_to_look_at
from fcapp.model.rows import ClaimRow, ReviewInfo
from fcapp.model.spans import Span

if TYPE_CHECKING:
    from fcapp.gui.workbench import Workbench


class Versions:
    """Verbs of the workbench."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def show_older(self) -> None:
        """Put the version before this one on the desk, to be read."""
        self._show_beside(1, "There is no older version.")

    def show_newer(self) -> None:
        """Put the version after this one on the desk."""
        self._show_beside(-1, "This is the newest version already.")

    def _show_beside(self, by: int, else_say: str) -> None:
        """`by` places on in the list of versions, which begins with the newest."""
        workbench, review = self._workbench, self._workbench.review
        if review is None:
            return
        rows = workbench.do(services.versions.rows, review.id) or []
        at = next((at for at, row in enumerate(rows) if row.id == review.version_id), 0) + by
        if 0 <= at < len(rows):
            workbench.show_version(rows[at].id if at else None)
        else:
            workbench.tell(else_say)

    def look_again(self) -> None:
        """Go to the first claim that the newest version changed or left out."""
        first = next_to_look_at(self._workbench.claims, None)
        if first is None:
            self._workbench.tell("No claim is to be looked at again.")
        else:
            self._workbench.select(first)

    def show_beside(self, row: ClaimRow) -> None:
        """Bring into view where a claim that is no longer in the article would stand."""
        workbench = self._workbench
        if workbench.review is not None and row.last_version:
            span = workbench.do(services.versions.beside, workbench.review, row)
            if span is not None:
                workbench.asked_to_show.emit(span)

    def is_to_look_at(self) -> bool:
        """Whether the claim in hand was changed or left out, and nobody has looked since."""
        row = self._workbench.row(self._workbench.current)
        return row is not None and row.look_again is not None

    def confirm(self) -> None:
        """Say that the verdict on the claim in hand still holds, and take the next one to look at again."""
        self._settle(lambda review, claim: self._workbench.do(services.versions.confirm, review, claim))

    def let_go(self) -> None:
        """Say that the claim in hand is not in this version, and take the next one to look at again."""
        self._settle(lambda review, claim: self._workbench.do(services.versions.let_go, review, claim))

    def _settle(self, verb: Callable[[ReviewInfo, int], object]) -> None:
        workbench = self._workbench
        claim, after = workbench.current, next_to_look_at(workbench.claims, workbench.current)
        if workbench.review is None or claim is None or not self.is_to_look_at():
            return
        workbench.flush.emit()
        verb(workbench.review, claim)
        row = workbench.row(claim)
        if row is not None and row.look_again is None and after not in (None, claim):
            workbench.select(after)

    def place_by_hand(self, span: Span | None) -> None:
        """Let the claim in hand stand at the selected words, and nowhere else."""
        workbench = self._workbench
        if span is None:
            workbench.tell("Nothing is selected; select the words where the claim is now first.")
        elif workbench.review is not None and workbench.current is not None:
            workbench.do(services.versions.place_by_hand, workbench.review, workbench.current, span)
