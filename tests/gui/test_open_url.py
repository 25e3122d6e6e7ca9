import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from fcapp.gui.open_url import OpenUrlDialog, host_in_words, open_url
from tests.gui.bench import shown
from tests.gui.panes import press

LINK = "https://example.org/a?b=%3Cc%3E&d=1#e"


class Browser(QObject):
    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser():
    made = Browser()
    for scheme in ("https", "javascript", "file"):
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in ("https", "javascript", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def parent(qtbot):
    return shown(qtbot, QWidget())


def buttons(dialog):
    return {button.text(): button for button in dialog.buttons.buttons()}


def test_the_reviewer_sees_where_it_goes_and_is_asked(qtbot, parent, browser):
    assert open_url(parent, LINK)
    dialog = parent.findChild(OpenUrlDialog)
    assert dialog.host.text() == "example.org"
    assert dialog.address.toPlainText() == LINK
    assert browser.opened == []
    press(qtbot, buttons(dialog)["Open"])
    assert browser.opened == [LINK]


def test_nothing_opens_when_it_is_cancelled(qtbot, parent, browser):
    open_url(parent, LINK)
    press(qtbot, buttons(parent.findChild(OpenUrlDialog))["Cancel"])
    assert browser.opened == []


def test_the_address_can_be_copied(qtbot, parent, browser):
    open_url(parent, LINK)
    press(qtbot, buttons(parent.findChild(OpenUrlDialog))["Copy address"])
    assert QGuiApplication.clipboard().text() == LINK
    assert browser.opened == []


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "https://user:pw@example.org", "ftp://example.org", "", "https://"],
)
def test_anything_else_is_refused(parent, browser, url):
    assert not open_url(parent, url)
    assert parent.findChild(OpenUrlDialog) is None
    assert browser.opened == []


def test_a_host_in_foreign_letters_is_shown_as_it_is_looked_up():
    assert host_in_words("https://exаmple.org/") == "exаmple.org (xn--exmple-4nf.org)"
    assert host_in_words("https://EXAMPLE.org:80/x") == "example.org"
