import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollBar,
    QWidget,
)

from fcapp import paths
from fcapp.gui import window
from fcapp.gui.address_dialog import AddressDialog
from fcapp.gui.jobs import Jobs
from fcapp.gui.manual_view import ManualView
from fcapp.gui.paste_dialog import PasteDialog
from fcapp.model.vocabulary import ClaimType, Verdict
from fcapp.services import articles, incoming, libraries, reviews
from fcapp.storage import connection
from fcapp.storage.library import Library
from tests.gui.bench import themes
from tests.gui.seat import Seat, answering, drop, of_files, of_text

FIRST = "small engagement"


@pytest.fixture
def impatient(monkeypatch):
    """Libraries give up at once when another program holds the file."""
    monkeypatch.setitem(connection.PRAGMAS, "busy_timeout", 10)


@pytest.fixture
def seat(qtbot):
    seat = Seat(qtbot)
    yield seat
    themes().choose("light")
    seat.leave()


@pytest.fixture
def at_desk(seat):
    seat.open_first()
    return seat


def write(path, data: bytes | str):
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


# --- keys in forms ---------------------------------------------------------------------------------------------


def press_letters(seat, widget):
    widget.setFocus()
    assert seat.focus() is widget
    seat.press("X", "P", "3", "]", "Del")


def test_no_letter_acts_on_the_review_from_inside_a_form(at_desk):
    claim = at_desk.mark(FIRST)
    at_desk.press("E", "Ctrl+F")
    at_desk.window.ask_reviewer()
    form, pane = at_desk.pane.evidence.form, at_desk.pane
    kept = [form.source.kind, form.stance.button(form.stance.value()), form.cancel_button, pane.facts.type]
    kept += [at_desk.window.reviewer.later, *at_desk.desk.find_bar.findChildren(QPushButton)]
    for widget in kept:
        press_letters(at_desk, widget)
        assert replace(at_desk.claim, type=claim.type, evidence=0, findings=()) == claim
    at_desk.desk.article.setFocus()
    at_desk.press("3")
    assert at_desk.claim.verdict is Verdict.DISPUTED


def test_a_letter_chooses_in_a_drop_down_box(at_desk):
    at_desk.mark(FIRST)
    at_desk.press("E")
    kind = at_desk.pane.evidence.form.source.kind
    kind.setFocus()
    at_desk.press("P")
    assert kind.currentText().startswith("p")
    at_desk.pane.facts.type.setFocus()
    at_desk.press("E")
    assert at_desk.claim.type is ClaimType.EVENT


def test_tab_leads_to_the_name_that_is_asked_for(seat):
    seat.press("Tab")
    for letter in "Ada Lo":
        seat.type(letter)
    assert seat.window.reviewer.field.text() == "Ada Lo"


# --- opening -----------------------------------------------------------------------------------------------------


def test_a_library_is_opened_off_the_interface(qtbot):
    seat = Seat(qtbot, jobs=Jobs())
    seat.threads += 4  # of the pool, until the window is gone
    qtbot.waitUntil(lambda: seat.workbench.library is not None)
    qtbot.waitUntil(lambda: seat.window.library_page.states.currentWidget() is seat.window.library_page.list)
    seat.open_first()
    seat.mark(FIRST)
    seat.press("1")
    assert seat.claim.verdict is Verdict.CONFIRMED
    seat.leave()


def test_enter_opens_the_sample_also_when_the_window_comes_to_the_front_late(qtbot):
    seat = Seat(qtbot, jobs=Jobs())
    seat.threads += 4
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    qtbot.waitUntil(seat.window.library_page.list.isVisible)
    other.close()
    seat.open_first()
    seat.leave()


