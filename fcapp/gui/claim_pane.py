"""The right pane of the desk: the claim in hand, its verdict, its evidence, its history."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.claim_facts import ClaimFacts
from fcapp.gui.claim_head import ClaimHead
from fcapp.gui.evidence_section import EvidenceSection
from fcapp.gui.fields import TextField
from fcapp.gui.headings import strong_label
from fcapp.gui.history_view import HistoryView
from fcapp.gui.key_hints import KeyHint, key_of, with_key
from fcapp.gui.labels import plain_label
from fcapp.gui.mark_list import MarkList
from fcapp.gui.pointer_section import PointerSection
from fcapp.gui.storing import store
from fcapp.gui.suggestion_pane import SuggestionPane
from fcapp.gui.theme import Themes
from fcapp.gui.verdict_buttons import VerdictButtons
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import Changes

_HINTED = ("claim.rationale", "claim.mark", "go.next_open", "go.suggestion")


class ClaimPane(QWidget):
    """Shows the claim in hand and stores what is said about it."""

    left = Signal()
    """Escape was pressed in a field, or the field is gone: the reviewer goes back to the article."""

    def __init__(
        self,
        workbench: Workbench,
        themes: Themes,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._writable = True
        self.head = ClaimHead(themes)
        self.marks = MarkList(workbench, themes)
        self.facts = ClaimFacts(workbench, themes)
        self.verdict = VerdictButtons(themes, actions)
        self.rationale = TextField()
        self.rationale.setAccessibleName(self.tr("Rationale"))
        self.evidence = EvidenceSection(workbench, themes, actions)
        self.pointers = PointerSection(workbench, themes, actions)
        self.history = HistoryView(workbench, themes)
        self.suggestion = SuggestionPane(workbench, actions)
        self._advice = plain_label(role="muted", wrap=True)
        self._actions = actions
        self._fill()
        self._connect()
        KeyHint(self, self._show_keys, *(actions[one] for one in _HINTED))
        self.refresh()

    def _fill(self) -> None:
        column = self._make_pages()
        column.setContentsMargins(14, 12, 14, 24)
        column.setSpacing(14)
        for part in (self.head, self.marks, self.facts, self.verdict):
            column.addWidget(part)
        reasons = QVBoxLayout()
        reasons.setSpacing(6)
        reasons.addWidget(strong_label(self.tr("Rationale")))
        reasons.addWidget(self.rationale)
        column.addLayout(reasons)
        column.addWidget(self.evidence)
        column.addWidget(self.pointers)
        column.addWidget(self.history)
        column.addStretch(1)

    def _make_pages(self) -> QVBoxLayout:
        """Pages without parts: what moves with its parts is styled anew with all of them."""
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._advice)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._advice.setContentsMargins(24, 60, 24, 24)
        self._area = QScrollArea()
        self._pages.addWidget(self._area)
        self._pages.addWidget(self.suggestion)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._area.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        return QVBoxLayout(self._content)

    def _connect(self) -> None:
        workbench = self._workbench
        workbench.current_changed.connect(self.refresh)  # told with every other review, too
        workbench.library_changed.connect(self.rationale.forget)
        workbench.changed.connect(self._changed)
        workbench.ghosts.changed.connect(self._advise)
        workbench.flush.connect(self.rationale.store_now)
        self.verdict.chosen.connect(workbench.on_claims.set_verdict)
        self.rationale.written.connect(self._write_rationale)
        self.rationale.left.connect(self.left)
        self.facts.left.connect(self.left)
        self.evidence.wants_eyes.connect(self._show_soon)
        self.history.opened.connect(lambda: self._show_soon(self.history))

    # --- showing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        row = self._workbench.row(self._workbench.current)
        if row is None or row.id in changes.claims or changes.touches("source", "review", "version", "pointer"):
            self.refresh()
        elif changes.touches("span"):
            self.head.show_claim(row)  # its number may be another

    @Slot()
    def refresh(self) -> None:
        """Show the claim or suggestion in hand as it is now."""
        if self._workbench.current_suggestion is not None:
            self.evidence.put_aside()
            self.suggestion.refresh()
            self._turn_to(2)
            return
        detail = self._workbench.detail()
        self._turn_to(0 if detail is None else 1)
        if detail is None:
            self.evidence.put_aside()
            self._advise()
            return
        self.head.show_claim(detail.row)
        self.marks.show_claim(detail.row)
        self.facts.show_claim(detail)
        self.verdict.show_verdict(detail.row.standing)
        self.rationale.show_text(detail.rationale, detail.row.id)
        self.evidence.show_claim(detail)
        self.pointers.show_claim(detail.row)
        self.history.refresh()
        if self._writable is not self._workbench.writable:
            self._set_writable(on=self._workbench.writable)
        self._lay_out()

    def _turn_to(self, page: int) -> None:
        """Show a page; Qt would give the keyboard of the one before to whatever comes first in it."""
        if page == self._pages.currentIndex():
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.left.emit()
        self._pages.setCurrentIndex(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape on a button, which has no use for it, leads back to the article."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._workbench.current_suggestion is not None:
            self._workbench.select(None)
        else:
            self.left.emit()

    def _lay_out(self) -> None:
        """Put all in its place now, the innermost first; else the pane is painted, laid out and painted again."""
        for part in (
            *self.evidence.cards,
            self.evidence,
            *self.pointers.cards,
            self.pointers,
            self.head,
            self._content,
        ):
            QCoreApplication.sendEvent(part, QEvent(QEvent.Type.LayoutRequest))

    def _show_keys(self, *_: str) -> None:
        self.rationale.setPlaceholderText(with_key(self.tr("Why this verdict?"), self._actions["claim.rationale"]))
        self._advise()

    @Slot()
    def _advise(self) -> None:
        text = self.tr("No claim is in hand. Select words in the article and press {0} to mark one.")
        action = "claim.mark"
        if self._workbench.claims:
            text = self.tr(
                "No claim is in hand. Choose one in the list or in the article, or press {0} for the next open one."
            )
            action = "go.next_open"
        text = text.format(key_of(self._actions[action]))
        if self._workbench.ghosts.shown:
            text += self.tr(" {0} goes to the next suggestion.").format(key_of(self._actions["go.suggestion"]))
        self._advice.setText(text)

    def _set_writable(self, *, on: bool) -> None:
        self._writable = on
        self.verdict.setEnabled(on)
        self.rationale.setReadOnly(not on)
        for part in (self.marks, self.facts, self.evidence, self.pointers):
            part.set_writable(on)

    def _show_soon(self, part: QWidget) -> None:
        """Scroll to a part as soon as it has its place."""
        QTimer.singleShot(0, self, lambda: self._show(part))

    def _show(self, part: QWidget) -> None:
        """Bring a part into view; of one that is higher than the pane, its top."""
        if part.height() + 24 > self._area.viewport().height():
            top = self._area.viewport().mapFromGlobal(part.mapToGlobal(QPoint(0, 0))).y()
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + top - 12)
        else:
            self._area.ensureWidgetVisible(part, 0, 12)

    # --- what others ask for -----------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Put the keyboard where what is in hand is decided."""
        if self._workbench.current_suggestion is not None:
            self.suggestion.accept.setFocus()
        elif self._workbench.current is not None:
            next(iter(self.verdict.buttons.values())).setFocus()

    @Slot()
    def write_rationale(self) -> None:
        """Put the keyboard into the rationale."""
        if self._workbench.current is not None:
            self.rationale.setFocus()
            self.rationale.moveCursor(QTextCursor.MoveOperation.End)
            self._area.ensureWidgetVisible(self.rationale)

    @Slot()
    def add_evidence(self) -> None:
        """Open the form for new evidence."""
        self.evidence.add()

    @property
    def history_is_shown(self) -> bool:
        """Whether the history is open."""
        return self.history.is_open

    def history_shown(self, on: bool) -> None:
        """Open or close the history."""
        self.history.open(on=on)

    @Slot(str, int)
    def _write_rationale(self, text: str, claim_id: int) -> None:
        store(self._workbench, services.claims.write_rationale, self.rationale, text, claim_id)
