"""Where what is said begins and ends beside a reporting verb."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from fcapp.text.adjuncts import phrases_end, without_adjuncts
from fcapp.text.clauses import has_finite, is_predicate
from fcapp.text.cue_words import ALSO_NOUNS, NOUNS, OCCASIONS, VERBS, Form, Use, form_of
from fcapp.text.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    COORDINATORS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    is_auxiliary,
    is_finite,
    word_set,
)
from fcapp.text.quoted_words import goes_on_in_quotation, is_inserted, opens_quotation, quoted_words
from fcapp.text.tokens import Token

_REACH = 40
_LONGEST_INSERT = 15
_LONG = 3
"""Words from which on a quotation is what is said and not a name or a word in quotation marks."""
_SPOKEN = Use.SPEECH | Use.TELL | Use.QUOTED


class Mark(Enum):
    """How the beginning of what is said is marked."""

    THAT = auto()
    COLON = auto()
    QUOTE = auto()
    BARE = auto()
    WHETHER = auto()


@dataclass(frozen=True, slots=True)
class After:
    """What stands after a reporting verb."""

    rest: int
    """The place after the verb and what tells when, where and to whom."""
    start: int | None = None
    """Where what is said begins; None when it does not stand here."""
    mark: Mark = Mark.BARE


def after_verb(words: Sequence[Token], verb: int, high: int, uses: Use) -> After:
    """What is said after the verb at `verb`, looked for up to `high`."""
    marked = _marked(words, verb, high, uses)
    if marked is not None:
        return marked
    rest = without_adjuncts(words, verb + 1, high, uses)
    if Use.CLAUSE in uses and rest < high and words[rest].is_word and _is_clause(words, rest, high, verb):
        return After(rest, rest)
    heard = without_adjuncts(words, verb + 1, high, uses & ~Use.TELL) if words[verb].low in _WARN else rest
    if heard < rest and words[heard].is_word and _is_clause(words, heard, high, verb):
        return After(heard, heard)
    return After(phrases_end(words, rest, high))


def _marked(words: Sequence[Token], verb: int, high: int, uses: Use) -> After | None:
    for at in range(verb + 1, min(high, verb + _REACH)):
        if words[at].quote != words[verb].quote:
            if not opens_quotation(words, at):
                continue
            if _is_said(words, at, verb, high, uses):
                return After(at, at, Mark.QUOTE)
            if at == verb + 1 or words[at - 1].low not in PREPOSITIONS | {"the", "a", "an"}:
                return None
            continue
        found = _mark_at(words, at, verb, high, uses)
        if found is not None or _stops_search(words, at, verb):
            return found
    return None


def _mark_at(words: Sequence[Token], at: int, verb: int, high: int, uses: Use) -> After | None:
    word = words[at]
    if word.low == "that" and _is_complementiser(words, at, verb, high, uses):
        demonstrative = at + 1 < high and words[at + 1].low in AUXILIARIES | _MEANS
        return After(at, at if demonstrative else at + 1, Mark.THAT)
    if word.text == ":" and at + 1 < high and uses & _SPOKEN:
        return After(at, at + 1, Mark.COLON)
    asked = Use.ASK in uses and word.low in ("whether", "if")
    if at == verb + 1 and (asked or word.low in _QUESTIONS) and has_finite(words, at + 1, high):
        return After(at, at, Mark.WHETHER)
    return None


def _is_said(words: Sequence[Token], at: int, verb: int, high: int, uses: Use) -> bool:
    before = words[at - 1]
    alone = quoted_words(words, at, high) == 1 and words[min(at + 1, high - 1)].low.endswith("ly")
    if uses == Use.ASK or (alone and at == verb + 1):
        return False
    if not uses & _SPOKEN and quoted_words(words, at, high) <= _LONG:
        return False
    if before.text == "," and is_inserted(words, at, high):
        return False
    if before.low in DETERMINERS or (before.low in PREPOSITIONS and at - 1 > verb):
        return False
    if at == verb + 1 or before.text == ",":
        return True
    return quoted_words(words, at, high) >= _LONG and without_adjuncts(words, verb + 1, at, uses) == at


def _is_complementiser(words: Sequence[Token], at: int, verb: int, high: int, uses: Use) -> bool:
    """Whether the “that” at `at` begins what is said, and is no pronoun and no relative."""
    if at + 2 >= high or words[at - 1].low in ("of", "and") or _is_pronoun(words, at):
        return False
    if (at + 4 >= high or words[at + 1].low in _NO_CLAUSE) and not has_finite(words, at + 1, high):
        return False
    if at == verb + 1:
        return words[at + 1].low not in _SPANS or _is_compound(words, at + 1)
    first = words[verb + 1]
    if any(word.low in VERBS and word.low not in ALSO_NOUNS and not word.is_capital for word in words[verb + 1 : at]):
        return False
    if Use.TELL in uses or first.text in ",(–—-":
        return True
    return not _is_relative(words, at) and (is_adverb(first) or first.low in PREPOSITIONS | TIMES)


def _is_compound(words: Sequence[Token], at: int) -> bool:
    """Whether a season at `at` only tells of a noun: “warned that winter pressures could grow”."""
    noun = words[at + 1]
    other = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SUBJECT_PRONOUNS
    return words[at].low in _SEASONS and noun.low not in other and not noun.is_capital and not is_adverb(noun)


def _is_pronoun(words: Sequence[Token], at: int) -> bool:
    """Whether the “that” at `at` stands by itself, “denies that, and”, or with a time, “said that night: ”."""
    following, second = words[at + 1], words[at + 2]
    if words[at - 1].low in _JOINED:
        return True
    if following.text in ":;.)" or (following.text == "," and second.low in COORDINATORS):
        return True
    return (following.low in _SPANS | PREPOSITIONS or is_adverb(following)) and not second.is_word


def _is_relative(words: Sequence[Token], at: int) -> bool:
    """Whether the “that” at `at` tells more of the noun before it: “an e-mail that was leaked”."""
    before, following = words[at - 1], words[at + 1]
    if is_adverb(before) or before.low in TIMES:
        return False
    noun = before.is_word and not before.is_capital and before.low not in OCCASIONS
    return following.low in AUXILIARIES or (noun and is_finite(following) and not is_auxiliary(following))


def _stops_search(words: Sequence[Token], at: int, verb: int) -> bool:
    word = words[at]
    if word.text in ";—" or is_auxiliary(word):
        return True
    if word.low in CONJUNCTIONS - {"and", "as", "than", "that", "or", "yet", "once"}:
        return True
    if word.low in ("he", "she", "they", "we", "i", "there"):
        return True
    if at == verb + 1 or word.low not in VERBS or word.is_capital:
        return False
    form = VERBS[word.low][1]
    if Form.PRESENT in form and words[at - 1].text == "," and word.low not in ALSO_NOUNS:
        return True
    noun = words[at - 1].low in DETERMINERS
    return not noun and (form == Form.GERUND or (bool(form & Form.PAST) and words[at - 1].low not in PREPOSITIONS))


def _is_clause(words: Sequence[Token], start: int, high: int, verb: int) -> bool:
    first = words[start]
    if first.low in PREPOSITIONS - (_OPENING if words[verb].low in _SAY else frozenset()):
        return False
    because = first.low == "because" and words[min(start + 1, high - 1)].low != "of"
    if because or first.low in OBJECT_PRONOUNS or (start > verb + 1 and Form.GERUND in form_of(first)):
        return False
    if first.low in CONJUNCTIONS - {"if", "when", "although", "while", "because", "as", "that"} or first.low in NOUNS:
        return False
    acts = is_finite(first) and "'" not in first.low and not _tells_of_noun(words, start, high)
    if start == verb + 1 and (acts or first.low in _NO_SUBJECTS):
        reach = {"no": high, "nothing": start + 3}.get(first.low, start)
        return has_finite(words, start + 1, min(reach, high))
    contracted = "'" in first.low and is_auxiliary(first)
    if (first.low in _NOMINATIVES or contracted) and start + 1 < high and words[start + 1].is_word:
        return True
    end = start + 1
    free = words[verb].low in _FREE
    while end < high and words[end].text != ";" and not _turns(words, end, high, free=free):
        end += 1
    long = words[verb].low in _SAY and _is_long(words, start, end)
    quoted = words[verb].low in _FREE and goes_on_in_quotation(words, start, high)
    return quoted or _has_own_verb(words, start + 1, end) or long or goes_on_after_insert(words, end, high)


def _tells_of_noun(words: Sequence[Token], at: int, high: int) -> bool:
    """Whether the participle at `at` tells more of the noun behind it: “said organised gangs would come”."""
    if not words[at].low.endswith("ed") or at + 2 >= high:
        return False
    noun = words[at + 1]
    plain = noun.is_word and not is_adverb(noun) and noun.low not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS | TIMES
    return plain and noun.low.endswith("s") and has_finite(words, at + 2, high)


def _has_own_verb(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb stands there, and not only in what tells of a noun: “found traces in every man they tested”."""
    pronoun = next((at for at in range(start + 1, end) if words[at].low in _NOMINATIVES), end)
    plain = not (words[pronoun - 1].is_capital or words[pronoun - 1].low in CONJUNCTIONS | PREPOSITIONS | TIMES)
    relative = pronoun < end and words[pronoun - 1].is_word and plain and not is_adverb(words[pronoun - 1])
    return has_finite(words, start, pronoun if relative else end) or (
        relative and any(is_predicate(words, at, start) for at in range(_group_end(words, pronoun + 1, end), end))
    )


