"""One writer a library: a lock file beside it that the system frees when its holder dies."""

import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from fcapp.errors import UserError
from fcapp.files import write_atomic


class LibraryInUseError(UserError):
    """Another program has the library open for writing; it can still be opened read-only."""


class LibraryLock:
    """The right to write to the library at `path`; its file is `<name>.lock`, its holder stands in `<name>.holder`.

    The lock belongs to the open file, so the system drops it with the process that held it; age never does. It lies
    beside the file that a link leads to, so that two names of one library share it.

    Raises:
        LibraryInUseError: somebody else has it; the sentence tells who.
    """

    def __init__(self, path: Path, holder: str) -> None:
        real = Path(os.path.realpath(path))  # unlike Path.resolve also of links that go in a circle
        self._note = real.with_name(f"{real.name}.holder")
        self._lock = FileLock(real.with_name(f"{real.name}.lock"), mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise LibraryInUseError(
                f"“{path.name}” is open in another window, held by {self._holder()}; close it there, "
                "or open it here read-only."
            ) from error
        except OSError as error:
            raise UserError(
                f"“{path.name}” cannot be locked for writing ({error.strerror}); open it read-only."
            ) from error
        note = {"name": holder, "host": platform.node(), "pid": os.getpid()}
        try:
            write_atomic(self._note, json.dumps(note).encode())
        except BaseException:
            self.release()
            raise

    def _holder(self) -> str:
        try:
            note = json.loads(self._note.read_bytes())
            return f"{note['name'] or 'a reviewer'} on {note['host']} (process {note['pid']})"
        except (OSError, ValueError, KeyError, TypeError):
            return "another program"

    def release(self) -> None:
        """Give the right back, once."""
        if self._lock.is_locked:
            with suppress(OSError):  # a folder that can no longer be written; the lock itself is what counts
                self._note.unlink(missing_ok=True)
            self._lock.release()
