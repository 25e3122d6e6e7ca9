"""Finding words in the article, without regard to case, kind of quotes or kind of space."""

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from fcapp.gui.article_view import ArticleView
from fcapp.gui.labels import plain_label
from fcapp.gui.plain_line import PlainLine
from fcapp.gui.typed_keys import kept_from_actions
from fcapp.model.spans import Span

_ALIKE = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "\xa0": " ",
    "\u202f": " ",
    "\n": " ",
    "–": "-",
    "—": "-",
    "‑": "-",
}


def _folded(text: str) -> str:
    folded = text.casefold()
    for letter, plain in _ALIKE.items():
        folded = folded.replace(letter, plain)
    return folded


class FoldedText:
    """A text made ready for searching; answers are spans of the text as it was."""

    def __init__(self, text: str) -> None:
        self._folded = _folded(text)
        self._grown: list[int] = []
        if len(self._folded) != len(text):
            self._grown = _places_of_growth(text)

    def find(self, wanted: str) -> list[Span]:
        """Every place of `wanted` that does not overlap the one before it, in order, in code points."""
        words = _folded(wanted)
        if not words:
            return []
        found = [Span(*match.span()) for match in re.finditer(re.escape(words), self._folded)]
        if not self._grown:
            return found
        return [Span(self._original(start), self._original(end - 1) + 1) for start, end in found]

    def _original(self, at: int) -> int:
        """The code point of the text that a folded one came from."""
        return at - bisect_left(self._grown, at)


def _places_of_growth(text: str) -> list[int]:
    """The folded offsets after which a letter goes on that was one and became several ("ß" becomes "ss")."""
    places: list[int] = []
    growing = "".join(letter for letter in set(text) if len(letter.casefold()) > 1)
    for match in re.finditer(f"[{growing}]", text):
        folded = match.start() + len(places)
        places += range(folded, folded + len(match[0].casefold()) - 1)
    return places


class FindBar(QWidget):
    """A line below the article, which stays in its place: what to find, which hit of how many, forth and back."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._text: str | None = None
        self._folded = FoldedText("")
        self._hits: list[Span] = []
        self._current: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fill()
        self.hide()

    def _fill(self) -> None:
        self.field = PlainLine()
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.count = plain_label(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for name, tip, slot in (
            (self.tr("Previous"), self.tr("Previous hit (Shift+Enter)"), self.previous),
            (self.tr("Next"), self.tr("Next hit (Enter)"), self.next),
            (self.tr("Close"), self.tr("Close (Escape)"), self.close_bar),
        ):
            button = QPushButton(name)
            button.setToolTip(tip)
            button.clicked.connect(slot)
            row.addWidget(button)

    def open(self, text: str) -> None:
        """Show the bar for the article's text; words that are selected are looked for at once."""
        if text != self._text:
            self._text, self._folded = text, FoldedText(text)
        self.show()
        chosen = self._view.selected_span()
        if chosen and "\n" not in text[chosen.start : chosen.end]:
            self.field.setText(text[chosen.start : chosen.end])
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def next(self) -> None:
        """Go to the next hit; after the last comes the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before; before the first comes the last."""
        self._step(-1)

    def close_bar(self) -> None:
        """Hide the bar and go back to the article, with the last hit selected."""
        hit = self._hits[self._current] if self._current is not None else None
        self.hide()
        self._hits, self._current = [], None
        self._view.set_hits([], None)
        if hit:
            self._view.select(hit)
        self._view.setFocus()

    def event(self, event: QEvent) -> bool:
        return kept_from_actions(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self._step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        if self.isHidden():
            return
        self._hits = self._folded.find(self.field.text())
        after = bisect_left(self._hits, self._from())
        self._current = after % len(self._hits) if self._hits else None
        self._show_hits()

    def _from(self) -> Span:
        """Where to look from: the start of the selection, or the caret."""
        chosen = self._view.selected_span()
        caret = chosen.start if chosen else self._view.caret()
        return Span(caret, caret)

    def _step(self, by: int) -> None:
        if self._current is not None:
            self._current = (self._current + by) % len(self._hits)
            self._show_hits()

    def _show_hits(self) -> None:
        hit = self._hits[self._current] if self._current is not None else None
        self._view.set_hits(self._hits, hit)
        if hit:
            self._view.reveal(hit)
        self.count.setText(self._words())

    def _words(self) -> str:
        if self._current is not None:
            return self.tr("{0} of {1}").format(self._current + 1, len(self._hits))
        return self.tr("No hits") if self.field.text() else ""
