"""Ghosts: the claims that the program proposes for the review on the desk, and what the reviewer makes of them.

They are worked out on another thread, part by part, and kept for the session; no pane waits for them.
"""

import importlib
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fcapp import services
from fcapp.gui.jobs import Job
from fcapp.model.rows import Changes, ReviewInfo
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Verdict
from fcapp.text.ghosts import LEVELS, Decided, Stretches, ghosts, next_part, parts
from fcapp.text.language import is_english
from fcapp.text.suggested import Suggestion

if TYPE_CHECKING:
    from fcapp.gui.workbench import Workbench
    from fcapp.text.suggest import Noticed

_KEPT = 8
"""Texts whose suggestions are kept while other reviews are on the desk."""


@dataclass
class _Search:
    """What was found so far in one text."""

    text: str
    published: str
    parts: list[Span]
    english: bool
    found: dict[int, list[Suggestion]] = field(default_factory=dict)
    """By the place of the part."""

    def all(self) -> list[Suggestion]:
        """Everything found, in the order of the text; of two at the same place the first."""
        by_span = {one.span: one for nth in sorted(self.found, reverse=True) for one in reversed(self.found[nth])}
        return [by_span[span] for span in sorted(by_span)]


class Ghosts(QObject):
    """The suggestions of the review on the desk; the one in hand is the workbench's."""

    changed = Signal()
    """Others are shown, or the search has begun or ended."""

    def __init__(self, workbench: "Workbench") -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._kept: dict[tuple[str, str], _Search] = {}
        self._search: _Search | None = None
        self._found: list[Suggestion] = []
        self._decided = Decided()
        self._job: Job | None = None
        self._told: set[str] = set()
        self._deciding = False
        """Whether it is known already what comes in hand in place of a suggestion that goes."""
        self.shown: list[Suggestion] = []
        """In the order of the article."""

    # --- looking -----------------------------------------------------------------------------------------------

    @property
    def on(self) -> bool:
        """Whether the reviewer wants suggestions."""
        return self._workbench.settings.suggestions

    @property
    def looking(self) -> bool:
        """Whether more may come."""
        return self._job is not None

    @property
    def english(self) -> bool:
        """Whether the text on the desk is in the language that suggestions are made for."""
        return self._search is None or self._search.english

    def look(self) -> None:
        """Begin, or go on, with the text on the desk; what was worked on before is stopped."""
        review = self._workbench.review
        wanted = self._search_of(review) if review and self.on and review.is_newest else None
        if wanted is not self._search:
            self._stop()
            self._search = wanted
        if review is not None:
            self._read_decided(review)
        self._gather()
        if wanted is not None and self._job is None:
            self._go_on(wanted, self._workbench.showing.place().offset)

    def put_away(self) -> None:
        """Forget what is shown; the text on the desk is another now."""
        self._stop()
        self._search, self._found, self.shown = None, [], []

    def _search_of(self, review: ReviewInfo) -> _Search:
        key = review.sha256, review.published
        if len(self._kept) >= _KEPT and key not in self._kept:
            self._kept.pop(next(iter(self._kept)))
        if key not in self._kept:
            self._kept[key] = _Search(review.text, review.published, parts(review.text), is_english(review.text))
        return self._kept[key]

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _go_on(self, search: _Search, offset: int) -> None:
        """Look through the next part, the one at `offset` before all others."""
        self._job = None
        nth = next_part(search.parts, search.found, offset)
        if nth is None:
            self._workbench.jobs.run(_let_go, lambda _: None, lambda _: None)
        else:
            part = search.parts[nth]
            take = partial(self._take, search, nth, offset)
            whole = partial(_noticed, search.text, search.published)
            job = self._workbench.jobs.run(
                whole if len(search.parts) == 1 else partial(whole, part=part),
                lambda noticed: take([one.moved(part.start) for one in noticed.suggestions], noticed.trouble),
                lambda error: take([], str(error)),
                when_idle=True,
            )
            if nth not in search.found:  # else it was done at once
                self._job = job
        self.changed.emit()

    def _take(self, search: _Search, nth: int, offset: int, found: list[Suggestion], trouble: str) -> None:
        search.found[nth] = found
        if trouble:
            self._tell_once(trouble)
        self._job = None
        self._gather()
        self._go_on(search, offset)

    def _tell_once(self, trouble: str) -> None:
        if trouble not in self._told:
            self._told.add(trouble)
            self._workbench.tell(trouble)

    # --- which are shown ---------------------------------------------------------------------------------------

    def follow(self, changes: Changes) -> None:
        """Show others where a step on disk calls for it."""
        review = self._workbench.review
        if review is None or self._search is None:
            return
        if changes.touches("decision"):
            self._read_decided(review)
        if changes.touches("decision", "span", "nothing_checkable"):
            self._refresh()

    def _read_decided(self, review: ReviewInfo) -> None:
        self._decided = Decided(self._workbench.do(services.suggestions.decided, review.id) or ())

    def _gather(self) -> None:
        self._found = self._search.all() if self._search else []
        self._refresh()

    def _refresh(self) -> None:
        """Choose again among what was found."""
        workbench = self._workbench
        review = workbench.review
        claimed = (span for row in workbench.claims for span in row.spans)
        taken = Stretches((*claimed, *workbench.nothing_checkable))
        least = LEVELS[workbench.settings.how_many]
        self.shown = ghosts(review.text, self._found, least, self._decided, taken) if review else []
        current = workbench.current_suggestion
        if current is not None and current not in self.shown and not self._deciding:
            workbench.take_suggestion(None)
        self.changed.emit()

    def set_on(self, on: bool) -> None:
        """Show suggestions, or none."""
        self._workbench.keep_settings(suggestions=on)
        self.look()

    def set_how_many(self, level: int) -> None:
        """Show few (0) or many (6)."""
        self._workbench.keep_settings(how_many=max(0, min(len(LEVELS) - 1, level)))
        self._refresh()

    def more(self, by: int) -> None:
        """Show more (1) or fewer (-1)."""
        self.set_how_many(self._workbench.settings.how_many + by)

    def words(self, suggestion: Suggestion) -> str:
        """The words of a suggestion."""
        review = self._workbench.review
        return review.text[suggestion.span.start : suggestion.span.end] if review else ""

    # --- what the reviewer makes of them -----------------------------------------------------------------------

    def step(self, by: int, caret: int) -> None:
        """Take the next (1) or previous (-1) suggestion in hand; without one in hand, the next from the caret."""
        current = self._workbench.current_suggestion
        if not self.shown and self.looking:
            self._workbench.tell("The article is still being looked through; the first suggestions come in a moment.")
        elif not self.shown:
            self._workbench.tell("No suggestion is shown; ask for more of them, or mark a claim yourself.")
        elif current is not None:
            self._workbench.take_suggestion(self._near(self.shown.index(current) + by))
        else:
            after = [nth for nth, one in enumerate(self.shown) if one.span.start >= caret]
            first = after[0] if after else len(self.shown)
            self._workbench.take_suggestion(self._near(first if by > 0 else first - 1))

    def _near(self, nth: int) -> Suggestion | None:
        return self.shown[max(0, min(len(self.shown) - 1, nth))] if self.shown else None

    def accept(self) -> None:
        """Make a claim of the suggestion in hand and take the next one; after the last one, the claim."""
        self._decide(lambda review, one: self._workbench.do(services.suggestions.accept, review, [one]))

    def accept_for_work(self, verdict: Verdict | None = None) -> None:
        """Make a claim of the suggestion in hand, perhaps with a verdict at once, and take it in hand."""
        self._decide(
            lambda review, one: self._workbench.do(services.suggestions.accept, review, [one], verdict), go_on=False
        )

    def dismiss(self) -> None:
        """Show the suggestion in hand no more, and take the next one."""
        self._decide(lambda review, one: self._workbench.do(services.suggestions.dismiss, review, one))

    def _decide(self, verb: Callable[[ReviewInfo, Suggestion], list[int] | None], *, go_on: bool = True) -> None:
        workbench, one = self._workbench, self._workbench.current_suggestion
        if workbench.review is None or one is None or one not in self.shown:
            return
        review = workbench.review
        made = self._decided_on(lambda: verb(review, one))
        if one in self.shown:
            return  # it could not be stored
        if made and not (self.shown and go_on):
            workbench.select(made[0])
        else:
            before = sum(other.span < one.span for other in self.shown)  # of the same words more may have gone
            workbench.take_suggestion(self._near(before))

    def _decided_on(self, verb: Callable[[], list[int] | None]) -> list[int] | None:
        """Call a verb on the suggestion in hand, which stays there until the next one or a claim takes its place."""
        self._deciding = True
        try:
            return verb()
        finally:
            self._deciding = False

    def accept_within(self, seen: Span) -> None:
        """Make claims of all suggestions that stand wholly within a part of the article, in one step."""
        within = [one for one in self.shown if seen.start <= one.span.start and one.span.end <= seen.end]
        if not within:
            self._workbench.tell("No suggestion is in view; scroll on to the next one.")
        elif self._workbench.review is not None:
            self._workbench.do(services.suggestions.accept, self._workbench.review, within)

    def take_new(self, before: Iterable[Suggestion]) -> bool:
        """Take in hand what came back by undo; whether it is shown."""
        known = {one.span for one in before}
        came = next((one for one in self.shown if one.span not in known), None)
        if came is not None:
            self._workbench.take_suggestion(came)
        return came is not None


def _let_go(_job: Job) -> None:
    """The language model is large and not needed until the next text."""
    if transformer := sys.modules.get("fcapp.text.transformer"):
        transformer.let_go()


def _noticed(text: str, published: str, job: Job, part: Span | None = None) -> "Noticed":
    """In `text`, or a part of it; for a worker thread, where the modules that it needs are loaded, too."""
    suggest_in = importlib.import_module("fcapp.text.suggest").suggest_in
    noticed: Noticed = suggest_in(text, part or Span(0, len(text)), published, job.go_on)
    return noticed
