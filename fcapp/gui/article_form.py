"""Correcting what is known of the article under review."""

from PySide6.QtWidgets import QWidget

from fcapp import services
from fcapp.gui.article_fields import ArticleFieldsLayout
from fcapp.gui.form_dialog import FormDialog
from fcapp.gui.workbench import Workbench


class ArticleForm(FormDialog):
    """Title, byline, outlet, date, language and link of the review on the desk."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__("Article details", "Keep", parent)
        self._workbench = workbench
        self._form = ArticleFieldsLayout(workbench.review)
        self.fields = self._form.fields
        self.fill(self._form, self.fields["title"])
        self.resize(560, self.sizeHint().height())

    def keep(self) -> None:
        """Store the fields."""
        library, review = self._workbench.library, self._workbench.review
        if library is not None and review is not None:
            services.articles.describe(library, review.id, services.articles.ArticleFields(**self._form.texts()))
