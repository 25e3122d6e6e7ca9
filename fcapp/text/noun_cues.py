"""Attributions by a noun or an adjective: “his claim that”, “a report by Brook that”, “is confident that”."""

from collections.abc import Iterator, Sequence

from fcapp.text.clauses import has_finite
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_owner,
    word_set,
)
from fcapp.text.noun_phrases import noun_phrase_after, noun_phrase_before
from fcapp.text.subjects import main_subject, subject_before
from fcapp.text.tokens import Range, Token

_SUPPORT = word_set(
    """come came comes coming reach reached draw drew make made makes making issue issued express expressed voice
    voiced repeat repeated reiterated give gave stand stood have had has share shared shares hold held put
    raised raise published publish release released defended defend offered offer"""
)
_DENIES = word_set("deny denied denies denying reject rejected rejects rejecting dismiss dismissed dismisses")
_MAKES = word_set("make makes made making")
_NOBODY = word_set("it that this there what")
_PERHAPS = word_set("may might could would")
_REACH = 10


def noun_frames(site: Site) -> Iterator[Frame]:
    """“his claim that ...”, “made the claim that ...”, “a report by Brook that ...”."""
    words, at, high = site.words, site.at, site.high
    that = next((n for n in range(at + 1, min(high, at + _REACH)) if words[n].low == "that"), None)
    if that is None or that + 2 >= high or is_finite(words[that + 1]) or not _is_modified(words[at + 1 : that]):
        return
    source = _noun_source(site, that) if has_finite(words, that + 1, high) else None
    if source is not None:
        content = (that + 1, _predicate_end(words, that + 1, high))
        yield Frame((at, at + 1), source, content, min(source[0], at), that + 1, site.level, after=True)


def attitude_frames(site: Site) -> Iterator[Frame]:
    """“She is confident that ...”, “the bank made clear that ...”."""
    words, at = site.words, site.at
    if site.following is None or site.following.low != "that" or at + 2 >= site.high:
        return
    made = next((n for n in (at - 1, at - 2) if n > site.low and words[n].low in _MAKES), None)
    subject = subject_before(words, made or at, site.low)
    if made is None and (site.word.low == "clear" or not _has_be(words[max(site.low, subject.start) : at])):
        return
    phrase = subject.phrase
    if phrase is not None and words[phrase[0]].low not in _NOBODY:
        yield Frame((at, at + 1), phrase, (at + 2, site.high), phrase[0], at + 2, site.level, after=True)


def _has_be(words: Sequence[Token]) -> bool:
    return any(word.low in BE or "'" in word.low for word in words)


def _is_modified(between: Sequence[Token]) -> bool:
    """Whether nothing, or one phrase with a preposition, stands between a noun and its “that”."""
    if not between:
        return True
    if between[0].low not in ("by", "of", "from", "in", "to"):
        return False
    return all(word.is_word and not is_finite(word) for word in between)


def _predicate_end(words: Sequence[Token], start: int, high: int) -> int:
    """Where the clause after a noun ends: before the verb that the noun itself is the subject of."""
    first = next((at for at in range(start, high) if is_finite(words[at]) and not _is_reduced(words, at, high)), high)
    for at in range(first + 1, high):
        if not words[at].is_word or words[at].low in CONJUNCTIONS:
            return high
        if is_finite(words[at]) and not _goes_with(words[at - 1]):
            return at
    return high


def _goes_with(before: Token) -> bool:
    """Whether a verb after `before` belongs to the same predicate."""
    return is_auxiliary(before) or is_adverb(before) or before.low in DETERMINERS | {"to", "not"}


def _is_reduced(words: Sequence[Token], at: int, high: int) -> bool:
    """Whether the participle at `at` only tells more of a noun: “the claims made about him”."""
    following = words[at + 1] if at + 1 < high else None
    return not is_auxiliary(words[at]) and following is not None and following.low in PREPOSITIONS


def _noun_source(site: Site, that: int) -> Range | None:
    words, low = site.words, site.low
    if site.at + 1 < that and words[site.at + 1].low in ("by", "of", "from"):
        return noun_phrase_after(words, site.at + 2, that)
    for back in range(site.at - 1, max(low - 1, site.at - 5), -1):
        word = words[back]
        if word.low in POSSESSIVES:
            return (back, back + 1)
        if is_owner(word):
            return noun_phrase_before(words, back + 1, low)
        perhaps = any(one.low in _PERHAPS for one in words[max(low, back - 2) : back])
        if word.low in _SUPPORT and not perhaps:
            return subject_before(words, back, low).phrase or main_subject(words, low, back)
        if not word.is_word or is_auxiliary(word) or word.low in _DENIES | _SUPPORT:
            return None
    return None
