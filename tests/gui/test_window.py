import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollBar, QWidget

from fcapp import paths
from fcapp.gui import opening
from fcapp.gui.manual_view import ManualView
from fcapp.model.vocabulary import ClaimType, Verdict
from fcapp.services import articles, incoming, reviews
from fcapp.storage import connection
from fcapp.storage.library import Library
from tests.gui.seat import Seat, answering, drop, of_files, write

FIRST = "small engagement"


@pytest.fixture
def impatient(monkeypatch):
    """Libraries give up at once when another program holds the file."""
    monkeypatch.setitem(connection.PRAGMAS, "busy_timeout", 10)


# --- keys in forms ---------------------------------------------------------------------------------------------


def press_letters(seat, widget):
    widget.setFocus()
    assert seat.focus() is widget
    seat.press("X", "P", "3", "]", "Del")


def test_no_letter_acts_on_the_review_from_inside_a_form(seat):
    claim = seat.mark(FIRST)
    seat.press("E", "Ctrl+F")
    seat.window.ask_reviewer()
    form, pane = seat.pane.evidence.form, seat.pane
    kept = [form.source.kind, form.stance.button(form.stance.value()), form.cancel_button, pane.facts.type]
    kept += [seat.window.reviewer.later, *seat.desk.find_bar.findChildren(QPushButton)]
    for widget in kept:
        press_letters(seat, widget)
        assert replace(seat.claim, type=claim.type, evidence=0, findings=()) == claim
    seat.desk.article.setFocus()
    seat.press("3")
    assert seat.claim.verdict is Verdict.DISPUTED


def test_a_letter_chooses_in_a_drop_down_box(seat):
    seat.mark(FIRST)
    seat.press("E")
    kind = seat.pane.evidence.form.source.kind
    kind.setFocus()
    seat.press("P")
    assert kind.currentText().startswith("p")
    seat.pane.facts.type.setFocus()
    seat.press("E")
    assert seat.claim.type is ClaimType.EVENT


def test_tab_leads_to_the_name_that_is_asked_for(at_list):
    at_list.press("Tab")
    for letter in "Ada Lo":
        at_list.type(letter)
    assert at_list.window.reviewer.field.text() == "Ada Lo"


# --- the list of reviews -----------------------------------------------------------------------------------------


def test_a_deleted_review_comes_back_by_undo(seat):
    seat.mark(FIRST)
    seat.press("Alt+Left", "Del")
    assert seat.titles() == []
    assert seat.action("edit.undo").text() == "&Undo Delete review"
    seat.press("Ctrl+Z")
    assert len(seat.titles()) == 1
    seat.open_first()
    assert [row.quote for row in seat.claims] == [FIRST]


def test_an_import_that_work_builds_on_stays(seat):
    seat.mark(FIRST)
    seat.press("Alt+Left", "Ctrl+Z")
    assert len(seat.titles()) == 1
    assert len(seat.notices) == 1
    assert seat.window.notices.isVisible()


def test_an_import_can_be_undone(at_list, tmp_path):
    drop(at_list.window, of_files(write(tmp_path / "one.txt", "One article.")))
    at_list.begin_review()
    at_list.press("Alt+Left", "Ctrl+Z")
    assert len(at_list.titles()) == 1


# --- saving that fails -------------------------------------------------------------------------------------------


