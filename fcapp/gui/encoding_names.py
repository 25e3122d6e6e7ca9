"""The encodings that a reviewer can choose."""

from fcapp.intake.encodings import ENCODINGS


def encodings() -> tuple[tuple[str, str], ...]:
    """Python codec and human name of each, in the order in which to offer them."""
    return ENCODINGS


def short_name(codec: str) -> str:
    """The name of an encoding without the language it is for: "Windows-1251"."""
    name = dict(encodings()).get(codec, codec)
    return name.partition("(")[2].removesuffix(")") or name
