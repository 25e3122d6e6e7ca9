import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fcapp.gui.address_dialog import AddressDialog
from tests.gui.bench import shown


@pytest.fixture
def fetched():
    return []


@pytest.fixture
def dialog(qtbot, qapp, fetched):
    QGuiApplication.clipboard().clear()
    return shown(qtbot, AddressDialog(fetched.append))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("https://a.example/b", "https://a.example/b"), (" a.example/b ", "https://a.example/b")],
)
def test_an_address_is_handed_over(qtbot, dialog, fetched, typed, asked):
    dialog.field.setText(typed)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert fetched == [asked]
    assert not dialog.isVisible()


@pytest.mark.parametrize("typed", ["", "news", "file:///etc/passwd", "javascript:alert(1)"])
def test_what_is_no_address_is_told_in_place(qtbot, dialog, fetched, typed):
    dialog.field.setText(typed)
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert "not the address of a page" in dialog.error.text()
    assert fetched == []


def test_the_clipboards_address_stands_there_and_nothing_is_fetched_unasked(qtbot, qapp, fetched):
    QGuiApplication.clipboard().setText("https://a.example/b")
    dialog = shown(qtbot, AddressDialog(fetched.append))
    assert dialog.field.text() == "https://a.example/b"
    assert fetched == []
