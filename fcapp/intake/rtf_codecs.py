"""Code pages of rich text, by their numbers and by the character sets of fonts."""

import codecs

_BY_CHARSET = {
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_BY_NUMBER = {65001: "utf-8", 10000: "mac-roman", 936: "gbk", 1361: "johab"}
_BY_WORD = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
_WESTERN = "cp1252"


class Pages:
    """The code page of a file, and those of its fonts where they have their own."""

    def __init__(self) -> None:
        self._whole, self._default_font = _WESTERN, 0
        self._fonts: dict[int, str] = {}

    def codec(self, font: int | None) -> str:
        """The codec of what is written in `font` (None: the one that the file begins with)."""
        return self._fonts.get(self._default_font if font is None else font, self._whole)

    def set(self, word: str, number: int, font: int | None, *, in_table: bool) -> int | None:
        """Take what a control word says about code pages; returns the font that holds from here on."""
        if word == "f":
            return number
        if word == "ansicpg":
            self._whole = _of_page(number)
        elif word == "deff":
            self._default_font = number
        elif in_table and word == "cpg":
            self._fonts[font or 0] = _of_page(number)
        elif in_table and word == "fcharset" and number in _BY_CHARSET:
            self._fonts[font or 0] = _BY_CHARSET[number]
        else:
            self._whole = _BY_WORD.get(word, self._whole)
        return font


def _of_page(number: int) -> str:
    name = _BY_NUMBER.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return _WESTERN
