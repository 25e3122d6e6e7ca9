"""What the tests of windows and panes share: no screen is needed, and nothing is left from one to the next."""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from fcapp.gui.article_view import ArticleView
from fcapp.gui.theme import Theme, load_theme
from fcapp.gui.workbench import Workbench
from tests.gui.bench import Bench, themes, with_troops
from tests.gui.drafts import at_work
from tests.gui.seat import Seat


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


@pytest.fixture
def bench(qapp, library) -> Bench:
    """A workbench with a review of three sentences, each with a claim in it."""
    return with_troops(library)


@pytest.fixture
def workbench(bench) -> Workbench:
    return bench.workbench


@pytest.fixture
def at_list(qtbot) -> Iterator[Seat]:
    """A window on a library with the sample article."""
    made = Seat(qtbot)
    yield made
    themes().choose("light")
    made.leave()


@pytest.fixture
def seat(at_list: Seat) -> Seat:
    """A window with the sample article on the desk."""
    at_list.open_first()
    return at_list


@pytest.fixture
def suggesting(qtbot) -> Iterator[Seat]:
    """A window that looks for claims, on a library with the sample article."""
    made = Seat(qtbot, suggestions=True)
    yield made
    made.leave()


@pytest.fixture
def judged(seat: Seat) -> Seat:
    """A seat with a review of an old draft, whose three claims are judged."""
    at_work(seat)
    return seat
