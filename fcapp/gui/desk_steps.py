"""The desk, made after the first paint: none of its steps keeps the window waiting for long."""

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from fcapp.gui.theme import Themes
from fcapp.gui.workbench import Workbench

if TYPE_CHECKING:
    from fcapp.gui.desk_page import DeskPage

# ruff: noqa: PLC0415, F401 - every import is a step of its own


def desk_in_steps(
    workbench: Workbench, themes: Themes, actions: Mapping[str, QAction], pages: QStackedWidget
) -> Generator[None, None, "DeskPage"]:
    """Load the modules of the desk, then make its page among `pages` and its panes."""
    from fcapp.gui import article_text

    yield
    from fcapp.gui import article_paint

    yield
    from fcapp.gui import article_view

    yield
    from fcapp.gui import claim_list

    yield
    from fcapp.gui import evidence_section

    yield
    from fcapp.gui.desk_page import DeskPage

    yield
    page = DeskPage(workbench, themes, actions, pages)
    pages.addWidget(page)
    yield
    yield from page.fill()
    return page