def test_closing_while_a_library_is_opened(qtbot):
    seat = Seat(qtbot, jobs=Jobs())
    seat.threads += 4
    seat.leave()
    with Library(paths.default_library()):
        pass  # nobody holds it any more


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"SQLite format 3\0" + b"\xff" * 5_000, "damaged"), (b"not a library", "not an fcapp library")],
)
def test_a_library_that_cannot_be_opened_gets_one_sentence(qtbot, data, words, tmp_path):
    path = write(tmp_path / "broken.fcapp", data)
    seat = Seat(qtbot, path)
    page = seat.window.library_page
    assert page.states.currentWidget() is page._failed
    assert seat.focus() is page._failed.buttons[0]
    assert words in page._failed.text.text()
    assert seat.settings.library == ""
    for keys in ("M", "1", "Del", "Ctrl+Z", "Ctrl+V", "Ctrl+O", "Ctrl+E", "J", "X", "Ctrl+K", "Escape"):
        seat.press(keys)
    assert path.read_bytes() == data
    fresh = tmp_path / "fresh"
    seat.window.open_library(fresh.with_suffix(".fcapp"))
    seat.settle()
    assert seat.workbench.writable
    assert page.states.currentWidget() is page._empty
    seat.leave()


def test_a_newer_library_is_left_alone(qtbot, tmp_path):
    path = tmp_path / "new.fcapp"
    Library(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")
    seat = Seat(qtbot, path)
    assert "newer fcapp" in seat.window.library_page._failed.text.text()
    seat.leave()


def test_a_library_in_use_can_be_read_but_not_changed(qtbot, tmp_path):
    path = tmp_path / "shared.fcapp"
    with Library(path, reviewer="Grace") as other:
        review = reviews.info(other, libraries.import_sample(other))
        seat = Seat(qtbot, path)
        page = seat.window.library_page
        assert "Grace" in page._failed.text.text()
        page._failed.buttons[0].click()
        seat.settle()
        assert not seat.workbench.writable
        assert seat.window.status.words.text() == "Read-only"
        assert not any(button.isEnabled() for button in page._new)
        seat.press("Del", "F2")
        seat.open_first()
        seat.select(FIRST)
        before = seat.library.path.read_bytes()
        for keys in ("M", "1", "X", "Ctrl+V", "Ctrl+Z", "R", "E", "Del", "Ctrl+I"):
            seat.press(keys)
        assert seat.claims == []
        assert seat.library.path.read_bytes() == before
        seat.settle()
        enabled = {name for name, action in seat.window.actions_by_id.items() if action.isEnabled()}
        assert not any(name.startswith("claim.") for name in enabled)
        assert enabled.isdisjoint({"edit.undo", "edit.redo", "edit.paste", "file.open", "file.paste", "file.sample"})
        assert "file.export" in enabled
        assert reviews.info(other, review.id).title == review.title
        seat.leave()


def test_a_failed_opening_leaves_the_open_library_on_the_desk(at_desk, tmp_path):
    seat = at_desk
    seat.mark(FIRST)
    seat.press("R")
    seat.type("Half a thou")
    seat.window.open_library(write(tmp_path / "broken.fcapp", b"nonsense" * 100))
    seat.settle()
    assert "not an fcapp library" in seat.notices[-1]
    assert seat.window.notices.isVisible()
    assert seat.pane.rationale.written_text() == "Half a thou"
    seat.type("ght")
    seat.press("Escape")
    assert seat.workbench.detail().rationale == "Half a thought"
    seat.press("Alt+Left")
    assert len(seat.titles()) == 1
    assert seat.window.library_page.list.isVisible()


def test_a_name_that_is_not_there_makes_a_library(at_desk, monkeypatch, tmp_path):
    seat = at_desk
    asked = answering(monkeypatch, QFileDialog, "getSaveFileName", (str(tmp_path / "election"), ""))
    seat.press("Ctrl+Shift+O")
    assert asked
    assert seat.library.path == tmp_path / "election.fcapp"
    assert seat.workbench.review is None
    assert seat.window.windowTitle() == "election — fcapp"
    assert seat.settings.library == str(tmp_path / "election.fcapp")
    assert seat.titles() == []


def test_the_library_that_is_open_already_is_no_reason_to_complain(at_desk):
    library = at_desk.library
    at_desk.window.open_library(paths.default_library())
    assert at_desk.notices == ["“library.fcapp” is open already."]
    assert at_desk.library is library
    assert at_desk.workbench.review is not None


def test_a_relative_name_is_found_again_from_elsewhere(qtbot, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    seat = Seat(qtbot, type(tmp_path)("here.fcapp"))
    assert seat.settings.library == str(tmp_path / "here.fcapp")
    seat.leave()


# --- what is dropped and pasted ----------------------------------------------------------------------------------


def test_a_text_file_is_imported_wherever_it_is_dropped(seat, tmp_path):
    assert drop(seat.window, of_files(write(tmp_path / "one.txt", "One article.\n\nIt says things.")))
    seat.begin_review()
    assert seat.workbench.review.title == "One article."
    assert drop(seat.window, of_files(write(tmp_path / "two.txt", "Two articles.\n\nMore things.")))
    seat.begin_review()
    assert seat.workbench.review.title == "Two articles."
    assert len(seat.titles()) == 3


def test_an_address_that_failed_stands_there_at_the_next_try(seat):
    seat.window.fetch("https://127.0.0.1/news")
    assert "is inside this network or computer" in seat.notices[-1]
    seat.window.notices.button.click()
    [dialog] = seat.window.findChildren(AddressDialog)
    assert dialog.field.text() == "https://127.0.0.1/news"


def test_only_texts_and_web_pages_have_an_encoding_to_choose(seat, tmp_path):
    article = incoming.read_file(write(tmp_path / "a.rtf", r"{\rtf1\ansi The bank failed.}"))
    seat.workbench.open_review(articles.store(seat.library, article))
    seat.action("file.encoding").trigger()
    assert seat.notices[-1].startswith("Only texts and web pages have an encoding to choose")
    assert seat.dialogs() == []


def test_a_file_that_the_system_asks_to_open_is_imported(seat, tmp_path):
    seat.window.open_asked(write(tmp_path / "one.txt", "One article.\n\nIt says things."))
    seat.begin_review()
    assert seat.workbench.review.title == "One article."


def test_several_files_become_several_reviews(seat, tmp_path):
    files = [write(tmp_path / f"{n}.txt", f"Article {n}.\n\nText.") for n in range(3)]
    assert drop(seat.window, of_files(*files, tmp_path / "missing.txt"))
    assert seat.notices[-1].startswith("3 of 4 files are imported.")
    assert seat.workbench.review is None
    assert len(seat.titles()) == 4


def test_a_library_is_opened_when_it_is_dropped(at_desk, tmp_path):
    path = tmp_path / "other.fcapp"
    Library(path).close()
    assert drop(at_desk.window, of_files(path))
    assert at_desk.library.path == path


def test_a_read_only_window_takes_a_library_and_nothing_else(qtbot, tmp_path):
    path = tmp_path / "other.fcapp"
    Library(path).close()
    seat = Seat(qtbot, path, read_only=True)
    assert not drop(seat.window, of_text("An article."))
    assert not drop(seat.window, of_files(write(tmp_path / "a.txt", "Text.")))
    assert drop(seat.window, of_files(path))
    assert seat.workbench.writable
    seat.leave()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("binary.txt", bytes(range(256)) * 40),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n \t"),
        ("huge.txt", b"word " * 4_000_001),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("gone.txt", None),
        ("folder", ""),
    ],
)
def test_a_file_that_is_no_article_gets_one_sentence(seat, tmp_path, name, data):
    path = tmp_path / name
    if data == "":
        path.mkdir()
    elif data is not None:
        path.write_bytes(data)
    assert drop(seat.window, of_files(path))
    [sentence] = seat.notices
    assert name in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert seat.workbench.review is None
    assert len(seat.titles()) == 1


