"""Asking for the web address of an article; nothing is fetched before the reviewer says so."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from fcapp.errors import UserError
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.labels import plain_label
from fcapp.text.links import safe_link

_LONGEST = 2_000


class AddressDialog(FormDialog):
    """Hands over a web address."""

    def __init__(self, fetch: Callable[[str], None], address: str = "", parent: QWidget | None = None) -> None:
        """`address` stands in the field at first, else the clipboard's if that holds one."""
        super().__init__("Fetch article", "Fetch", parent)
        self._fetch = fetch
        self.field = QLineEdit(address or safe_link(QGuiApplication.clipboard().text().strip()) or "")
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText("https://")
        self.field.setMinimumWidth(460)
        self.field.selectAll()
        form = QFormLayout()
        form.addRow(self.tr("Address"), self.field)
        told = self.tr("The page is asked for once, from this computer; its site will know that you did.")
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(plain_label(told, role="muted", wrap=True))
        self.fill(column, self.field)

    def keep(self) -> None:
        """Hand over the address."""
        text = self.field.text().strip()
        link = safe_link(text) or safe_link(f"https://{text}")
        if link is None or "." not in text:
            raise UserError("This is not the address of a page; write one such as https://example.org/news.")
        self._fetch(link)
