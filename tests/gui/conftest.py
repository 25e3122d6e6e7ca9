"""What the tests of windows and panes share: no screen is needed, and nothing is left from one to the next."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from fcapp.gui.article_view import ArticleView
from fcapp.gui.theme import Theme, load_theme


@pytest.fixture
def theme() -> Theme:
    return load_theme("light")


@pytest.fixture
def view(qapp, qtbot, theme) -> ArticleView:
    """An article pane on the screen, wide enough for its whole column."""
    qapp.setStyleSheet("")  # of a theme that another test has chosen
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    return made
