"""The claims that are shown, as an item model: thin, with named roles, and touched only where something changed."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from fcapp.gui.display_text import in_quotes, shortened, tip
from fcapp.gui.row_model import RowModel
from fcapp.gui.verdict_shapes import verdict_word
from fcapp.model.rows import ClaimRow
from fcapp.model.vocabulary import Priority

_LONGEST_TIP = 400


class Role(IntEnum):
    """What the model tells of a claim besides Qt's own roles."""

    CLAIM = Qt.ItemDataRole.UserRole
    """The `ClaimRow`."""


class ClaimModel(RowModel[ClaimRow]):
    """The claims of a list, one a row; their keys are their ids."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.id, parent)

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


def spoken(row: ClaimRow) -> str:
    """A claim for those who hear the list."""
    parts = [f"Claim {row.number}, {verdict_word(row.standing)}: {in_quotes(shortened(row.quote, _LONGEST_TIP))}"]
    parts += [row.claimant] if row.claimant else []
    parts.append(evidence_words(row.evidence))
    parts += [f"{row.priority.name.lower()} priority"] if row.priority is not Priority.NORMAL else []
    parts += [f"judged {row.verdict} before"] if row.look_again and row.verdict else []
    parts += [f"no longer in the article since version {row.last_version}"] if row.last_version else []
    parts += [finding.removesuffix(".") for finding in row.findings]
    return ". ".join(parts) + "."


def evidence_words(count: int) -> str:
    """How much evidence there is, in words."""
    return "no evidence" if not count else f"evidence: {count}"


def _sentences(row: ClaimRow) -> str:
    return "\n".join([in_quotes(shortened(row.quote, _LONGEST_TIP)), *row.findings])
