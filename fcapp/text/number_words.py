"""Numbers written in words, digits or both: what they look like and what they are worth."""

import math
import re
from collections.abc import Iterable


def _numbered(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    return {word: start + step * place for place, word in enumerate(words.split())}


_SMALL = _numbered(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
) | {"a": 1, "an": 1, "nought": 0}
_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", start=20, step=10)
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 1_000,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "b": 10**9,
    "trn": 10**12,
    "lakh": 10**5,
    "lakhs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "mio": 10**6,
    "millionen": 10**6,
    "mrd": 10**9,
    "milliard": 10**9,
    "milliarde": 10**9,
    "milliarden": 10**9,
}
_ORDINALS = _numbered(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth""",
    start=1,
) | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1_000}
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + plural: value for word, value in _ORDINALS.items() if value > 2 for plural in ("", "s")
}
_SIGNS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}

SPACE = "[ \u00a0\u202f]"
_JOIN = f"(?:{SPACE}|-)"


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_ONES = "one|two|three|four|five|six|seven|eight|nine"
_ATOM = rf"(?:(?:{_any(_TENS)})(?:{_JOIN}(?:{_ONES})\b)?|(?:{_any(_SMALL.keys() - {'a', 'an'})}))\b"
_SCALE = r"(?:dozen|hundred|thousand|million|billion|trillion)\b"
_MORE = rf"(?:{_JOIN}(?:and{_JOIN})?{_ATOM}(?:{_JOIN}{_SCALE}){{0,3}})"
SCALES = _any(_SCALES)
"""Words behind digits that multiply them."""
_EUROPEAN = (
    r"[0-9]{1,3}(?:\.[0-9]{3}){2,5}(?:,[0-9]{1,2})?(?![0-9])|[0-9]{1,3}(?:\.[0-9]{3})?,[0-9]{1,2}(?![0-9]|,[0-9])"
)
_GROUPED = (
    r"[0-9]{1,2}(?:,[0-9]{2}){1,3},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’][0-9]{3}){1,5}(?!['’ ]?[0-9])"
)
"""Digits as in India, “1,50,000”, and with thin spaces or apostrophes between."""
DIGITS = (
    rf"(?:{_EUROPEAN}|{_GROUPED})|(?:"
    r"[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])(?:\.[0-9]{1,9})?|[0-9]{1,18}(?:\.[0-9]{1,9})?|(?<![.\w])\.[0-9]{1,9})"
    rf"(?:(?:-|{SPACE})[1-9]/[2-9](?![0-9/])|[½¼¾⅓⅔⅛⅜⅝⅞])?|[½¼¾⅓⅔⅛⅜⅝⅞]"
)
WORDS = (
    rf"(?:{_ATOM}(?:{_JOIN}and{_JOIN}a{_JOIN}half\b)?(?:{_JOIN}{_SCALE}){{0,3}}{_MORE}{{0,4}}"
    rf"|(?:(?:(?:an?{_JOIN})?half(?:{_JOIN}an?)?|an?|several|many|a{SPACE}few){_JOIN})?{_SCALE}"
    rf"(?:{_JOIN}{_SCALE}){{0,2}}{_MORE}{{0,4}})"
    rf"(?:{SPACE}and{SPACE}a{SPACE}half\b)?"
)
ORDINALS = rf"(?:(?:{_any(_TENS)}){_JOIN})?(?:{_any(_ORDINALS)})\b"
_NTH = _any(word for word, value in _ORDINALS.items() if 2 < value <= 10)
_BEFORE_PART = "|".join(
    rf"(?<=\b{word}[ ])"
    for word in ("by", "than", "nearly", "almost", "about", "over", "under", "around", "roughly", "against")
)
_AFTER_PART = (
    rf"(?=$|[^\w\s-]|{SPACE}(?:of|in|at|to|from|since|on|this|last|over|between|and|or|as|compared|during|after|an?|is|are"
    r"|was|were|have|has|had|more|less|fewer|higher|lower|for|by|who|that)\b)"
)
PARTS = (
    r"(?:1/[2-4]|[23]/[34]|[1-8]/[3-9](?= of\b))(?![\w/])"
    rf"|(?:(?:an?|one){_JOIN})?half(?!{_JOIN}(?:an?{_JOIN})?{_SCALE})\b"
    rf"|(?:an?|one){_JOIN}quarter(?={SPACE}(?:of|century|mile)\b)"
    rf"|(?:two|three|four|five|six|seven|eight|nine){_JOIN}(?:{_NTH}|quarter)s\b"
    rf"|one{_JOIN}(?:{_NTH}|quarter)\b|an?{SPACE}(?:{_NTH})(?={SPACE}of\b)"
    rf"|an?{SPACE}(?:{_NTH}|quarter)(?={SPACE}(?:more|less|fewer|\w{{3,9}}er){SPACE}than\b)"
    rf"|(?:{_BEFORE_PART})an?{SPACE}(?:{_NTH}|quarter)\b{_AFTER_PART}"
)
MANY = rf"(?:(?:tens|scores)(?={SPACE}of\b)|dozens|hundreds|thousands|millions|billions|trillions)\b"

_COMMA = re.compile(rf"(?<![0-9])(?:{_EUROPEAN})")
_GROUPS = re.compile(r"(?<=[0-9])[ \u00a0\u2009\u202f'’](?=[0-9]{3}(?![0-9]))")
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+|[a-z]+")
_FRACTION = re.compile(r"(?:([0-9][0-9,.]*)(?:-|\s)?)?\b([1-9])/([2-9])")
_SCALE_AND_HALF = re.compile(r"\b(dozen|hundred|thousand|million|billion|trillion)\Wand\Wa\Whalf")
_AND_HALF = re.compile(r"\band\Wa\Whalf\b")
_HALF = re.compile(r"(?:an?\W)?half\b")
_UNCERTAIN = re.compile(r"(?:several|many|a.few)\b", re.IGNORECASE)


def value_of(phrase: str) -> float | None:
    """What a cardinal number is worth: “2-1/2” 2.5, “1.2 billion” 1200000000, “several hundred” nothing certain."""
    if phrase.isascii() and phrase.isdigit():
        return _finite(float(phrase))
    if _UNCERTAIN.match(phrase):
        return None
    phrase = _COMMA.sub(_in_english, _GROUPS.sub("", phrase.lower()))
    for sign, written in _SIGNS.items():
        phrase = phrase.replace(sign, " " + written)
    phrase = _FRACTION.sub(_in_decimals, phrase)
    phrase = _AND_HALF.sub("0.5", _SCALE_AND_HALF.sub(r"0.5 \1", phrase))
    return _finite(_sum(phrase) / (2 if _HALF.match(phrase) else 1))


def _finite(worth: float) -> float | None:
    return worth if math.isfinite(worth) else None


def ordinal_value(phrase: str) -> float | None:
    """What an ordinal number is worth: “twenty-first” 21, “3rd” 3."""
    if phrase[0].isdigit():
        return value_of(phrase[:-2])
    return float(sum(_ORDINALS.get(word, 0) + _TENS.get(word, 0) for word in _TOKEN.findall(phrase.lower())))


def decade_value(phrase: str) -> float:
    """Where ten years begin: “20s” 20, “forties” 40."""
    if phrase[0].isdigit():
        return float(phrase.rstrip("sS’'"))
    return float(_TENS[phrase.lower().removesuffix("ies") + "y"])


def part_value(phrase: str) -> float:
    """What a part is worth: “two-thirds” 0.666…, “half” 0.5."""
    if phrase[0].isdigit():
        return int(phrase[0]) / int(phrase[-1])
    words = _TOKEN.findall(phrase.lower())
    return (_SMALL[words[0]] if len(words) > 1 else 1) / _PARTS[words[-1]]


def _in_decimals(fraction: re.Match[str]) -> str:
    whole = _plain(fraction[1].rstrip(",.")) if fraction[1] else 0.0
    return f" {whole + int(fraction[2]) / int(fraction[3]):f}"


def _in_english(digits: re.Match[str]) -> str:
    """“8,5” as “8.5”, “1.250.000” as “1250000”."""
    return digits[0].replace(".", "").replace(",", ".")


def _sum(phrase: str) -> float:
    total, current = 0.0, 0.0
    for token in _TOKEN.findall(phrase):
        scale = _SCALES.get(token)
        if scale is None:
            current += _plain(token)
        elif scale < 1_000:
            current = (current or 1) * scale
        else:
            total = total + (current or 1) * scale if current or not total else total * scale
            current = 0.0
    return total + current


def _plain(token: str) -> float:
    if token[0] in ".0123456789":
        return float(token.replace(",", ""))
    return float(_SMALL.get(token, 0) + _TENS.get(token, 0))
