"""A new version on its way: compared and stored off the window's thread, told there in one sentence."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.jobs import Job
from fcapp.gui.notice import Notice
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle
    from fcapp.services.versions import Plan

STATES = ("kept", "moved", "changed", "ask", "lost")
_WORDS = {"ask": "uncertain"}
_NOWHERE = ("ask", "lost")
_OPEN = ("changed", "ask", "lost")


class NewVersion:
    """Makes an article the newest version of the review on the desk; from a file, a paste or an address alike."""

    def __init__(self, workbench: Workbench, look_again: Callable[[], None]) -> None:
        """`look_again` is called when there are claims to look at again."""
        self._workbench = workbench
        self._library = workbench.library
        self._review_id = workbench.review.id if workbench.review else 0
        self._look_again = look_again
        self._job: Job | None = None

    def compare(self, article: "ImportedArticle") -> None:
        """Compare the article with the version under review, then take it."""
        library, review_id = self._library, self._review_id
        if library is None or not review_id or not self._workbench.store_typed():
            return
        self._workbench.told.emit(Notice("The new version is compared with the one under review…", "Stop", self.stop))
        self._job = self._workbench.jobs.run(
            lambda job: services.versions.plan(library, review_id, article, job.go_on), self._take, self._refuse
        )

    def stop(self) -> None:
        """Leave everything as it is."""
        if self._job is not None:
            self._job.cancel()
        self._workbench.tell("Stopped; the version under review is as it was.")

    def _refuse(self, error: UserError) -> None:
        self._workbench.tell(str(error))

    def _take(self, plan: "Plan") -> None:
        workbench = self._workbench
        library = workbench.library if workbench.library is self._library else None
        if library is None or workbench.review is None or workbench.review.id != self._review_id:
            workbench.tell(
                "The review is not on the desk any more, so the new version was not taken; bring it in again."
            )
            return
        if not workbench.store_typed():
            return
        workbench.tell("The new version is put under review…")
        workbench.jobs.run(
            lambda _job: services.versions.store(library, plan), lambda _: self._taken(plan), self._refuse
        )

    def _taken(self, plan: "Plan") -> None:
        workbench = self._workbench
        if workbench.library is None or workbench.library is not self._library:
            return
        workbench.library.tell_apart()
        versions = workbench.do(services.versions.rows, self._review_id)
        if not versions or versions[0].number <= plan.review.versions:
            workbench.tell("The new version was undone while it was put under review; redo brings it back.")
            return
        workbench.tell(summary(plan))
        if _open(plan) and workbench.review and workbench.review.id == self._review_id:
            self._look_again()


def summary(plan: "Plan") -> str:
    """What became of the claims, in one line."""
    counts = {state: sum(claim.state == state for claim in plan.claims) for state in STATES}
    told = [f"{count} {_WORDS.get(state, state)}" for state, count in counts.items() if count]
    claims = f"Claims: {', '.join(told)}." if told else "No claim was marked yet."
    new = len(plan.sentences)
    sentences = "1 sentence is" if new == 1 else f"{new} sentences are"
    all_told = f"Version {plan.review.versions + 1} is under review. {claims} {sentences} new or changed."
    other = bool(plan.claims) and all(claim.state in _NOWHERE for claim in plan.claims)
    return f"{all_told} If that is another article, undo takes it back." if other else all_told


def _open(plan: "Plan") -> bool:
    return any(claim.state in _OPEN for claim in plan.claims)
