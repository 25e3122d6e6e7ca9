"""Where what is said ends: before somebody else's saying, or the writer's own voice."""

from collections.abc import Sequence
from dataclasses import replace

from fcapp.text.clauses import has_finite
from fcapp.text.cue_words import NOUNS, REFERRING, Form, form_of
from fcapp.text.frame import Frame
from fcapp.text.function_words import (
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_auxiliary,
    is_finite,
    word_set,
)
from fcapp.text.left_side import quotation_end, without_comma
from fcapp.text.quoted_words import opens_quotation
from fcapp.text.tokens import Token

_DONE = word_set(
    """urged appealed called described accused blamed criticised criticized condemned denounced praised thanked
    welcomed rejected dismissed declined refused vowed pledged promised repeated renewed reaffirmed warned demanded
    apologised apologized denied encouraged invited congratulated defended questioned pointed cited expressed
    rebuked attacked hailed likened compared referred ordered"""
)
"""What those who speak do besides, in words."""
_DOES = word_set(
    """urges appeals calls describes accuses blames criticises criticizes condemns denounces praises thanks welcomes
    rejects dismisses declines refuses vows pledges repeats renews reaffirms warns demands apologises apologizes
    denies encourages invites congratulates defends questions points cites expresses rebukes attacks hails likens
    compares refers orders"""
)
_WITHHELD = word_set(
    """say comment elaborate give explain specify provide name identify disclose reveal mention clarify offer confirm
    deny respond answer"""
)
_JUDGED = word_set("charge figure version notion idea reading stance position sentiment reproach")
_BOUNDARY = word_set("and but while whilst whereas although though with yet or as")
_CONTRASTS = word_set("but although though while whereas whilst")
_WRITERS = word_set("as when while after before during at on in who which")
"""Words with which the writer goes on after somebody's quotation."""


def ended(words: Sequence[Token], frame: Frame, found: Sequence[Frame]) -> Frame:
    """`frame` with the end of what is said; `found` are all the attributions of the sentence."""
    if not frame.after:
        return _before_next_saying(words, frame, found)
    start, high = frame.content
    while start + 1 < high and words[start].text in ",–—":
        start += 1
    end = _quotation_only(words, start, high) or _clause_end(words, start, high, frame.level)
    if not opens_quotation(words, start):
        end = min(end, _deed(words, frame, end), _judged(words, start, end), _main_clause(words, frame, end))
    for other in found:
        if other.level == frame.level and start < other.start < end and _is_apart(words, other, start):
            end = other.start if other.after or other.content[0] <= start else other.content[0]
    while end > start + 1 and _is_left_over(words[end - 1], cut=end < high):
        end -= 1
    return replace(frame, content=(start, end))


def _before_next_saying(words: Sequence[Token], frame: Frame, found: Sequence[Frame]) -> Frame:
    """`frame`, whose saying stands before its cue, without what somebody else says after “..., she said, but”."""
    frame = _after_relative(words, frame, found)
    for other in found:
        apart = other.after and other.level == frame.level and frame.end < other.start < frame.content[1]
        between = [word.low for word in words[frame.end : other.start] if word.is_word]
        if apart and not other.unnamed and between and set(between) <= _BOUNDARY | DETERMINERS:
            return replace(frame, content=(frame.content[0], without_comma(words, frame.start)))
    return frame


def _after_relative(words: Sequence[Token], frame: Frame, found: Sequence[Frame]) -> Frame:
    """`frame` without what somebody else says first: “..., said Lind from Ely, where one in five is poor”."""
    start, end = frame.content
    said = [other.end for other in found if not other.after and start <= other.content[0] < other.end <= frame.start]
    places = range(max(said, default=end), end)
    where = next((at for at in places if words[at].low in ("where", "which") and words[at - 1].text == ","), None)
    return replace(frame, content=(where + (words[where].low == "where"), end)) if where is not None else frame


