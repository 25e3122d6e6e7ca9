"""How the claims of the review on the desk are shown, and going from one to the next; kept with the review."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fcapp import services
from fcapp.model.claim_order import ClaimFilter, ClaimSort, neighbour, next_open, shown
from fcapp.model.rows import ClaimRow, Place

if TYPE_CHECKING:
    from fcapp.gui.workbench import Workbench


class Showing(QObject):
    """Filter, order and coverage mode, and the verbs of the workbench that follow from them."""

    changed = Signal()
    """Filter, order or coverage mode; or another review, or none, is on the desk."""

    def __init__(self, workbench: "Workbench") -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self.filter = ClaimFilter.ALL
        self.sort = ClaimSort.PLACE
        self.coverage = False

    def claims(self) -> list[ClaimRow]:
        """The claims that the filter lets through, in the chosen order."""
        return shown(self._workbench.claims, self.filter, self.sort)

    def set_filter(self, chosen: ClaimFilter) -> None:
        """Show other claims in the list."""
        self.filter = chosen
        self.changed.emit()

    def set_sort(self, order: ClaimSort) -> None:
        """Show the claims in another order."""
        self.sort = order
        self.changed.emit()

    def set_coverage(self, on: bool) -> None:
        """Grey what has been looked at, or stop that."""
        self.coverage = on
        self.changed.emit()

    # --- going through them --------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) claim of those shown."""
        current = self._workbench.current
        to = neighbour(self.claims(), current, by, self._workbench.row(current))
        self._go(to, "No claim is shown; mark one or choose another filter.")

    def next_open(self) -> None:
        """Go to the next claim without a verdict."""
        to = next_open(self._workbench.claims, self._workbench.current)
        self._go(to, "No claim is open: every one has a verdict.")

    def _go(self, claim_id: int | None, else_say: str) -> None:
        if claim_id is None:
            self._workbench.tell(else_say)
        else:
            self._workbench.select(claim_id)

    # --- where the reviewer left off -----------------------------------------------------------------------------

    def place(self) -> Place:
        """Where the reviewer left off in the review on the desk."""
        review = self._workbench.review
        return (self._workbench.do(services.reviews.place, review.id) if review else None) or Place()

    def restore(self, place: Place) -> None:
        """Show the claims as they were shown there; the usual way where that is unknown. Nobody is told."""
        self.filter = ClaimFilter(place.filter) if place.filter in set(ClaimFilter) else ClaimFilter.ALL
        self.sort = ClaimSort(place.sort) if place.sort in set(ClaimSort) else ClaimSort.PLACE
        self.coverage = place.coverage

    def keep(self, place: Place) -> None:
        """Keep where the reviewer is; claim, filter, order and coverage mode are filled in here."""
        review = self._workbench.review
        if review is not None and review.is_newest:
            current = self._workbench.current
            where = replace(place, claim_id=current, filter=self.filter, sort=self.sort, coverage=self.coverage)
            self._workbench.do(services.reviews.remember, review.id, where)
