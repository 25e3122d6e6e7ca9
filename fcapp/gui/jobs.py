"""Slow work: a pure function over values on another thread, its answer on the window's thread."""

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fcapp.errors import CancelledError, UserError
from fcapp.gui.collecting import Collector

Answer = TypeVar("Answer")

PAINTING_MS = 20
"""Within this time, not counting what the window's thread is busy with, Qt begins to paint what was changed."""


class Job(QObject):
    """A piece of slow work under way; lives on the window's thread, where its answer arrives."""

    ended = Signal()
    advanced = Signal(float)
    """The share of the work that is done, 0 to 1."""
    _answered = Signal(object)
    _raised = Signal(object)

    def __init__(self, done: Callable[[Any], None], failed: Callable[[UserError], None]) -> None:
        super().__init__()
        self._done = done
        self._failed = failed
        self._stop = threading.Event()
        self.has_ended = False
        self._answered.connect(self._take_answer)
        self._raised.connect(self._take_error)

    def cancel(self) -> None:
        """Stop it where it asks next whether to go on, and drop its answer."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether nobody waits for its answer any more."""
        return self._stop.is_set()

    def go_on(self) -> None:
        """Go on unless the user stopped it; for the function that works, on its thread.

        Raises:
            CancelledError: the user stopped it.
        """
        if self._stop.is_set():
            raise CancelledError("Stopped; nothing was changed.")

    def tick(self, share: float) -> None:
        """Tell how far it is, and go on unless the user stopped it; for the function that works, on its thread.

        Raises:
            CancelledError: the user stopped it.
        """
        self.go_on()
        self.advanced.emit(share)

    def work(self, function: Callable[["Job"], object]) -> None:
        """Run `function` on the calling thread and send its answer to the window's."""
        try:
            answer = function(self)
        except BaseException as error:
            self._raised.emit(error)
        else:
            self._answered.emit(answer)

    @Slot(object)
    def _take_answer(self, answer: object) -> None:
        self.has_ended = True
        self.ended.emit()
        if not self._stop.is_set():
            self._done(answer)

    @Slot(object)
    def _take_error(self, error: BaseException) -> None:
        self.has_ended = True
        self.ended.emit()
        if not isinstance(error, UserError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif not self._stop.is_set():
            self._failed(error)


class Jobs:
    """Where slow work runs; `synchronous` runs it at once on the calling thread, for tests.

    The threads are Python's, not Qt's, and none but the window's collects garbage.
    """

    def __init__(self, *, synchronous: bool = False) -> None:
        self._synchronous = synchronous
        self._pool = ThreadPoolExecutor(max(2, os.cpu_count() or 1), "fcapp")
        self._running: set[Job] = set()
        self._collector = Collector()
        if not synchronous:
            self._collector.start()

    def run(
        self,
        function: Callable[[Job], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[UserError], None],
        *,
        when_idle: bool = False,
    ) -> Job:
        """Run `function` apart; then call `done` with its answer or `failed` with its UserError, here.

        Any other exception goes to `sys.excepthook`. With `when_idle` it begins when what was just changed in the
        window has been painted, since two threads of Python wait for each other.
        """
        job = Job(done, failed)
        self._running.add(job)
        job.ended.connect(lambda: self._running.discard(job))
        if self._synchronous:
            job.work(function)
        elif when_idle:
            QTimer.singleShot(PAINTING_MS, job, lambda: self._start(job, function))
        else:
            self._start(job, function)
        return job

    def _start(self, job: Job, function: Callable[[Job], object]) -> None:
        if job.is_stopped:
            self._running.discard(job)
        else:
            self._pool.submit(job.work, function)

    def stop(self) -> None:
        """Cancel everything and wait for it; for closing the program."""
        for job in list(self._running):
            job.cancel()
        self._pool.shutdown()
        self._collector.stop()
