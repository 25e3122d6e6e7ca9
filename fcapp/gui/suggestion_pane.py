"""The right pane while a suggestion is in hand: what it says, why it is proposed, and the two ways to go on."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from fcapp.gui.article_text import article_font
from fcapp.gui.bullets import Bullets
from fcapp.gui.buttons import EqualButtons, push_button
from fcapp.gui.display_text import breakable, in_quotes, shortened
from fcapp.gui.headings import strong_label
from fcapp.gui.key_hints import KeyHint
from fcapp.gui.label_grid import label_grid
from fcapp.gui.labels import plain_label
from fcapp.gui.suggestion_words import how_much, how_sure, manner
from fcapp.gui.vocabulary_words import CLAIM_TYPES, PRIORITIES
from fcapp.gui.workbench import Workbench
from fcapp.model.vocabulary import OWN_VOICE, Verdict
from fcapp.text.suggested import Suggestion

_HINTED = ("accept", "remove", *Verdict, "rationale", "evidence")
_NAMES = 52
_LONGEST = 1_000


class SuggestionPane(QScrollArea):
    """Shows the suggestion in hand; nothing of it is stored until it is accepted."""

    def __init__(self, workbench: Workbench, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._workbench = workbench
        self.quote = plain_label(wrap=True)
        self.quote.setFont(article_font(15))
        self.quote.setAccessibleName(self.tr("The words of the suggestion"))
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said = (self.tr("Said by"), self.tr("Cue"), self.tr("Quoted by"), self.tr("Words"))
        names = (*said, self.tr("Type"), self.tr("Priority"))
        self._names = {name: plain_label(name, role="muted") for name in names}
        self.facts = {name: plain_label(wrap=True) for name in names}
        self.score = plain_label(wrap=True)
        self.reasons = Bullets(self.tr("Why it is suggested"))
        self.accept = push_button("", workbench.ghosts.accept, primary=True)
        self.dismiss = push_button("", workbench.ghosts.dismiss)
        for button in (self.accept, self.dismiss):
            button.setAutoDefault(True)  # Enter presses the one that has the keyboard
        self._buttons = EqualButtons(self.accept, self.dismiss)
        self.keys = plain_label(role="muted", wrap=True)
        promise = self.tr("It is no claim until you accept it; all of it can be changed then.")
        self.promise = plain_label(promise, role="muted", wrap=True)
        self._shown: Suggestion | None = None
        self._fill()
        KeyHint(self, self._show_keys, *(actions[f"claim.{one}"] for one in _HINTED))

    def _fill(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 12, 14, 24)
        column.setSpacing(14)
        column.addWidget(plain_label(self.tr("Suggestion"), role="title"))
        column.addWidget(self.quote)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._buttons)
        buttons.addWidget(self.keys)
        column.addLayout(buttons)
        column.addWidget(self._grid())
        column.addWidget(strong_label(self.tr("Why it is suggested")))
        column.addWidget(self.score)
        column.addWidget(self.reasons)
        column.addWidget(self.promise)
        column.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # Qt switches it on with the line above
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the buttons keep their place
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = label_grid(holder, _NAMES)
        for row, name in enumerate(self.facts):
            grid.addWidget(self._names[name], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.facts[name], row, 1)
        return holder

    def _show_keys(self, accept: str, dismiss: str, *others: str) -> None:
        self.accept.setText(self.tr("Accept ({0})").format(accept))
        self.dismiss.setText(self.tr("Dismiss ({0})").format(dismiss))
        self._buttons.fit()
        told = self.tr("{0}, {1} or {2} accepts it with that verdict, {3} for its rationale, {4} for its evidence.")
        self.keys.setText(told.format(*others))

    @Slot()
    def refresh(self) -> None:
        """Show the suggestion in hand as it is now."""
        one = self._workbench.current_suggestion
        if one is None:
            return
        self.quote.setText(breakable(in_quotes(shortened(self._workbench.ghosts.words(one), _LONGEST))))
        for name, words in zip(self.facts, _facts(one), strict=True):
            self.facts[name].setText(breakable(words))
            self.facts[name].setVisible(bool(words))
            self._names[name].setVisible(bool(words))
        self.score.setText(how_much(one.score).capitalize())
        self.reasons.show_lines(one.reasons)
        for button in (self.accept, self.dismiss):
            button.setEnabled(self._workbench.writable)
        for hint in (self.keys, self.promise):
            hint.setVisible(self._workbench.writable)
        if one is not self._shown:
            self._shown = one
            self.verticalScrollBar().setValue(0)


def _facts(one: Suggestion) -> tuple[str, ...]:
    claimant = f"{one.claimant} ({how_sure(one.sure)})" if one.claimant else "somebody not named here"
    return (
        "the article itself" if one.claimant == OWN_VOICE else claimant,
        f"“{one.cue}”" if one.cue else "",
        one.via,
        manner(one.kind),
        next(words for value, words, _ in CLAIM_TYPES if value == one.type),
        next(words for value, words, _ in PRIORITIES if value == one.priority),
    )
