import pytest

from fcapp.gui.mark_list import MarkList
from fcapp.services import claims
from tests.gui.bench import shown
from tests.gui.panes import PaneBench, press


@pytest.fixture
def bench(library, qapp):
    return PaneBench(library)


@pytest.fixture
def marks(qtbot, bench):
    made = shown(qtbot, MarkList(bench.workbench, bench.themes))
    made.resize(400, 200)
    bench.workbench.changed.connect(lambda _: made.show_claim(bench.workbench.row(bench.ids[0])))
    bench.workbench.select(bench.ids[0])
    claims.add_span(bench.library, bench.review, bench.ids[0], bench.span("3 percent"))
    return made


def test_places_are_listed_and_can_be_taken_away(qtbot, bench, marks):
    assert [label.text() for label, _ in marks._rows] == ["“Ten thousand troops”", "“3 percent”"]
    press(qtbot, marks._rows[1][1])
    assert bench.workbench.row(bench.ids[0]).quote == "Ten thousand troops"
    assert marks.isHidden()
    bench.workbench.turns.undo()
    assert marks.isVisible()


def test_the_first_can_go_and_the_buttons_say_which(qtbot, bench, marks):
    assert marks._rows[0][1].accessibleName() == "Remove the mark on “Ten thousand troops”"
    press(qtbot, marks._rows[0][1])
    assert bench.workbench.row(bench.ids[0]).quote == "3 percent"
