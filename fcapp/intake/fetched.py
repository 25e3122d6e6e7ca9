"""What was fetched from the web."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes at a web address."""

    data: bytes
    """As they are when unpacked, so that their SHA-256 is that of the page."""
    media_type: str
    """As the server told it, without parameters."""
    encoding: str
    """The charset that the server told; empty when none."""
    url: str
    """Where they were in the end."""
    redirects: tuple[str, ...] = ()
    """The addresses on the way there, the first one being what was asked for."""
    name: str = ""
    """Of a file, when the server or the address gives it one."""
