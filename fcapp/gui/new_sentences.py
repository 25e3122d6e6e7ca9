"""The sentences that are new or changed in the version on the desk and that nobody has looked at yet."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.jobs import Job
from fcapp.gui.workbench import Workbench
from fcapp.model.spans import Span
from fcapp.text.ghosts import Stretches

if TYPE_CHECKING:
    from fcapp.model.rows import ReviewInfo


class NewSentences(QObject):
    """Finds them when they are first asked for, off the window's thread."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._version: int | None = None
        self._found: tuple[Span, ...] = ()
        self._job: Job | None = None
        self._looking = False
        workbench.review_changed.connect(self._stop)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._looking = None, False

    def next(self, caret: int, show: Callable[[Span], None]) -> None:
        """Show the next one after the caret, then from the beginning."""
        review, library = self._workbench.review, self._workbench.library
        if review is None or library is None or self._looking:
            return
        if self._version == review.version_id:
            self._show_next(review, caret, show)
            return

        def found(sentences: tuple[Span, ...]) -> None:
            self._looking, self._version, self._found = False, review.version_id, sentences
            self._show_next(review, caret, show)

        def failed(error: UserError) -> None:
            self._looking = False
            self._workbench.tell(str(error))

        self._looking = True
        self._job = self._workbench.jobs.run(
            lambda job: services.versions.new_sentences(library, review, job.go_on), found, failed
        )

    def _show_next(self, review: "ReviewInfo", caret: int, show: Callable[[Span], None]) -> None:
        left = self._left(review)
        if not left:
            self._workbench.tell("Every new or changed sentence of this version is looked at.")
            return
        show(next((span for span in left if span.start > caret), left[0]))

    def _left(self, review: "ReviewInfo") -> list[Span]:
        """Those without anything checkable are looked at, and those with a claim that is not just the old words."""
        workbench = self._workbench
        before = workbench.do(services.versions.looked_at_before, review) or frozenset()
        claimed = (span for row in workbench.claims if row.id not in before for span in row.spans)
        taken = Stretches((*claimed, *workbench.nothing_checkable))
        return [span for span in self._found if not taken.over(*span)]
