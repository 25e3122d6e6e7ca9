"""A question that the program cannot go on without."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fcapp.gui.buttons import push_button, row_of_buttons
from fcapp.gui.labels import plain_label

_WIDTH = 400


class Question(QDialog):
    """Asks whether something is to be done that cannot be undone; Escape, and Enter at first, leave it alone."""

    def __init__(self, parent: QWidget, question: str, do: str, leave: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("fcapp")
        self.setFixedWidth(_WIDTH)
        self.do = push_button(do, self.accept)
        self.leave = push_button(leave, self.reject, primary=True)
        self.leave.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addWidget(plain_label(question, wrap=True))
        column.addLayout(row_of_buttons(self.do, self.leave))
        self.leave.setFocus()


def agreed(parent: QWidget, question: str, do: str, leave: str) -> bool:
    """Ask, and wait for the answer: whether the reviewer agreed to `do` it."""
    asked = Question(parent, question, do, leave)
    answer = asked.exec()
    asked.deleteLater()
    return answer == QDialog.DialogCode.Accepted