def test_a_link_dropped_on_the_desk_is_evidence(at_desk):
    at_desk.mark(FIRST)
    assert drop(at_desk.window, of_text("https://example.org/a"))
    assert at_desk.workbench.detail().evidence[0].source.url == "https://example.org/a"
    assert drop(at_desk.window, of_text("They said so."))
    assert at_desk.workbench.detail().evidence[1].quote == "They said so."


def test_what_is_dropped_without_a_claim_in_hand_asks_for_one(at_desk):
    assert drop(at_desk.window, of_text("https://example.org/a"))
    assert at_desk.notices[-1].startswith("No claim is in hand;")
    at_desk.copy("https://example.org/a")
    at_desk.press("Ctrl+V")
    assert at_desk.notices[-1].startswith("No claim is in hand;")


def test_text_dropped_or_pasted_on_the_list_becomes_an_article(seat):
    assert drop(seat.window, of_text("A dropped article.\n\nIt goes on."))
    dialog = seat.window.findChild(PasteDialog)
    assert dialog.field.toPlainText().startswith("A dropped")
    dialog.keep_button.click()
    assert seat.workbench.review.title == "A dropped article."
    seat.press("Alt+Left")
    seat.copy("A pasted article.\n\nIt goes on.")
    seat.press("Ctrl+V")
    seat.window.findChildren(PasteDialog)[-1].keep_button.click()
    assert seat.workbench.review.title == "A pasted article."


