"""Finding a source that the library has already, while typing; or beginning a new one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget

from fcapp.gui.display_text import shortened
from fcapp.gui.evidence_card import source_facts, source_name
from fcapp.gui.plain_line import PlainLine
from fcapp.model.rows import SourceRow

PAUSE_MS = 120
"""How long the reviewer stops typing before the library is asked."""

_MOST_ROWS = 6
_LONGEST = 80


class SourceSearch(QWidget):
    """A field with the sources that fit below it; the last row begins a new source."""

    chosen = Signal(object)
    """The `SourceRow` to use."""
    new_wanted = Signal(str)
    """What was typed, as the beginning of a new source."""

    def __init__(self, search: Callable[[str], Sequence[SourceRow]]) -> None:
        super().__init__()
        self._search = search
        self._found: Sequence[SourceRow] = ()
        self.field = PlainLine()
        self.field.setPlaceholderText(self.tr("Find a source, or paste a link"))
        self.field.setAccessibleName(self.tr("Find a source of the library, or begin a new one"))
        self.field.installEventFilter(self)
        self.results = QListWidget()
        self.results.setAccessibleName(self.tr("Sources that fit"))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frame = QFrame()
        self._frame.setProperty("role", "card")
        self._frame.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._fill()
        self._connect()

    def _fill(self) -> None:
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(3, 3, 3, 3)
        inner.addWidget(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.field)
        column.addWidget(self._frame)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._pause.start)
        self._pause.timeout.connect(self.look)
        self.results.itemClicked.connect(self._take)

    @Slot()
    def look(self) -> None:
        """Show the sources that fit what is typed, the most used first."""
        self._pause.stop()
        words = self.field.text().strip()
        self._found = self._search(words)
        self.results.clear()
        self.results.addItems([_line(source) for source in self._found])
        self.results.addItem(self.tr("New source “{0}”").format(words) if words else self.tr("New source"))
        self.results.setCurrentRow(0)
        rows = min(_MOST_ROWS, self.results.count())
        self.results.setFixedHeight(rows * self.results.sizeHintForRow(0) + 2 * self.results.frameWidth())
        self._frame.show()

    def close_results(self) -> None:
        """Hide the sources that were found."""
        self._pause.stop()
        self._frame.hide()

    @property
    def is_open(self) -> bool:
        """Whether sources are offered now."""
        return self._frame.isVisibleTo(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._takes(event)
        if event.type() == QEvent.Type.FocusOut:
            self.close_results()
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Use the keys that belong to the list; everything else is the field's."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if not event.modifiers():
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self._enter()
            case Qt.Key.Key_Escape if self.is_open:
                self.close_results()
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        if self.is_open:
            self.results.setCurrentRow(max(0, min(self.results.count() - 1, self.results.currentRow() + by)))
        else:
            self.look()

    def _enter(self) -> None:
        if self._pause.isActive() or not self.is_open:
            self.look()
        self._take()

    @Slot()
    def _take(self) -> None:
        at = self.results.currentRow()
        self.close_results()
        if at < len(self._found):
            self.chosen.emit(self._found[at])
        else:
            self.new_wanted.emit(self.field.text().strip())


def _line(source: SourceRow) -> str:
    name = shortened(source_name(source), _LONGEST)
    used = f"used {source.uses} times" if source.uses != 1 else "used once"
    return " · ".join([name, *source_facts(source)[:1], used])
