"""The dialogs and panels that the window opens when they are asked for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from fcapp.gui.about import AboutDialog
from fcapp.gui.article_form import ArticleForm
from fcapp.gui.encoding_dialog import EncodingDialog
from fcapp.gui.export_dialog import ExportDialog
from fcapp.gui.manual_view import ManualView
from fcapp.gui.new_version import NewVersion
from fcapp.gui.new_version_dialog import NewVersionDialog
from fcapp.gui.palette import CommandPalette
from fcapp.gui.paste_dialog import PasteDialog
from fcapp.gui.save_original import save_original
from fcapp.gui.shortcut_sheet import ShortcutSheet
from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.intake.imported import ImportedArticle


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

    def paste_article(self, text: str | None = None) -> None:
        """Ask for an article's text and import it; the clipboard's text stands there unless `text` is given."""
        dialog = PasteDialog(self._workbench, self._window)
        if text is not None:
            dialog.field.set_whole(text)
        dialog.open()

    def new_version(self) -> None:
        """Ask for a later draft of the article and put it under review."""
        NewVersionDialog(self._workbench, self._take_version, self._window).open()

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
        EncodingDialog(self._workbench, self._window).open()

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
