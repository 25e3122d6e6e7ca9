"""The real window with somebody in front of it who has a keyboard, for the tests of window and journeys."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fcapp import paths, settings
from fcapp.gui.import_form import ImportForm
from fcapp.gui.jobs import Jobs
from fcapp.gui.window import Window
from fcapp.gui.workbench import Workbench
from fcapp.model.rows import ClaimRow
from fcapp.model.spans import Span
from fcapp.services import reviews
from fcapp.storage.library import Library
from tests.clock import Clock
from tests.gui.bench import themes


class Seat:
    """A window on a library (None: the default one), shown and active; closed with `leave`."""

    def __init__(
        self,
        qtbot,
        path: Path | None = None,
        *,
        jobs: Jobs | None = None,
        read_only: bool = False,
        suggestions: bool = False,
    ) -> None:
        self.qtbot = qtbot
        self.threads = threading.active_count()
        self.settings = settings.load(paths.config_dir() / "settings.json")
        self.settings.suggestions = suggestions
        self.window = Window(self.settings, themes(), jobs or Jobs(synchronous=True))
        self.notices: list[str] = []
        self.workbench.told.connect(lambda notice: self.notices.append(notice.text))
        qtbot.addWidget(self.window, before_close_func=lambda window: window.desk.claim.evidence.drop_unfinished())
        with qtbot.waitActive(self.window):
            self.window.show()
        self.window.opening.open(path or paths.default_library(), read_only=read_only)
        self.settle()

    @property
    def workbench(self) -> Workbench:
        return self.window.workbench

    @property
    def library(self) -> Library:
        assert self.workbench.library is not None
        return self.workbench.library

    def begin_review(self) -> None:
        """Agree to what was read of the last article that came in."""
        self.window.findChildren(ImportForm)[-1].keep_button.click()
        self.settle()

    @property
    def desk(self):
        return self.window.desk

    @property
    def pane(self):
        return self.window.desk.claim

    @property
    def claims(self) -> list[ClaimRow]:
        return self.workbench.claims

    @property
    def claim(self) -> ClaimRow:
        """The claim in hand."""
        row = self.workbench.row(self.workbench.current)
        assert row is not None
        return row

    def settle(self) -> None:
        """Let everything happen that waits for its turn."""
        for _ in range(3):
            QApplication.processEvents()

    def focus(self) -> QWidget:
        """Where the keyboard is; as on a real desktop, the window has it again when a dialog is gone."""
        if QApplication.activeWindow() is None and self.window.isVisible() and not self.dialogs():
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()
        return QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Press keys, each written like "Ctrl+Z", wherever the keyboard is."""
        for name in keys:
            combination = QKeySequence(name)[0]
            QTest.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def type(self, text: str) -> None:
        """Type letters wherever the keyboard is."""
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def open_first(self) -> None:
        """Open the review at the top of the list."""
        self.press("Return")
        assert self.workbench.review is not None

    def mark(self, words: str, nth: int = 0) -> ClaimRow:
        """Select words of the article and mark them."""
        self.select(words, nth)
        self.press("M")
        return self.claim

    def select(self, words: str, nth: int = 0) -> None:
        text, start = self.workbench.review.text, -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        self.desk.article.setFocus()
        self.desk.article.select(Span(start, start + len(words)))
        self.settle()

    def action(self, action_id: str):
        self.settle()
        return self.window.actions_by_id[action_id]

    def titles(self) -> list[str]:
        return [row.title for row in reviews.rows(self.library)]

    def dialogs(self) -> list[QWidget]:
        """What stands over the window."""
        return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self.window]

    def shut_dialogs(self) -> None:
        for dialog in self.dialogs():
            dialog.close()
        self.settle()

    def leave(self) -> None:
        """Close the window; nothing may be left of it that still does something."""
        self.shut_dialogs()
        self.window.desk.claim.evidence.drop_unfinished()
        assert self.window.close()
        self.settle()
        timers = [timer for timer in self.window.findChildren(QTimer) if timer.isActive()]
        assert timers == []
        assert threading.active_count() <= self.threads
        assert self.dialogs() == []
        assert not self.window.isVisible()


def drop(window: Window, mime: QMimeData) -> bool:
    """Drop something on the window; whether it was welcome."""
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(window.rect().center(), action, mime, buttons, keys)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(window.rect().center()), action, mime, buttons, keys))
        QApplication.processEvents()
    return entering.isAccepted()


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def of_files(*files: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return mime


def of_text(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def timeless(seat: Seat) -> Clock:
    """Let time stand still in the library, so that typing and marks become steps as a test wants it."""
    clock = Clock()
    seat.library.clock = clock
    return clock


def answering(monkeypatch, owner: object, name: str, answer: object) -> list[tuple[object, ...]]:
    """Let a dialog of the system's answer by itself; returns what it was asked."""
    asked: list[tuple[object, ...]] = []

    def ask(*given: object, **_: object) -> object:
        asked.append(given)
        return answer() if isinstance(answer, Callable) else answer

    monkeypatch.setattr(owner, name, ask)
    return asked
