"""Who is the subject of a verb: walk left from it to the border of its clause."""

from collections.abc import Sequence
from dataclasses import dataclass

from fcapp.text.clauses import is_predicate
from fcapp.text.cue_words import DOCUMENTS, Form, form_of
from fcapp.text.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    is_auxiliary,
    word_set,
)
from fcapp.text.insertions import CLOSERS, before_dashes, before_insert, with_relative
from fcapp.text.noun_phrases import noun_phrase_before
from fcapp.text.person_names import ORGANISATIONS
from fcapp.text.tokens import Range, Token

_NOBODY = word_set("no none neither nobody few")
_DASHES = ("–", "—", "--")
_FEW = 6
_SEEMING = word_set(
    """appear appears appeared seem seems seemed tend tends tended continue continues continued used came began begin
    begins started starts like likes liked"""
)
"""With “to”, what only tells how a saying is to be taken: “the figures appear to show”."""
_BETWEEN = word_set("since all both each long less")
"""What may stand after an auxiliary: “has since admitted”."""
KEEPING = word_set("keep keeps kept began started")
"""The same before a form in -ing: “she keeps saying”."""
_ADVERBIALS = word_set(
    """at-first at-last at-once in-turn for-now of-course in-fact in-response at-times in-part so-far no-doubt
    for-example for-instance in-addition in-private in-public at-least of-late on-record"""
)
"""Two words that stand between a subject and its verb like an adverb."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What was found left of a verb."""

    phrase: Range | None
    """The noun phrase; None when the verb shares the subject of an earlier one, or has none."""
    start: int
    """Where the verb's clause begins: the phrase or, without one, the first of its auxiliaries."""
    first: int
    """Where its auxiliaries begin."""
    shared: bool = False
    negated: bool = False
    passive: bool = False
    infinitive: bool = False
    relative: bool = False


def subject_before(words: Sequence[Token], verb: int, low: int) -> Subject:
    """The subject of the verb at `verb`, looked for down to the place `low`."""
    at, group = _before_auxiliaries(words, verb, low)
    first = at + 1
    negated = any(word.low in NEGATIONS | {"less"} for word in group)
    passive = _is_passive(words[verb], group)
    if any(word.low == "to" for word in group):
        negated = negated or (at >= low and words[at].low in NEGATIONS)
        return Subject(None, first, first, infinitive=True, negated=negated)

    def found(phrase: Range | None, *, relative: bool = False) -> Subject:
        begin = phrase[0] if phrase else first
        none = phrase is not None and _is_nobody(words, phrase[0])
        return Subject(phrase, begin, first, phrase is None, negated or none, passive, relative=relative)

    if at < low:
        return Subject(None, first, first, negated=negated, passive=passive)
    word = words[at]
    if word.low in RELATIVES and at > low:
        return found(_antecedent(words, at, low), relative=True)
    return found(None if word.low in COORDINATORS else _phrase_before(words, at, low))


def _phrase_before(words: Sequence[Token], at: int, low: int) -> Range | None:
    """The noun phrase that ends with the token at `at`, or before an insertion that ends there."""
    if words[at].text == "," or words[at].text in CLOSERS:
        return before_insert(words, at, low)
    if words[at].text in _DASHES:
        return before_dashes(words, at, low)
    phrase = noun_phrase_before(words, at + 1, low)
    return with_relative(words, phrase, at + 1, low) or phrase


def _is_nobody(words: Sequence[Token], start: int) -> bool:
    return words[start].low in _NOBODY or (start > 0 and words[start - 1].low in ("nor", "neither"))


def main_subject(words: Sequence[Token], low: int, high: int) -> Range | None:
    """The first noun phrase of a clause, the one before its first verb."""
    for at in range(low, high):
        if at > low and is_predicate(words, at, low) and words[at].low not in TIMES:
            found = subject_before(words, at, low)
            if found.phrase is not None and words[found.phrase[0] - 1].low != "whose":
                return found.phrase
            if not (found.shared or found.phrase):
                return None
    return None


def _before_auxiliaries(words: Sequence[Token], verb: int, low: int) -> tuple[int, list[Token]]:
    at, group = verb - 1, []
    if at > low and words[at].low in KEEPING and form_of(words[verb]) & Form.GERUND:
        at -= 1
    while at >= low:
        word = words[at]
        before = words[at - 1] if at > low else None
        if before and word.text == "," and at - 2 > low and is_adverb(before) and words[at - 2].text == ",":
            at -= 3
            continue
        if before and (f"{before.low}-{word.low}" in _ADVERBIALS or (word.low == "to" and before.low in _SEEMING)):
            at -= 2
            continue
        since = before is not None and word.low in _BETWEEN and is_auxiliary(before)
        if not (since or _goes_before_verb(word)):
            break
        group.append(word)
        if "'" in word.low and word.low.partition("'")[0] in SUBJECT_PRONOUNS | {"that", "there"}:
            break
        at -= 1
    return at, group


def _goes_before_verb(word: Token) -> bool:
    """Whether it can stand between a subject and its verb: auxiliaries, adverbs, “not”, “to”."""
    if word.low == "as" or (word.low in SUBJECT_PRONOUNS | {"no"} and not is_auxiliary(word)):
        return False
    return word.low == "to" or word.low in NEGATIONS or is_auxiliary(word) or is_adverb(word)


def _is_passive(verb: Token, group: Sequence[Token]) -> bool:
    form = form_of(verb) or Form.PARTICIPLE
    return (
        bool(group)
        and Form.PARTICIPLE in form
        and any(word.low in BE or "'s" in word.low for word in group)
        and not (any(word.low in HAVE for word in group[:1]))
    )


def _antecedent(words: Sequence[Token], relative: int, low: int) -> Range | None:
    end = relative - (words[relative - 1].text == ",")
    named = _body_before(words, end, low) if end < relative else None
    if named is not None:
        return named
    while end > low and words[end - 1].low in PREPOSITIONS:
        end -= 1
    return noun_phrase_before(words, end, low) or _last_determined(words, end, low)


def _body_before(words: Sequence[Token], end: int, low: int) -> Range | None:
    """The body that “, which” tells of where it is named after a preposition: “rules set by the Food Agency”."""
    if words[end - 1].low not in ORGANISATIONS:
        return None
    start = end
    while start > low and (words[start - 1].is_capital or words[start - 1].low == "and"):
        start -= 1
    named = start - 2 > low and words[start - 1].low == "the" and words[start - 2].low in ("by", "to", "with", "for")
    told = any(word.low in DOCUMENTS for word in words[low : start - 2])
    return (start - 1, end) if named and not told else None


def _last_determined(words: Sequence[Token], end: int, low: int) -> Range | None:
    """The words from the last determiner before `end` on: “a poll” of “pointed to a poll”."""
    for at in range(end - 1, max(low, end - _FEW) - 1, -1):
        if not words[at].is_word:
            return None
        if words[at].low in DETERMINERS:
            return (at, end) if at + 1 < end else None
    return None
