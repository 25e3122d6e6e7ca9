"""Whether a stretch of words is a clause."""

from collections.abc import Sequence

from fcapp.text.cue_words import ALSO_NOUNS, VERBS, Form, form_of
from fcapp.text.function_words import DETERMINERS, PREPOSITIONS, is_auxiliary, is_finite, word_set
from fcapp.text.tokens import Token

_REDUCED = word_set(
    """tied linked related associated connected attributed covered filled based located dated marked labelled titled
    signed addressed published posted filmed committed caused posed armed dressed wrapped infected scattered piled
    strewn lined fuelled fueled triggered powered owned backed funded"""
)
"""Forms that, before a preposition, are hardly ever the verb of their clause."""
_SIZES = word_set("small big large slight sharp steep steady sudden further modest huge recent real annual")
_CHANGES = word_set("rise rises fall falls cut cuts gain gains")
_PLURAL_ENDINGS = ("s", "men", "people", "fish", "police", "they", "we")


def has_finite(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb of a clause stands between the two places."""
    return any(is_predicate(words, at, start) for at in range(start, end))


def is_predicate(words: Sequence[Token], at: int, start: int) -> bool:
    """Whether the word at `at` can be the verb of a clause that begins at `start`."""
    if at > start and words[at - 1].low == "to":
        return False
    if (at > 0 and _is_noun(words[at - 1], words[at])) or _is_reduced(words, at):
        return False
    return is_finite(words[at]) or (at > start and _is_reporting(words[at], words[at - 1]))


def _is_reporting(word: Token, before: Token) -> bool:
    if word.low not in VERBS or word.low in ALSO_NOUNS:
        return False
    return bool(form_of(word) & (Form.PAST | Form.PRESENT)) or before.low.endswith(_PLURAL_ENDINGS)


def _is_reduced(words: Sequence[Token], at: int) -> bool:
    """Whether the participle at `at` tells more of the noun before it: “12 cases linked to the fair”."""
    follows = at > 0 and words[at - 1].is_word and not is_auxiliary(words[at - 1])
    return follows and words[at].low in _REDUCED and words[min(at + 1, len(words) - 1)].low in PREPOSITIONS


def _is_noun(before: Token, word: Token) -> bool:
    """Whether what could be a verb is a noun after `before`: “the rise”, “a 4% rise”."""
    if before.low in DETERMINERS:
        return not is_auxiliary(word)
    return word.low in _CHANGES and (before.text.endswith("%") or before.low in _SIZES)
