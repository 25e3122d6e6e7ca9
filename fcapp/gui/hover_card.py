"""A small card beside a claim under the mouse: what it says, who said it, how it stands."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fcapp.gui.display_text import in_quotes, shortened
from fcapp.gui.labels import plain_label
from fcapp.gui.suggestion_words import said_by
from fcapp.gui.theme import Theme
from fcapp.gui.verdict_shapes import verdict_icon, verdict_word
from fcapp.model.rows import ClaimRow
from fcapp.text.suggested import Suggestion

DELAY_MS = 400
"""How long the mouse rests on a claim before the card appears."""

_WIDTH = 320
_LONGEST = 140


class HoverCard(QFrame):
    """Shows one claim in plain text; never takes the focus or the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shape = QLabel()
        self._head = plain_label(wrap=True)
        self._quote = plain_label(wrap=True)
        self._foot = plain_label(role="muted", wrap=True)
        top = QHBoxLayout()
        top.addWidget(self._shape)
        top.addWidget(self._head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(top)
        column.addWidget(self._quote)
        column.addWidget(self._foot)
        self.setFixedWidth(_WIDTH)

    def show_claim(self, row: ClaimRow, theme: Theme, line: QRect) -> None:
        """Show a claim below `line`, the place of its words on the screen, or above it at the screen's foot."""
        self._shape.show()
        self._shape.setPixmap(verdict_icon(row.standing, theme, 14).pixmap(14))
        self._head.setText(f"Claim {row.number} · {verdict_word(row.standing)}")
        self._quote.setText(in_quotes(shortened(row.quote, _LONGEST)))
        evidence = _evidence(row.evidence)
        self._foot.setText(f"Said by {row.claimant} · {evidence}" if row.claimant else evidence)
        self._show_at(line)

    def show_suggestion(self, suggestion: Suggestion, quote: str, line: QRect) -> None:
        """Show a suggestion with the words `quote` below `line`, as a claim is shown."""
        self._shape.hide()
        self._head.setText("Suggestion")
        self._quote.setText(in_quotes(shortened(quote, _LONGEST)))
        self._foot.setText("\n".join((said_by(suggestion), *(f"·  {reason}" for reason in suggestion.reasons))))
        self._show_at(line)

    def _show_at(self, line: QRect) -> None:
        self.resize(_WIDTH, self.heightForWidth(_WIDTH))
        self.move(self._place(line))
        self.show()

    def words(self) -> str:
        """What the card says."""
        return "\n".join(label.text() for label in (self._head, self._quote, self._foot))

    def _place(self, line: QRect) -> QPoint:
        screen = self.screen().availableGeometry()
        y = line.bottom() + 6
        if y + self.height() > screen.bottom():
            y = line.top() - self.height() - 6
        return QPoint(max(screen.left(), min(line.left(), screen.right() - self.width())), y)


def _evidence(count: int) -> str:
    if not count:
        return "No evidence yet"
    return "1 piece of evidence" if count == 1 else f"{count} pieces of evidence"
