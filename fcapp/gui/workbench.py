"""The workbench: the library, the review on the desk, and what is in hand.

Every change goes to a service and comes back through the library's one change signal, also to the sender.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.claim_verbs import ClaimVerbs
from fcapp.gui.collecting import spare_what_stays
from fcapp.gui.ghosts import Ghosts
from fcapp.gui.jobs import Jobs
from fcapp.gui.notice import Notice
from fcapp.gui.open_review import OpenReview
from fcapp.gui.showing import Showing
from fcapp.gui.turns import Turns
from fcapp.gui.versions import Versions
from fcapp.model.claim_order import Tally
from fcapp.model.rows import Changes, ClaimDetail, ClaimRow, PointerRow, ReviewInfo
from fcapp.model.spans import Span
from fcapp.model.structure import Block
from fcapp.settings import Settings
from fcapp.text.suggested import Suggestion

if TYPE_CHECKING:
    from fcapp.services.libraries import Library

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Workbench(QObject):
    """What is on the desk. Panes read it, call its verbs and repaint on its signals."""

    library_changed = Signal()
    """Another library is open, or none."""
    review_changed = Signal()
    """Another review, another text, or none is on the desk."""
    changed = Signal(object)
    """A step is on disk: its `Changes`; `claims` is up to date already."""
    current_changed = Signal()
    """Another claim or suggestion is in hand; or another review, or none, is on the desk."""
    flush = Signal()
    """Whoever holds typed text that is not stored yet stores it now."""
    leaving = Signal()
    """The review goes from the desk: whoever knows where the reviewer is keeps it now."""
    unsaved_changed = Signal()
    """Something in a form is not saved any more, or all of it is."""
    told = Signal(object)
    """A `Notice` to show."""
    asked_to_show = Signal(object)
    """A `Span` of the article to bring into view."""

    def __init__(self, settings: Settings, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.jobs = jobs
        self.library: Library | None = None
        self._open: OpenReview | None = None
        self.current: int | None = None
        self.current_suggestion: Suggestion | None = None
        """In hand in place of a claim, never beside one."""
        self._failed = False
        self.unsaved = False
        self.showing = Showing(self)
        self.ghosts = Ghosts(self)
        self.versions = Versions(self)
        self.on_claims = ClaimVerbs(self)
        self.turns = Turns(self)

    # --- what is open ------------------------------------------------------------------------------------------

    @property
    def writable(self) -> bool:
        """Whether there is a library that can be changed; an older version on the desk is only read."""
        return self.can_import and not self.looks_back

    @property
    def can_import(self) -> bool:
        """Whether there is a library that takes articles, whatever is on the desk."""
        return self.library is not None and not self.library.read_only

    @property
    def looks_back(self) -> bool:
        """Whether an older version of the article is on the desk."""
        return self.review is not None and not self.review.is_newest

    def use(self, library: "Library | None") -> None:
        """Put another library on the desk, or none; the old one is closed."""
        self.close_review()
        if self.library is not None:
            self.library.close()
        self.library = library
        self.turns.forget()
        if library is not None:
            library.on_change.append(self._on_change)
        self.library_changed.emit()
        spare_what_stays()

    def open_review(self, review_id: int) -> None:
        """Put a review on the desk, just as it was left."""
        if not self.store_typed():
            return
        self.leaving.emit()
        opened = self.do(OpenReview, review_id)
        if opened is None:
            return
        self._open = opened
        place = self.showing.place()
        self.showing.restore(place)
        self.current = place.claim_id if opened.row(place.claim_id) else None
        self._tell_all()
        self.keep_settings(open_review=review_id)
        spare_what_stays()

    def show_version(self, version_id: int | None) -> None:
        """Put another version of the article on the desk to be read; None puts the newest back."""
        if self.review is None or self.review.version_id == version_id or not self.store_typed():
            return
        self.leaving.emit()
        opened = self.do(OpenReview, self.review.id, version_id)
        if opened is not None:
            self._open = opened
            row = opened.row(self.current)
            self.current = row.id if row else None
            self._tell_all()
            if row and row.spans:
                self.asked_to_show.emit(row.spans[0])

    def close_review(self) -> None:
        """Go back to the list of reviews, unless something typed cannot be stored."""
        if self._open is not None and self.store_typed():
            self.leaving.emit()
            self.keep_settings(open_review=0)
            self._leave()

    def _leave(self) -> None:
        self._open = None
        self.current = None
        self._tell_all()

    def _tell_all(self) -> None:
        self.turns.forget()
        self.current_suggestion = None
        self.ghosts.put_away()
        self.review_changed.emit()
        self.showing.changed.emit()
        self.current_changed.emit()
        self.ghosts.look()

    def keep_settings(self, **values: object) -> None:
        """Change settings and write them down; nothing is written where they are so already."""
        try:
            self.settings.change(**values)
        except UserError as error:
            self.tell(str(error))

    def _on_change(self, changes: Changes) -> None:
        self.turns.forget()
        if self._open is not None:
            self._follow(self._open, changes)
        self.changed.emit(changes)
        self.ghosts.follow(changes)

    def _follow(self, review: OpenReview, changes: Changes) -> None:
        try:
            about_itself = review.follow(changes)
        except UserError as error:
            if not changes.touches("review"):  # else it was deleted, which is no error
                self.tell(str(error))
            self._leave()
            return
        if about_itself:
            self.review_changed.emit()
            self.ghosts.look()
        if self.current is not None and not review.row(self.current):
            self.current = None
            self.current_changed.emit()

    # --- reading -------------------------------------------------------------------------------------------------

    @property
    def review(self) -> ReviewInfo | None:
        """The review on the desk."""
        return self._open.info if self._open else None

    @property
    def claims(self) -> list[ClaimRow]:
        """Its claims in the order of the article."""
        return self._open.claims if self._open else []

    @property
    def nothing_checkable(self) -> list[Span]:
        """Its sentences marked as having nothing checkable."""
        return self._open.nothing_checkable if self._open else []

    @property
    def blocks(self) -> Sequence[Block]:
        """What its paragraphs are."""
        return self._open.blocks if self._open else ()

    @property
    def links(self) -> list[Span]:
        """The words on which a link stood in the draft."""
        return self._open.pointers.links if self._open else []

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence of the article at a code point."""
        return self._open.sentences.at(offset) if self._open else None

    def pointers_at(self, row: ClaimRow) -> list[PointerRow]:
        """What the draft points to at a claim and is not decided yet."""
        return self._open.pointers_at(row) if self._open else []

    def row(self, claim_id: int | None) -> ClaimRow | None:
        """A claim of the review on the desk."""
        return self._open.row(claim_id) if self._open else None

    def detail(self) -> ClaimDetail | None:
        """The claim in hand with all that is known of it."""
        row = self.row(self.current)
        if row is None or self.review is None:
            return None
        return self.do(services.claims.detail, self.review.id, row)

    @property
    def tally(self) -> Tally:
        """How many claims of the review on the desk stand where, and how many findings there are on them."""
        return self._open.tally if self._open else Tally()

    # --- calling services ----------------------------------------------------------------------------------------

    def do(
        self, verb: "Callable[Concatenate[Library, Given], Answer]", *given: Given.args, **named: Given.kwargs
    ) -> Answer | None:
        """Call a service on the library; what is wrong in the user's world is told, and None comes back."""
        if self.library is None:
            self.tell("No library is open yet; open one first.")
            return None
        try:
            return verb(self.library, *given, **named)
        except UserError as error:
            self._failed = True
            self.tell(str(error))
            return None

    def tell(self, sentence: str) -> None:
        """Say something to the reviewer."""
        self.told.emit(Notice(sentence))

    def store_typed(self) -> bool:
        """Let all fields store what is typed; whether the library took it."""
        self._failed = False
        self.flush.emit()
        return not self._failed

    def set_unsaved(self, on: bool) -> None:
        """Whoever has a form with a Save button says whether something in it waits for that."""
        if on != self.unsaved:
            self.unsaved = on
            self.unsaved_changed.emit()

    def not_stored(self) -> None:
        """Whoever cannot store what is typed says so, that it may not be left behind."""
        self._failed = True

    # --- what is in hand -----------------------------------------------------------------------------------------

    def select(self, claim_id: int | None, *, show: bool = True) -> None:
        """Take a claim of this review in hand, or none; with `show`, bring it into view."""
        if claim_id is not None and self.row(claim_id) is None:
            return
        self._take(claim_id, None)
        row = self.row(claim_id)
        if show and row and row.spans:
            self.asked_to_show.emit(row.spans[0])
        elif show and row:
            self.versions.show_beside(row)

    def take_suggestion(self, suggestion: Suggestion | None, *, show: bool = True) -> None:
        """Take a suggestion in hand in place of a claim, or none; with `show`, bring it into view."""
        self._take(None, suggestion)
        if show and suggestion is not None:
            self.asked_to_show.emit(suggestion.span)

    def let_go_of_suggestion(self) -> None:
        """Have no suggestion in hand; a claim stays there."""
        self._take(self.current, None)

    def _take(self, claim_id: int | None, suggestion: Suggestion | None) -> None:
        if (claim_id, suggestion) != (self.current, self.current_suggestion):
            self.flush.emit()
            self.current, self.current_suggestion = claim_id, suggestion
            self.current_changed.emit()
