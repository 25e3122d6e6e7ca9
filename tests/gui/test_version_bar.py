from pathlib import Path

from PySide6.QtCore import Qt

from tests.contents import contents
from tests.drafts import NEW, OLD, at
from tests.gui.drafts import bring_in
from tests.gui.seat import Seat, drop, of_files, of_text


def test_an_older_version_is_read_with_its_marks_and_nothing_can_be_done_to_it(judged: Seat) -> None:
    marks = [(one.id, one.spans) for one in judged.claims]
    bring_in(judged)
    before = contents(judged.library)
    judged.desk.article.setFocus()
    judged.press("L", "Alt+PgUp")
    bar = judged.desk.version_bar
    assert bar.isVisible()
    assert bar.label.text().startswith("Version 1 of 2")
    assert judged.workbench.review.text == OLD
    assert [(one.id, one.spans) for one in judged.claims] == marks
    assert judged.window.desk_page.header.version.text() == "Version 1 of 2 ▾"
    judged.select("ministry")
    judged.press("M", "1", "X", "Del", "]", "Ctrl+Z")
    judged.workbench.on_claims.mark(at(OLD, "ministry"))
    assert "older version" in judged.notices[-1]
    assert contents(judged.library) == before
    assert judged.pane.rationale.isReadOnly() or judged.workbench.current is None
    judged.qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert judged.workbench.review.text == NEW
    assert not bar.isVisible()


def test_the_place_in_the_newest_version_is_not_lost_by_a_look_back(judged: Seat) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.desk.article.set_caret(200)
    judged.press("Alt+PgUp")
    judged.desk.article.set_caret(5)
    judged.press("Alt+PgDown")
    assert judged.desk.article.caret() == 200


def test_marks_follow_also_to_a_version_with_the_same_text(judged: Seat) -> None:
    bring_in(judged)
    bring_in(judged, OLD)
    judged.desk.article.setFocus()
    later = judged.mark("yearly outlook").id
    judged.press("Alt+PgUp", "Alt+PgUp")
    assert (judged.workbench.review.version, judged.workbench.review.text) == (1, OLD)
    assert later not in judged.desk.article.claims_at(at(OLD, "yearly outlook").start)
    judged.press("Alt+End")
    assert judged.workbench.review.version == 3
    assert later in judged.desk.article.claims_at(at(OLD, "yearly outlook").start)
    assert judged.action("file.open").isEnabled()


def test_articles_come_in_also_while_an_older_version_is_read(judged: Seat, tmp_path: Path) -> None:
    bring_in(judged)
    judged.desk.article.setFocus()
    judged.press("Alt+PgUp")
    for way in ("file.open", "file.paste", "file.fetch"):
        assert judged.action(way).isEnabled()
    assert not drop(judged.window, of_text("https://example.org"))
    file = tmp_path / "a.txt"
    file.write_text("One article.\n\nIt says things.", encoding="utf-8")
    assert drop(judged.window, of_files(file))
    judged.begin_review()
    assert judged.workbench.review.title == "One article."


def test_the_menu_of_versions_leads_to_each(judged: Seat) -> None:
    bring_in(judged)
    header = judged.window.desk_page.header
    assert header.version.isVisible()
    header.version.menu().aboutToShow.emit()
    two, one = header.version.menu().actions()
    assert (two.text().split(" · ")[0], two.isChecked(), one.isChecked()) == ("Version 2", True, False)
    one.trigger()
    assert judged.workbench.looks_back
    header.version.menu().aboutToShow.emit()
    header.version.menu().actions()[0].trigger()
    assert not judged.workbench.looks_back