def _deed(words: Sequence[Token], frame: Frame, high: int) -> int:
    """Where whoever speaks does something more: “... and urged both to stop”, not “had paid and had urged”."""
    level = frame.level
    tense = form_of(words[frame.cue[0]])
    deeds = _DONE if Form.PAST in tense else _DOES if Form.PRESENT in tense else frozenset()
    past = False
    for at in range(frame.content[0] + 2, high - 1):
        past = past or words[at - 1].low == "had"
        joins = words[at].low in ("and", "but") and words[at].quote == level
        verb = at + 1 + (words[at + 1].low in HAVE and at + 2 < high)
        concedes = words[at].low in ("though", "although") and words[at - 1].text == ","
        named = concedes and words[at + 1].low in SUBJECT_PRONOUNS
        parallel = past and words[at + 1].low == "had"
        if (joins or concedes) and not parallel and (words[verb].low in deeds or _is_silent(words, at + 1 + named)):
            return at
    return high


def _is_silent(words: Sequence[Token], at: int) -> bool:
    """Whether “did not say” stands at `at`, or the like."""
    after = [word.low for word in words[at : at + 3]]
    told = after[2:] if after[1:2] == ["not"] else after[1:]
    refuses = bool(after) and (after[0].endswith("n't") or after[1:2] == ["not"])
    return refuses and is_auxiliary(words[at]) and not _WITHHELD.isdisjoint(told[:1])


def _judged(words: Sequence[Token], start: int, high: int) -> int:
    """Where the writer calls what was said something: “..., a charge that the owner denies”."""
    for at in range(start + 2, high - 1):
        if words[at].text in ",–—" and words[at + 1].low in ("a", "an") and words[at + 2 :][:1]:
            noun = words[at + 2]
            if noun.low in NOUNS | _JUDGED and noun.quote == words[start].quote:
                return at
    return high


def _main_clause(words: Sequence[Token], frame: Frame, high: int) -> int:
    """Where the writer's own clause begins after “When critics say that it is late, ”."""
    first = frame.start - (frame.start > 1 and words[frame.start - 1].low in DETERMINERS)
    before = words[first - 1].low if first > 0 else ""
    if before not in SUBORDINATORS | PREPOSITIONS or (first > 1 and words[first - 2].is_word):
        return high
    start = frame.content[0]
    for at in range(start + 1, high - 1):
        if words[at].text == "," and has_finite(words, start, at) and _opens_main(words, at + 1, high):
            return at
    return high


def _opens_main(words: Sequence[Token], at: int, high: int) -> bool:
    first = words[at]
    if first.low in PREPOSITIONS | CONJUNCTIONS or (is_finite(first) and "'" not in first.low):
        return False
    end = next((place for place in range(at + 1, high) if not words[place].is_word), high)
    return has_finite(words, at, end)


def _is_left_over(last: Token, *, cut: bool) -> bool:
    return last.text in ",;" or (cut and last.low in _BOUNDARY)


def _is_apart(words: Sequence[Token], other: Frame, start: int) -> bool:
    """Whether the saying of `other` is no part of the one that began at `start`."""
    before = words[other.start - 1]
    if not other.after:
        return not other.unnamed
    return (before.low in _BOUNDARY or before.text in ",;") and other.start - 1 > start


def _quotation_only(words: Sequence[Token], start: int, high: int) -> int | None:
    """The end of what is said when it is no more than a quotation."""
    if not opens_quotation(words, start):
        return None
    end = quotation_end(words, start, high)
    if end >= high - 1:
        return high
    whole = not words[end].is_word or words[end - 2].text in ",.!?…"
    goes_on = words[end].low in ("and", "but", "then") and has_finite(words, start + 1, end)
    return end if whole or goes_on or words[end].low in _WRITERS else None


def _clause_end(words: Sequence[Token], start: int, high: int, level: int) -> int:
    """The end of a clause: a semicolon, or a contrast with a new name for its subject."""
    seen: set[str] = set()
    for at in range(start + 1, high):
        word = words[at]
        if word.quote == level and word.text == ";":
            return at
        if word.low in REFERRING and words[at - 1].text == ",":
            return at
        if word.low in _CONTRASTS and words[at - 1].text == "," and _begins_with_new_name(words, at + 1, high, seen):
            return at
        if word.is_capital:
            seen.add(word.low)
    return high


def _begins_with_new_name(words: Sequence[Token], at: int, high: int, seen: set[str]) -> bool:
    return at < high and words[at].is_capital and words[at].low not in seen | {"i"} and words[at].quote < 0
