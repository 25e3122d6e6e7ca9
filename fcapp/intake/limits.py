"""How much an article may be; beyond it there is one sentence."""

from fcapp.errors import UserError

TEXT = 10_000_000
"""Bytes of the largest text file, and letters of the largest text that comes out of any file."""
FILE = 100_000_000
"""Bytes of the largest file of the other formats."""
UNPACKED = 300_000_000
"""Bytes of all parts of an archive (DOCX, ODT, EPUB) when unpacked."""
PART = 60_000_000
"""Bytes of one part of an archive that is read."""
RATIO = 200
"""How many times larger a part may be when unpacked, beyond the first ten million bytes."""
PARTS = 10_000
"""Parts of an archive."""
NESTING = 200
"""Elements inside one another; lxml loses text at 256."""
SECONDS = 60
"""Of the clock, for reading one file."""
FETCH_SECONDS = 20
"""Of the clock, for fetching one page with all of its redirects."""
MEMORY = 2_000_000_000
"""Bytes of address space of the process that reads one file."""


def too_large(subject: str, limit: int) -> UserError:
    """What to say about a file of more than `limit` bytes."""
    return UserError(
        f"{subject} is larger than {limit // 1_000_000} MB, too large for an article; import a part of it."
    )
