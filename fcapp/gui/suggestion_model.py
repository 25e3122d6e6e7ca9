"""The suggestions that are shown, as an item model."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from fcapp.gui.display_text import in_quotes, shortened, tip
from fcapp.gui.row_model import RowModel
from fcapp.gui.suggestion_words import said_by
from fcapp.text.suggested import Suggestion

_LONGEST_TIP = 400


class Role(IntEnum):
    """What the model tells of a suggestion besides Qt's own roles."""

    SUGGESTION = Qt.ItemDataRole.UserRole
    """The `Suggestion`."""


class SuggestionModel(RowModel[Suggestion]):
    """The suggestions of a list, one a row; their keys are their spans in `text`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda one: one.span, parent)
        self._text = ""

    def show_all(self, text: str, rows: Sequence[Suggestion]) -> None:
        """Show these suggestions in `text`."""
        if text is self._text:
            self.update(rows, ())
        else:
            self._text = text
            self.replace(rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._rows[index.row()]
        match role:
            case Role.SUGGESTION:
                return one
            case Qt.ItemDataRole.DisplayRole:
                return in_quotes(self._words(one))
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(("Suggestion:", self._short(one), *_told(one)))
            case Qt.ItemDataRole.ToolTipRole:
                return tip("\n".join((self._short(one), *_told(one))))
        return None

    def _words(self, one: Suggestion) -> str:
        return self._text[one.span.start : one.span.end]

    def _short(self, one: Suggestion) -> str:
        return in_quotes(shortened(self._words(one), _LONGEST_TIP))


def _told(one: Suggestion) -> list[str]:
    return [said_by(one), *(f"{reason[:1].upper()}{reason[1:]}." for reason in one.reasons)]
