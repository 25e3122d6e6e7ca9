"""An error in a measuring program ends it: nobody is there to answer the message box of the crash handler."""

import os
import sys
import threading
import traceback
from types import TracebackType


def end_on_errors() -> None:
    """From now on an uncaught error, on any thread, prints its traceback and ends the process with 1."""
    sys.excepthook = _end
    threading.excepthook = lambda args: _end(args.exc_type, args.exc_value, args.exc_traceback)


def _end(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)  # no thread and no open window may hold it up
