"""Who is the subject of a verb: walk left from it to the border of its clause."""

from collections.abc import Sequence
from dataclasses import dataclass

from fcapp.text.cue_words import VERBS, Form, Use
from fcapp.text.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    NEGATIONS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    STARTERS,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_number,
    word_set,
)
from fcapp.text.noun_phrases import noun_phrase_before
from fcapp.text.tokens import Range, Token

_NOBODY = word_set("no none neither nobody few")
_OPENERS, _CLOSERS = "([", ")]"
_DASHES = ("–", "—", "--")
_LONGEST_INSERT = 30
_FEW = 6
_LONGEST_RELATIVE = 12
_NO_VERB = (Use(0), Form(0))
_SEEMING = word_set(
    """appear appears appeared seem seems seemed tend tends tended continue continues continued used came began begin
    begins started starts like likes liked"""
)
"""With “to”, what only tells how a saying is to be taken: “the figures appear to show”."""
_BETWEEN = word_set("since all both each long")
"""What may stand after an auxiliary: “has since admitted”."""
_KEEPING = word_set("keep keeps kept began started")
"""The same before a form in -ing: “she keeps saying”."""
_ADVERBIALS = frozenset(
    tuple(pair.split())
    for pair in (
        "at first,at last,at once,in turn,for now,of course,in fact,in response,at times,in part,so far,no doubt,"
        "for example,for instance,in addition,in private,in public,at least,of late,on record"
    ).split(",")
)
"""Two words that stand between a subject and its verb like an adverb."""
_CLAUSE_OPENERS = word_set("that which because if whether while when as whom whose")


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
    negated = any(word.low in NEGATIONS for word in group)
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
    if words[at].text == "," or words[at].text in _CLOSERS:
        return _before_insert(words, at, low)
    if words[at].text in _DASHES:
        return _before_dashes(words, at, low)
    phrase = noun_phrase_before(words, at + 1, low)
    return _with_relative(words, phrase, at + 1, low) or phrase


def _is_nobody(words: Sequence[Token], start: int) -> bool:
    return words[start].low in _NOBODY or (start > 0 and words[start - 1].low in ("nor", "neither"))


def main_subject(words: Sequence[Token], low: int, high: int) -> Range | None:
    """The first noun phrase of a clause, the one before its first verb."""
    for at in range(low, high):
        if is_finite(words[at]) and at > low and words[at].low not in TIMES:
            if not is_auxiliary(words[at]) and words[at - 1].low in DETERMINERS:
                continue
            found = subject_before(words, at, low)
            if found.phrase is not None:
                return found.phrase
            if not found.shared:
                return None
    return None


def _before_auxiliaries(words: Sequence[Token], verb: int, low: int) -> tuple[int, list[Token]]:
    at, group = verb - 1, []
    if at > low and words[at].low in _KEEPING and VERBS.get(words[verb].low, _NO_VERB)[1] & Form.GERUND:
        at -= 1
    while at >= low:
        word = words[at]
        if at > low and word.low == "to" and words[at - 1].low in _SEEMING:
            at -= 2
            continue
        if at > low and (words[at - 1].low, word.low) in _ADVERBIALS:
            at -= 2
            continue
        since = at > low and word.low in _BETWEEN and is_auxiliary(words[at - 1])
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
    form = VERBS[verb.low][1] if verb.low in VERBS else Form.PARTICIPLE
    return (
        bool(group)
        and Form.PARTICIPLE in form
        and any(word.low in BE or "'s" in word.low for word in group)
        and not (any(word.low in HAVE for word in group[:1]))
    )


def _antecedent(words: Sequence[Token], relative: int, low: int) -> Range | None:
    end = relative - (words[relative - 1].text == ",")
    while end > low and words[end - 1].low in PREPOSITIONS:
        end -= 1
    return noun_phrase_before(words, end, low) or _last_determined(words, end, low)


def _last_determined(words: Sequence[Token], end: int, low: int) -> Range | None:
    """The words from the last determiner before `end` on: “a poll” of “pointed to a poll”."""
    for at in range(end - 1, max(low, end - _FEW) - 1, -1):
        if not words[at].is_word:
            return None
        if words[at].low in DETERMINERS:
            return (at, end) if at + 1 < end else None
    return None


def _before_insert(words: Sequence[Token], closing: int, low: int) -> Range | None:
    """The noun phrase before an insertion that ends at `closing`: “Weber, 65, said”, “Weber (left) said”."""
    openers = _OPENERS if words[closing].text in _CLOSERS else ","
    for at in range(closing - 1, max(low, closing - _LONGEST_INSERT) - 1, -1):
        if words[at].text in openers and at > low:
            phrase = noun_phrase_before(words, at, low)
            if phrase is None or not _is_possible_name(words, phrase, at):
                continue
            adds = _is_apposition(words, phrase) or _is_in_relative_clause(words, phrase, low)
            further = _before_insert(words, at, low) if at < closing - 1 and adds else None
            return further or phrase
    if words[closing].text == ",":
        phrase = noun_phrase_before(words, closing, low)
        starts_clause = phrase is not None and (phrase[0] == low or not words[phrase[0] - 1].is_word)
        return phrase if starts_clause and phrase and words[phrase[0]].low not in STARTERS else None
    return None


def _before_dashes(words: Sequence[Token], closing: int, low: int) -> Range | None:
    """The noun phrase before an insertion between dashes: “Weber – a former judge – said”."""
    for at in range(closing - 1, max(low, closing - _LONGEST_INSERT), -1):
        if words[at].text == words[closing].text:
            return noun_phrase_before(words, at, low)
    return None


def _with_relative(words: Sequence[Token], phrase: Range | None, end: int, low: int) -> Range | None:
    """The words from “a man” on where the clause of its “who” ends at `end`: “a man who saw the crash said”."""
    start = phrase[0] if phrase else end
    if phrase and start > low and _says(words[start - 1]) and words[start].low not in OBJECT_PRONOUNS:
        return None
    for at in range(start - 1, max(low, start - _LONGEST_RELATIVE), -1):
        if not words[at].is_word or words[at].low in _CLAUSE_OPENERS:
            return None
        if words[at].low == "who":
            antecedent = noun_phrase_before(words, at, low)
            told = any(is_finite(word) for word in words[at + 1 : end])
            return (antecedent[0], end) if antecedent and told else None
    return None


def _says(word: Token) -> bool:
    """Whether a clause without “that” may follow `word`."""
    return word.low in VERBS and bool(VERBS[word.low][0] & (Use.CLAUSE | Use.SPEECH))


def _is_in_relative_clause(words: Sequence[Token], phrase: Range, low: int) -> bool:
    """Whether the phrase stands in “, who led the study, which ...”."""
    comma = next((at for at in range(phrase[0] - 1, low - 1, -1) if not words[at].is_word), None)
    return (
        comma is not None and words[comma].text == "," and words[comma + 1].low in ("who", "which", "whose", "whom")
    )


def _is_possible_name(words: Sequence[Token], phrase: Range, end: int) -> bool:
    first = words[phrase[0]]
    return phrase[1] == end and not is_adverb(first) and first.low not in PREPOSITIONS | STARTERS


def _is_apposition(words: Sequence[Token], phrase: Range) -> bool:
    """Whether the phrase only tells more of the one before it: “65”, “R-Idaho”, “director of the zoo”."""
    start, end = phrase
    if start == 0 or words[start - 1].text != ",":
        return False
    party = words[start].text[1:2] == "-" and words[start].text[0] in "DIR" and end - start == 1
    return party or is_number(words[start]) or (end - start > 1 and not words[start].is_capital)
