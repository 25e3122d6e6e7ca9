import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from fcapp.gui.theme import NAMES, Theme, Themes, as_choice, load_theme, palette, style_sheet
from fcapp.model.vocabulary import Verdict

VERDICTS = (*Verdict, None)


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=NAMES)
def each(request) -> Theme:
    return load_theme(request.param)


def test_words_can_be_read_on_everything_they_stand_on(each):
    grounds = [each.paper, each.window, each.nothing, each.hit, each.current_hit]
    grounds += [ground for v in VERDICTS for ground in (each.verdict(v).tint, each.verdict(v).strong)]
    assert min(contrast(each.text, ground) for ground in grounds) >= 4.5
    for colour in (each.muted, each.error, each.accent, *(each.verdict(v).ink for v in VERDICTS)):
        assert min(contrast(colour, each.paper), contrast(colour, each.window)) >= 4.5
    assert contrast(each.selected_text, each.selection) >= 4.5
    assert contrast(each.on_accent, each.accent) >= 4.5
    assert contrast(each.covered, each.paper) >= 4.5


def test_lines_and_the_focus_stand_out(each):
    for verdict in VERDICTS:
        colours = each.verdict(verdict)
        assert min(contrast(colours.ink, ground) for ground in (each.paper, colours.tint, colours.strong)) >= 3
    assert min(contrast(each.focus, each.paper), contrast(each.focus, each.window)) >= 3


def test_words_that_are_looked_at_differ_from_those_that_are_not(each):
    assert contrast(each.text, each.covered) >= 2


def test_the_style_sheet_names_no_colour_that_is_not_there(each):
    sheet = style_sheet(each)
    assert "@" not in sheet
    assert each.paper.name() in sheet
    pictures = re.findall(r'url\("(.+?)"\)', sheet)
    assert pictures
    assert all(Path(name).is_file() for name in pictures)


def test_the_palette_is_the_themes(each):
    made = palette(each)
    assert made.color(QPalette.ColorRole.Base) == each.paper
    assert made.color(QPalette.ColorRole.Text) == each.text


@pytest.fixture
def themes(qtbot):
    app = QApplication.instance()
    made = Themes(app)
    yield made
    app.setStyleSheet("")
    app.styleHints().unsetColorScheme()
    made.deleteLater()


def test_a_choice_is_used_and_told(themes, qtbot):
    with qtbot.waitSignal(themes.changed) as told:
        themes.choose("high-contrast")
    assert told.args[0].name == "high-contrast"
    assert themes.current.name == "high-contrast"
    assert QApplication.palette().color(QPalette.ColorRole.Base) == themes.current.paper


def test_the_system_is_followed_only_when_wanted(themes):
    hints = QApplication.styleHints()
    themes.choose("system")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    followed = themes.current.name
    assert followed == ("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light")
    themes.choose("dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert themes.current.name == "dark"


def test_a_stored_word_that_is_no_choice_follows_the_system():
    assert [as_choice(word) for word in ("dark", "high-contrast", "purple", "")] == [
        "dark",
        "high-contrast",
        "system",
        "system",
    ]
