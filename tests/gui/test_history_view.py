import time

import pytest

from fcapp.gui.history_view import HistoryView, local_time
from fcapp.model.vocabulary import Verdict
from fcapp.services import claims
from tests.clock import NOON
from tests.gui.bench import shown
from tests.gui.panes import bench_in_hand, press

bench = pytest.fixture(bench_in_hand)


@pytest.fixture
def history(qtbot, bench):
    return shown(qtbot, HistoryView(bench.workbench, bench.themes))


@pytest.fixture
def _berlin(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_berlin")
def test_steps_are_listed_the_newest_first(qtbot, bench, history):
    bench.judge(0, Verdict.CONFIRMED)
    bench.judge(0, Verdict.DISPUTED)
    press(qtbot, history.switch)
    lines = history.words.toPlainText().split("\n")
    assert lines[:2] == ["Set verdict disputed  6 Nov 2024, 13:00 · Ada", "verdict: confirmed → disputed"]
    assert lines[-2:] == ["Mark claim  6 Nov 2024, 13:00 · Ada", "marked words: — → Ten thousand troops"]


@pytest.mark.usefixtures("_berlin")
def test_the_time_is_this_computers():
    assert local_time(NOON) == "6 Nov 2024, 13:00"


@pytest.mark.parametrize("at", [2**63 - 1, -(2**63)])
def test_a_forged_time_is_left_out(at):
    assert local_time(at) == ""


def test_it_opens_and_closes(qtbot, history):
    assert not history.is_open
    with qtbot.waitSignal(history.opened):
        press(qtbot, history.switch)
    assert history.is_open
    assert history.switch.text() == "Hide the history"
    press(qtbot, history.switch)
    assert not history.is_open


def test_closed_it_reads_nothing(bench, history):
    bench.judge(0, Verdict.CONFIRMED)
    history.refresh()
    assert history.words.toPlainText() == ""


def test_very_many_steps_are_counted(bench, history):
    for number in range(105):
        claims.set_verdict(
            bench.library, bench.review.id, bench.ids[0], Verdict.CONFIRMED if number % 2 else Verdict.DISPUTED
        )
    history.open(on=True)
    assert history.words.toPlainText().endswith("and 6 earlier steps")
