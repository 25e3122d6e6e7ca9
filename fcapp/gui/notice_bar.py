"""One calm line for what the program has to say, in place, never in the way."""

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar, QToolButton, QWidget

from fcapp.gui.buttons import push_button
from fcapp.gui.labels import plain_label
from fcapp.gui.notice import Notice

SHOWN_MS = 8_000
"""How long a notice without a button stays."""


class NoticeBar(QFrame):
    """Shows the newest `Notice` that it is told; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Notice"))
        self.label = plain_label(wrap=True)
        self.bar = QProgressBar(maximum=1000, textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedWidth(160)
        self.button = push_button("", self._act)
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setToolTip(self.tr("Close this notice"))
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        self.close_button.clicked.connect(self.dismiss)
        for button in (self.button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self.label, 1)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._fade)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice in place of the one before it; one without words takes it away."""
        if not notice.text:
            self.dismiss()
            return
        again = self._notice is not None and self._notice.text == notice.text and self.isVisible()
        self._notice = notice
        self.bar.setVisible(notice.share is not None)
        self.bar.setValue(round(1000 * (notice.share or 0)))
        self.label.setText(notice.text)
        self.button.setText(notice.button)
        self.button.setVisible(bool(notice.button))
        self._timer.stop()
        if not notice.button:
            self._timer.start()
        self.show()
        if not again:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    def dismiss(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._notice = None
        self.hide()

    @Slot()
    def claim_taken(self) -> None:
        """Take away a notice that asks for what is in hand now."""
        if self._notice is not None and self._notice.asks_for_claim:
            self.dismiss()

    def _act(self) -> None:
        notice = self._notice
        self.dismiss()
        if notice is not None and notice.act is not None:
            notice.act()

    def _fade(self) -> None:
        """Go, unless the reviewer is reading it or about to press something in it."""
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
        else:
            self.dismiss()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._notice is not None and not self._notice.button:
            self._timer.start()
