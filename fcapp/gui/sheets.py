"""The dialogs and panels that the window opens when they are asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from fcapp import services
from fcapp.gui.about import AboutDialog
from fcapp.gui.address_dialog import AddressDialog
from fcapp.gui.article_form import ArticleForm
from fcapp.gui.encoding_dialog import EncodingDialog
from fcapp.gui.export_dialog import ExportDialog
from fcapp.gui.import_form import ImportForm
from fcapp.gui.importing import Way, from_rich_text, read_one
from fcapp.gui.manual_view import ManualView
from fcapp.gui.new_version import NewVersion
from fcapp.gui.new_version_dialog import NewVersionDialog
from fcapp.gui.palette import CommandPalette
from fcapp.gui.paste_dialog import PasteDialog
from fcapp.gui.remarks_dialog import RemarksDialog
from fcapp.gui.save_original import save_original
from fcapp.gui.shortcut_sheet import ShortcutSheet
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle, Incoming


class Sheets:
    """Opens them over one window; none of them stops the window."""

    def __init__(
        self,
        window: QWidget,
        workbench: Workbench,
        themes: Themes,
        actions: Mapping[str, QAction],
        look_again: Callable[[], None],
    ) -> None:
        """`look_again` opens the claims that a new version changed."""
        self._window = window
        self._workbench = workbench
        self._themes = themes
        self._actions = actions
        self._look_again = look_again
        self.palette = CommandPalette(window, workbench, themes, actions)

    def show_palette(self) -> None:
        """Find and run any action."""
        self.palette.open()

    def paste_article(self, dropped: QMimeData | None = None) -> None:
        """Ask for an article's text and import it; what was dropped stands there, else what the clipboard holds."""
        dialog = PasteDialog(self._workbench, self._read_rich, self._window)
        if dropped is not None:
            dialog.field.take(dropped)
        dialog.open()

    def _read_rich(self, markup: str) -> None:
        read_one(self._workbench, from_rich_text(markup), self.confirm_import)

    def fetch_article(self, fetch: Callable[[str], None], address: str = "") -> None:
        """Ask for a web address."""
        AddressDialog(fetch, address, self._window).open()

    def confirm_import(self, incoming: "Incoming", article: "ImportedArticle") -> None:
        """Show what was read, and begin the review when the reviewer agrees."""
        ImportForm(self._workbench, incoming, article, self._begin_review, parent=self._window).open()

    def _begin_review(self, article: "ImportedArticle") -> None:
        if self._workbench.library is not None:
            self._workbench.open_review(services.articles.store(self._workbench.library, article))

    def show_remarks(self, first: str, remarks: Sequence[str]) -> None:
        """List what went wrong for which file."""
        _open_once(RemarksDialog(first, remarks, self._window))

    def new_version(self) -> None:
        """Ask for a later draft of the article and put it under review."""
        NewVersionDialog(self._workbench, self._take_version, self._read_version, self._window).open()

    def _read_version(self, way: Way) -> None:
        version = NewVersion(self._workbench, self._look_again)  # of the review that is on the desk now

        def confirm(incoming: "Incoming", article: "ImportedArticle") -> None:
            """Show what was read of a later draft, and compare it when the reviewer agrees."""
            words = {"title": "New version", "button": "Compare"}
            ImportForm(
                self._workbench, incoming, article, version.compare, **words, described=False, parent=self._window
            ).open()

        read_one(self._workbench, way, confirm)

    def _take_version(self, article: "ImportedArticle") -> None:
        NewVersion(self._workbench, self._look_again).compare(article)

    def save_original(self) -> None:
        """Write the bytes that the version on the desk was imported from."""
        save_original(self._workbench, self._window)

    def describe_article(self) -> None:
        """Correct what is known of the article."""
        ArticleForm(self._workbench, self._window).open()

    def correct_encoding(self) -> None:
        """Read the article's bytes again in another encoding."""
        review = self._workbench.review
        if review is not None and services.incoming.has_encoding(review.media_type):
            if self._workbench.do(services.articles.takes_encoding, review.id):
                EncodingDialog(self._workbench, self._window).open()
        else:
            self._workbench.tell(
                "Only texts and web pages have an encoding to choose; this article is another kind of file."
            )

    def export(self) -> None:
        """Preview and write the report."""
        self._workbench.flush.emit()
        ExportDialog(self._workbench, self._themes, self._window).open()

    def show_shortcuts(self) -> None:
        """Show every key."""
        _open_once(ShortcutSheet(self._workbench, self._actions, self._window))

    def show_manual(self) -> None:
        """Show the manual."""
        manual = self._window.findChild(ManualView) or ManualView(self._window)
        manual.show()
        manual.raise_()
        manual.activateWindow()

    def show_about(self) -> None:
        """Show what the program is."""
        _open_once(AboutDialog(self._window))


def _open_once(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