def test_what_is_dropped_on_the_list_keeps_its_structure(seat):
    seat.press("Alt+Left")
    mime = of_text("Bank fails\nIt failed.")
    mime.setHtml("<h1>Bank fails</h1><p>It failed.</p>")
    assert drop(seat.window, mime)
    seat.window.findChild(PasteDialog).keep_button.click()
    seat.begin_review()
    assert [block.kind for block in seat.workbench.blocks] == ["heading", "paragraph"]


def test_a_link_on_the_list_is_asked_about_and_not_fetched(seat):
    seat.press("Alt+Left")
    assert drop(seat.window, of_text("https://news.example/a"))
    seat.shut_dialogs()
    seat.copy(" https://news.example/b ")
    seat.press("Ctrl+V")
    assert [dialog.windowTitle() for dialog in seat.dialogs()] == ["Fetch article"]
    assert seat.window.findChildren(AddressDialog)[-1].field.text() == "https://news.example/b"
    assert seat.notices == []


# --- the list of reviews -----------------------------------------------------------------------------------------


def test_a_deleted_review_comes_back_by_undo(at_desk):
    seat = at_desk
    seat.mark(FIRST)
    seat.press("Alt+Left", "Del")
    assert seat.titles() == []
    assert seat.action("edit.undo").text() == "&Undo Delete review"
    seat.press("Ctrl+Z")
    assert len(seat.titles()) == 1
    seat.open_first()
    assert [row.quote for row in seat.claims] == [FIRST]


def test_an_import_that_work_builds_on_stays(at_desk):
    seat = at_desk
    seat.mark(FIRST)
    seat.press("Alt+Left", "Ctrl+Z")
    assert len(seat.titles()) == 1
    assert len(seat.notices) == 1
    assert seat.window.notices.isVisible()


def test_an_import_can_be_undone(seat, tmp_path):
    drop(seat.window, of_files(write(tmp_path / "one.txt", "One article.")))
    seat.begin_review()
    seat.press("Alt+Left", "Ctrl+Z")
    assert len(seat.titles()) == 1


def test_the_review_that_was_on_the_desk_may_be_gone_at_the_next_start(qtbot, at_desk):
    at_desk.leave()
    with Library(paths.default_library()) as library:
        reviews.delete(library, reviews.rows(library)[0].id)
        articles.store(library, incoming.read_pasted("Another."))
    again = Seat(qtbot)
    assert again.workbench.review is None
    assert again.titles() == ["Another."]
    again.leave()


# --- saving that fails -------------------------------------------------------------------------------------------


def test_what_cannot_be_saved_stays_in_its_field_until_it_can(impatient, at_desk):
    seat = at_desk
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


def test_a_window_does_not_close_over_what_could_not_be_saved(impatient, at_desk, monkeypatch):
    seat = at_desk
    seat.mark(FIRST)
    seat.press("R")
    seat.type("Precious")
    asked = answering(monkeypatch, window, "agreed", answer=False)
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


