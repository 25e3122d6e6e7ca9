import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from fcapp.gui.manual_view import ManualView
from tests.gui.bench import shown


@pytest.fixture
def manual(qtbot):
    return shown(qtbot, ManualView())


def test_the_chapters_lead_to_their_headings(manual):
    names = [manual.chapters.item(row).text() for row in range(manual.chapters.count())]
    assert len(names) > 3
    for row in (len(names) - 1, 1):
        manual.chapters.setCurrentRow(row)
        assert manual.text.textCursor().block().text() == names[row]


def test_the_search_goes_on_from_hit_to_hit_and_round(qtbot, manual):
    qtbot.keyClicks(manual.search, "claim")
    places = []
    for _ in range(3):
        qtbot.keyClick(manual.search, Qt.Key.Key_Return)
        places.append(manual.text.textCursor().position())
    assert places == sorted(set(places))
    manual.text.moveCursor(manual.text.textCursor().MoveOperation.End)
    qtbot.keyClick(manual.search, Qt.Key.Key_Return)
    assert manual.text.textCursor().position() == places[0]


def test_nothing_is_loaded_and_no_link_is_followed(manual, tmp_path):
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"not to be read")
    url = QUrl.fromLocalFile(str(picture))
    assert manual.text.loadResource(QTextDocument.ResourceType.ImageResource, url).isEmpty()
    assert not manual.text.openLinks()
    assert not manual.text.openExternalLinks()
