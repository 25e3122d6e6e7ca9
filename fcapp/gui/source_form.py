"""The part of the evidence form that describes a source."""

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from fcapp.gui.abreast import DATE, DATE_TIP, Abreast, direction
from fcapp.gui.choice_box import ChoiceBox
from fcapp.gui.label_grid import label_grid
from fcapp.gui.labels import plain_label
from fcapp.gui.painted_button import Segments
from fcapp.gui.plain_line import PlainLine
from fcapp.gui.theme import Themes
from fcapp.gui.vocabulary_words import CONFIDENTIALITIES, RANKS, SOURCE_KINDS
from fcapp.model.rows import SourceFields, SourceRow
from fcapp.model.vocabulary import SourceKind
from fcapp.text.links import safe_link

_LINES = (
    ("title", "Title", ""),
    ("author", "Author", "person or office"),
    ("publisher", "Publisher", "paper, site or agency"),
    ("url", "Link", "https://"),
    ("published", "Date", DATE),
    ("accessed", "Accessed", DATE),
)
"""Field of `SourceFields`, name and example."""


NAMES = 66
"""Pixels for the names at the left."""

_DATES_ROOM = 290
_BETWEEN = 6


def fields_of(source: SourceRow) -> SourceFields:
    """What a reviewer told of a source that the library knows."""
    names = (field.name for field in dataclasses.fields(SourceFields))
    return SourceFields(**{name: getattr(source, name) for name in names})


class SourceForm(QWidget):
    """Fields for all that is told of a source."""

    edited = Signal()
    """Something else stands in it now."""
    link_given = Signal(str)
    """A whole link was pasted or dropped into the link field."""

    def __init__(self, themes: Themes, today: Callable[[], str]) -> None:
        """`today` gives the date for a page that is looked at now."""
        super().__init__()
        self._today = today
        self._showing = False
        self._link_before = ""
        self.kind = ChoiceBox(self.tr("Kind of source"), SOURCE_KINDS)
        self.lines = {name: PlainLine() for name, _, _ in _LINES}
        self.rank = Segments(themes, self.tr("Primary or secondary source"), RANKS)
        self.confidentiality = Segments(themes, self.tr("Who may learn of the source"), CONFIDENTIALITIES)
        self._fill()
        self.show_fields(SourceFields())
        self.lines["url"].textChanged.connect(self._link_changed)
        for line in self.lines.values():
            line.textChanged.connect(self.edited)
        for choice in (self.kind, self.rank, self.confidentiality):
            choice.chosen.connect(self.edited)

    def _fill(self) -> None:
        grid = label_grid(self, NAMES)
        self._nature = QHBoxLayout()
        self._nature.setSpacing(_BETWEEN)
        self._nature.addWidget(self.kind, 1)
        self._nature.addWidget(self.rank)
        grid.addLayout(self._nature, 0, 0, 1, 2)
        *lines, published, accessed = [self._named(*line) for line in _LINES]
        for row, (label, line) in enumerate(lines, 1):
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        dates = Abreast(published, accessed, room=_DATES_ROOM, column=NAMES, aligned=False)
        grid.addWidget(dates, len(_LINES), 0, 1, 2)
        grid.addWidget(self.confidentiality, len(_LINES) + 1, 0, 1, 2)

    def _named(self, name: str, words: str, example: str) -> tuple[QLabel, QLineEdit]:
        line = self.lines[name]
        line.setAccessibleName(self.tr("{0} of the source").format(self.tr(words)))
        line.setPlaceholderText(self.tr(example))
        if example == DATE:
            line.setToolTip(self.tr(DATE_TIP))
        return plain_label(self.tr(words), role="muted"), line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.kind.sizeHint().width() + _BETWEEN + self.rank.sizeHint().width()
        self._nature.setDirection(direction(beside=self.width() >= room))

    def fields(self) -> SourceFields:
        """What the form says."""
        values: dict[str, Any] = {name: line.text() for name, line in self.lines.items()}
        for name, choice in (("kind", self.kind), ("rank", self.rank), ("confidentiality", self.confidentiality)):
            values[name] = choice.value()
        return SourceFields(**values)

    def show_fields(self, fields: SourceFields) -> None:
        """Show what is known of a source."""
        self._showing = True
        for name, line in self.lines.items():
            line.setText(getattr(fields, name))
            line.setCursorPosition(0)
        self.kind.show_value(fields.kind)
        self.rank.show_value(fields.rank)
        self.confidentiality.show_value(fields.confidentiality)
        self._showing = False

    def names_a_source(self) -> bool:
        """Whether anything is told that could only be of a source."""
        return any(line.text().strip() for name, line in self.lines.items() if name != "accessed")

    @Slot(str)
    def _link_changed(self, text: str) -> None:
        before, self._link_before = self._link_before, text
        link = safe_link(text)
        if self._showing or link is None or len(text) - len(before) < 2:
            return
        if not self.lines["accessed"].text():
            self.kind.show_value(SourceKind.WEB_PAGE)
            self.lines["accessed"].setText(self._today())
        self.link_given.emit(link)
