"""What looks like another clause and only belongs to a noun: “regions where …”, “drugs, and annotated compounds”."""

from collections.abc import Sequence

from fcapp.text.function_words import (
    CONJUNCTIONS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    is_adverb,
    is_finite,
    is_number,
    word_set,
)
from fcapp.text.tokens import Token

_ASKING = word_set(
    "know knows knew known see tell tells told ask asks asked wonder understand learn decide explain show"
)
"""Verbs that “where” goes on with; it begins nothing of its own then."""
_LEADING = PREPOSITIONS - {"of"}
_MOVING = ("to", "into", "onto")
_ORDINALS = ("st", "nd", "rd", "th")
_OPENING, _CLOSING = "([", ")]"


def where_tells_which(words: Sequence[Token], start: int, at: int) -> bool:
    """Whether “where” without a comma asks or tells which place is meant: “regions where malaria is common”.

    A named or numbered place is known already, “in Oslo where”, “on the 3rd floor where”, and who is taken to one
    goes on there: “to a cell where he sat”.
    """
    place = words[at - 1]
    if place.low in _ASKING:
        return True
    known = place.is_capital or is_number(place) or _is_ordinal(words[at - 2])
    led = next((words[n].low for n in range(at - 1, start, -1) if words[n].low in _LEADING), "")
    return not (known or (led in _MOVING and words[at + 1].low in PERSONAL))


def _is_ordinal(word: Token) -> bool:
    return is_number(word) and word.low.endswith(_ORDINALS)


def ends_list(words: Sequence[Token], start: int, at: int) -> bool:
    """Whether “, and” adds the last of several things, with a participle: “oils, salts, and annotated compounds”."""
    item = _item_before(words, start, at - 1)
    if item is None or not words[at + 1].low.endswith("ed") or not _is_bare_noun(words[at + 2]):
        return False
    return _is_bare_noun(words[item]) and not any(map(is_finite, words[item : at - 1]))


def _item_before(words: Sequence[Token], start: int, comma: int) -> int | None:
    """Where what stands before the comma begins: after another one outside brackets."""
    depth = 0
    for at in range(comma - 1, start, -1):
        depth += (words[at].text in _CLOSING) - (words[at].text in _OPENING)
        if not depth and words[at].text == ",":
            return at + 1
    return None


def _is_bare_noun(word: Token) -> bool:
    """Whether a noun without an article can begin with `word`."""
    if not word.text[0].islower() or is_adverb(word) or is_finite(word):
        return False
    return word.low not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PERSONAL | OBJECT_PRONOUNS | TIMES