def test_what_cannot_be_saved_stays_in_its_field_until_it_can(impatient, seat):
    seat.mark(FIRST)
    seat.press("R")
    seat.type("Typed while the disk was away")
    with closing(sqlite3.connect(seat.library.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        seat.press("Escape")
        other.execute("ROLLBACK")
    assert "could not be" in seat.notices[-1]
    assert seat.window.notices.isVisible()
    assert seat.pane.rationale.written_text() == "Typed while the disk was away"
    seat.workbench.flush.emit()
    assert seat.workbench.detail().rationale == "Typed while the disk was away"


def test_a_window_does_not_close_over_what_could_not_be_saved(impatient, seat, monkeypatch):
    seat.mark(FIRST)
    seat.press("R")
    seat.type("Precious")
    asked = answering(monkeypatch, opening, "agreed", answer=False)
    with closing(sqlite3.connect(seat.library.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert not seat.window.close()
        other.execute("ROLLBACK")
    assert len(asked) == 1
    assert seat.window.isVisible()
    assert seat.pane.rationale.written_text() == "Precious"
    assert seat.window.close()
    assert len(asked) == 1
    with Library(paths.default_library()) as library:
        assert len(reviews.matching(library, "Precious")) == 1


# --- looks -------------------------------------------------------------------------------------------------------


def test_letters_grow_and_shrink_within_limits_and_are_remembered(qtbot, seat):
    height = seat.desk.article.document().size().height()
    seat.press("Ctrl++", "Ctrl+=")
    assert seat.settings.zoom == 19
    assert seat.desk.article.document().size().height() > height
    seat.press(*["Ctrl+-"] * 12)
    assert seat.settings.zoom == 11
    seat.press("Ctrl+0")
    assert seat.settings.zoom == 17
    seat.press("Ctrl++")
    seat.leave()
    again = Seat(qtbot)
    assert again.settings.zoom == 18
    again.leave()


def turn_wheel(view: QWidget, pixels: QPoint, degrees: QPoint) -> None:
    place = QPointF(view.rect().center())
    event = QWheelEvent(
        place,
        QPointF(view.mapToGlobal(place.toPoint())),
        pixels,
        degrees,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_the_wheel_with_ctrl_zooms(seat):
    port = seat.desk.article.viewport()
    turn_wheel(port, QPoint(), QPoint(0, 120))
    assert seat.settings.zoom == 18
    turn_wheel(port, QPoint(), QPoint(120, 0))
    assert seat.settings.zoom == 18
    turn_wheel(port, QPoint(), QPoint(0, -120))
    assert seat.settings.zoom == 17


def paper(widget: QWidget) -> QColor:
    return widget.grab().toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0)


def test_another_theme_repaints_everything_at_once(seat):
    seat.mark(FIRST)
    parts = (seat.desk.article.viewport(), seat.desk.claims, seat.pane, seat.window.desk_page.header)
    lightness = {}
    for keys, name in (("Ctrl+Alt+1", "light"), ("Ctrl+Alt+2", "dark"), ("Ctrl+Alt+3", "high-contrast")):
        seat.press(keys)
        assert seat.settings.theme == name
        lightness[name] = [paper(part).lightness() for part in parts]
    assert all(shade > 200 for shade in lightness["light"])
    assert all(shade < 80 for shade in lightness["dark"])
    assert lightness["high-contrast"] != lightness["dark"]


@pytest.mark.parametrize(
    "text",
    [
        "T" * 3_000 + "\n\nBody.",
        "وزير الدفاع قال يوم الثلاثاء\n\nوصل أكثر من 10,000 جندي إلى روسيا. لم يؤكد أحد ذلك.",
        "👩‍👩‍👧‍👦🇺🇦 says 🎉🎉\n\nThe 👨🏽‍🚀 counted 🚀 10,000 🚀 of them. 👍🏿",
    ],
)
def test_hard_articles_are_marked_and_judged_like_any_other(at_list, tmp_path, text):
    width = at_list.window.width()
    drop(at_list.window, of_files(write(tmp_path / "a.txt", text)))
    at_list.begin_review()
    words = at_list.workbench.review.text.split()[-1]
    at_list.mark(words)
    at_list.press("3", "R")
    at_list.type("No.")
    at_list.press("Escape")
    assert (at_list.claim.quote, at_list.claim.verdict) == (
        words.rstrip("."),
        Verdict.DISPUTED,
    ) or at_list.claim.quote == words
    assert at_list.window.width() == width
    assert not at_list.window.grab().isNull()


# --- keyboard and screen reader ----------------------------------------------------------------------------------


def nameless(top: QWidget) -> list[QWidget]:
    widgets = [
        one
        for one in top.findChildren(QWidget)
        if one.isVisibleTo(top) and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    return [one for one in widgets if not _name(one) and not isinstance(one, QScrollBar | QLabel)]


def _name(widget: QWidget) -> str:
    buddies = [label for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return (
        widget.accessibleName()
        or (widget.text() if isinstance(widget, QAbstractButton) else "")
        or (buddies[0].text() if buddies else "")
    )


def described(widgets: list[QWidget]) -> list[str]:
    return [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in widgets]


def test_everything_that_takes_the_keyboard_has_a_name(at_list):
    at_list.window.ask_reviewer()
    assert described(nameless(at_list.window)) == []
    at_list.press("Escape", "Ctrl+K")
    assert described(nameless(at_list.window)) == []
    at_list.press("Escape")
    at_list.open_first()
    at_list.mark(FIRST)
    at_list.press("H", "E", "Ctrl+F")
    assert described(nameless(at_list.window)) == []


@pytest.mark.parametrize(
    "keys", ["Ctrl+I", "Ctrl+Shift+E", "Ctrl+E", "Ctrl+Shift+V", "F1", "Shift+F1", "Ctrl+Shift+F1"]
)
def test_everything_in_dialogs_has_a_name(seat, keys):
    seat.press(keys)
    [dialog] = seat.dialogs()
    assert dialog.windowTitle()
    assert described(nameless(dialog)) == []


def test_dialogs_are_gone_when_they_are_closed(seat):
    seat.window.sheets.palette.close_palette()  # the palette is made with the first sheet, and stays
    seat.press("Ctrl+K", "Escape")
    before = len(seat.window.children())
    for keys in ("F1", "Ctrl+Shift+F1", "Ctrl+I", "Ctrl+E", "Ctrl+Shift+E") * 2:
        seat.press(keys)
        seat.shut_dialogs()
    assert len(seat.window.children()) <= before


def test_only_texts_and_web_pages_have_an_encoding_to_choose(at_list, tmp_path):
    article = incoming.read_file(write(tmp_path / "a.rtf", r"{\rtf1\ansi The bank failed.}"))
    at_list.workbench.open_review(articles.store(at_list.library, article))
    at_list.action("file.encoding").trigger()
    assert at_list.notices[-1].startswith("Only texts and web pages have an encoding to choose")
    assert at_list.dialogs() == []


def test_there_is_one_manual(seat):
    seat.press("Shift+F1")
    seat.window.sheets.show_manual()
    assert len(seat.window.findChildren(ManualView)) == 1
    seat.shut_dialogs()
    seat.window.sheets.show_manual()
    assert seat.window.findChild(ManualView).isVisible()


def test_search_goes_to_the_list_and_its_field(seat):
    seat.press("Ctrl+Shift+F")
    assert seat.workbench.review is None
    assert seat.focus() is seat.window.library_page.search
    seat.type("m1jx[]0")
    assert seat.window.library_page.search.text() == "m1jx[]0"


def test_the_name_may_be_changed_from_the_desk(seat):
    seat.press("Ctrl+Shift+N")
    seat.type("Grace")
    seat.press("Return")
    assert seat.window.status.reviewer.text() == "Reviewer: Grace"
    assert seat.focus() is seat.desk.article
    seat.press("Ctrl+Shift+N", "Escape")
    assert seat.focus() is seat.desk.article


def test_a_wrong_field_is_seen_with_its_sentence_in_a_low_window(seat):
    seat.window.resize(780, 560)
    seat.mark(FIRST)
    seat.press("E")
    form, view = seat.pane.evidence.form, seat.pane._area.viewport()
    form.source.lines["publisher"].setText("KBS")
    form.save_button.setFocus()
    seat.press("Ctrl+Return")
    seat.settle()
    for part in (form.error, form.source.lines["title"]):
        place = QRect(part.mapTo(view, QPoint(0, 0)), part.size())
        assert part.isVisible()
        assert view.rect().contains(place)
    seat.pane.evidence.drop_unfinished()
