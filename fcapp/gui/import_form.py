"""Before an article comes in: what is known of it, how it reads, and what was left out, all to be corrected."""

import dataclasses
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from fcapp import services
from fcapp.gui.article_fields import ArticleFieldsLayout
from fcapp.gui.choice_box import ChoiceBox
from fcapp.gui.display_text import shortened
from fcapp.gui.encoding_names import encodings
from fcapp.gui.labels import plain_label
from fcapp.gui.reading_dialog import ReadingDialog
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle, Incoming

_SHOWN = 20_000
"""Letters of the text that are shown, and of all that was left out."""

_SIZE = QSize(820, 700)
"""In pixels; no larger than the window below it, which fits on the screen."""

_LISTED = 1_000
_SHORT = 300


class ImportForm(ReadingDialog):
    """One article as it was read; the main button hands it over as it was corrected."""

    def __init__(
        self,
        workbench: Workbench,
        incoming: "Incoming",
        article: "ImportedArticle",
        take: Callable[["ImportedArticle"], None],
        *,
        title: str = "Import article",
        button: str = "Begin the review",
        described: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`take` is given the article in the end; its UserError is shown in place.

        With `described` there are fields for what is known of it.
        """
        super().__init__(workbench, title, button, parent)
        self._incoming, self._article, self._take = incoming, article, take
        self.form = ArticleFieldsLayout(article)
        self.facts = QWidget()
        self.fields = self.form.fields
        self.text, self.removed, self.pointers = _page(), _page(), _page()
        self.pages = self._tabs()
        self.furniture = QCheckBox(self.tr("&Leave out page furniture: page numbers, running heads, menus"))
        self.furniture.setChecked(not incoming.keep_furniture)
        self.furniture.setToolTip(
            self.tr("What is left out stands under “Left out”; unchecked, it stays in the text.")
        )
        self.encodings = ChoiceBox(self.tr("Encoding"), [(codec, name, "") for codec, name in encodings()])
        self.read_as = plain_label(self.tr("Read as"))
        self.read_as.setBuddy(self.encodings)
        self.warnings = plain_label(role="muted", wrap=True)
        self._lay_out(described=described)
        self.furniture.toggled.connect(self._read_again)
        self.encodings.chosen.connect(self._read_again)
        self._show()
        self.resize(_SIZE.boundedTo(parent.size()) if parent else _SIZE)

    def _tabs(self) -> QTabWidget:
        pages = QTabWidget(documentMode=True)
        pages.setAccessibleName(self.tr("What was read"))
        pages.tabBar().setDrawBase(False)
        for page, name in ((self.text, "Text"), (self.removed, "Left out"), (self.pointers, "Notes and links")):
            page.setAccessibleName(self.tr(name))
            pages.addTab(page, self.tr(name))
        return pages

    def _lay_out(self, *, described: bool) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(10)
        ways.addWidget(self.furniture)
        ways.addStretch()
        ways.addWidget(self.read_as)
        ways.addWidget(self.encodings)
        column = QVBoxLayout()
        column.setSpacing(12)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.facts.setLayout(self.form)
        if described:
            column.addWidget(self.facts)
        column.addWidget(self.pages, 1)
        column.addLayout(ways)
        column.addWidget(self.warnings)
        self.fill(column, self.fields["title"] if described else self.text)

    # What was read

    def _show(self) -> None:
        article = self._article
        self.form.follow(article)
        self.text.setPlainText(shortened(article.text, _SHOWN))
        self.removed.setPlainText("\n".join(_removed_lines(article)))
        self.pointers.setPlainText("\n".join(_pointer_lines(article)))
        for page, found in ((self.removed, article.removed), (self.pointers, article.pointers)):
            at = self.pages.indexOf(page)
            self.pages.setTabText(at, f"{page.accessibleName()} ({len(found):,})")
            self.pages.setTabVisible(at, bool(found))
        self.pages.tabBar().setVisible(bool(article.removed or article.pointers))
        self.furniture.setVisible(bool(article.removed) or self._incoming.keep_furniture)
        decoded = not self._incoming.is_pasted and services.incoming.has_encoding(article.media_type)
        self.read_as.setVisible(decoded)
        self.encodings.setVisible(decoded)
        if any(codec == article.encoding for codec, _ in encodings()):
            self.encodings.show_value(article.encoding)
        self.warnings.setText("\n".join(article.warnings))
        self.warnings.setVisible(bool(article.warnings))
        self.keep_button.setEnabled(True)

    def _read_again(self) -> None:
        """Read the same bytes as the reviewer wants them read now."""
        decoded = not self.encodings.isHidden()
        encoding = self.encodings.value() if decoded else self._incoming.encoding
        wanted = dataclasses.replace(self._incoming, encoding=encoding, keep_furniture=not self.furniture.isChecked())
        self.read(lambda job: (wanted, services.incoming.read(wanted, job.tick)), self._take_reading)

    def _take_reading(self, read: tuple["Incoming", "ImportedArticle"]) -> None:
        self._incoming, self._article = read
        self._show()

    def keep(self) -> None:
        """Hand over the article with what the fields say."""
        fields = services.articles.ArticleFields(**self.form.texts())
        self._take(services.articles.corrected(self._article, fields))


def _page() -> QPlainTextEdit:
    page = QPlainTextEdit(readOnly=True)
    page.setTabChangesFocus(True)
    page.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return page


def _removed_lines(article: "ImportedArticle") -> Iterator[str]:
    for removed in article.removed[:_LISTED]:
        page = f"page {removed.page}, " if removed.page else ""
        yield f"{page}{removed.what}: {shortened(' '.join(removed.words.split()), _SHORT)}"


def _pointer_lines(article: "ImportedArticle") -> Iterator[str]:
    for pointer in article.pointers[:_LISTED]:
        words = shortened(" ".join(article.text[pointer.start : pointer.end].rstrip(".,;:").split()), _SHORT)
        by = f" by {pointer.author}" if pointer.author else ""
        said = " — ".join(part for part in (shortened(" ".join(pointer.note.split()), _SHORT), pointer.url) if part)
        yield f"{pointer.kind}{by} at “{words}”: {said}"
