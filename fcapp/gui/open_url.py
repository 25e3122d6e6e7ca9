"""The one way from the program to a web address: shown in full, asked for, and only http or https."""

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from fcapp.gui.growing_text import GrowingText
from fcapp.gui.labels import plain_label
from fcapp.text.links import safe_link

_WIDTH = 440


class OpenUrlDialog(QDialog):
    """Shows where an address leads and asks."""

    def __init__(self, parent: QWidget, link: str) -> None:
        super().__init__(parent)
        self._link = link
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open a web page"))
        self.setMinimumWidth(_WIDTH)
        self.host = plain_label(host_in_words(link), role="title", wrap=True)
        self.address = GrowingText(1, 6)
        self.address.setReadOnly(True)
        self.address.setPlainText(link)
        self.address.setAccessibleName(self.tr("The whole address"))
        self._problem = plain_label(role="error", wrap=True)
        self._problem.hide()
        self.buttons = self._made_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(self.tr("This page opens in your browser, which goes to:"), wrap=True))
        for part in (self.host, self.address, self._problem, self.buttons):
            column.addWidget(part)

    def _made_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        open_button = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        open_button.setProperty("primary", "true")
        open_button.setDefault(True)
        copy = buttons.addButton(self.tr("Copy address"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._link))
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def _open(self) -> None:
        if QDesktopServices.openUrl(QUrl(self._link)):
            self.accept()
        else:
            self._problem.setText(self.tr("No browser could be started; copy the address and open it yourself."))
            self._problem.show()


def host_in_words(link: str) -> str:
    """The host of an address; one with foreign letters also in the form in which it is looked up."""
    host = urlsplit(link).hostname or ""
    if host.isascii():
        return host
    try:
        return f"{host} ({host.encode('idna').decode()})"
    except UnicodeError:
        return host


def open_url(parent: QWidget, url: str) -> bool:
    """Ask whether a web page shall be opened in the browser, and open it then.

    Returns whether the reviewer is asked: anything but a sound http or https address is refused in silence.
    """
    link = safe_link(url)
    if link is None:
        return False
    OpenUrlDialog(parent, link).open()
    return True
