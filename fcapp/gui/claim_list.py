"""The left pane of the desk: the claims, which of them are shown, and in which order."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from fcapp.gui.claim_delegate import ClaimDelegate
from fcapp.gui.claim_filters import ClaimFilters
from fcapp.gui.claim_model import ClaimModel
from fcapp.gui.key_hints import KeyHint, key_of
from fcapp.gui.labels import plain_label
from fcapp.gui.painted_button import Segments
from fcapp.gui.quiet_list import QuietList
from fcapp.gui.suggestion_list import SuggestionList
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.claim_order import ClaimFilter, ClaimSort
from fcapp.model.rows import Changes


class ClaimList(QWidget):
    """The claims of the review on the desk; the one that is chosen comes in hand."""

    def __init__(
        self,
        workbench: Workbench,
        themes: Themes,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._mark = actions["claim.mark"]
        self.filters = ClaimFilters(themes)
        self.order = Segments(
            themes,
            self.tr("Order of the claims"),
            [
                (ClaimSort.PLACE, self.tr("Place"), self.tr("In the order of the article")),
                (ClaimSort.PRIORITY, self.tr("Priority"), self.tr("The highest priority first")),
            ],
        )
        self.model = ClaimModel(self)
        self.view = QuietList(self.tr("Claims"), self.model)
        self.suggestions = SuggestionList(workbench, themes, actions)
        self.halves = QSplitter(Qt.Orientation.Vertical)
        self._delegate = ClaimDelegate(themes, self.view)
        self.view.setItemDelegate(self._delegate)
        self._fill()
        self._connect()
        self._show_all()
        KeyHint(self, lambda _key: self._show_advice(), self._mark)

    def _fill(self) -> None:
        top = QHBoxLayout()
        top.addWidget(plain_label(self.tr("Claims"), role="title"), 1)
        top.addWidget(self.order)
        self._advice = plain_label(role="muted", wrap=True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._show_every = QPushButton(self.tr("Show all"))
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(24, 40, 24, 24)
        middle.setSpacing(16)
        middle.addWidget(self._advice)
        middle.addWidget(self._show_every, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 10)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(empty)
        self.halves.addWidget(self._pages)
        self.halves.addWidget(self.suggestions)
        self.halves.setChildrenCollapsible(False)
        self.halves.setSizes([1_000, 1_000])  # shared alike
        self.halves.setStretchFactor(0, 1)
        self.halves.setStretchFactor(1, 1)
        column.addWidget(self.halves, 1)

    def _connect(self) -> None:
        workbench = self._workbench
        workbench.showing.changed.connect(self._show_all)  # told with every other review, too
        workbench.changed.connect(self._changed)
        workbench.current_changed.connect(self._follow_current)
        self.filters.chosen.connect(workbench.showing.set_filter)
        self.order.chosen.connect(workbench.showing.set_sort)
        self._show_every.clicked.connect(lambda: workbench.showing.set_filter(ClaimFilter.ALL))
        self.view.chosen.connect(lambda row: workbench.select(row.id))

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of claims, or into what is there in its place."""
        for part in (self.view, self._show_every, self.suggestions.view):
            if part.isVisible():
                part.setFocus()
                return

    @Slot()
    def _show_all(self) -> None:
        with self.view.updating():
            self.model.replace(self._workbench.showing.claims())
        self._show_around()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        moved = changes.touches("span", "review")
        if not moved and not changes.claims:
            return
        with self.view.updating(), self.view.holding():
            self.model.update(self._workbench.showing.claims(), None if moved else changes.claims)
        self._show_around()

    def _show_around(self) -> None:
        """Bring up to date what stands around the rows."""
        workbench = self._workbench
        self._delegate.widest = max(len(workbench.claims), 99)
        self.filters.show_counts(workbench.tally.passing)
        self.filters.show_filter(workbench.showing.filter)
        self.order.show_value(workbench.showing.sort)
        self._show_advice()
        self._follow_current()

    def _show_advice(self) -> None:
        hidden = bool(self._workbench.claims)
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._advice.setText(
            self.tr("No claim passes this filter.")
            if hidden
            else self.tr("No claims yet. Select words in the article and press {0}.").format(key_of(self._mark))
        )
        self._show_every.setVisible(hidden)

    @Slot()
    def _follow_current(self) -> None:
        self.view.follow(self._workbench.current)
