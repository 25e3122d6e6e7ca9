"""Rows as an item model that is touched only where something changed."""

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Slot

Row = TypeVar("Row")


class RowModel(QStringListModel, Generic[Row]):
    """Rows of a list, each with a key of its own; whoever inherits tells their data.

    The base class only counts the rows: a view asks for their number once for every row whenever it lays them out,
    and at 5,000 rows an answer in Python would take 30 ms.
    """

    def __init__(self, key: Callable[[Row], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._rows: list[Row] = []
        self._coming: list[Row] = []
        self._ids: list[Hashable] = []
        for counted_anew in (self.modelReset, self.rowsRemoved, self.rowsInserted):
            counted_anew.connect(self._take)  # before any view is told

    def index_of(self, key: Hashable) -> QModelIndex:
        """The row with a key; not valid when it is not shown."""
        return self.index(self._ids.index(key)) if key in self._ids else QModelIndex()

    def key_at(self, index: QModelIndex) -> Hashable:
        """The key of a row."""
        return self._ids[index.row()]

    def row_at(self, index: QModelIndex) -> Row:
        """What stands in a row."""
        return self._rows[index.row()]

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._coming = list(rows)
        self.setStringList([""] * len(rows))

    def update(self, rows: Sequence[Row], touched: Collection[Hashable] | None) -> None:
        """Bring the rows up to date; `touched` are the keys of those that may differ, None means any of them."""
        old, new = self._ids, [self._key(row) for row in rows]
        if old == new:
            self._rows = list(rows)
            self._repaint(touched)
            return
        head, tail = _common(old, new)
        self._coming = self._rows[:head] + self._rows[len(old) - tail :]
        self.removeRows(head, len(old) - tail - head)
        self._coming = list(rows)
        self.insertRows(head, len(new) - tail - head)
        self._take()
        self._repaint(None)

    @Slot()
    def _take(self) -> None:
        self._rows, self._ids = self._coming, [self._key(row) for row in self._coming]

    def _repaint(self, touched: Collection[Hashable] | None) -> None:
        if touched is None:
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            return
        for key in touched:
            index = self.index_of(key)
            if index.isValid():
                self.dataChanged.emit(index, index)


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[int, int]:
    """How many keys two lists share at the head and at the tail."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    return head, tail
