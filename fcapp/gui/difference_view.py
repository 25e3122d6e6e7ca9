"""The old and the new words of a claim side by side, with what differs struck out or underlined."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from fcapp.gui.abreast import direction
from fcapp.gui.article_text import article_font
from fcapp.gui.growing_text import GrowingText
from fcapp.gui.labels import plain_label
from fcapp.gui.theme import Themes
from fcapp.model.vocabulary import Verdict

_LINES, _LINES_BELOW = 7, 3
"""How high the words may be side by side, and one below the other."""

_ROOM = 420
"""Pixels below which the new words stand below the old ones."""


class DifferenceView(QWidget):
    """Words that are only in one text are marked by a line, not by colour alone."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self._shown: tuple[str, str] = ("", "")
        self.old_name, self.new_name = plain_label(role="muted", wrap=True), plain_label(role="muted", wrap=True)
        self.old, self.new = _words(self.tr("Old words")), _words(self.tr("New words"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        for name, words in ((self.old_name, self.old), (self.new_name, self.new)):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(name)
            column.addWidget(words)
            column.addStretch(1)
            self._row.addLayout(column, 1)
        themes.changed.connect(self._write)

    def show_words(self, old: tuple[str, str], new: tuple[str, str]) -> None:
        """Show both, each with its name; of no new words, only the name is shown."""
        self.old_name.setText(old[0])
        self.new_name.setText(new[0])
        self.new.setVisible(bool(new[1]))
        self._shown = old[1], new[1]
        self._write()

    @Slot()
    def _write(self) -> None:
        old, new = self._shown
        from fcapp.text.difference import Stretch, difference  # noqa: PLC0415 - wanted only after a new version

        parts = difference(old, new) if new else [Stretch(old, "", same=True)]
        theme = self._themes.current
        plain = QTextCharFormat()
        plain.setForeground(theme.text)
        gone, came = QTextCharFormat(plain), QTextCharFormat(plain)
        gone.setFontStrikeOut(True)
        gone.setBackground(theme.verdict(Verdict.DISPUTED).strong)
        came.setFontUnderline(True)
        came.setFontWeight(QFont.Weight.DemiBold)
        came.setBackground(theme.verdict(Verdict.CONFIRMED).strong)
        _fill(self.old, [(part.old, plain if part.same else gone) for part in parts])
        _fill(self.new, [(part.new, plain if part.same else came) for part in parts])
        self.old.setAccessibleDescription(
            _told(self.tr("Only in the old words"), [part.old for part in parts if not part.same])
        )
        self.new.setAccessibleDescription(
            _told(self.tr("Only in the new words"), [part.new for part in parts if not part.same])
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _ROOM
        self._row.setDirection(direction(beside=beside))
        for field in (self.old, self.new):
            field.set_most(_LINES if beside else _LINES_BELOW)


def _words(name: str) -> GrowingText:
    field = GrowingText(1, _LINES)
    field.setReadOnly(True)
    field.setFont(article_font(15))
    field.setAccessibleName(name)
    return field


def _fill(field: GrowingText, parts: Sequence[tuple[str, QTextCharFormat]]) -> None:
    field.clear()
    cursor = field.textCursor()
    for words, form in parts:
        cursor.insertText(words, form)
    field.moveCursor(QTextCursor.MoveOperation.Start)


def _told(name: str, words: Sequence[str]) -> str:
    said = "; ".join(one.strip() for one in words if one.strip())
    return f"{name}: {said}" if said else ""
