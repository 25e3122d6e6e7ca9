"""A list of rows among keys that are commands."""

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from fcapp.gui.row_model import RowModel


class QuietList(QListView):
    """Leaves letters and digits to the program, and paints only the row that changed; all rows are of one height.

    It shows which row is in hand, and tells of those that the reviewer chooses, also of one that was in hand already.
    """

    chosen = Signal(object)
    """A row of the model, as the model has it."""

    def __init__(self, name: str, model: RowModel[Any]) -> None:
        super().__init__()
        self._row_model = model
        self._updating = False
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._tell)

    @contextmanager
    def updating(self) -> Iterator[None]:
        """The program changes rows or the row in hand now, and nobody is told of it."""
        self._updating = True
        yield
        self._updating = False

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Rows come and go now: the one in hand keeps its place in view, or else the one at the top."""
        held = self._held()
        key = self._row_model.key_at(held) if held.isValid() else None
        top = self.visualRect(held).top()
        yield
        index = self._row_model.index_of(key)
        if index.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - top)

    def _held(self) -> QModelIndex:
        current, seen = self.currentIndex(), self.viewport().rect()
        if current.isValid() and seen.intersects(self.visualRect(current)):
            return current
        return self.indexAt(seen.topLeft()) if self.verticalScrollBar().value() else QModelIndex()

    def follow(self, key: Hashable) -> None:
        """Show that the row with a key is in hand; none, if there is no such row."""
        index = self._row_model.index_of(key)
        if index == self.currentIndex():
            return
        with self.updating():
            self.setCurrentIndex(index)
            if not index.isValid():
                self.clearSelection()

    @Slot(QModelIndex)
    def _moved(self, index: QModelIndex) -> None:
        if not self._updating and index.isValid():
            self._tell(index)

    @Slot(QModelIndex)
    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self._row_model.row_at(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in hand stays in view, also when the list gets its height only after it was told."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        if first == last:
            self.viewport().update(self.visualRect(first))  # the base class would lay out all rows again
        else:
            super().dataChanged(first, last, roles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
