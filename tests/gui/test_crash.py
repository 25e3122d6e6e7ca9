import sys
import threading

import pytest
from PySide6.QtWidgets import QMessageBox

from fcapp import paths
from fcapp.gui import crash
from fcapp.services import claims
from fcapp.storage.library import Library
from tests.gui.seat import Seat, answering

SECRET = "small engagement"


class WrongError(Exception):
    """A bug of ours whose words hold what the reviewer wrote."""


@pytest.fixture
def seat(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    seat = Seat(qtbot)
    seat.open_first()
    crash.install(seat.window)
    return seat


def fail() -> None:
    raise WrongError(SECRET)


def reports() -> list[str]:
    return [path.read_text() for path in paths.log_dir().iterdir()]


def in_a_slot(seat: Seat) -> None:
    sys.excepthook(*caught(fail))


def in_a_worker(seat: Seat) -> None:
    seat.workbench.jobs.run(lambda _: fail(), pytest.fail, pytest.fail)


def in_a_thread(seat: Seat) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def caught(function):
    try:
        function()
    except WrongError as error:
        return type(error), error, error.__traceback__


@pytest.mark.parametrize("happen", [in_a_slot, in_a_worker, in_a_thread])
def test_a_bug_ends_in_a_report_and_an_orderly_close(seat, monkeypatch, capfd, happen):
    said = answering(monkeypatch, QMessageBox, "critical", QMessageBox.StandardButton.Ok)
    seat.mark(SECRET)
    seat.press("R")
    seat.type("My reasons")
    happen(seat)
    happen(seat)
    seat.settle()
    [report] = reports()
    assert "WrongError" in report
    assert "in fail" in report
    assert f"fcapp {crash.fcapp.__version__}" in report
    assert SECRET not in report.replace('SECRET = "small engagement"', "")
    assert SECRET not in "".join(capfd.readouterr())
    [(_, _, sentence)] = said
    assert str(paths.log_dir()) in sentence
    assert not seat.window.isVisible()
    with Library(paths.default_library()) as library:
        [row] = claims.rows(library, 1)
        assert claims.detail(library, 1, row).rationale == "My reasons"


def test_a_report_that_cannot_be_written_is_done_without(seat, monkeypatch):
    said = answering(monkeypatch, QMessageBox, "critical", QMessageBox.StandardButton.Ok)
    monkeypatch.setattr(paths, "log_dir", lambda: paths.data_dir() / "none")
    in_a_slot(seat)
    seat.settle()
    assert "report" not in said[0][2]
    assert not seat.window.isVisible()


