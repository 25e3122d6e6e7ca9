import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fcapp import settings
from fcapp.gui.reviewer_form import ReviewerForm
from tests.gui.bench import Bench, shown


@pytest.fixture
def bench(qapp, library):
    return Bench(library)


@pytest.fixture
def form(qtbot, bench):
    """The form in a window, not asked yet."""
    host = QWidget()
    form = ReviewerForm(bench.workbench, host)
    shown(qtbot, host)
    yield form
    host.close()


def test_the_name_is_kept_in_the_settings_and_on_the_library(qtbot, form, bench, library):
    form.ask()
    assert form.field.hasFocus()
    assert not form.keep.isEnabled()
    qtbot.keyClicks(form.field, " Jo Doe ")
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert settings.load(bench.settings.path).reviewer == library.reviewer == "Jo Doe"
    assert not form.isVisible()


def test_it_asks_once_only(form, bench):
    form.ask_once()
    assert form.isVisible()
    form.hide()
    bench.workbench.keep_settings(reviewer="Jo")
    form.ask_once()
    assert not form.isVisible()


def test_it_can_be_left_for_later(qtbot, form, bench):
    form.ask()
    qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    form.ask()
    qtbot.keyClicks(form.field, "Jo")
    qtbot.mouseClick(form.later, Qt.MouseButton.LeftButton)
    assert not form.isVisible()
    assert bench.settings.reviewer == ""


def test_a_known_name_is_offered_for_correction(form, bench):
    bench.workbench.keep_settings(reviewer="Jo")
    form.ask()
    assert form.field.selectedText() == "Jo"