def _group_end(words: Sequence[Token], at: int, end: int) -> int:
    """The place after a verb and its auxiliaries."""
    while at < end and (is_auxiliary(words[at]) or is_adverb(words[at])):
        at += 1
    return at + 1


def goes_on_after_insert(words: Sequence[Token], comma: int, high: int) -> bool:
    """Whether a verb follows what stands between two commas: “the virus, first seen in May, could return”."""
    if comma >= high or words[comma].text != ",":
        return False
    closing = next(
        (at for at in range(comma + 1, min(high - 1, comma + _LONGEST_INSERT)) if not words[at].is_word), 0
    )
    return closing > 0 and words[closing].text == "," and is_finite(words[closing + 1])


def _is_long(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands after a form of “say” is more than “a few words” or “a prayer”."""
    said = words[start : min(end, start + 4)]
    if said[0].low in PREPOSITIONS:
        return False
    return sum(word.is_word for word in words[start:end]) > _LONG and not any(word.low in _NO_SAYING for word in said)


def _turns(words: Sequence[Token], at: int, high: int, *, free: bool) -> bool:
    """Whether what follows `at` can no more be the first clause after a verb."""
    word = words[at]
    if word.low in ("and", "but") and at + 1 < high and _does_more(words[at + 1]):
        return True
    if words[at - 1].text == "," and Form.GERUND in form_of(word):
        return True
    if free:
        return word.low in _SUBORDINATING and words[at - 1].text == ","
    return word.low in _TURNING or (word.text == "," and at + 1 < high and words[at + 1].low not in RELATIVES)


def _does_more(word: Token) -> bool:
    return (is_finite(word) and not is_auxiliary(word)) or (word.low in VERBS and word.low not in ALSO_NOUNS)


_SAY = word_set(
    """say says said saying think thinks hope hopes hoped guess suppose reckon reckons insist insists insisted believe
    believes believed"""
)
"""Forms of verbs after which nearly anything long is a clause."""
_WARN = word_set("warn warns warned warning promise promises promised")
"""Forms of verbs that tell a hearer, but can do without one: “warn the world has ten years”."""
_OPENING = word_set("in on at by during after before since under for despite")
"""Prepositions with which a clause may begin."""
_NOMINATIVES = word_set("he she they we i there")
_NO_SAYING = word_set(
    """word words prayer prayers mass goodbye hello farewell thanks thing things something anything nothing much more
    less same so this that sorry aloud loud grace"""
)
_QUESTIONS = word_set("why how what where who")
_NO_CLAUSE = PREPOSITIONS | word_set("much many far all kind way sort point time and but or")
_SUBORDINATING = word_set("when after before because as while although though if")
_NO_SUBJECTS = word_set("so otherwise nothing yes no of about responsibility")
_JOINED = word_set("condition so such now given provided except")
"""With “that”, conjunctions."""
_SPANS = word_set("night day week month year morning afternoon evening weekend summer winter spring autumn time")
_MEANS = word_set("proves shows means makes suggests depends explains gives confirms demonstrates")
"""After a “that” that stands by itself."""
_SEASONS = word_set("winter summer spring autumn weekend")
_FREE = word_set(
    """say says said saying think thinks thought believe believes believed tell tells told claim claims claimed
    insist insists insisted argue argues argued"""
)
"""Forms of verbs that seldom take a noun as their object."""
_TURNING = _SUBORDINATING | word_set("who which whose whom where whether that")
