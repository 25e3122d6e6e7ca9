"""Asking for the reviewer's name, once and in place: a strip that can be left unanswered."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from fcapp.gui.buttons import push_button
from fcapp.gui.labels import plain_label
from fcapp.gui.plain_line import PlainLine
from fcapp.gui.typed_keys import kept_from_actions
from fcapp.gui.workbench import Workbench

_LONGEST = 100


class ReviewerForm(QFrame):
    """Keeps the reviewer's name in the settings and on every library that is opened; hidden until asked."""

    closed = Signal()
    """The name was given, or left for later."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._asked = False
        self.setProperty("role", "card")
        self.field = PlainLine()
        self.field.setMaxLength(_LONGEST)
        self.field.setMinimumWidth(140)
        self.field.setMaximumWidth(260)
        self.field.setPlaceholderText(self.tr("Your name"))
        self.field.setAccessibleName(self.tr("Reviewer’s name"))
        self.keep = push_button(self.tr("Keep"), self._keep, primary=True)
        self.later = push_button(self.tr("Later"), self._close)
        self.field.returnPressed.connect(self._keep)
        self.field.textChanged.connect(self._refresh)
        label = plain_label(
            self.tr("Who is reviewing? The name stands beside every change and on reports."), wrap=True
        )
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(label, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        row.addWidget(self.later)
        workbench.library_changed.connect(self._name_library)
        self.hide()

    def ask_once(self) -> None:
        """Ask, unless the name is known or was asked for before; the keyboard stays where it is."""
        if not self._workbench.settings.reviewer and not self._asked:
            self._asked = True
            self._open()

    def ask(self) -> None:
        """Ask, and put the keyboard into the field."""
        self._open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _open(self) -> None:
        self.field.setText(self._workbench.settings.reviewer)
        self._refresh()
        self.show()

    def _refresh(self) -> None:
        self.keep.setEnabled(bool(self.field.text().strip()))

    def _keep(self) -> None:
        name = self.field.text().strip()
        if name:
            self._workbench.keep_settings(reviewer=name)
            self._name_library()
            self._close()

    def _name_library(self) -> None:
        if self._workbench.library is not None:
            self._workbench.library.reviewer = self._workbench.settings.reviewer

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        return kept_from_actions(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
