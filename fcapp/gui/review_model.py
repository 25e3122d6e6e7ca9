"""The reviews of a library as an item model; what a row looks like is the delegate's business."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fcapp.gui.dates_in_words import date_in_words, moment_in_words
from fcapp.gui.progress_bar import counts_in_words
from fcapp.model.rows import ReviewRow

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What can be asked of a row beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The `ReviewRow`."""
    WHERE = Qt.ItemDataRole.UserRole + 2
    """Outlet and date in one line."""
    OPENED = Qt.ItemDataRole.UserRole + 3
    """When it was last on the desk, in words."""


class ReviewModel(QAbstractListModel):
    """Reviews in the order given; a title that is edited goes to `rename(review id, title)`."""

    def __init__(
        self, clock: Callable[[], int], rename: Callable[[int, str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: Sequence[ReviewRow] = ()
        self.editable = True
        self._clock = clock
        self._rename = rename
        self._answers: dict[int, Callable[[ReviewRow], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda row: row.title,
            Qt.ItemDataRole.EditRole: lambda row: row.title,
            Qt.ItemDataRole.ToolTipRole: lambda row: counts_in_words(row.counts),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Role.ROW: lambda row: row,
            Role.WHERE: _where,
            Role.OPENED: self._opened,
        }

    def set_rows(self, rows: Sequence[ReviewRow]) -> None:
        """Show other reviews."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def index_of(self, review_id: int | None) -> QModelIndex:
        """Where a review stands; an invalid index when it is not shown."""
        at = next((at for at, row in enumerate(self.rows) if row.id == review_id), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable and index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return answer(self.rows[index.row()]) if answer else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == row.title:
            return False
        self._rename(row.id, str(value))
        return True

    def _opened(self, row: ReviewRow) -> str:
        return moment_in_words(row.opened_ms, self._clock()) if row.opened_ms else "not opened yet"

    def _spoken(self, row: ReviewRow) -> str:
        parts = (row.title, _where(row), counts_in_words(row.counts), self._opened(row))
        return ", ".join(part for part in parts if part)


def _where(row: ReviewRow) -> str:
    again = f"{row.look_again} to look at again" if row.look_again else ""
    return " · ".join(part for part in (row.outlet, date_in_words(row.published), again) if part)
