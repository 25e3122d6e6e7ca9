"""What the reporter pointed to near the claim in hand: evidence that the draft itself proposes."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.dates_in_words import date_in_words
from fcapp.gui.display_text import breakable, in_quotes, shortened
from fcapp.gui.headings import strong_label
from fcapp.gui.key_hints import KeyHint, with_key
from fcapp.gui.labels import plain_label
from fcapp.gui.painted_button import small_button
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import ClaimRow, PointerRow

_LONGEST = 400
_SHORT = 80
_VERBS = {"claim.attach": "Attach", "claim.dismiss_pointer": "Dismiss"}
_MOST = 12
"""Cards at most; the rest are offered when these are decided."""


class PointerSection(QWidget):
    """Comments, footnotes and links of the draft at the claim, to be attached as evidence or dismissed."""

    def __init__(self, workbench: Workbench, themes: Themes, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._workbench = workbench
        self._themes = themes
        self._actions = actions
        self.rows: list[PointerRow] = []
        self.cards: list[PointerCard] = []
        self._heading = strong_label()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._heading)
        KeyHint(self, self._show_keys, *(actions[name] for name in _VERBS))
        self.hide()

    def show_claim(self, row: ClaimRow) -> None:
        """Show what is proposed for a claim and not decided yet."""
        self.rows = self._workbench.pointers_at(row)
        while len(self.cards) < min(len(self.rows), _MOST):
            self._make_card()
        for card, pointer in zip(self.cards, self.rows, strict=False):
            card.show_pointer(pointer)
            card.show()
        for card in self.cards[len(self.rows) :]:
            card.hide()
        self._heading.setText(self.tr("From the draft ({0})").format(len(self.rows)))
        self.setVisible(bool(self.rows))

    def set_writable(self, on: bool) -> None:
        """Allow changes, or only reading."""
        for card in self.cards:
            card.setEnabled(on)

    def _make_card(self) -> None:
        card = PointerCard(self._themes)
        card.attach.clicked.connect(lambda: self.attach(card.row))
        card.dismiss.clicked.connect(lambda: self.dismiss(card.row))
        card.setEnabled(self._workbench.writable)
        self._column.addWidget(card)
        self.cards.append(card)
        self._show_keys()

    def _show_keys(self, *_: str) -> None:
        """The keys are those of the first card."""
        for card in self.cards[:1]:
            for button, name in zip((card.attach, card.dismiss), _VERBS, strict=True):
                button.setText(with_key(_VERBS[name], self._actions[name]))

    @Slot()
    def attach(self, row: PointerRow | None = None) -> None:
        """Make evidence of one of them, of the first if none is named."""
        row, workbench = row or next(iter(self.rows), None), self._workbench
        if row is None:
            workbench.tell(self.tr("The draft points to nothing at this claim that is not decided yet."))
        elif workbench.review is not None and workbench.current is not None:
            workbench.do(services.pointers.attach, workbench.review, workbench.current, row.id)

    @Slot()
    def dismiss(self, row: PointerRow | None = None) -> None:
        """Offer one of them no more, the first if none is named."""
        row, workbench = row or next(iter(self.rows), None), self._workbench
        if row is None:
            workbench.tell(self.tr("The draft points to nothing at this claim that is not decided yet."))
        elif workbench.review is not None:
            workbench.do(services.pointers.dismiss, workbench.review, row.id)


class PointerCard(QFrame):
    """One comment, footnote or link."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.row: PointerRow | None = None
        self.setProperty("role", "card")
        self.head = plain_label(role="muted", wrap=True)
        self.note = plain_label(wrap=True)
        self.link = plain_label(role="muted", wrap=True)
        self.attach = small_button(themes, self.tr("Attach"), self.tr("Make this evidence for the claim"))
        self.dismiss = small_button(themes, self.tr("Dismiss"), self.tr("Offer this no more"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.attach)
        foot.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(4)
        for part in (self.head, self.note, self.link):
            column.addWidget(part)
        column.addLayout(foot)

    def show_pointer(self, row: PointerRow) -> None:
        """Show what was pointed to, and where."""
        self.row = row
        by = [row.author, date_in_words(row.dated) if row.dated else ""]
        words = in_quotes(shortened(row.quote.rstrip(".,;:"), _SHORT))
        at = f"{row.kind.capitalize()} at {words}"
        self.head.setText(breakable(" · ".join(part for part in (at, *by) if part)))
        for label, text in ((self.note, row.note), (self.link, row.url)):
            label.setText(breakable(shortened(text, _LONGEST)))
            label.setVisible(bool(text))
        what = shortened(row.note or row.url, _SHORT)
        self.setAccessibleName(f"{row.kind.capitalize()} of the draft: {what}")
        self.attach.setAccessibleName(f"Attach “{what}”")
        self.dismiss.setAccessibleName(f"Dismiss “{what}”")
