"""From the bytes of a web page to its text: as told, else by its mark, by UTF-8, by what it declares, by a guess."""

import codecs
import re

from fcapp.intake.encodings import ENCODINGS, Decoded, decode

_DECLARED = re.compile(
    rb"""<meta[^<>]{0,300}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})|<\?xml[^<>]{0,100}encoding=["']([\w.:-]{1,40})""",
    re.I,
)
_HEAD = 16_384
_AS_BROWSERS_READ = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
}
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FEW = 0.002
"""Share of bytes that may be broken in a page that is otherwise as it declares."""


def page_text(data: bytes, encoding: str | None = None, declared: str = "") -> Decoded:
    """The text of a page; `declared` is what a server or a message says of it.

    Raises:
        UserError: `encoding` is not known here or does not fit.
    """
    if encoding is not None or data.startswith(_MARKS):
        return decode(data, encoding)
    if _is_utf8(data) and not data.isascii():
        return decode(data, "utf-8") if b"\0" not in data else Decoded(data.decode(), "utf-8")
    found = _DECLARED.search(data, 0, _HEAD)
    told = declared or next((name.decode() for name in (found.groups() if found else ()) if name), "")
    codec = _codec(told)
    if codec and not (b"\0" in data and not codec.startswith("utf-16")):
        text = data.decode(codec, "replace")
        if text.count("\ufffd") <= _FEW * len(text):
            return Decoded(text.removeprefix("\ufeff"), codec)
    return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _codec(name: str) -> str:
    """The codec that browsers take for an encoding of that name; empty when it is none of ours."""
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    known = _AS_BROWSERS_READ.get(known, known)
    return next((codec for codec, _ in ENCODINGS if codecs.lookup(codec).name == codecs.lookup(known).name), "")
