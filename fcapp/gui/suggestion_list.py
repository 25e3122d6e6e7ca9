"""The suggestions below the claims, and how many of them are shown."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from fcapp.gui.key_hints import KeyHint
from fcapp.gui.labels import plain_label
from fcapp.gui.quiet_list import QuietList
from fcapp.gui.suggestion_delegate import SuggestionDelegate
from fcapp.gui.suggestion_model import SuggestionModel
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.settings import HOW_MANY
from fcapp.text.language import NOT_ENGLISH


class SuggestionList(QWidget):
    """Shows the ghosts of the review on the desk; the one that is chosen comes in hand. Hidden when they are off."""

    def __init__(self, workbench: Workbench, themes: Themes, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._workbench = workbench
        self._ghosts = workbench.ghosts
        self.title = plain_label(role="title")
        self.advice = plain_label(role="muted", wrap=True)
        self._more = ""
        self.how_many = QSlider(Qt.Orientation.Horizontal)
        self.model = SuggestionModel(self)
        self.view = QuietList(self.tr("Suggestions"), self.model)
        self.view.setItemDelegate(SuggestionDelegate(themes, self.view))
        self._set_slider_up()
        self._fill()
        self._connect()
        KeyHint(self, self._show_keys, actions["view.fewer"], actions["view.more"])
        self._show()

    def _set_slider_up(self) -> None:
        self.how_many.setRange(HOW_MANY.start, HOW_MANY.stop - 1)
        self.how_many.setPageStep(1)
        self.how_many.setMaximumWidth(110)
        self.how_many.setMinimumWidth(48)
        self.how_many.setAccessibleName(self.tr("How many suggestions are shown, few to many"))

    def _fill(self) -> None:
        how_many = QHBoxLayout()
        how_many.setContentsMargins(12, 0, 12, 8)
        how_many.setSpacing(6)
        how_many.addWidget(plain_label(self.tr("few"), role="muted"))
        how_many.addWidget(self.how_many)
        how_many.addWidget(plain_label(self.tr("many"), role="muted"))
        how_many.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title.setContentsMargins(12, 8, 12, 4)
        column.addWidget(self.title)
        column.addLayout(how_many)
        self.advice.setContentsMargins(12, 0, 12, 8)
        column.addWidget(self.advice)
        column.addWidget(self.view, 1)
        column.addStretch(0)  # in place of the list while nothing is suggested

    def _connect(self) -> None:
        self._ghosts.changed.connect(self._show)
        self._workbench.current_changed.connect(self._follow_current)
        self.how_many.valueChanged.connect(self._ghosts.set_how_many)
        self.view.chosen.connect(self._workbench.take_suggestion)

    @Slot()
    def _show(self) -> None:
        review = self._workbench.review
        wanted = self._ghosts.on and review is not None and review.is_newest
        self.setVisible(wanted)
        if review is None or not wanted:
            return
        self.how_many.setValue(self._workbench.settings.how_many)
        with self.view.updating(), self.view.holding():
            self.model.show_all(review.text, self._ghosts.shown)
        self.view.setVisible(bool(self._ghosts.shown))
        self._advise()
        self.title.setText(self.tr("Suggested ({0})").format(len(self._ghosts.shown)))
        self._follow_current()

    def _advise(self) -> None:
        """Say why there are none, or why they may be wrong."""
        words = ""
        if not self._ghosts.english:
            words = NOT_ENGLISH
        elif not self._ghosts.shown:
            words = self.tr("Looking for claims…") if self._ghosts.looking else self._nothing_left()
        self.advice.setText(words)
        self.advice.setVisible(bool(words))

    def _nothing_left(self) -> str:
        if self.how_many.value() == self.how_many.maximum():
            return self.tr("Nothing is left to suggest.")
        return self.tr("Nothing is left to suggest; {0} also shows what wants checking less.").format(self._more)

    def _show_keys(self, fewer: str, more: str) -> None:
        self._more = more
        self.how_many.setToolTip(self.tr("How many suggestions are shown: {0} fewer, {1} more").format(fewer, more))
        self._advise()

    @Slot()
    def _follow_current(self) -> None:
        current = self._workbench.current_suggestion
        self.view.follow(current.span if current else None)
