"""Which numbers are meant as such: “one” may be a pronoun, “first” a name, “1,25-” a place in a molecule."""

import re

from fcapp.text import figure_forms as forms

_LOOK = 48
"""Code points before a number that are looked at."""


def is_number(text: str, number: re.Match[str]) -> bool:
    """Whether what looks like `number` is one, and no pronoun, note, name or the like."""
    word = number[0].lower()
    before = max(0, number.start() - _LOOK)
    if word == "one":
        return not (_is_pronoun(text, number, before) or _is_anybody(text, number, before))
    if number["order"]:
        return not (
            (number[0].isupper() and len(word) > 1)
            or forms.NOT_AN_ORDER.search(text, before, number.start())
            or forms.NAMES_AFTER_FIRST.match(text, number.end())
        )
    if number["digits"] and (forms.NOTE.match(text, number.start() - 1) or _is_locant(text, number)):
        return False
    if word in ("half", "a half"):
        return not (
            forms.NAMED_HALF.search(text, before, number.start()) or forms.HALF_WORDS.match(text, number.end())
        )
    return True


def _is_pronoun(text: str, number: re.Match[str], before: int) -> bool:
    """Whether “one” stands for a thing or for somebody: “no one”, “the new one”, “one another”."""
    start, end = number.span()
    if forms.NOT_A_COUNT.search(text, before, start) or forms.ALONE.match(text, end):
        return True
    return bool(forms.NOUN_PHRASE.search(text, before, start) and forms.NO_NOUN.match(text, end))


def _is_anybody(text: str, number: re.Match[str], before: int) -> bool:
    """Whether “one” stands for anybody: “if one needs to”, “One wishes he knew”."""
    start, end = number.span()
    if forms.CLAUSE_FOLLOWS.search(text, before, start):
        return bool(forms.DOES.match(text, end) or forms.MINDFUL.match(text, end))
    return bool(forms.MINDFUL.match(text, end) and forms.CLAUSE_OPENS.search(text, before, start))


def _is_locant(text: str, number: re.Match[str]) -> bool:
    """Whether the digits tell where a molecule has its parts: “1,25-dihydroxy”, but not “1,5-litre”."""
    sites = forms.LOCANTS.match(text, number.start())
    return sites is not None and not (
        forms.UNIT.match(text, sites.end() - 1) or forms.FOLD.match(text, sites.end() - 1)
    )
