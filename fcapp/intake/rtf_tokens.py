"""Rich text as a stream of tokens: groups, control words, and bytes in some code page."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,40})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|.",
    re.DOTALL,
)

OPEN, CLOSE = "{", "}"


class Token(NamedTuple):
    """A brace, a control word or symbol with its number, or bytes of text."""

    word: str = ""
    """`{`, `}`, or the control word or symbol without its backslash; empty for text."""
    number: int | None = None
    data: bytes = b""
    one: bool = False
    """Whether it is a letter given by its number, or stands for one."""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of `data` in order; binary data is skipped, line ends of the file are nothing."""
    place = 0
    while match := _TOKEN.match(data, place):
        place = match.end()
        word, number, code, symbol, brace, words = match.groups()
        if words:
            yield Token(data=words)
        elif word:
            value = int(number) if number is not None else None
            if word == b"bin":
                place += max(0, value or 0)
                yield Token("bin", one=True)
            else:
                yield Token(word.decode("ascii"), value)
        elif code:
            yield Token(data=bytes((int(code, 16),)), one=True)
        elif symbol:
            yield _symbol(symbol)
        elif brace:
            yield Token(brace.decode("ascii"))


def _symbol(symbol: bytes) -> Token:
    if symbol in b"\\{}":
        return Token(data=symbol, one=True)
    return Token("par") if symbol in b"\r\n" else Token(symbol.decode("latin-1"))
