import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from fcapp.gui.actions import ACTIONS, MENUS, Action
from fcapp.model.spans import Span, quotation
from fcapp.model.tables import PointerAt
from fcapp.model.vocabulary import PointerKind
from fcapp.services import incoming, versions
from tests.contents import digest
from tests.gui.seat import Seat, answering

LETTERS = "mM1230jJkKnNrReExXsScChHlLpP[]{}"


def settled(seat: Seat) -> None:
    """Claims on the desk, one in hand, words selected, something to undo and to redo."""
    _point(seat, "military")
    for words in ("President", "military", "troops"):
        seat.mark(words)
    seat.press("1", "Ctrl+Z")
    seat.workbench.select(seat.claims[1].id)
    seat.select("Korea")


def _point(seat: Seat, words: str) -> None:
    """Let the draft have a comment at some words."""
    review = seat.workbench.review
    start = review.text.index(words)
    span = Span(start, start + len(words))
    with seat.library.change("Import a comment", review.id) as edit:
        place = {"start": span.start, "end": span.end, **quotation(review.text, span)._asdict()}
        edit.add(PointerAt(version_id=review.version_id, kind=PointerKind.COMMENT, note="Who says so?", **place))


def test_every_row_is_whole():
    assert len({row.id for row in ACTIONS}) == len(ACTIONS)
    keys = [QKeySequence(key).toString() for row in ACTIONS for key in row.keys]
    assert len(set(keys)) == len(keys)
    for row in ACTIONS:
        assert row.menu in MENUS
        assert row.keys
        assert row.help.endswith(".")
        assert not row.name.endswith("…")


def look(seat: Seat) -> tuple[object, ...]:
    """Everything that an action may change."""
    window, bench = seat.window, seat.workbench
    return (
        digest(seat.library),
        bench.review.id if bench.review else None,
        bench.review.version_id if bench.review else None,
        window.desk.changes.is_open,
        window.desk.article.selected_span(),
        bench.current,
        (bench.showing.filter, bench.showing.sort, bench.showing.coverage),
        (bench.settings.zoom, bench.settings.theme),
        (bench.settings.suggestions, bench.settings.how_many, bench.current_suggestion),
        window.desk.history_is_shown,
        window.sheets.palette.isVisible(),
        window.reviewer.field.hasFocus(),
        window.desk.find_bar.isVisible(),
        seat.focus(),
        [type(dialog).__name__ for dialog in seat.dialogs()],
        window.isVisible(),
    )


SUGGESTED = ("Ctrl+G", "G", "G")
PREPARED = {
    "file.encoding": ("Ctrl+Z", "Ctrl+Z", "Ctrl+Z"),
    "claim.open": ("3", "]", "]", "]"),
    "claim.start_in": ("3", "]", "]", "]"),
    "claim.end_in": ("3", "]", "]", "]"),
    "claim.priority_normal": ("Ctrl+1",),
    "claim.accept": SUGGESTED,
    "claim.accept_visible": SUGGESTED,
    "go.suggestion": SUGGESTED,
    "go.suggestion_before": SUGGESTED,
    "view.suggestions": SUGGESTED,
    "view.fewer": SUGGESTED,
    "view.more": SUGGESTED,
    "view.all": ("Alt+O",),
    "view.usual": ("Ctrl++",),
    "go.article": ("Alt+1",),
    "view.theme_system": ("Ctrl+Alt+2",),
    "edit.redo": ("Ctrl+Z",),
    "go.newer_version": ("Alt+PgUp",),
    "go.newest_version": ("Alt+PgUp",),
}
"""Keys that make a state in which an action changes something."""


OF_VERSIONS = {
    "claim.place",
    "claim.let_go",
    "go.changes",
    "go.new_sentence",
    "go.older_version",
    "go.newer_version",
    "go.newest_version",
}
"""Actions that want a new version."""


def renewed(seat: Seat) -> None:
    """A new version that left out the claim in hand; words are selected in it."""
    row, review = seat.claim, seat.workbench.review
    draft = incoming.read_pasted(review.text.replace(row.quote, "Somebody else") + "\n\nA new sentence stands here.")
    versions.take(seat.library, versions.plan(seat.library, review.id, draft))
    seat.workbench.select(row.id)
    seat.select("Korea")


