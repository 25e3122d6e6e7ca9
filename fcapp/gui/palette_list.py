"""What the command palette offers: actions of the program and claims of the review, best fit first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from fcapp.gui.actions import ACTIONS
from fcapp.gui.display_text import in_quotes, shortened
from fcapp.gui.fuzzy import score
from fcapp.gui.key_hints import key_of
from fcapp.gui.verdict_shapes import verdict_word
from fcapp.model.rows import ClaimRow

_CLAIMS = 50
"""How many claims are offered at most."""

_QUOTE = 90
_LEADING = {"go", "to", "claim"}
"""Words of an entry that say nothing about which claim."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    text: str
    side: str
    """The menu of an action, the verdict of a claim."""
    key: str
    help: str
    run: Callable[[], object]
    enabled: bool = True


class Role(IntEnum):
    """What can be asked of a line beside Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    """The `Entry`."""


def action_entries(actions: Mapping[str, QAction], query: str) -> list[Entry]:
    """The actions that fit, best first; for an empty query all of them, in the order of the menus."""
    fits = [(score(query, row.name, f"{row.menu} {row.help}"), row) for row in ACTIONS if row.id in actions]
    if query.strip():
        fits = sorted((fit for fit in fits if fit[0]), key=lambda fit: -fit[0])
    made = ((row, actions[row.id]) for _, row in fits)
    return [
        Entry(row.name, row.menu, key_of(action), row.help, action.trigger, action.isEnabled())
        for row, action in made
    ]


def claim_entries(claims: Sequence[ClaimRow], query: str, go: Callable[[int], object]) -> list[Entry]:
    """The claims with that number, or with all the words of the query in quotation or claimant."""
    words = [word for word in query.casefold().split() if word not in _LEADING]
    if not words:
        return []
    fits = [row for row in claims if _fits(row, words)]
    return [_claim_entry(row, go) for row in fits[:_CLAIMS]]


def _fits(row: ClaimRow, words: Sequence[str]) -> bool:
    if len(words) == 1 and words[0].isdecimal() and str(row.number).startswith(words[0]):
        return True
    said = f"{row.quote} {row.claimant}".casefold()
    return all(word in said for word in words)


def _claim_entry(row: ClaimRow, go: Callable[[int], object]) -> Entry:
    text = f"Go to claim {row.number}: {in_quotes(shortened(row.quote, _QUOTE))}"
    return Entry(text, verdict_word(row.standing), "", "", lambda: go(row.id))


class PaletteList(QAbstractListModel):
    """The lines of the palette as an item model."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Offer other lines."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if index.isValid() and self.entries[index.row()].enabled else flags & ~Qt.ItemFlag.ItemIsEnabled

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (entry.text, entry.side, entry.key) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return entry.help
            case Role.ENTRY:
                return entry
        return None
