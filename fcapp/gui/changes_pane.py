"""The changes screen: one claim after the other that a new version changed or left out, above the article."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fcapp import services
from fcapp.gui.abreast import direction
from fcapp.gui.buttons import push_button
from fcapp.gui.difference_view import DifferenceView
from fcapp.gui.display_text import shortened
from fcapp.gui.key_hints import KeyHint, key_of, with_key
from fcapp.gui.labels import plain_label
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.claim_order import ClaimFilter
from fcapp.model.rows import ClaimRow
from fcapp.model.vocabulary import LookAgain

_LONGEST = 4_000
_ROOM = 520
"""Pixels below which the buttons stand in two rows."""

_WHAT = {
    LookAgain.CHANGED: "its words changed",
    LookAgain.LOST: "nothing like it is in this version",
    LookAgain.ASK: "its place is not sure",
}


class ChangesPane(QFrame):
    """Follows the claim in hand; while it is open, the list shows the claims to look at again."""

    def __init__(self, workbench: Workbench, themes: Themes, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._workbench = workbench
        self._actions = actions
        self._filter = ClaimFilter.ALL
        self._review_id = 0
        self._waits = False
        """Whether it was left open for an older version or another review."""
        self.setObjectName("changes")
        self.setAccessibleName(self.tr("Claims to look at again"))
        self.title = plain_label(role="title")
        self.left = plain_label(role="muted")
        self.what = plain_label(wrap=True)
        self.words = DifferenceView(themes)
        self.close_button = push_button(self.tr("Close"), lambda: self.open(on=False))
        self.buttons = {name: self._button(name) for name in _BUTTONS}
        self._fill()
        KeyHint(self, self._show_keys, *(actions[name] for name in _BUTTONS))
        workbench.current_changed.connect(self.refresh)
        workbench.review_changed.connect(self._review_changed)
        workbench.changed.connect(self.refresh)
        self.hide()

    def _button(self, name: str) -> QPushButton:
        button = push_button("", self._actions[name].trigger, primary=name == "claim.accept")
        self._actions[name].enabledChanged.connect(self._enable)
        return button

    @Slot()
    def _enable(self) -> None:
        """Enter also accepts suggestions; the button that stands for it here does not."""
        for name, button in self.buttons.items():
            meant = name != "claim.accept" or self._workbench.versions.is_to_look_at()
            button.setEnabled(meant and self._actions[name].isEnabled())

    def _fill(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.title)
        top.addWidget(self.left, 1)
        top.addWidget(self.close_button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        first, second = QHBoxLayout(), QHBoxLayout()
        for at, button in enumerate(self.buttons.values()):
            (first if at < _FIRST else second).addWidget(button)
        second.addStretch(1)
        self._row.addLayout(first)
        self._row.addLayout(second, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.what)
        column.addWidget(self.words)
        column.addLayout(self._row)

    @property
    def is_open(self) -> bool:
        """Whether the screen is shown."""
        return not self.isHidden()

    def open(self, *, on: bool = True) -> None:
        """Show the screen, with a claim to look at again in hand; or go back to the claims as they were."""
        workbench = self._workbench
        if on is self.is_open or workbench.review is None:
            return
        self._show(on=on)
        if on and not workbench.versions.is_to_look_at() and workbench.tally.passing[ClaimFilter.LOOK_AGAIN]:
            workbench.versions.look_again()

    def _show(self, *, on: bool) -> None:
        showing = self._workbench.showing
        if on:
            self._filter = showing.filter
            if self._workbench.tally.passing[ClaimFilter.LOOK_AGAIN]:
                showing.set_filter(ClaimFilter.LOOK_AGAIN)
        elif showing.filter is ClaimFilter.LOOK_AGAIN:
            showing.set_filter(self._filter if self._filter is not ClaimFilter.LOOK_AGAIN else ClaimFilter.ALL)
        self.setVisible(on)
        self.refresh()

    @Slot()
    def _review_changed(self) -> None:
        """Where there is nothing to compare, the screen closes; it is there again where it was left."""
        review, lists_them = self._workbench.review, self._workbench.showing.filter is ClaimFilter.LOOK_AGAIN
        if review is None or review.id != self._review_id:
            self._review_id = review.id if review else 0
            self._filter, self._waits = ClaimFilter.ALL, lists_them
            self.setVisible(False)
        if review is None:
            return
        if not review.is_newest or review.versions == 1:
            if self.is_open or (lists_them and review.versions == 1):
                self._waits = review.versions > 1
                self._show(on=False)
        elif self._waits:
            self._waits = False
            self._show(on=self._workbench.tally.passing[ClaimFilter.LOOK_AGAIN] > 0)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the claim in hand as it is now."""
        if not self.is_open or self._workbench.review is None:
            return
        self._enable()
        left = self._workbench.tally.passing[ClaimFilter.LOOK_AGAIN]
        self.left.setText(self.tr("1 left") if left == 1 else self.tr("{0} left").format(left))
        row = self._workbench.row(self._workbench.current)
        self.words.setVisible(row is not None)
        if row is None or (left == 0 and row.look_again is None and row.spans == ()):
            self._show_none(left)
        else:
            self._show_claim(row, left)

    def _show_none(self, left: int) -> None:
        self.title.setText(self.tr("Look again"))
        self.words.hide()
        self.what.setText(
            self.tr("Choose a claim in the list.")
            if left
            else self.tr("Every claim that this version changed or left out is looked at.")
        )

    def _show_claim(self, row: ClaimRow, left: int) -> None:
        review = self._workbench.review
        if review is None:
            return
        former = self._workbench.do(services.versions.former_words, review, row)
        self.title.setText(self.tr("Claim {0}").format(row.number))
        self.what.setText(self._sentence(row, left))
        self.words.setVisible(former is not None)
        if former is not None:
            gone = self.tr("Not in this version. If it is here after all, select its words and press {0}.")
            now = self.tr("In this version") if row.spans else gone.format(key_of(self._actions["claim.place"]))
            then = self.tr("In version {0}").format(former.version)
            new = shortened(row.quote, _LONGEST) if row.spans else ""
            self.words.show_words((then, shortened(former.quote, _LONGEST)), (now, new))

    def _sentence(self, row: ClaimRow, left: int) -> str:
        if row.look_again is None:
            done = self.tr("Looked at.")
            return done if left else f"{done} {self.tr('That was the last one.')}"
        judged = self.tr("was judged {0}").format(row.verdict) if row.verdict else self.tr("is open")
        asked = self.tr(" Is it here?") if row.look_again is LookAgain.ASK and row.spans else ""
        return self.tr("It {0}; {1}.").format(judged, _WHAT[row.look_again]) + asked

    def _show_keys(self, *_: str) -> None:
        for name, button in self.buttons.items():
            button.setText(with_key(_SIGNS.get(name, _BUTTONS[name]), self._actions[name]))
            button.setToolTip(self._actions[name].statusTip())
            button.setAccessibleName(_BUTTONS[name])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.setDirection(direction(beside=self.width() >= _ROOM))


_BUTTONS = {
    "claim.accept": "Still holds",
    "claim.place": "It is here",
    "claim.let_go": "Not in it",
    "go.previous": "Previous",
    "go.next": "Next",
}
_SIGNS = {"go.previous": "‹", "go.next": "›"}
_FIRST = 2
"""Buttons in the first row, where they stand in two."""
