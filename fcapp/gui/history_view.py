"""The life of a claim, read off the journal when it is asked for."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.dates_in_words import date_in_words, local
from fcapp.gui.growing_text import GrowingText
from fcapp.gui.painted_button import small_button
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import HistoryRow

_MOST_STEPS = 100
"""More steps of one claim are counted, not listed."""


class HistoryView(QWidget):
    """A heading that opens a list of steps, the newest first; closed, it reads nothing."""

    opened = Signal()
    """The list was opened and should be brought into view."""

    def __init__(self, workbench: Workbench, themes: Themes) -> None:
        super().__init__()
        self._workbench = workbench
        self._themes = themes
        self.switch = small_button(themes, "", self.tr("What was done to this claim, when and by whom"))
        self.words = GrowingText(1, 18)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(self.tr("Steps in the life of the claim, the newest first"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        self.switch.clicked.connect(lambda: self.open(on=not self.is_open))
        self.open(on=False)
        themes.changed.connect(self.refresh)

    @property
    def is_open(self) -> bool:
        """Whether the steps are shown."""
        return not self.words.isHidden()

    @Slot()
    def refresh(self) -> None:
        """Read the steps of the claim in hand, if they are shown."""
        current = self._workbench.current
        if self.is_open and current is not None:
            self._write(self._workbench.do(services.claims.history, current) or [])

    def open(self, *, on: bool) -> None:
        """Show the steps, or hide them."""
        self.switch.setText(self.tr("Hide the history") if on else self.tr("Show the history"))
        self.switch.setAccessibleName(self.switch.text())
        self.switch.updateGeometry()
        self.words.setVisible(on)
        self.refresh()
        if on:
            self.opened.emit()

    def _write(self, steps: list[HistoryRow]) -> None:
        self.words.clear()
        cursor = self.words.textCursor()
        plain, strong, muted = self._formats()
        for number, step in enumerate(steps[:_MOST_STEPS]):
            cursor.insertText("\n" if number else "", plain)
            cursor.insertText(step.label, strong)
            cursor.insertText(f"  {local_time(step.at_ms)} · {step.reviewer}", muted)
            for detail in step.details:
                cursor.insertText(f"\n{' '.join(detail.split())}", plain)
        if len(steps) > _MOST_STEPS:
            cursor.insertText(self.tr("\nand {0} earlier steps").format(len(steps) - _MOST_STEPS), muted)
        self.words.moveCursor(QTextCursor.MoveOperation.Start)

    def _formats(self) -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
        theme = self._themes.current
        plain, strong, muted = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.text)
        strong.setForeground(theme.text)
        strong.setFontWeight(QFont.Weight.DemiBold)
        muted.setForeground(theme.muted)
        return plain, strong, muted


def local_time(at_ms: int) -> str:
    """A moment, in milliseconds since 1970-01-01 UTC, on this computer's clock: "5 Nov 2024, 14:05"; "" when none."""
    at = local(at_ms)
    return f"{date_in_words(at.date().isoformat())}, {at:%H:%M}" if at else ""
