import sys
import threading

import pytest
from PySide6.QtWidgets import QWidget

from fcapp.errors import CancelledError, UserError
from fcapp.gui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.stop()


def refuse(sentence: str):
    def work(_job):
        raise UserError(sentence)

    return work


def test_work_is_done_apart_and_its_answer_comes_back_here(qtbot, jobs):
    where, answers = [], []
    jobs.run(lambda _: where.append(threading.current_thread()) or 7, answers.append, pytest.fail)
    qtbot.waitUntil(lambda: answers == [7])
    assert where[0] is not threading.current_thread()


@pytest.mark.parametrize("synchronous", [True, False])
def test_what_is_wrong_in_the_users_world_is_told(qtbot, synchronous):
    jobs, told = Jobs(synchronous=synchronous), []
    jobs.run(refuse("Too large."), pytest.fail, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["Too large."])
    jobs.stop()


@pytest.mark.parametrize("synchronous", [True, False])
def test_a_bug_goes_to_the_hook(qtbot, monkeypatch, synchronous):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append(kind))
    jobs = Jobs(synchronous=synchronous)
    jobs.run(lambda _: 1 // 0, pytest.fail, pytest.fail)
    qtbot.waitUntil(lambda: caught == [ZeroDivisionError])
    jobs.stop()


def test_a_job_that_was_cancelled_stops_and_is_heard_no_more(qtbot, jobs):
    begun, go_on, ended = threading.Event(), threading.Event(), []

    def work(job):
        begun.set()
        assert go_on.wait(10)
        try:
            job.go_on()
        except CancelledError:
            ended.append("cancelled")
            raise

    job = jobs.run(work, pytest.fail, pytest.fail)
    assert begun.wait(10)
    with qtbot.waitSignal(job.ended):
        job.cancel()
        go_on.set()
    assert ended == ["cancelled"]


def test_stop_waits_for_all_of_it(qtbot):
    jobs, begun, done = Jobs(), threading.Event(), []

    def work(job):
        begun.set()
        while True:
            job.go_on()

    jobs.run(work, done.append, done.append)
    assert begun.wait(10)
    jobs.stop()
    qtbot.waitUntil(lambda: not jobs._running)
    assert done == []


def test_what_can_wait_begins_after_the_painting(qtbot, jobs):
    widget, order = QWidget(), []
    qtbot.addWidget(widget)
    widget.paintEvent = lambda _event: order.append("painted")
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.waitUntil(lambda: bool(order))
    order.clear()
    widget.update()
    jobs.run(lambda _: order.append("worked"), lambda _: order.append("told"), pytest.fail, when_idle=True)
    assert order == []
    qtbot.waitUntil(lambda: "told" in order)
    assert order == ["painted", "worked", "told"]


def test_what_can_wait_and_is_cancelled_never_begins(qtbot, jobs):
    job = jobs.run(pytest.fail, pytest.fail, pytest.fail, when_idle=True)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs._running)


def test_nothing_begins_after_the_end(qtbot, jobs):
    jobs.run(pytest.fail, pytest.fail, pytest.fail, when_idle=True)
    jobs.stop()
    qtbot.waitUntil(lambda: not jobs._running)
