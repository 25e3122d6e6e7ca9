"""Text that a library can hold."""


def storable(value: str) -> str:
    """`value` with U+FFFD for what SQLite or UTF-8 cannot hold: NULs and lone surrogates."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")