def test_letters_grow_and_shrink_within_limits_and_are_remembered(qtbot, at_desk):
    seat = at_desk
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


def test_the_wheel_with_ctrl_zooms(at_desk):
    port = at_desk.desk.article.viewport()
    turn_wheel(port, QPoint(), QPoint(0, 120))
    assert at_desk.settings.zoom == 18
    turn_wheel(port, QPoint(), QPoint(120, 0))
    assert at_desk.settings.zoom == 18
    turn_wheel(port, QPoint(), QPoint(0, -120))
    assert at_desk.settings.zoom == 17


def paper(widget: QWidget) -> QColor:
    return widget.grab().toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0)


def test_another_theme_repaints_everything_at_once(at_desk):
    seat = at_desk
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
def test_hard_articles_are_marked_and_judged_like_any_other(seat, tmp_path, text):
    width = seat.window.width()
    drop(seat.window, of_files(write(tmp_path / "a.txt", text)))
    seat.begin_review()
    words = seat.workbench.review.text.split()[-1]
    seat.mark(words)
    seat.press("3", "R")
    seat.type("No.")
    seat.press("Escape")
    assert (seat.claim.quote, seat.claim.verdict) == (
        words.rstrip("."),
        Verdict.DISPUTED,
    ) or seat.claim.quote == words
    assert seat.window.width() == width
    assert not seat.window.grab().isNull()


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


def test_everything_that_takes_the_keyboard_has_a_name(seat):
    seat.window.ask_reviewer()
    assert described(nameless(seat.window)) == []
    seat.press("Escape", "Ctrl+K")
    assert described(nameless(seat.window)) == []
    seat.press("Escape")
    seat.open_first()
    seat.mark(FIRST)
    seat.press("H", "E", "Ctrl+F")
    assert described(nameless(seat.window)) == []


@pytest.mark.parametrize(
    "keys", ["Ctrl+I", "Ctrl+Shift+E", "Ctrl+E", "Ctrl+Shift+V", "F1", "Shift+F1", "Ctrl+Shift+F1"]
)
def test_everything_in_dialogs_has_a_name(at_desk, keys):
    at_desk.press(keys)
    [dialog] = at_desk.dialogs()
    assert dialog.windowTitle()
    assert described(nameless(dialog)) == []


def test_dialogs_are_gone_when_they_are_closed(at_desk):
    at_desk.window.sheets.palette.close_palette()  # the palette is made with the first sheet, and stays
    at_desk.press("Ctrl+K", "Escape")
    before = len(at_desk.window.children())
    for keys in ("F1", "Ctrl+Shift+F1", "Ctrl+I", "Ctrl+E", "Ctrl+Shift+E") * 2:
        at_desk.press(keys)
        at_desk.shut_dialogs()
    assert len(at_desk.window.children()) <= before


def test_there_is_one_manual(at_desk):
    at_desk.press("Shift+F1")
    at_desk.window.sheets.show_manual()
    assert len(at_desk.window.findChildren(ManualView)) == 1
    at_desk.shut_dialogs()
    at_desk.window.sheets.show_manual()
    assert at_desk.window.findChild(ManualView).isVisible()


def test_search_goes_to_the_list_and_its_field(at_desk):
    at_desk.press("Ctrl+Shift+F")
    assert at_desk.workbench.review is None
    assert at_desk.focus() is at_desk.window.library_page.search
    at_desk.type("m1jx[]0")
    assert at_desk.window.library_page.search.text() == "m1jx[]0"


def test_the_name_may_be_changed_from_the_desk(at_desk):
    at_desk.press("Ctrl+Shift+N")
    at_desk.type("Grace")
    at_desk.press("Return")
    assert at_desk.window.status.reviewer.text() == "Reviewer: Grace"
    assert at_desk.focus() is at_desk.desk.article
    at_desk.press("Ctrl+Shift+N", "Escape")
    assert at_desk.focus() is at_desk.desk.article


def test_a_wrong_field_is_seen_with_its_sentence_in_a_low_window(at_desk):
    seat = at_desk
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
