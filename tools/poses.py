"""The real window in one state after the other, each as a picture."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fcapp import paths, services, settings
from fcapp.gui.hover_card import DELAY_MS
from fcapp.gui.import_form import ImportForm
from fcapp.gui.jobs import Jobs
from fcapp.gui.theme import NAMES, Themes, as_choice
from fcapp.gui.window import Window
from tools import scenes
from tools.picture import settle
from tools.sample_page import REMARKS

SMALL, LARGE = (1280, 800), (1920, 1080)
SAMPLE, BARE, LONG, WORDY = 1, 2, 3, 4
"""Reviews of the library that the pictures show."""

Pose = Callable[[Window], object]


class Shot(NamedTuple):
    """A picture: its name, the review on the desk (0: the list of reviews), and what is done first."""

    name: str
    review: int
    pose: Pose = lambda _window: None
    theme: str = "light"
    size: tuple[int, int] = SMALL
    empty: bool = False
    """Whether the library has nothing in it."""
    suggestions: bool = False


def _claim(number: int) -> Pose:
    return lambda window: window.workbench.select(window.workbench.claims[number - 1].id)


def _then(number: int, pose: Pose) -> Pose:
    def both(window: Window) -> None:
        _claim(number)(window)
        settle()
        pose(window)

    return both


def _evidence(window: Window) -> None:
    window.desk.add_evidence()


def _notice(window: Window) -> None:
    window.workbench.on_claims.mark(None)


def _hover(window: Window) -> None:
    """Rest the mouse on the claim in hand."""
    article, row = window.desk.article, window.workbench.row(window.workbench.current)
    if row is not None:
        article.set_caret(row.spans[0].start + 3)
        QTest.mouseMove(article.viewport(), article.cursorRect().center())
        QTest.qWait(DELAY_MS + 100)


def _suggestion(window: Window) -> None:
    """Take the third suggestion from the top in hand."""
    for _ in range(3):
        window.desk.step_suggestion(1)


def _hover_suggestion(window: Window) -> None:
    article = window.desk.article
    article.set_caret(window.workbench.ghosts.shown[1].span.start + 3)
    QTest.mouseMove(article.viewport(), article.cursorRect().center())
    QTest.qWait(DELAY_MS + 100)


def _find(window: Window) -> None:
    window.desk.open_find()
    QTest.keyClicks(window.desk.find_bar.field, "troops")


def _palette(window: Window) -> None:
    window.sheets.show_palette()
    QTest.keyClicks(window.sheets.palette.field, "verd")


def _changes(window: Window) -> None:
    """Look again at what a new version of the sample changed."""
    workbench = window.workbench
    if workbench.library is not None and workbench.review is not None and workbench.review.versions == 1:
        scenes.new_version(workbench.library, workbench.review.id)
    window.desk.changes.open(on=True)


def _lost(window: Window) -> None:
    _changes(window)
    for _ in window.workbench.showing.claims():
        window.workbench.showing.step(1)


def _new_sentence(window: Window) -> None:
    window.desk.next_new_sentence()


def _older(window: Window) -> None:
    _claim(7)(window)
    window.workbench.versions.show_older()


def _import(page: int = 0) -> Pose:
    """The form before an import, on one of its pages."""

    def pose(window: Window) -> None:
        incoming = scenes.page()
        window.sheets.confirm_import(incoming, services.incoming.read(incoming))
        window.findChildren(ImportForm)[-1].pages.setCurrentIndex(page)

    return pose


def _remarks(window: Window) -> None:
    window.sheets.show_remarks("5 of 8 files are imported.", REMARKS)


def _structured(window: Window) -> None:
    """Open the review of a news page, with its claim in hand."""
    workbench = window.workbench
    if workbench.library is None:
        return
    known = [row.id for row in services.reviews.rows(workbench.library) if row.title.startswith("Harbour wall")]
    workbench.open_review(known[0] if known else scenes.structured(workbench.library))
    settle()
    _claim(1)(window)


def _menu(window: Window) -> None:
    window.menuBar().setActiveAction(window.menuBar().actions()[2])


_STATES = (
    Shot("library-empty", 0, empty=True),
    Shot("library-12", 0),
    Shot("desk-0-claims", BARE),
    Shot("desk-20-claims", SAMPLE, _claim(7)),
    Shot("desk-200-claims", LONG, _claim(100)),
)
_SHOTS = (
    *(
        shot._replace(name=f"{shot.name}-{theme}-{size[0]}", theme=theme, size=size)
        for shot in _STATES
        for theme in NAMES
        for size in (SMALL, LARGE)
    ),
    Shot("claim-long-text", WORDY, _claim(1)),
    Shot("claim-long-text-dark", WORDY, _claim(1), theme="dark"),
    Shot("claim-history", SAMPLE, _then(7, lambda window: window.desk.toggle_history())),
    Shot("evidence-form", SAMPLE, _then(7, _evidence)),
    Shot("evidence-form-dark", SAMPLE, _then(7, _evidence), theme="dark"),
    Shot("coverage", SAMPLE, lambda window: window.workbench.showing.set_coverage(True)),
    Shot("coverage-dark", SAMPLE, lambda window: window.workbench.showing.set_coverage(True), theme="dark"),
    Shot("notice", SAMPLE, _then(7, _notice)),
    Shot("hover-card", SAMPLE, _then(7, _hover)),
    Shot("suggestions", BARE, suggestions=True),
    *(Shot(f"suggestion-{theme}", SAMPLE, _suggestion, theme=theme, suggestions=True) for theme in NAMES),
    Shot("suggestion-first", BARE, _suggestion, suggestions=True),
    Shot("suggestions-long", LONG, _suggestion, suggestions=True),
    Shot("suggestion-hover", BARE, _hover_suggestion, suggestions=True),
    Shot("find", SAMPLE, _find),
    Shot("palette", SAMPLE, _then(7, _palette)),
    Shot("palette-dark", SAMPLE, _then(7, _palette), theme="dark"),
    Shot("menu-claim", SAMPLE, _then(7, _menu)),
    Shot("shortcuts", SAMPLE, lambda window: window.sheets.show_shortcuts()),
    Shot("shortcuts-dark", SAMPLE, lambda window: window.sheets.show_shortcuts(), theme="dark"),
    Shot("export", SAMPLE, lambda window: window.sheets.export()),
    Shot("article-details", SAMPLE, lambda window: window.sheets.describe_article()),
    Shot("encoding", BARE, lambda window: window.sheets.correct_encoding()),
    Shot("paste-article", 0, lambda window: window.sheets.paste_article()),
    *(Shot(f"import-{theme}", 0, _import(), theme=theme) for theme in NAMES),
    Shot("import-left-out", 0, _import(1)),
    Shot("import-notes", 0, _import(2)),
    Shot("import-narrow", SAMPLE, _import(), size=(860, 600)),
    Shot("import-remarks", 0, _remarks),
    Shot("import-remarks-dark", 0, _remarks, theme="dark"),
    Shot("manual", SAMPLE, lambda window: window.sheets.show_manual()),
    Shot("about", SAMPLE, lambda window: window.sheets.show_about()),
    Shot("reviewer", SAMPLE, lambda window: window.ask_reviewer()),
    Shot("narrow", SAMPLE, _claim(7), size=(900, 600)),
    Shot("narrow-suggestions", BARE, _suggestion, size=(860, 600), suggestions=True),
    Shot("large-letters", SAMPLE, _then(7, lambda window: window.zoom(8))),
    *(Shot(f"structure-{theme}", BARE, _structured, theme=theme) for theme in NAMES),
    Shot("structure-large", BARE, _structured, size=LARGE),
    Shot("structure-narrow", BARE, _structured, size=(860, 600)),
    *(Shot(f"changes-{theme}", SAMPLE, _changes, theme=theme) for theme in NAMES),
    Shot("changes-lost", SAMPLE, _lost),
    Shot("changes-narrow", SAMPLE, _changes, size=(900, 600)),
    Shot("new-sentence", SAMPLE, _new_sentence),
    Shot("older-version", SAMPLE, _older),
    Shot("older-version-dark", SAMPLE, _older, theme="dark"),
    Shot("new-version", SAMPLE, lambda window: window.sheets.new_version()),
)
"""Those with a review or a version of their own come last: it stays in the library."""


def all_of(filled: Path, empty: Path, now_ms: int) -> Iterator[tuple[str, QPixmap]]:
    """Every picture with its name, made one after the other; `now_ms` is when the reviews are opened."""
    app = QApplication.instance() or QApplication(["fcapp"])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody makes another kind
    themes = Themes(app)
    for shot in _SHOTS:
        yield shot.name, _taken(_window(themes, shot, empty if shot.empty else filled, now_ms), shot)


def _taken(window: Window, shot: Shot) -> QPixmap:
    shot.pose(window)
    settle()
    picture = _seen(window)
    for widget in QApplication.topLevelWidgets():
        widget.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return picture


def _window(themes: Themes, shot: Shot, library: Path, now_ms: int) -> Window:
    chosen = settings.Settings(paths.config_dir() / "settings.json", reviewer="J. Doe", theme=shot.theme)
    chosen.suggestions = shot.suggestions
    themes.choose(as_choice(shot.theme))
    window = Window(chosen, themes, Jobs(synchronous=True))
    window.resize(*shot.size)
    window.show()
    window.activateWindow()
    window.opening.open(library)
    if window.workbench.library is not None:
        window.workbench.library.clock = lambda: now_ms
    if shot.review:
        window.workbench.open_review(shot.review)
        window.workbench.showing.set_coverage(False)
    settle()
    return window


def _seen(window: Window) -> QPixmap:
    """The window with whatever floats above it."""
    picture = window.grab()
    painter = QPainter(picture)
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            corner = window.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0)))
            painter.drawPixmap(corner, widget.grab())
            painter.drawRect(QRect(corner, widget.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture
