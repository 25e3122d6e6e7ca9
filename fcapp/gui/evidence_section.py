"""The evidence of the claim in hand: cards, and the form in place among them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.evidence_card import EvidenceCard
from fcapp.gui.evidence_draft import Draft
from fcapp.gui.evidence_form import EvidenceForm
from fcapp.gui.headings import strong_label
from fcapp.gui.key_hints import KeyHint, with_key
from fcapp.gui.labels import plain_label
from fcapp.gui.notice import Notice
from fcapp.gui.painted_button import small_button
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import ClaimDetail, EvidenceRow
from fcapp.model.vocabulary import Stance


class EvidenceSection(QWidget):
    """Shows evidence, adds, changes and removes it; an unfinished form waits for its claim."""

    wants_eyes = Signal(object)
    """A widget of it, the form or a card, should be brought into view."""

    def __init__(self, workbench: Workbench, themes: Themes, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._workbench = workbench
        self._themes = themes
        self._claim = 0
        self._rows: tuple[EvidenceRow, ...] = ()
        self._aside: dict[int, Draft] = {}
        self._writable = True
        self.cards: list[EvidenceCard] = []
        self.form = EvidenceForm(workbench, themes)
        self._heading = strong_label()
        self._add = actions["claim.evidence"]
        self.add_button = small_button(themes, "", "", framed=True)
        self._advice = plain_label(role="muted", wrap=True)
        KeyHint(self, self._show_keys, self._add, actions["edit.paste"])
        self._fill()
        self._connect()

    def _fill(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.add_button)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(self.form)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._advice)
        column.addLayout(self._column)

    def _show_keys(self, add: str, paste: str) -> None:
        told = self.tr("Add evidence: describe where it comes from")
        self.add_button.say(with_key(self.tr("Add evidence"), self._add), with_key(told, self._add))
        self._advice.setText(self.tr("Paste a link here with {0}, or press {1}.").format(paste, add))

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.form.edited.connect(self._tell_unsaved)
        self.form.wrong.connect(self._show_wrong)
        self.form.closed.connect(self._close_form)
        self.form.dropped.connect(self._offer_again)
        self._workbench.library_changed.connect(self.drop_unfinished)

    def show_claim(self, detail: ClaimDetail) -> None:
        """Show the evidence of a claim."""
        if detail.row.id == self._claim:
            self._show_rows(detail.evidence)
            return
        self.put_aside()
        self._claim, self._rows = detail.row.id, detail.evidence
        self._show_cards()
        if self._claim in self._aside:
            self._open(self._aside.pop(self._claim), self.form.resume)

    def _show_rows(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Show what became of the evidence; the last of what is new is to be seen."""
        known = {row.id for row in self._rows}
        self._rows = rows
        self._show_cards()
        new = [card for card, row in zip(self.cards, rows, strict=False) if row.id not in known]
        if new:
            self.wants_eyes.emit(new[-1])

    def put_aside(self) -> None:
        """Keep what is unfinished in the form until its claim is shown again."""
        if self.is_open and self.form.is_changed():
            self._aside[self._claim] = self.form.draft()
        self.form.hide()
        self._claim = 0
        self._tell_unsaved()

    def set_writable(self, on: bool) -> None:
        """Allow changes, or only reading."""
        self._writable = on
        self.add_button.setEnabled(on)
        self._advice.setVisible(on and not self._rows and not self.is_open)
        for card in self.cards:
            card.set_writable(on)

    @Slot()
    def _tell_unsaved(self) -> None:
        """Something can be unsaved here, or put aside with another claim."""
        self._workbench.set_unsaved(bool(self._aside) or (self.is_open and self.form.is_changed()))

    @property
    def is_open(self) -> bool:
        """Whether the form is open."""
        return not self.form.isHidden()

    @Slot()
    def add(self) -> None:
        """Open the form for new evidence, or go on in the one that is open."""
        if not self._writable or not self._claim:
            return
        if self.is_open:
            self.form.focus_first()
        else:
            self._open(Draft(self._claim), self.form.begin)
            self._go_to_form()

    @Slot(int)
    def edit(self, evidence_id: int) -> None:
        """Open the form for a piece of evidence."""
        if self.is_open and self.form.is_changed():
            self._finish_first()
            return
        row = next((row for row in self._rows if row.id == evidence_id), None)
        if row is not None:
            self._open(Draft.of(row), self.form.begin)
            self._go_to_form()

    def _open(self, draft: Draft, show: Callable[[Draft], None]) -> None:
        at = next((at for at, row in enumerate(self._rows) if row.id == draft.evidence_id), -1)
        self._column.removeWidget(self.form)
        self._column.insertWidget(at + 1, self.form)
        show(draft)
        self.form.show()
        self._show_cards()
        self._tell_unsaved()

    def _go_to_form(self) -> None:
        self.form.focus_first()
        self.wants_eyes.emit(self.form)

    @Slot()
    def _close_form(self) -> None:
        self.form.hide()
        self._show_cards()
        self._tell_unsaved()
        self.add_button.setFocus()

    @Slot(object)
    def _show_wrong(self, field: QWidget) -> None:
        """The sentence with the buttons, and above all the field."""
        self.wants_eyes.emit(self.form.foot)
        self.wants_eyes.emit(field)
        QTimer.singleShot(0, self, lambda: self._bring_together(field))

    def _bring_together(self, field: QWidget) -> None:
        """Where not all of that is in view, the sentence goes to the field."""
        foot = self.form.foot
        if foot.visibleRegion().boundingRect() != foot.rect():
            self.form.say_above()
            self.wants_eyes.emit(self.form.error)
            self.wants_eyes.emit(field)

    @Slot(object)
    def _offer_again(self, draft: Draft) -> None:
        """Escape may have been a slip."""
        words, button = self.tr("The evidence in the form was not saved."), self.tr("Bring it back")
        self._workbench.told.emit(Notice(words, button, lambda: self._bring_back(draft)))

    def _bring_back(self, draft: Draft) -> None:
        """Put it into the form again, unless another unfinished one is there: that comes first."""
        if self._workbench.row(draft.claim_id) is None:
            self._aside.setdefault(draft.claim_id, draft)
            self._tell_unsaved()
            words = self.tr("This evidence belongs to a claim of another review; it waits in the form there.")
            self._workbench.told.emit(Notice(words))
            return
        self._workbench.select(draft.claim_id, show=False)
        if self.is_open and self.form.is_changed():
            self._finish_first()
            self._offer_again(draft)
        else:
            self._open(draft, self.form.resume)
            self._go_to_form()

    def _finish_first(self) -> None:
        self.form.ask_to_finish()
        self.wants_eyes.emit(self.form)

    @Slot()
    def drop_unfinished(self) -> None:
        """Forget what no form has stored; for another library, and when the reviewer lets it go."""
        self.form.hide()
        self._aside.clear()
        self._claim = 0
        self._tell_unsaved()

    def _show_cards(self) -> None:
        while len(self.cards) < len(self._rows):
            self._make_card()
        edited = self.form.draft().evidence_id if self.is_open else None
        for card, row in zip(self.cards, self._rows, strict=False):
            card.show_evidence(row)
            card.setVisible(row.id != edited)
        for card in self.cards[len(self._rows) :]:
            card.hide()
        count = len(self._rows)
        self._heading.setText(self.tr("Evidence ({0})").format(count) if count else self.tr("Evidence"))
        self._advice.setVisible(self._writable and not count and not self.is_open)

    def _make_card(self) -> None:
        card = EvidenceCard(self._themes)
        card.set_writable(self._writable)
        card.stance_chosen.connect(self._set_stance)
        card.edit_asked.connect(self.edit)
        card.remove_asked.connect(self._remove)
        self._column.addWidget(card)
        before = self.cards[-1].controls()[-1] if self.cards else self.form.save_button
        for control in card.controls():
            QWidget.setTabOrder(before, control)
            before = control
        self.cards.append(card)

    @Slot(int, object)
    def _set_stance(self, evidence_id: int, stance: Stance) -> None:
        if self._workbench.review is not None:
            self._workbench.do(services.evidence.set_stance, self._workbench.review.id, evidence_id, stance)

    @Slot(int)
    def _remove(self, evidence_id: int) -> None:
        if self._workbench.review is not None:
            self._workbench.do(services.evidence.remove, self._workbench.review.id, evidence_id)
