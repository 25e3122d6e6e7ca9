"""What stands between a reporting verb and what is said: times, occasions, places, hearers."""

from collections.abc import Sequence

from fcapp.text.clauses import has_finite
from fcapp.text.cue_words import OCCASIONS, Use
from fcapp.text.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    is_auxiliary,
    is_number,
    word_set,
)
from fcapp.text.tokens import Token

_HEARERS = word_set(
    """reporters journalists lawmakers parliament congress senators police investigators supporters fans viewers
    readers voters investors analysts staff employees colleagues users
    clients customers shareholders members residents friends followers subscribers constituents parents students
    patients"""
)
_FOCUS = word_set("even only just once then perhaps now sometimes often instead here there on")
"""Adverbs with which what is said may begin."""
_PARTS_OF_DAY = word_set("late early later earlier")
_OCCASIONAL = word_set("in at during via through on after by from over")
_PUBLISHED = word_set("broadcast published released posted aired issued")


def phrases_end(words: Sequence[Token], at: int, high: int) -> int:
    """The place after a phrase with a preposition that nothing but a sign follows: “in English,”."""
    if at >= high or words[at].low not in PREPOSITIONS or _is_infinitive(words, at, high):
        return at
    end = at
    while end < high and words[end].is_word:
        end += 1
    return at if has_finite(words, at, end) else end


def _is_infinitive(words: Sequence[Token], at: int, high: int) -> bool:
    """Whether “to” and a verb stand at `at`, and not to whom something is said."""
    named = at + 1 < high and (words[at + 1].is_capital or words[at + 1].low in DETERMINERS | OBJECT_PRONOUNS)
    return words[at].low == "to" and not (named or (at + 1 < high and words[at + 1].low in _HEARERS))


def without_adjuncts(words: Sequence[Token], at: int, high: int, uses: Use) -> int:
    """The place after adverbs, times, occasions and hearers."""
    if Use.TELL in uses:
        at = _without_hearer(words, at, high)
    before = -1
    while at < high and at != before:
        before = at
        at = _without_adjunct(words, at, high)
    return at


def _without_adjunct(words: Sequence[Token], at: int, high: int) -> int:
    word = words[at]
    particle = word.low == "out" and words[at - 1].low.startswith("point")
    if particle or (is_adverb(word) and word.low not in _FOCUS):
        return at + 1
    end = _time_end(words, at, high)
    if end > at:
        return end
    if word.low in _OCCASIONAL:
        return _occasion_end(words, at, high)
    if word.low in ("to", "with") and at + 1 < high:
        return _hearer_end(words, at + 1, high) or at
    return at + 1 if word.low in _PUBLISHED else at


def _time_end(words: Sequence[Token], at: int, high: int) -> int:
    end = at
    if words[at].low in _PARTS_OF_DAY and at + 1 < high and words[at + 1].low in ("on", "in"):
        later = _time_end(words, at + 1, high)
        return later if later > at + 1 else at
    if words[end].low in ("on", "in", "last", "this", "late", "early", "earlier", "next") and end + 1 < high:
        following = words[end + 1]
        if following.low not in TIMES and not (is_number(following) and len(following.text) == 4):
            return at
        end += 1
    elif words[end].low not in TIMES or words[end].low in ("may", "march", "now", "week", "next", "year"):
        return at
    while end < high and (
        words[end].low in TIMES or (is_number(words[end]) and words[end - 1].low in TIMES | {"in", ","})
    ):
        end += 1
        if end + 1 < high and words[end].text == "," and len(words[end + 1].text) == 4 and is_number(words[end + 1]):
            end += 2
            end += end < high and words[end].text == ","
    return end


def _occasion_end(words: Sequence[Token], at: int, high: int) -> int:
    for end in range(at + 1, min(high, at + 8)):
        word = words[end]
        if not word.is_word or (is_auxiliary(word) and not word.is_capital) or word.low in CONJUNCTIONS:
            return at
        if word.low in OCCASIONS and not (end + 1 < high and words[end + 1].low in OCCASIONS):
            return end + 1
        if word.low in PERSONAL or (end > at + 1 and word.low in DETERMINERS):
            return at
    return _place_end(words, at, high) if words[at].low in ("in", "from", "at") else at


def _place_end(words: Sequence[Token], at: int, high: int) -> int:
    """The place after “in New York”."""
    end = at + 1
    while end < high and words[end].is_capital and end < at + 4:
        end += 1
    following = words[end] if end < high else None
    stands_apart = following is None or following.low in DETERMINERS | PERSONAL | TIMES or not following.is_word
    return end if end > at + 1 and stands_apart else at


def _hearer_end(words: Sequence[Token], at: int, high: int) -> int | None:
    if words[at].low in OBJECT_PRONOUNS | {"her"}:
        return at + 1
    end = at
    while end < high and (words[end].is_capital or words[end].low in ("the", "a", "an", "his", "her", "their")):
        end += 1
    while end < high and words[end].low in _HEARERS | OCCASIONS:
        end += 1
    return end if end > at and words[end - 1].low not in DETERMINERS else None


def _without_hearer(words: Sequence[Token], at: int, high: int) -> int:
    """The place after the one who is told; nobody is, where a verb follows: “warned the worst was to come”."""
    end = _hearers_end(words, at, high)
    acts = at < end < high and words[end].low in AUXILIARIES and words[at].low not in OBJECT_PRONOUNS
    return at if acts else end


def _hearers_end(words: Sequence[Token], at: int, high: int) -> int:
    """The place after the one who is told."""
    end = at
    if end < high and words[end].low in OBJECT_PRONOUNS | {"you", "her", "it"}:
        return end + 1
    while end < high and words[end].low in DETERMINERS - {"what", "whatever"}:
        end += 1
    first = end
    if first + 1 < high and words[first].low in DAYS and words[first + 1].is_capital and first > at:
        end += 1  # “the Sunday Times”
    while end < high and words[end].is_word:
        word = words[end]
        new_start = word.low in DETERMINERS | SUBJECT_PRONOUNS | {"there"} or is_number(word)
        if new_start or is_auxiliary(word) or word.low in PREPOSITIONS - {"of", "for"} | CONJUNCTIONS | TIMES:
            break
        if end > first and word.is_capital and not words[end - 1].is_capital:
            break
        end += 1
    return end
