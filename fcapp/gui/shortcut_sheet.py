"""The shortcut sheet: every action with its keys, and the place to choose others."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fcapp.gui.actions import ACTIONS, MENUS, Action
from fcapp.gui.buttons import push_button
from fcapp.gui.key_capture import KeyCapture, taken_by
from fcapp.gui.labels import plain_label
from fcapp.gui.made_actions import set_keys
from fcapp.gui.workbench import Workbench

_HEAD, _LINE, _PAD = 36, 26, 36
_NATIVE = QKeySequence.SequenceFormat.NativeText
_ROWS = {row.id: row for row in ACTIONS}


class ShortcutSheet(QDialog):
    """Lists the actions by menu; a change of keys is stored at once and holds at once."""

    def __init__(self, workbench: Workbench, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._actions = actions
        self._menus: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setWindowTitle(self.tr("Shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find an action or a key"))
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.table = QTreeWidget()
        self.capture = KeyCapture()
        self.error = plain_label(role="error", wrap=True)
        self.change_button = push_button(self.tr("Change…"), self.change)
        self.default_button = push_button(self.tr("Back to default"), self.back_to_default)
        self._lay_out()
        self._make_table()
        self.capture.chosen.connect(self._take_keys)
        self.capture.left.connect(self._leave)
        self._refresh_buttons()
        self.setMinimumSize(520, 400)
        self.resize(800, 640)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        for part in (self.search, self.table, self.capture, self.error):
            column.addWidget(part)
        column.setStretchFactor(self.table, 1)
        self.error.hide()
        row = QHBoxLayout()
        row.addWidget(self.change_button)
        row.addWidget(self.default_button)
        row.addStretch()
        row.addWidget(push_button(self.tr("Close"), self.close))
        column.addLayout(row)

    def _make_table(self) -> None:
        table = self.table
        table.setColumnCount(3)
        table.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        table.setAccessibleName(self.tr("Actions and their keys"))
        table.setRootIsDecorated(False)
        table.setItemsExpandable(False)
        table.setIndentation(0)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(True)
        for menu in MENUS:
            self._add_menu(menu, [row for row in ACTIONS if row.menu == menu and row.id in self._actions])
        table.expandAll()
        table.itemActivated.connect(self.change)
        table.currentItemChanged.connect(self._refresh_buttons)

    def _add_menu(self, menu: str, rows: list[Action]) -> None:
        head = QTreeWidgetItem(self.table, [menu])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = QFont(self.font())
        bold.setBold(True)
        head.setFont(0, bold)
        head.setSizeHint(0, QSize(0, _HEAD))
        head.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._menus.append((head, [self._add_row(head, row) for row in rows]))

    def _add_row(self, head: QTreeWidgetItem, row: Action) -> QTreeWidgetItem:
        item = QTreeWidgetItem(head, [row.name, self._keys(row), row.help])
        item.setData(0, Qt.ItemDataRole.UserRole, row.id)
        item.setSizeHint(0, QSize(self.fontMetrics().horizontalAdvance(row.name) + _PAD, _LINE))
        item.setToolTip(2, row.help)
        return item

    def _keys(self, row: Action) -> str:
        return "  or  ".join(keys.toString(_NATIVE) for keys in self._actions[row.id].shortcuts())

    # --- what is shown -------------------------------------------------------------------------------------------

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for head, items in self._menus:
            shown = [_show_if_fits(item, wanted) for item in items]
            head.setHidden(not any(shown))

    def _current(self) -> Action | None:
        index = self.table.currentIndex()
        return _ROWS.get(index.siblingAtColumn(0).data(Qt.ItemDataRole.UserRole) or "")

    def _refresh_buttons(self) -> None:
        row = self._current()
        self.say("")
        self.capture.hide()
        self.change_button.setEnabled(row is not None)
        self.default_button.setEnabled(row is not None and row.id in self._workbench.settings.keys)

    def say(self, sentence: str) -> None:
        """Show what could not be done; the empty string takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    # --- changing ------------------------------------------------------------------------------------------------

    def change(self) -> None:
        """Ask for other keys for the current action."""
        row = self._current()
        if row is not None:
            self.say("")
            self.capture.ask(row.name)

    def back_to_default(self) -> None:
        """Give the current action the keys that it came with, unless another action has one of them."""
        row = self._current()
        if row is None:
            return
        refusal = self._refusal(row, [QKeySequence(key) for key in row.keys])
        if refusal:
            self.say(refusal)
        else:
            self._keep(row, {name: keys for name, keys in self._workbench.settings.keys.items() if name != row.id})

    def _take_keys(self, keys: QKeySequence) -> None:
        row = self._current()
        if row is None:
            return
        refusal = self._refusal(row, [keys])
        if refusal:
            self.capture.refuse(refusal)
        else:
            text = keys.toString(QKeySequence.SequenceFormat.PortableText)
            self._keep(row, {**self._workbench.settings.keys, row.id: text})

    def _refusal(self, row: Action, keys: list[QKeySequence]) -> str:
        other = taken_by(self._actions, row.id, keys)
        if other is None:
            return ""
        shared = next(key for key in self._actions[other].shortcuts() if key in keys)
        text = self.tr("{0} belongs to “{1}”; choose other keys, or change those of “{1}” first.")
        return text.format(shared.toString(_NATIVE), _ROWS[other].name)

    def _keep(self, row: Action, chosen: dict[str, str]) -> None:
        self._workbench.keep_settings(keys=chosen)
        set_keys(self._actions[row.id], row, chosen)
        self.table.model().setData(self.table.currentIndex().siblingAtColumn(1), self._keys(row))
        self._leave()

    def _leave(self) -> None:
        self._refresh_buttons()
        self.table.setFocus()


def _show_if_fits(item: QTreeWidgetItem, words: list[str]) -> bool:
    text = " ".join(item.text(column) for column in range(3)).casefold()
    fits = all(word in text for word in words)
    item.setHidden(not fits)
    return fits