@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.id)
def test_every_action_does_something_by_its_key(seat, monkeypatch, row: Action):
    asked = answering(monkeypatch, QFileDialog, "getOpenFileNames", ([], ""))
    asked_library = answering(monkeypatch, QFileDialog, "getSaveFileName", ("", ""))
    settled(seat)
    if row.id in OF_VERSIONS:
        renewed(seat)
    seat.copy("https://example.org/a")
    seat.press(*PREPARED.get(row.id, ()))
    assert seat.action(row.id).isEnabled()
    before = look(seat)
    seat.press(row.keys[0])
    assert look(seat) != before or asked or asked_library
    seat.shut_dialogs()


def test_without_a_library_only_harmless_things_can_be_done(qtbot, tmp_path):
    path = tmp_path / "broken.fcapp"
    path.write_bytes(b"nonsense")
    seat = Seat(qtbot, path)
    enabled = {row.id for row in ACTIONS if seat.action(row.id).isEnabled()}
    assert {one.partition(".")[0] for one in enabled} == {"file", "view", "help"}
    assert not enabled & {"file.open", "file.paste", "file.sample", "file.export", "file.details", "file.encoding"}
    for row in ACTIONS:
        if row.id not in enabled:
            seat.press(*row.keys)
    assert path.read_bytes() == b"nonsense"
    seat.shut_dialogs()
    seat.leave()


def test_nothing_is_harmed_by_keys_that_cannot_be_used_now(seat):
    before = digest(seat.library)
    for row in ACTIONS:
        if row.menu == "Claim":
            assert seat.action(row.id).isEnabled() == (row.id in {"claim.nothing", "claim.mark"})
            if row.id != "claim.nothing":
                seat.press(*row.keys)
                row.run(seat.window)
    seat.press("Ctrl+Z", "Ctrl+Y")
    assert digest(seat.library) == before


WANTS_SOMETHING = ("claim.confirmed", "claim.unverified", "claim.disputed", "claim.rationale", "claim.evidence")


@pytest.mark.parametrize("row", [row for row in ACTIONS if row.id in WANTS_SOMETHING], ids=lambda row: row.id)
def test_with_nothing_in_hand_it_is_greyed_and_its_key_says_why(qtbot, row: Action):
    seat = Seat(qtbot, suggestions=True)
    seat.press(*row.keys)
    assert seat.notices == []
    seat.open_first()
    seat.select("troops")
    before = digest(seat.library)
    assert not seat.action(row.id).isEnabled()
    seat.press(*row.keys)
    assert [notice.partition(";")[0] for notice in seat.notices] == ["No claim is in hand"]
    assert digest(seat.library) == before
    seat.press("G")
    assert seat.action(row.id).isEnabled()
    seat.press("Escape")
    assert not seat.action(row.id).isEnabled()
    seat.leave()


@pytest.mark.parametrize(
    "field",
    [
        lambda window: window.desk.claim.rationale,
        lambda window: window.desk.claim.facts.claimant,
        lambda window: window.desk.claim.evidence.form.note,
        lambda window: window.desk.claim.evidence.form.search.field,
        lambda window: window.desk.find_bar.field,
        lambda window: window.sheets.palette.field,
        lambda window: window.reviewer.field,
    ],
    ids=["rationale", "claimant", "note", "source search", "find bar", "palette", "name"],
)
def test_letters_in_a_field_stay_letters(seat, field):
    seat.mark("troops")
    seat.press("E", "Ctrl+F")
    seat.window.ask_reviewer()
    if field(seat.window) is seat.window.sheets.palette.field:
        seat.press("Ctrl+K")
    field(seat.window).setFocus()
    field(seat.window).clear()
    seat.type(LETTERS)
    seat.copy("https://example.org/pasted")
    seat.press("Ctrl+V", "Left", "Delete", "Backspace")
    assert text_of(field(seat.window)) == LETTERS + "https://example.org/past"
    assert [row.quote for row in seat.claims] == ["troops"]
    assert seat.claim.verdict is None
    assert seat.workbench.detail().evidence == ()
    assert not seat.workbench.showing.coverage
    assert seat.workbench.nothing_checkable == []
    seat.window.sheets.palette.close_palette()


def text_of(field) -> str:
    return field.text() if hasattr(field, "text") else field.toPlainText()


def test_letters_in_the_search_of_the_library_stay_letters(seat):
    seat.press("Ctrl+Shift+F")
    seat.type(LETTERS)
    seat.press("Left", "Delete")
    assert seat.window.library_page.search.text() == LETTERS[:-1]
    assert len(seat.titles()) == 1
    page = seat.window.library_page
    seat.qtbot.waitUntil(lambda: page.states.currentWidget() is page._nothing)
