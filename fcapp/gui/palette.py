"""The command palette: type a few letters, press Enter; the mouse is not needed."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fcapp.gui.labels import plain_label
from fcapp.gui.palette_list import Entry, PaletteList, Role, action_entries, claim_entries
from fcapp.gui.review_model import Index
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench

_WIDTH, _HEIGHT = 620, 420
_TOP = 60
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The keyboard left the field for a menu or another program, and comes back."""


class CommandPalette(QFrame):
    """A panel over the upper middle of the window that it is given; the keyboard goes back where it came from."""

    def __init__(self, window: QWidget, workbench: Workbench, themes: Themes, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._actions = actions
        self._before: QWidget | None = None
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Command palette"))
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Type what to do, or the number or words of a claim"))
        self.field.setAccessibleName(self.tr("Command or claim"))
        self.lines = PaletteList()
        self.list = QListView()
        self.list.setModel(self.lines)
        self.list.setItemDelegate(_Line(themes, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Commands and claims"))
        self.help = plain_label(role="muted")
        self._lay_out()
        self.field.textChanged.connect(self._fill)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._run)
        self.field.escaped.connect(self.close_palette)
        self.field.left.connect(self.hide)
        window.installEventFilter(self)
        self.list.clicked.connect(self._run)
        self.list.selectionModel().currentChanged.connect(self._show_help)
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.help)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        self.setGraphicsEffect(shadow)

    def open(self) -> None:
        """Show the palette, empty, with all actions below."""
        self._before = QApplication.focusWidget()
        self._place()
        self.field.clear()
        self._fill()
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_palette(self) -> None:
        """Hide the palette and give the keyboard back."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            self._before = None

    def _place(self) -> None:
        window = self._window
        width = min(_WIDTH, window.width() - 40)
        height = min(_HEIGHT, window.height() - _TOP - 20)
        self.setGeometry((window.width() - width) // 2, _TOP, width, height)

    def _fill(self) -> None:
        query = self.field.text()
        claims = claim_entries(self._workbench.claims, query, self._workbench.select)
        actions = action_entries(self._actions, query)
        number = query.strip().isdecimal()
        self.lines.set_entries([*claims, *actions] if number else [*actions, *claims])
        self._go_from(0, 1)
        self._show_help()

    def _show_help(self) -> None:
        entry: Entry | None = self.list.currentIndex().data(Role.ENTRY)
        if entry is not None:
            self.help.setText(entry.help)
        elif self.lines.entries:
            self.help.setText(self.tr("This cannot be done now."))
        else:
            self.help.setText(self.tr("Nothing fits; try other letters."))

    def _run(self) -> None:
        entry: Entry | None = self.list.currentIndex().data(Role.ENTRY)
        if entry is not None and entry.enabled:
            self.close_palette()
            entry.run()

    def _step(self, by: int) -> None:
        last = len(self.lines.entries) - 1
        at = max(0, min(last, self.list.currentIndex().row() + by))
        self._go_from(at, 1 if by > 0 else -1)

    def _go_from(self, at: int, by: int) -> None:
        """Choose the first line from `at` on that can be done now, looking down (1) or up (-1)."""
        entries = self.lines.entries
        while 0 <= at < len(entries) and not entries[at].enabled:
            at += by
        if 0 <= at < len(entries):
            self.list.setCurrentIndex(self.lines.index(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


class _Field(QLineEdit):
    """A line that leaves to the palette the keys that are for its list."""

    stepped = Signal(int)
    entered = Signal()
    escaped = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()


class _Line(QStyledItemDelegate):
    """Paints the text of a line, beside it where it belongs, and its key at the right edge."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.current
        entry: Entry = index.data(Role.ENTRY)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(option.font)
        if chosen:
            painter.fillRect(option.rect, theme.selection)
        rect = option.rect.adjusted(12, 0, -12, 0)
        side = "     ".join(part for part in (entry.side, entry.key) if part)
        painter.setPen(theme.selected_text if chosen else theme.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, side)
        rect.setWidth(rect.width() - option.fontMetrics.horizontalAdvance(side) - 16)
        if entry.enabled and not chosen:
            painter.setPen(theme.text)
        shown = option.fontMetrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
