"""The sizes of the window and its panes, as the settings keep them from one start to the next."""

import base64
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from fcapp.settings import Settings

if TYPE_CHECKING:
    from fcapp.gui.desk_page import DeskPage


def restore_window(window: QWidget, settings: Settings) -> None:
    """Give the window the size and place that it had, else its usual size."""
    window.resize(1280, 800)
    window.restoreGeometry(_kept(settings, "window"))


def restore_panes(page: "DeskPage", settings: Settings) -> None:
    """Give the panes of the desk the sizes that they had."""
    for name, splitter in _splitters(page).items():
        splitter.restoreState(_kept(settings, name))


def layout_of(window: QWidget, page: "DeskPage | None") -> dict[str, str]:
    """What is to be kept of the window and of the desk, if that was made."""
    panes = _splitters(page) if page else {}
    return {"window": _encoded(window.saveGeometry())} | {
        name: _encoded(splitter.saveState()) for name, splitter in panes.items()
    }


def _splitters(page: "DeskPage") -> dict[str, QSplitter]:
    """What the user can move, by its name in the settings."""
    return {"desk": page.desk, "claims": page.desk.claims.halves}


def _kept(settings: Settings, name: str) -> QByteArray:
    return QByteArray(base64.b64decode(settings.layout.get(name, "")))


def _encoded(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()
