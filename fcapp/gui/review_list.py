"""The list of reviews: one is opened, renamed in its place, or deleted and brought back."""

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView

from fcapp import services
from fcapp.errors import UserError
from fcapp.gui.notice import Notice
from fcapp.gui.review_delegate import ReviewDelegate
from fcapp.gui.review_model import ReviewModel, Role
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import Changes, ReviewRow

_BATCH = 500


class ReviewList(QListView):
    """Shows the reviews that it is given; what is done to one is done to that at the cursor."""

    def __init__(self, workbench: Workbench, themes: Themes) -> None:
        super().__init__()
        self._workbench = workbench
        self._deleted: int | None = None
        self._back: int | None = None
        """The review that has just been brought back."""
        self.reviews = ReviewModel(_now, self._rename, self)
        self._set_up(themes)
        self._changing = [
            self._act(self.tr("Rename"), "F2", self.rename_current),
            self._act(self.tr("Delete"), "Del", self.delete_current),
        ]
        self.addActions([self._act(self.tr("Open"), "", self.open_current), *self._changing])
        self.activated.connect(self.open_current)
        themes.changed.connect(self.viewport().update)
        workbench.library_changed.connect(self._take_library)
        workbench.changed.connect(self._follow)
        workbench.flush.connect(self._store_title)
        self._take_library()

    def _set_up(self, themes: Themes) -> None:
        self.setModel(self.reviews)
        self.setItemDelegate(ReviewDelegate(themes, self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Reviews"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _act(self, name: str, key: str, slot: object) -> QAction:
        action = QAction(name, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        return action

    def _take_library(self) -> None:
        self._deleted = None
        self.reviews.editable = self._workbench.writable
        for action in self._changing:
            action.setEnabled(self._workbench.writable)

    def _follow(self, changes: Changes) -> None:
        if changes.touches("review", "article"):
            self._deleted = None

    def show_rows(self, rows: Sequence[ReviewRow]) -> None:
        """Show other reviews; the cursor stays at its review, or where that stood."""
        kept, at = self._back or self._current_id(), self.currentIndex().row()
        self.reviews.set_rows(rows)
        index = self.reviews.index_of(kept)
        self.setCurrentIndex(index if index.isValid() else self.reviews.index(max(0, min(at, len(rows) - 1))))
        self._back = None

    def _current_id(self) -> int | None:
        row = self.currentIndex().data(Role.ROW)
        return row.id if row else None

    # --- verbs ---------------------------------------------------------------------------------------------------

    def open_current(self) -> None:
        """Put the review at the cursor on the desk."""
        review_id = self._current_id()
        if review_id is not None:
            self._workbench.open_review(review_id)

    def rename_current(self) -> None:
        """Edit the title of the review at the cursor in its place."""
        index = self.currentIndex()
        if self._workbench.writable and index.isValid():
            self.edit(index)

    def _store_title(self) -> None:
        """Store the title that is being edited, as Enter would."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            delegate = self.itemDelegate()
            delegate.commitData.emit(editor)
            delegate.closeEditor.emit(editor)

    def _rename(self, review_id: int, title: str) -> None:
        self._workbench.do(services.reviews.rename, review_id, title)

    def delete_current(self) -> None:
        """Delete the review at the cursor; the notice offers to take that back."""
        row, library = self.currentIndex().data(Role.ROW), self._workbench.library
        if row is None or library is None:
            return
        try:
            services.reviews.delete(library, row.id)
        except UserError as error:
            self._workbench.tell(str(error))
            return
        self._deleted = row.id
        text = self.tr("“{0}” is deleted.").format(_short(row.title))
        self._workbench.told.emit(Notice(text, self.tr("Undo"), lambda: self._bring_back(row.id)))

    def _bring_back(self, review_id: int) -> None:
        """Undo a deletion, unless something else was changed in the library since."""
        if self._deleted != review_id:
            self._workbench.tell(
                self.tr("Something else was changed since; take that back first, with Undo in the Edit menu.")
            )
            return
        self._back = review_id
        self._workbench.do(lambda library: library.undo(None))


def _now() -> int:
    return time.time_ns() // 1_000_000


def _short(title: str) -> str:
    return title if len(title) <= 60 else title[:59].rstrip() + "…"
