import gc
import threading
import weakref

from fcapp.gui.collecting import EVERY_MS, FIRST_MS, Collector, spare_what_stays
from fcapp.gui.jobs import Jobs


class Node:
    def __init__(self) -> None:
        self.itself = self


def test_no_thread_but_the_windows_collects(qtbot):
    jobs, threads = Jobs(), set()
    gc.callbacks.append(lambda phase, _: threads.add(threading.get_ident()))
    try:
        done = []
        jobs.run(lambda _: [Node() for _ in range(20_000)] and None, done.append, lambda _: None)
        qtbot.waitUntil(lambda: bool(done))
        assert threads <= {threading.get_ident()}
    finally:
        gc.callbacks.pop()
        jobs.stop()
    assert gc.isenabled()


def test_what_is_in_cycles_goes_in_the_end(qapp):
    collector = Collector()
    collector.start()
    try:
        gone = weakref.ref(Node())
        many = [Node() for _ in range(2_000)]
        del many
        assert gone() is not None
        collector.collect()
        assert gone() is None
    finally:
        collector.stop()


def test_a_start_is_not_gone_through(qapp):
    collector = Collector()
    assert collector._timer.interval() == FIRST_MS
    collector.start()
    try:
        collector.collect()
        assert collector._timer.interval() == EVERY_MS
    finally:
        collector.stop()


def test_it_looks_by_itself(qtbot):
    collector = Collector()
    assert EVERY_MS > 0
    collector._timer.setInterval(1)
    collector.start()
    try:
        gone = weakref.ref(Node())
        many = [Node() for _ in range(2_000)]
        del many
        qtbot.waitUntil(lambda: gone() is None)
    finally:
        collector.stop()


def test_what_stays_is_gone_through_no_more_until_it_is_looked_at_anew():
    kept = Node()
    spare_what_stays()
    try:
        assert not any(one is kept for one in gc.get_objects())
        fresh = Node()
        assert any(one is fresh for one in gc.get_objects())
        spare_what_stays()
        assert not any(one is fresh for one in gc.get_objects())
    finally:
        gc.unfreeze()
