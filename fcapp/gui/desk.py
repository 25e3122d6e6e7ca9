"""The desk: claims at the left, the article in the middle, the claim in hand at the right."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from fcapp.gui.article_view import ArticleView
from fcapp.gui.changes_pane import ChangesPane
from fcapp.gui.claim_list import ClaimList
from fcapp.gui.claim_pane import ClaimPane
from fcapp.gui.find_bar import FindBar
from fcapp.gui.new_sentences import NewSentences
from fcapp.gui.theme import Themes
from fcapp.gui.version_bar import VersionBar
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import Changes, Place
from fcapp.model.spans import Span
from fcapp.text.edges import Edge, whole_words
from fcapp.text.suggested import Suggestion

REST_MS = 700
"""When scrolling and the caret have rested this long, the place is kept."""

WIDTHS = (300, 640, 360)
"""Of the three panes on a first visit, in pixels."""

LEAST_WIDTHS = (200, 340, 260)
"""Below these no pane is squeezed, in pixels; in a narrow window the article keeps the most."""


class Desk(QSplitter):
    """Joins the three panes with the workbench; none of them knows another."""

    claims: ClaimList
    article: ArticleView
    find_bar: FindBar
    changes: ChangesPane
    version_bar: VersionBar
    claim: ClaimPane

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._workbench = workbench
        self._coverage = False
        self._shown: tuple[int, int, str] | None = None
        self._new_sentences = NewSentences(workbench)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)

    def fill(self, themes: Themes, actions: Mapping[str, QAction]) -> Iterator[None]:
        """Make the panes, one for each turn of the iterator; until its end this is no desk."""
        self.claims = ClaimList(self._workbench, themes, actions, self)
        yield
        self._make_middle(themes, actions)
        yield
        self.claim = ClaimPane(self._workbench, themes, actions, self)
        yield
        self._arrange()
        self._connect(themes)

    def _make_middle(self, themes: Themes, actions: Mapping[str, QAction]) -> None:
        self._middle = QWidget(self)
        self.article = ArticleView(themes.current)
        self.find_bar = FindBar(self.article)
        self.changes = ChangesPane(self._workbench, themes, actions)
        self.version_bar = VersionBar(self._workbench, actions)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.version_bar)
        column.addWidget(self.changes)
        column.addWidget(self.article, 1)
        column.addWidget(self.find_bar)

    def _arrange(self) -> None:
        for pane, least in zip((self.claims, self._middle, self.claim), LEAST_WIDTHS, strict=True):
            pane.setMinimumWidth(least)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setSizes(WIDTHS)
        self.article.set_zoom(self._workbench.settings.zoom)

    def _connect(self, themes: Themes) -> None:
        article, workbench = self.article, self._workbench
        article.caret_moved.connect(self._rest.start)
        article.claim_activated.connect(lambda claim_id: workbench.select(claim_id, show=False))
        article.ghost_activated.connect(lambda one: workbench.take_suggestion(one, show=False))
        article.plain_words_clicked.connect(workbench.let_go_of_suggestion)
        article.span_moved.connect(
            lambda claim, at, start, end: workbench.on_claims.move_span(claim, at, Span(start, end))
        )
        article.verticalScrollBar().valueChanged.connect(self._rest.start)
        self._rest.timeout.connect(self.keep_place)
        self.claim.left.connect(article.setFocus)
        themes.changed.connect(article.set_theme)
        workbench.asked_to_show.connect(article.reveal)
        workbench.changed.connect(self._changed)
        workbench.ghosts.changed.connect(lambda: article.set_ghosts(workbench.ghosts.shown))
        workbench.current_changed.connect(self._current_changed)
        workbench.leaving.connect(self.keep_place)
        workbench.review_changed.connect(self._review_changed)
        workbench.showing.changed.connect(self._view_changed)

    # --- the workbench changed ---------------------------------------------------------------------------------

    def _review_changed(self) -> None:
        review = self._workbench.review
        self.article.set_movable(self._workbench.writable)
        shown = (review.id, review.version_id, review.sha256) if review else None
        if shown != self._shown:
            self._shown = shown
            self._show_article(review.text if review else "")

    def _show_article(self, text: str) -> None:
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
        place = self._workbench.showing.place()
        self.article.set_text(text, self._workbench.blocks, self._workbench.links)
        self._show_marks()
        self.article.set_caret(min(place.caret, len(text)))
        if place.offset or place.shift:
            self.article.restore_top(min(place.offset, len(text)), place.shift)

    def _show_marks(self) -> None:
        self.article.set_claims(self._workbench.claims)
        self.article.set_nothing_checkable(self._workbench.nothing_checkable)
        self.article.set_current(self._workbench.current)

    def _changed(self, changes: Changes) -> None:
        if self._workbench.review is None:
            return
        if changes.touches("span", "nothing_checkable"):
            self._show_marks()
        else:
            rows = (self._workbench.row(claim_id) for claim_id in changes.claims)
            self.article.update_claims([row for row in rows if row])

    def _current_changed(self) -> None:
        self.article.set_current(self._workbench.current)
        self._show_suggestion(self._workbench.current_suggestion)
        self._rest.start()

    def _show_suggestion(self, one: Suggestion | None) -> None:
        """The caret goes along: the way to the next one begins there, and a screen reader tells of it."""
        self.article.set_current_ghost(one)
        if one is not None and not one.span.start <= self.article.caret() < one.span.end:
            self.article.set_caret(one.span.start)

    def _view_changed(self) -> None:
        self._rest.start()
        if self._workbench.showing.coverage != self._coverage:
            self._coverage = self._workbench.showing.coverage
            self.article.set_coverage(self._coverage)

    # --- what the actions ask for ------------------------------------------------------------------------------

    def keep_place(self) -> None:
        """Keep where the reviewer is."""
        self._rest.stop()
        if self._workbench.review is None or self._shown is None:
            return
        offset, shift = self.article.top()
        self._workbench.showing.keep(Place(offset=offset, shift=shift, caret=self.article.caret()))

    def mark(self) -> None:
        """Make a claim of the selection, which then gives way to the colour of the claim."""
        if self._workbench.on_claims.mark(self._selected_words()):
            self.article.set_caret(self.article.caret())

    def add_words(self) -> None:
        """Add the selection to the claim in hand."""
        self._workbench.on_claims.add_words(self._selected_words())

    def place_by_hand(self) -> None:
        """Let the claim in hand stand at the selection, and nowhere else."""
        self._workbench.versions.place_by_hand(self._selected_words())

    def next_new_sentence(self) -> None:
        """Go to the next sentence that is new or changed in this version and not looked at yet."""
        self._new_sentences.next(self.article.caret(), self._read)

    def _read(self, sentence: Span) -> None:
        self.article.select(sentence)
        self.article.setFocus()

    def _selected_words(self) -> Span | None:
        span, review = self.article.selected_span(), self._workbench.review
        return whole_words(review.text, span) if span and review else None

    def nudge(self, edge: Edge, step: int) -> None:
        """Move the "start" or "end" of the span at the caret by `step` words."""
        self._workbench.on_claims.nudge(edge, step, self.article.caret())

    def toggle_nothing_checkable(self) -> None:
        """Say whether the sentence at the caret, or at the start of the selection, has nothing checkable."""
        selected = self.article.selected_span()
        self._workbench.on_claims.toggle_nothing_checkable(selected.start if selected else self.article.caret())

    def step_suggestion(self, by: int) -> None:
        """Take the next (1) or previous (-1) suggestion in hand."""
        self._workbench.ghosts.step(by, self.article.caret())

    def accept_suggestion(self) -> None:
        """Make a claim of the suggestion in hand; with none in hand, take the next one, so that one key goes on."""
        if self._workbench.current_suggestion is not None:
            self._workbench.ghosts.accept()
        else:
            self.step_suggestion(1)

    def accept_visible(self) -> None:
        """Make claims of all suggestions that are seen in the article."""
        self._workbench.ghosts.accept_within(self.article.seen())

    def open_find(self) -> None:
        """Open the find bar."""
        if self._workbench.review is not None:
            self.find_bar.open(self._workbench.review.text)

    def write_rationale(self) -> None:
        """Put the keyboard into the rationale."""
        if self._workbench.on_claims.claim_for_work():
            self.claim.write_rationale()

    def add_evidence(self) -> None:
        """Open the form for new evidence."""
        if self._workbench.on_claims.claim_for_work():
            self.claim.add_evidence()

    def focus_claim(self) -> None:
        """Put the keyboard into the pane of what is in hand."""
        self.claim.take_keyboard()

    @property
    def history_is_shown(self) -> bool:
        """Whether the claim's history is open."""
        return self.claim.history_is_shown

    def toggle_history(self) -> None:
        """Open or close the claim's history."""
        self.claim.history_shown(not self.claim.history_is_shown)
