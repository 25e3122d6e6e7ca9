"""The claims that are shown, as an item model: thin, with named roles, and touched only where something changed."""

from collections.abc import Collection, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Slot

from fcapp.gui.display_text import in_quotes, shortened, tip
from fcapp.gui.verdict_shapes import verdict_word
from fcapp.model.rows import ClaimRow
from fcapp.model.vocabulary import Priority

_LONGEST_TIP = 400


class Role(IntEnum):
    """What the model tells of a claim besides Qt's own roles."""

    CLAIM = Qt.ItemDataRole.UserRole
    """The `ClaimRow`."""


class ClaimModel(QStringListModel):
    """The claims of a list, one a row.

    The base class only counts the rows: a view asks for their number once for every row whenever it lays them out,
    and at 5,000 claims an answer in Python would take 30 ms.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ClaimRow] = []
        self._coming: list[ClaimRow] = []
        self._ids: list[int] = []
        for counted_anew in (self.modelReset, self.rowsRemoved, self.rowsInserted):
            counted_anew.connect(self._take)  # before any view is told

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Role.CLAIM:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return in_quotes(row.quote)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(_sentences(row))
        return None

    def claim_at(self, index: QModelIndex) -> int | None:
        """The id of the claim of a row."""
        return self._ids[index.row()] if index.isValid() else None

    def index_of(self, claim_id: int | None) -> QModelIndex:
        """The row of a claim; not valid when it is not shown."""
        return self.index(self._ids.index(claim_id)) if claim_id in self._ids else QModelIndex()

    def replace(self, rows: Sequence[ClaimRow]) -> None:
        """Show other claims."""
        self._coming = list(rows)
        self.setStringList([""] * len(rows))

    def update(self, rows: Sequence[ClaimRow], touched: Collection[int] | None) -> None:
        """Bring the rows up to date; `touched` are the claims that may differ, None means any of them."""
        old, new = self._ids, [row.id for row in rows]
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
        self._rows, self._ids = self._coming, [row.id for row in self._coming]

    def _repaint(self, touched: Collection[int] | None) -> None:
        if touched is None:
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            return
        for claim_id in touched:
            index = self.index_of(claim_id)
            if index.isValid():
                self.dataChanged.emit(index, index)


def _common(old: list[int], new: list[int]) -> tuple[int, int]:
    """How many ids two lists share at the head and at the tail."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    return head, tail


def spoken(row: ClaimRow) -> str:
    """A claim for those who hear the list."""
    parts = [f"Claim {row.number}, {verdict_word(row.verdict)}: {in_quotes(shortened(row.quote, _LONGEST_TIP))}"]
    parts += [row.claimant] if row.claimant else []
    parts.append(evidence_words(row.evidence))
    parts += [f"{row.priority.name.lower()} priority"] if row.priority is not Priority.NORMAL else []
    parts += [finding.removesuffix(".") for finding in row.findings]
    return ". ".join(parts) + "."


def evidence_words(count: int) -> str:
    """How much evidence there is, in words."""
    return "no evidence" if not count else f"evidence: {count}"


def _sentences(row: ClaimRow) -> str:
    return "\n".join([in_quotes(shortened(row.quote, _LONGEST_TIP)), *row.findings])
