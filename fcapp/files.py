"""The one way to write a file: whole or not at all."""

import os
import tempfile
from pathlib import Path

from fcapp.errors import UserError


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` to `path` for the owner's eyes only (0600), durably and whole.

    The bytes go to a temporary file in the same folder, are flushed to disk and counted, and only then take the
    target's place: after any failure the old file is still there, unchanged.

    Raises:
        UserError: the folder cannot be written or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if temporary.stat().st_size != len(data):
                raise OSError(0, "the disk took only a part of the file")
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UserError(
            f"“{path.name}” could not be written ({reason}); choose another folder or free some space."
        ) from error


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` survive a power cut."""
    if os.name != "posix":  # Windows cannot open folders, and makes renames durable by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_limited(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes.

    Raises:
        UserError: it is missing, unreadable, not a regular file or too large.
    """
    try:
        if not path.is_file():
            why = "it is a folder or a device" if path.exists() else "there is no such file"
            raise UserError(f"“{path.name}” cannot be opened: {why}; choose another one.")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise UserError(f"“{path.name}” cannot be read ({error.strerror}); check that you may open it.") from error
    if len(data) > limit:
        raise UserError(
            f"“{path.name}” is larger than {limit // 1_000_000} MB, too large for an article; import a part of it."
        )
    return data
