"""What the small dialogs share: fields, a place for one sentence about what is wrong, and two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from fcapp.errors import UserError
from fcapp.gui.buttons import push_button, row_of_buttons
from fcapp.gui.labels import plain_label


class FormDialog(QDialog):
    """A dialog of the window it belongs to; shown with `open()`, gone for good when closed.

    A form hands its fields to `fill` and says in `keep` what the main button does; a UserError raised there is shown
    in place.
    """

    def __init__(self, title: str, keep_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.error = plain_label(role="error", wrap=True)
        self.error.hide()
        self.keep_button = push_button(keep_text, self._try, primary=True)
        self.cancel_button = push_button(self.tr("Cancel"), self.reject)

    def fill(self, body: QLayout, first: QWidget) -> None:
        """Lay out the fields with the buttons below them; the keyboard begins in `first`."""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addLayout(body, 1)
        column.addWidget(self.error)
        column.addLayout(row_of_buttons(self.cancel_button, self.keep_button))
        self.keep_button.setDefault(True)
        first.setFocus()

    def keep(self) -> None:
        """Do what the dialog is for.

        Raises:
            UserError: a field is wrong; the dialog stays open and says so.
        """
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Show what is wrong; the empty string takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _try(self) -> None:
        try:
            self.keep()
        except UserError as error:
            self.say(str(error))
        else:
            self.accept()
