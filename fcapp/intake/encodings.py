"""From bytes to text: a byte order mark, UTF-8, a guess from the letters, or what the reviewer says."""

import codecs
from typing import NamedTuple

from fcapp.errors import UserError

ENCODINGS: tuple[tuple[str, str], ...] = (
    ("utf-8", "Unicode (UTF-8)"),
    ("utf-16-le", "Unicode (UTF-16, little endian)"),
    ("utf-16-be", "Unicode (UTF-16, big endian)"),
    ("utf-32-le", "Unicode (UTF-32, little endian)"),
    ("utf-32-be", "Unicode (UTF-32, big endian)"),
    ("cp1252", "Western European (Windows-1252)"),
    ("iso8859-15", "Western European (ISO 8859-15)"),
    ("mac-roman", "Western European (Macintosh)"),
    ("cp850", "Western European (DOS 850)"),
    ("cp1250", "Central European (Windows-1250)"),
    ("iso8859-2", "Central European (ISO 8859-2)"),
    ("cp1257", "Baltic (Windows-1257)"),
    ("cp1254", "Turkish (Windows-1254)"),
    ("cp1253", "Greek (Windows-1253)"),
    ("cp1251", "Cyrillic (Windows-1251)"),
    ("koi8-r", "Russian (KOI8-R)"),
    ("koi8-u", "Ukrainian (KOI8-U)"),
    ("cp866", "Cyrillic (DOS 866)"),
    ("cp1255", "Hebrew (Windows-1255)"),
    ("cp1256", "Arabic (Windows-1256)"),
    ("gb18030", "Chinese, simplified (GB 18030)"),
    ("big5", "Chinese, traditional (Big5)"),
    ("cp932", "Japanese (Shift JIS)"),
    ("euc_jp", "Japanese (EUC-JP)"),
    ("cp949", "Korean (Windows-949)"),
    ("cp874", "Thai (Windows-874)"),
    ("cp1258", "Vietnamese (Windows-1258)"),
)
"""Python codec and human name of every encoding that can be chosen, in the order in which to offer them."""

SAMPLE = 32_768
"""Bytes that a guess looks at."""

_NAMES = dict(ENCODINGS)
_ORDER = {codec: place for place, codec in enumerate(_NAMES)}
_FALLBACK = "cp1252"
_GUESSABLE = [codec for codec in _NAMES if not codec.startswith("utf")]
_WESTERN = frozenset("äöüßÄÖÜàâæçéèêëîïôœùûáíóúñåøÀÂÇÉÈÊÁÍÑÅØ¡¿“”‘’„–—…«»€£§°©®\u00a0")
"""What Western European texts have beside ASCII, as far as no neighbouring encoding has its letters there."""
_WESTERN_SHARE = 0.12
_MARKS = (  # the longer marks first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoded(NamedTuple):
    """A text and the codec by which it was read; decoding again with that codec gives the same text."""

    text: str
    encoding: str


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of `data` without a byte order mark, read by `encoding` or else by the best guess.

    A guess is the byte order mark, else UTF-16 or UTF-32 when NULs stand where these put them, else strict UTF-8,
    else what charset-normalizer finds likeliest, else Windows-1252 with U+FFFD for what that does not know.

    Raises:
        UserError: `encoding` is not known here or does not fit.
    """
    if encoding is not None:
        return _decoded_as_told(data, encoding)
    for codec in (*_by_mark(data), *_by_nulls(data), "utf-8", *_by_letters(data), _FALLBACK):
        text = _strictly(data, codec)
        if text is not None:
            return Decoded(text, codec)
    return Decoded(data.decode(_FALLBACK, "replace"), _FALLBACK)


def _decoded_as_told(data: bytes, encoding: str) -> Decoded:
    codec = _known(encoding)
    if codec is None:
        raise UserError(f"“{encoding}” is not an encoding that is known here; choose one from the list.")
    text = _strictly(data, codec)
    if text is None or "\0" in text:
        raise UserError(f"The text is not written in {_NAMES[codec]}; choose another encoding.")
    return Decoded(text, codec)


def _known(encoding: str) -> str | None:
    try:
        wanted = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return None
    return next((codec for codec in _NAMES if codecs.lookup(codec).name == wanted), None)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _by_mark(data: bytes) -> list[str]:
    return [codec for mark, codec in _MARKS if data.startswith(mark)]


def _by_nulls(data: bytes) -> list[str]:
    """The codecs that would explain the NULs; the wrong byte order makes unassigned letters of line ends."""
    if b"\0" not in data:
        return []
    likely = "le" if data[1::2].count(0) > data[::2].count(0) else "be"
    orders = sorted(("le", "be"), key=lambda order: order != likely)
    return [f"utf-{bits}-{order}" for bits in (32, 16) for order in orders if _explains(data, f"utf-{bits}-{order}")]


def _explains(data: bytes, codec: str) -> bool:
    if data.count(0) * 3 <= len(data) and _is_plain(data):
        return False
    text = _strictly(data, codec)
    return text is not None and all(letter.isprintable() or letter.isspace() for letter in text)


def _is_plain(data: bytes) -> bool:
    """Whether there is no other control byte than NUL: a text of wide letters that has few NULs has others, too."""
    return not any(byte < 32 and byte not in b"\0\t\n\v\f\r" for byte in set(data))


def _by_letters(data: bytes) -> list[str]:
    """Windows-1252 for a plainly Western text, else what charset-normalizer takes for likeliest.

    Among equals, the one with the fewest odd signs comes first, then our own order decides.
    """
    sample = _sample(data)
    if _is_western(sample):
        return [_FALLBACK]
    from charset_normalizer import from_bytes  # noqa: PLC0415 - large, and few files need a guess

    matches = list(from_bytes(sample, cp_isolation=_GUESSABLE)) if sample else []
    if not matches:
        return []
    best = matches[0]
    equals = [m for m in matches if m.chaos <= best.chaos and m.coherence >= best.coherence - 0.01]
    codecs_of_equals = [_known(name) for match in equals for name in match.could_be_from_charset]
    likely = {codec for codec in codecs_of_equals if codec is not None}
    return sorted(likely, key=lambda codec: (_odd_signs(sample, codec), _ORDER[codec]))


def _is_western(sample: bytes) -> bool:
    foreign = [sign for sign in _strictly(sample, _FALLBACK) or "\0" if not sign.isascii()]
    return bool(foreign) and len(foreign) < _WESTERN_SHARE * len(sample) and _WESTERN.issuperset(foreign)


def _odd_signs(sample: bytes, codec: str) -> int:
    return sum(not letter.isascii() and not letter.isalpha() for letter in sample.decode(codec, "replace"))


def _sample(data: bytes) -> bytes:
    """The first lines with something other than ASCII, cut at a line end or space, never inside a letter."""
    lines = b"\n".join(line for line in data.splitlines() if not line.isascii())
    if len(lines) <= SAMPLE:
        return lines
    end = max(lines.rfind(b"\n", 0, SAMPLE), lines.rfind(b" ", 0, SAMPLE))
    return lines[: end if end > 0 else SAMPLE]
