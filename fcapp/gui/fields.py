"""Fields without a Save button: what is typed is sent off by itself, and undo belongs to the journal."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from fcapp.gui.growing_text import GrowingText
from fcapp.gui.plain_line import PlainLine

PAUSE_MS = 400
"""How long the reviewer stops typing before the text is sent off."""

_KEPT = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X}
"""With Ctrl, the letters that a field needs itself; all others are the program's."""


class Typing(QObject):
    """What was typed into a field: sent off after a pause, and kept until it is stored.

    The text belongs to something with an id (a claim), so that it is never stored with another one.
    """

    written = Signal(str, int)
    left = Signal()

    def __init__(
        self, field: QWidget, read: Callable[[], str], put: Callable[[str], None], same: Callable[[str], bool]
    ) -> None:
        super().__init__(field)
        self._read, self._put, self._same = read, put, same
        self._of = 0
        self._typed = False
        self._putting = False
        self._unstored: dict[int, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.store_now)
        field.installEventFilter(self)

    @Slot()
    def note(self) -> None:
        """The text in the field is another now."""
        if not self._putting:
            self._typed = True
            self._pause.start()

    @Slot()
    def store_now(self) -> None:
        """Send off what is not stored yet."""
        self._pause.stop()
        if self._typed:
            self._typed = False
            self._unstored[self._of] = self._read()
        for of, text in list(self._unstored.items()):
            del self._unstored[of]
            self.written.emit(text, of)

    def try_again(self, text: str, of: int) -> None:
        """It could not be stored: keep it for the next chance."""
        self._unstored[of] = text

    def forget(self) -> None:
        """Drop what is not stored; another library is open."""
        self._pause.stop()
        self._typed = False
        self._unstored.clear()

    def show_text(self, text: str, of: int) -> None:
        """Show what is stored with the thing `of`, unless something newer was typed."""
        if of != self._of:
            newest = self._unstored.get(of, text)
            if self._typed:
                self.store_now()
            self._of = of
            self._show(newest)
        elif not self._typed and of not in self._unstored:
            self._show(text)

    def _show(self, text: str) -> None:
        if not self._same(text):
            self._putting = True
            self._put(text)
            self._putting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return self._takes(event)
        if event.type() == QEvent.Type.FocusOut:
            self.store_now()
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Keep from the field the keys that are not its own."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.store_now()
                self.left.emit()
            return True
        if _is_for_the_program(event):
            event.ignore()
            return True
        return False


def _is_for_the_program(event: QKeyEvent) -> bool:
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z and event.key() not in _KEPT
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return letter and held == Qt.KeyboardModifier.ControlModifier


class TextField(GrowingText):
    """Several lines of plain text.

    `written(text, id)` carries what was typed and the id of what it belongs to; `left` says that Escape was pressed.
    """

    def __init__(self, fewest: int = 3, most: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(fewest, most, parent)
        self.setUndoRedoEnabled(False)
        self._typing = Typing(self, self.written_text, self._put, lambda text: text == self.written_text())
        self.written, self.left = self._typing.written, self._typing.left
        self.store_now, self.try_again = self._typing.store_now, self._typing.try_again
        self.forget = self._typing.forget
        self.textChanged.connect(self._typing.note)

    def show_text(self, text: str, of: int = 0) -> None:
        """Show what is stored with the thing `of`; the caret stays, and newer typing is left alone."""
        self._typing.show_text(text, of)

    def _put(self, text: str) -> None:
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)


class LineField(PlainLine):
    """One line of plain text; signals as in `TextField`. White space at its ends does not count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = Typing(self, self.text, self._put, lambda text: text.strip() == self.text().strip())
        self.written, self.left = self._typing.written, self._typing.left
        self.store_now, self.try_again = self._typing.store_now, self._typing.try_again
        self.forget = self._typing.forget
        self.textChanged.connect(self._typing.note)
        self.returnPressed.connect(self.store_now)

    def show_text(self, text: str, of: int = 0) -> None:
        """Show what is stored with the thing `of`; the caret stays, and newer typing is left alone."""
        self._typing.show_text(text, of)

    def _put(self, text: str) -> None:
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, len(self.text())) if self.hasFocus() else 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:  # undo, redo and a line: the journal's
            menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
