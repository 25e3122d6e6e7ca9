import sys
import threading

import pytest
from PySide6.QtWidgets import QMessageBox

from fcapp import paths
from fcapp.errors import UserError
from fcapp.gui import crash
from fcapp.gui.notice import Notice
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
    crash.install(seat.window, lambda sentence: seat.workbench.told.emit(Notice(sentence)))
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


def _unwritable_file(folder):
    return folder / "none"


def _unwritable_folder(folder):
    raise UserError("The folder cannot be made.")


def _unreadable_folder(folder):
    raise PermissionError


@pytest.mark.parametrize("log_dir", [_unwritable_file, _unwritable_folder, _unreadable_folder])
def test_a_report_that_cannot_be_written_is_done_without(seat, monkeypatch, log_dir):
    said = answering(monkeypatch, QMessageBox, "critical", QMessageBox.StandardButton.Ok)
    monkeypatch.setattr(paths, "log_dir", lambda: log_dir(paths.data_dir()))
    in_a_slot(seat)
    seat.settle()
    assert "report" not in said[0][2]
    assert not seat.window.isVisible()


def test_after_a_close_that_was_refused_the_next_bug_is_told_too(seat, monkeypatch):
    said = answering(monkeypatch, QMessageBox, "critical", QMessageBox.StandardButton.Ok)
    with monkeypatch.context() as refusing:
        refusing.setattr(seat.window, "closeEvent", lambda event: event.ignore())
        in_a_slot(seat)
        seat.settle()
        assert seat.window.isVisible()
    in_a_slot(seat)
    seat.settle()
    assert len(said) == 2
    assert not seat.window.isVisible()


def _raise_here(error):
    sys.excepthook(type(error), error, None)


def _raise_in_a_thread(error):
    thread = threading.Thread(
        target=threading.excepthook, args=[threading.ExceptHookArgs((type(error), error, None, None))]
    )
    thread.start()
    thread.join()


@pytest.mark.parametrize("happen", [_raise_here, _raise_in_a_thread])
def test_what_is_wrong_in_the_users_world_is_told_and_nothing_closes(seat, happen):
    happen(UserError("The disk is full; free some space."))
    seat.settle()
    assert seat.notices[-1] == "The disk is full; free some space."
    assert seat.window.isVisible()
    assert reports() == []
