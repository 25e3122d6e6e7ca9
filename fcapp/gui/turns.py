"""Undo and redo of what is in view: the review on the desk, or else the list of reviews."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from fcapp.model.rows import Changes

if TYPE_CHECKING:
    from fcapp.gui.workbench import Workbench
    from fcapp.services.libraries import Library


class Turns:
    """Verbs of the workbench."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._labels: tuple[str | None, str | None] | None = None

    def forget(self) -> None:
        """Something was changed, or something else is in view: the labels are to be read again."""
        self._labels = None

    def _scope(self) -> int | None:
        return self._workbench.review.id if self._workbench.review else None

    def undo_label(self) -> str | None:
        """What undo would take back on this page."""
        return self._turns()[0]

    def redo_label(self) -> str | None:
        """What redo would do again on this page."""
        return self._turns()[1]

    def _turns(self) -> tuple[str | None, str | None]:
        """What undo and redo would do; read once after each change, since the menus ask at every step."""
        if self._labels is None:
            labels = self._workbench.do(_turn_labels, self._scope()) if self._workbench.library else None
            self._labels = labels or (None, None)
        return self._labels

    def undo(self) -> None:
        """Take back the last step of the review on the desk, or of the library when none is."""
        changes, shown = self._turn(lambda library: library.undo(self._scope()))
        if changes and changes.touches("decision") and not shown and self._workbench.review is not None:
            self._workbench.tell("What was suggested is back, but not among what is shown now.")

    def redo(self) -> None:
        """Do again what was undone last."""
        self._turn(lambda library: library.redo(self._scope()))

    def _turn(self, turn: "Callable[[Library], Changes]") -> "tuple[Changes | None, bool]":
        """What was changed, and whether it is in hand now."""
        workbench = self._workbench
        workbench.flush.emit()
        before = workbench.ghosts.shown
        changes = workbench.do(turn)
        touched: Sequence[int] = (
            [claim for claim in sorted(changes.claims) if workbench.row(claim)] if changes else ()
        )
        if touched:
            workbench.select(touched[0])
            return changes, True
        came_back = changes is not None and changes.touches("decision") and workbench.ghosts.take_new(before)
        return changes, came_back


def _turn_labels(library: "Library", scope: int | None) -> tuple[str | None, str | None]:
    return library.undo_label(scope), library.redo_label(scope)
