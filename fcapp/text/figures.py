"""Figures: numbers in digits and words, with what they count and how exact they are said to be.

Years, days and months are dates, not figures. The span holds the number with its unit of measure; what is counted
(“troops”) is named in `unit` and stands outside.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from fcapp.text import figure_forms as forms
from fcapp.text.date_forms import calendar_spans
from fcapp.text.meant_numbers import is_number
from fcapp.text.number_words import decade_value, ordinal_value, part_value, value_of
from fcapp.text.suggested import Figure

_LOOK = 48
"""Code points before a number that are looked at."""
_AGES = {",": forms.AGE_BETWEEN_COMMAS, ".": forms.AGE_AT_END, ")": forms.AGE_IN_BRACKETS}
"""What stands before an age, by the sign behind it."""
_MONEY_FROM = 1e6
"""Pounds that are rather money than weight."""
_ONLY_MONEY = ("m", "b")
"""Scales that are units when no sign of a currency stands before the number."""
_MULTIPLES = {"twice": 2.0, "thrice": 3.0}


def figures(text: str) -> list[Figure]:
    """The figures in `text`, in order; none overlaps another."""
    taken = calendar_spans(text)
    ends = [span.end for span in taken]
    found: list[Figure] = []
    place = 0
    while number := forms.NUMBER.search(text, place):
        place = number.end()
        after = bisect_right(ends, number.start())
        if after < len(taken) and taken[after].start < number.end():
            place = max(place, taken[after].end)
            continue
        figure = _figure(text, number, taken[after].start if after < len(taken) else len(text))
        if figure:
            overlaps = found and figure.start < found[-1].end
            found.append(replace(figure, start=found[-1].end) if overlaps else figure)
            place = figure.end
    return found


def _figure(text: str, number: re.Match[str], limit: int) -> Figure | None:
    """What `number` begins; nothing of it reaches `limit`, where a date begins."""
    if not is_number(text, number):
        return None
    figure = _read(text, number, limit)
    hedge = _hedge(text, figure) if figure else ""
    return replace(figure, hedge=hedge) if figure and hedge else figure


def _read(text: str, number: re.Match[str], limit: int) -> Figure | None:
    read = next((read for name, read in _READ.items() if number[name]), None)
    return read(text, number) if read else _counted(text, number, limit)


def _ordinal(_text: str, number: re.Match[str]) -> Figure:
    return Figure(*number.span(), "ordinal", ordinal_value(number[0]), "", "")


def _multiple(_text: str, number: re.Match[str]) -> Figure:
    word = number[0].lower()
    value = _MULTIPLES.get(word) or value_of(word.removesuffix("fold"))
    return Figure(*number.span(), "ratio", value, "", "")


def _clock(_text: str, number: re.Match[str]) -> Figure:
    return Figure(*number.span(), "number", None, "o’clock", "")


def _twenties(text: str, number: re.Match[str]) -> Figure | None:
    """“in his 20s”; in words only after such a word, since “the sixties” are years."""
    before = max(0, number.start() - _LOOK)
    own = forms.OWN.search(text, before, number.start()) or text.endswith(("over-", "under-"), before, number.start())
    if not own and not number[0][0].isdigit():
        return None
    return Figure(*number.span(), "age" if own else "number", decade_value(number[0]), "", "")


def _part(text: str, number: re.Match[str]) -> Figure:
    """“half an hour” measures, “half” alone is a ratio."""
    figure = Figure(*number.span(), "ratio", part_value(number[0]), "", "")
    of = forms.OF_A.match(text, figure.end)
    unit = of and forms.UNIT.match(text, of.end() - 1)
    if not (of and unit) or (of[0].strip() in ("a", "an") and "half" not in number[0].lower()):
        return figure
    return replace(figure, end=unit.end(), kind=str(unit.lastgroup), unit=unit[str(unit.lastgroup)])


def _score(text: str, number: re.Match[str]) -> Figure:
    """“3-2”, unless it counts something: “10-12 percent”."""
    figure = Figure(*number.span(), "score", None, "", "")
    before = max(0, figure.start - _LOOK)
    if forms.AGE_BEFORE.search(text, before, figure.start):
        return replace(figure, kind="age")
    first, second = (int(part) for part in re.findall("[0-9]+", number[0]))
    if first >= second:
        return figure
    if forms.UNIT.match(text, figure.end):
        return _with_unit(text, figure)
    noun = forms.COUNTED_NEXT.match(text, figure.end)
    if noun or forms.SET_BY.search(text, before, figure.start):
        return replace(figure, kind="number", unit=noun["noun"] if noun else "")
    return figure


def _counted(text: str, number: re.Match[str], limit: int) -> Figure | None:
    start, end = number.span()
    money = forms.CURRENCY.search(text, max(0, start - 8), start)
    if (number["scale"] or "").lower() in _ONLY_MONEY and not (money or forms.MILLIONS.match(text, end)):
        end = number.end("digits")
    figure = Figure(start, end, "number", _value(text[start:end], number), "", "")
    figure = _to_second(text, figure, limit)
    if money:
        return replace(figure, start=money.start(), kind="money", unit=money[0].strip())
    figure = _with_unit(text, figure)
    if figure.unit and figure.value == 1 and figure.kind == "number" and not forms.ONE_OF.match(text, end):
        figure = replace(figure, unit="")
    if number["digits"] and _is_name(text, figure):
        return None
    if figure.kind in ("number", "duration") and _is_age(text, figure):
        return replace(figure, kind="age", unit=figure.unit if figure.kind == "duration" else "")
    return figure


def _words_from(text: str, start: int) -> int:
    """From where words can stand before a number; right behind another number, as in tables, none can."""
    return start if start > 1 and text[start - 2].isdigit() else max(0, start - _LOOK)


def _counted_before(text: str, figure: Figure) -> str:
    """What “the number of …” before a figure is that of."""
    if not text[max(0, figure.start - 2) : figure.start - 1].isalpha():
        return ""
    counted = forms.COUNTED_BEFORE.search(text, max(0, figure.start - 2 * _LOOK), figure.start)
    return (counted["noun"] or counted["who"]) if counted else ""


def _is_name(text: str, figure: Figure) -> bool:
    """Whether the digits are joined to letters as in a name, “4chan”, and not as with a unit, “550ml”."""
    joined = text[figure.end - 1].isdigit() and text[figure.end : figure.end + 1].isalpha()
    return joined and figure.end - figure.start < 3 and not forms.JOINED.match(text, figure.end)


def _value(written: str, number: re.Match[str]) -> float | None:
    if number["many"]:
        return None
    if number["couple"]:
        return 2.0 * (value_of(number["couples"]) or 1) if number["couples"] else 2.0
    return value_of(written)


def _to_second(text: str, figure: Figure, limit: int) -> Figure:
    """`figure` with a second number that makes it a ratio (“one in five”) or a range (“10 to 12”, “6% to 8%”)."""
    before = _words_from(text, figure.start)
    between = forms.BETWEEN.search(text, before, figure.start)
    second = _second(text, figure.end, forms.OUT_OF, limit)
    value = value_of(second[0]) if second else None
    if second and value and figure.value is not None and figure.value < value:
        return replace(figure, end=second.end(), kind="ratio", value=figure.value / value)
    sign = forms.AND if between else forms.RANGE
    change = forms.FROM.search(text, before, figure.start)
    second = None if change and change["sign"] else _second(text, figure.end, sign, limit)
    unit = None if second else forms.UNIT.match(text, figure.end)
    if unit and not change:
        second = _second(text, unit.end(), sign, limit)
        again = second and forms.UNIT.match(text, second.end())
        if not (again and again[str(again.lastgroup)].lower() == unit[str(unit.lastgroup)].lower()):
            return figure
    return replace(figure, end=second.end(), value=None) if second else figure


def _second(text: str, end: int, sign: re.Pattern[str], limit: int) -> re.Match[str] | None:
    """The plain number behind `sign`, if it stands before `limit`."""
    joined = sign.match(text, end)
    second = joined and forms.NEXT_NUMBER.match(text, joined.end())
    return second if second and second.end() <= limit and (second["digits"] or second["words"]) else None


def _with_unit(text: str, figure: Figure) -> Figure:
    """`figure` with its unit of measure inside, or with the name of what it counts."""
    unit = forms.UNIT.match(text, figure.end)
    if unit and not _is_seat(text, figure, unit):
        return _measured(text, figure, unit)
    fold = forms.FOLD.match(text, figure.end)
    if fold:
        return replace(figure, end=fold.end(), kind="ratio")
    many = forms.OF.match(text, figure.end) if figure.value is None else None
    unit = forms.UNIT.match(text, many.end() - 1) if many else None
    if unit:
        return _measured(text, figure, unit)
    noun = forms.COMPOUND.match(text, figure.end) or forms.COUNTED.match(text, figure.end)
    minus = forms.MINUS_ALONE.search(text, max(0, figure.start - 7), figure.start)
    if minus and figure.value is not None:
        figure = replace(figure, start=minus.start(), value=-figure.value)
    counted = noun["noun"] if noun else _counted_before(text, figure)
    return replace(figure, unit=counted) if counted else figure


def _is_seat(text: str, figure: Figure, unit: re.Match[str]) -> bool:
    bare = unit["temperature"] in ("C", "F")
    return bare and forms.SEAT.search(text, max(0, figure.start - _LOOK), figure.start) is not None


def _measured(text: str, figure: Figure, unit: re.Match[str]) -> Figure:
    kind = str(unit.lastgroup)
    if unit[kind].lower() == "bp" and not _is_of_rates(text, figure):
        kind = "number"
    figure = replace(figure, end=unit.end(), kind=kind, unit=unit[str(unit.lastgroup)].lstrip("-"))
    minus = kind in ("temperature", "percent") and forms.MINUS.search(text, max(0, figure.start - 6), figure.start)
    if minus:
        value = -figure.value if figure.value is not None else None
        return replace(figure, start=minus.start(), value=value)
    many = figure.value is not None and figure.value >= _MONEY_FROM
    if figure.unit.lower() in ("pound", "pounds") and (many or _paid(text, figure)):
        return replace(figure, kind="money")
    return figure


def _is_of_rates(text: str, figure: Figure) -> bool:
    return forms.BASIS_POINTS.search(text, max(0, figure.start - 2 * _LOOK), figure.end + _LOOK) is not None


def _paid(text: str, figure: Figure) -> bool:
    return forms.PAID.search(text, max(0, figure.start - _LOOK), figure.start) is not None


def _is_age(text: str, figure: Figure) -> bool:
    before = _words_from(text, figure.start)
    if forms.AGE_BEFORE.search(text, before, figure.start) or forms.AGE_OF.search(text, before, figure.start):
        return True
    plain = figure.kind == "number" and forms.AGE_ENDS.match(text, figure.end)
    if plain and forms.AGE_OF_WHOM.search(text, before, figure.start):
        return True
    behind, digits = text[figure.end : figure.end + 1], figure.end - figure.start
    form = _AGES.get(behind) if digits == 2 or (digits == 1 and behind != ")") else None
    return form is not None and text[figure.start] != "-" and form.search(text, before, figure.start) is not None


def _hedge(text: str, figure: Figure) -> str:
    before = forms.HEDGE.search(text, _words_from(text, figure.start), figure.start)
    if before:
        moved = before[0].lower() == "up to" and forms.MOVED.search(
            text, max(0, figure.start - 2 * _LOOK), figure.start
        )
        return "" if moved else before[0]
    after = forms.OR_MORE.match(text, figure.end)
    return after[0].strip() if after else ""


_READ: dict[str, Callable[[str, re.Match[str]], Figure | None]] = {
    "place": _ordinal,
    "order": _ordinal,
    "times": _multiple,
    "fold": _multiple,
    "clock": _clock,
    "twenties": _twenties,
    "part": _part,
    "score": _score,
}
"""How to read what the groups of a number hold; everything else counts something."""
