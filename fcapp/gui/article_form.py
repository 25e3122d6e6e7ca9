"""Correcting what is known of the article under review."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from fcapp import services
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.workbench import Workbench

_FIELDS = (
    ("title", "Title", ""),
    ("byline", "Byline", "Who wrote it"),
    ("outlet", "Outlet", "Where it was published"),
    ("published", "Date", "2024, 2024-11 or 2024-11-05"),
    ("url", "Link", "https://"),
)
"""Name of each field in `ArticleFields`, its label and its hint."""

_LONGEST = 2_000


class ArticleForm(FormDialog):
    """Title, byline, outlet, date and link of the review on the desk."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__("Article details", "Keep", parent)
        self._workbench = workbench
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setSpacing(10)
        for name, label, hint in _FIELDS:
            field = QLineEdit(getattr(workbench.review, name, ""))
            field.setMaxLength(_LONGEST)
            field.setPlaceholderText(hint)
            field.setCursorPosition(0)
            form.addRow(label, field)
            self.fields[name] = field
        self.fill(form, self.fields["title"])
        self.resize(560, self.sizeHint().height())

    def keep(self) -> None:
        """Store the fields."""
        library, review = self._workbench.library, self._workbench.review
        if library is not None and review is not None:
            texts = {name: field.text() for name, field in self.fields.items()}
            services.articles.describe(library, review.id, services.articles.ArticleFields(**texts))
