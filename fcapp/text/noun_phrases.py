"""Noun phrases found by walking from a known border over a list of function words."""

from collections.abc import Sequence

from fcapp.text.cue_words import OCCASIONS, VERBS
from fcapp.text.function_words import (
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    HEDGES,
    MONTHS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    STARTERS,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_number,
    word_set,
)
from fcapp.text.person_names import ORGANISATIONS, PERSONS
from fcapp.text.tokens import Range, Token

_REDUCED = word_set("by in on at from for with to of")
"""What follows a participle that belongs to a noun: “a letter seen by reporters”."""
_QUANTITIES = word_set("more over nearly almost about some thousands millions dozens hundreds")
_NOT_ONLY_TIMES = word_set("last week may day sunday march this")
_OCCASIONAL = word_set("on in at during after")
_NO_PART = (CONJUNCTIONS - {"or"}) | PERSONAL | word_set("after before since until till")
_OPENING_PREPOSITIONS = word_set("with despite amid unlike besides like")
_BEFORE_TIMES = word_set("on in at this last a the of from since")
_SAY = word_set("said says say told tells wrote writes think thinks knows found")
_LONGEST_PHRASE = 40


def noun_phrase_before(words: Sequence[Token], end: int, low: int) -> Range | None:
    """The noun phrase that ends at `end`."""
    end = _without_times(words, end, low)
    if end <= low or words[end - 1].low in PREPOSITIONS | CONJUNCTIONS:
        return None
    if end - 2 >= low and words[end - 1].low in ("all", "both") and words[end - 2].low in PERSONAL:
        return (end - 2, end)
    if words[end - 1].low in SUBJECT_PRONOUNS:
        return (end - 1 - _is_named(words, end, low), end)
    start = end
    low = max(low, end - _LONGEST_PHRASE)
    while start > low and _belongs(words, start - 1, start, end):
        start -= 1
    start = _without_opening(words, start, end)
    if start >= end or not any(word.is_word for word in words[start:end]):
        return None
    return (start, end)


def noun_phrase_after(words: Sequence[Token], start: int, high: int) -> Range | None:
    """The noun phrase that begins at `start`: who is named after “according to” or after an inverted verb."""
    end, capital_seen = start, False
    while end < min(high, start + _LONGEST_PHRASE):
        word = words[end]
        if end == start and word.low in PERSONAL | OBJECT_PRONOUNS:
            return (start, start + 1)
        if word.text in "-/&" and end > start:
            end += 1
            continue
        if not word.is_word or _ends_after_phrase(words, end, start, high, capital_seen=capital_seen):
            if word.text in "\"“‘'" and end == start:
                end += 1
                continue
            break
        capital_seen = capital_seen or word.is_capital
        end += 1
    if end - start == 1 and words[start].low in SUBJECT_PRONOUNS:
        return (start, end)
    while end > start and (words[end - 1].low in PREPOSITIONS | DETERMINERS | {"and"} or not words[end - 1].is_word):
        end -= 1
    return (start, end) if end > start else None


def _ends_after_phrase(words: Sequence[Token], at: int, start: int, high: int, *, capital_seen: bool) -> bool:
    """Whether the noun phrase that began at `start` ends before the word at `at`."""
    if at == start:
        return words[at].low in CONJUNCTIONS
    word, before = words[at], words[at - 1]
    following = words[at + 1] if at + 1 < high else None
    if word.low in DETERMINERS:
        return before.low not in PREPOSITIONS | {"and", "all", "both", "or"}
    named = word.is_capital and before.is_capital and word.low not in DAYS | MONTHS
    if word.low in PERSONAL or (word.low in TIMES - _NOT_ONLY_TIMES and not named):
        return before.low not in ("the", "of")
    if following is not None and word.low in _OCCASIONAL | HEDGES:
        numbered = is_number(following) or following.low in TIMES | {"a", "an", "his", "than", "least"}
        return numbered or (capital_seen and word.low in _OCCASIONAL)
    if word.low == "and":
        return following is not None and not (following.is_capital or following.low in ("other", "the"))
    return word.low in CONJUNCTIONS or _is_predicate(word, before, following)


def _is_predicate(word: Token, before: Token, following: Token | None) -> bool:
    """Whether a verb begins at `word`, so that a phrase ends."""
    if is_finite(word):
        return following is None or following.low not in _REDUCED or is_auxiliary(word)
    if not word.low.endswith("ing") or word.is_capital or before.low in DETERMINERS:
        return False
    return following is not None and following.is_word and not is_finite(following)


def _without_times(words: Sequence[Token], end: int, low: int) -> int:
    """`end` before what tells when: “Putin last week”, “Weber on Tuesday”, “Weber in a statement”."""
    at = end
    while (
        at > low + 1
        and _is_time(words[at - 1])
        and not _is_record(words, at - 1)
        and words[at - 2].low not in ("number", "no")
    ):
        at -= 1
    if at < end:
        while at > low + 1 and words[at - 1].low in _BEFORE_TIMES:
            at -= 1
        return end if _is_dated_participle(words, at) else at
    if words[end - 1].low in OCCASIONS:
        for back in range(2, 6):
            begin = end - back
            if begin > low and words[begin].low in ("in", "at", "during") and not words[end - 1].is_capital:
                return begin
    return end


def _is_time(word: Token) -> bool:
    """Whether it belongs to a date or a time, which “71-year-old” does not."""
    aged = is_number(word) and word.low.endswith("old")
    return (word.low in TIMES or is_number(word)) and word.low != "this" and not aged


def _is_record(words: Sequence[Token], at: int) -> bool:
    """Whether the minutes at `at` are those of a meeting."""
    return words[at].low == "minutes" and (at == 0 or not is_number(words[at - 1]))


def _is_dated_participle(words: Sequence[Token], at: int) -> bool:
    """Whether the word before `at` is a participle that a time belongs to: “a poll published on Sunday”."""
    return at > 0 and words[at - 1].low.endswith("ed") and words[at - 1].low not in VERBS


def _is_named(words: Sequence[Token], end: int, low: int) -> int:
    """How many words before the pronoun-like one at `end` belong to it: “the others”, “an earlier one”, “the i”."""
    if end - 2 < low or words[end - 1].low in PERSONAL - {"i"} | {"who"} or words[end - 2].low == "that":
        return 0
    if words[end - 2].low in DETERMINERS:
        return 1
    return (
        2 if end - 3 >= low and words[end - 1].low in ("one", "others") and words[end - 3].low in DETERMINERS else 0
    )


def _belongs(words: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Whether the token at `at` belongs to the noun phrase that so far is `start` to `end`."""
    word, begun = words[at], start < end
    determined = begun and words[start].low in DETERMINERS and not (start + 1 < end and _compares(words, start + 1))
    if determined and not _may_precede_determiner(words, at):
        return False
    if word.text in "-/&–'’" or word.low in ("and", "be"):
        return begun and at > 0 and (_is_linking(words, at, start) or _joins_name_of_body(words, at, end))
    if not word.is_word or (word.low in _NO_PART and not _compares(words, at)) or is_auxiliary(word):
        return False
    leads = begun and word.low == "lead" and words[at + 1].low in PERSONS
    if (is_finite(word) and not leads) or (word.low in VERBS and not word.is_capital and _is_verb_here(words, at)):
        return _is_participle(words, at, start, end)
    if is_adverb(word) and word.low not in DETERMINERS | {"first", "here"}:
        in_name = word.is_capital and words[min(start, end - 1)].is_capital  # “the Care Not Killing alliance”
        return begun and at > 0 and (words[at - 1].low in DETERMINERS or in_name)
    return not (word.low in _OPENING_PREPOSITIONS and begun and _opens(words, at))


def _compares(words: Sequence[Token], at: int) -> bool:
    """Whether “than” stands at `at` in “more than 20 nurses”."""
    return words[at].low == "than" and at > 0 and words[at - 1].low in ("more", "less", "fewer")


def _is_linking(words: Sequence[Token], at: int, start: int) -> bool:
    """Whether a dash, “and” or “to be” at `at` links what is before it with the phrase from `start` on."""
    if words[at].low == "and":
        return _joins_names(words, at)
    if words[at].low == "be":
        return words[at - 1].low == "to" and words[start].low.endswith("ed")
    apart = words[at].text in "-–" and words[at - 1].end < words[at].start
    return words[at - 1].is_word and not apart


def _joins_name_of_body(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether the “and” at `at` stands in the name of one body: “the Food and Drug Administration”."""
    if words[at].low != "and":
        return False
    first = at - 1
    while first > 0 and words[first].is_capital:
        first -= 1
    named = all(word.is_capital for word in words[at + 1 : end]) and words[end - 1].low in ORGANISATIONS
    return named and 0 <= first < at - 1 and words[first].low in ("the", "s", "'s")


def _may_precede_determiner(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    if word.low.endswith("ing") and not word.is_capital and at > 0:
        before = words[at - 1]
        return before.is_word and before.low not in PREPOSITIONS | CONJUNCTIONS and not is_auxiliary(before)
    counted = words[at + 1].low in ("other", "more", "such") and is_number(word)
    return counted or word.low in PREPOSITIONS | DETERMINERS | {"and", "all", "both", "or"}


def _opens(words: Sequence[Token], at: int) -> bool:
    return at == 0 or not words[at - 1].is_word


def _joins_names(words: Sequence[Token], at: int) -> bool:
    """Whether the “and” at `at` stands between nouns, not between clauses."""
    if not words[at - 1].is_word:
        return False
    for back in range(at - 1, max(-1, at - 14), -1):
        word = words[back]
        if not word.is_word:
            return True
        if is_auxiliary(word) or (is_finite(word) and words[back - 1].low not in DETERMINERS):
            return False
        if word.low in VERBS and not word.is_capital and _is_verb_here(words, back):
            return False
    return True


def _is_verb_here(words: Sequence[Token], at: int) -> bool:
    if words[at].low.endswith(("ing", "ed")):
        return False
    before = words[at - 1] if at else None
    if before is None or before.low in DETERMINERS | PREPOSITIONS:
        return False
    return words[at].low in _SAY


def _is_participle(words: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Whether the word in -ed at `at` belongs to a noun: “the detained men”, “a letter seen by reporters”."""
    if at > 1 and words[at - 1].low == "be" and words[at - 2].low == "to" and words[at].low.endswith("ed"):
        return True
    if words[at].low in _SAY:
        return start < end and words[start].low == "by"
    if at > 0 and is_auxiliary(words[at - 1]):
        return False
    counted = words[start : start + 1] and (words[start].low in _QUANTITIES or is_number(words[start]))
    if start < end and (counted or words[start].low in _REDUCED | TIMES) and at > 0 and words[at - 1].is_word:
        return not is_auxiliary(words[at]) and not is_adverb(words[at - 1]) and words[at - 1].low not in PERSONAL
    before = words[at - 1] if at else None
    if before is None or not before.is_word:
        return start < end and words[at].low.endswith("ed") and words[at].low not in VERBS
    return before.low in DETERMINERS or is_adverb(before) or before.low in ("and", "of", "for", "from", "by")


def _without_opening(words: Sequence[Token], start: int, end: int) -> int:
    """`start` after what only opens the sentence: “However”, “On Tuesday”, “In its report”."""
    while start < end and (words[start].low in STARTERS or not words[start].is_word or is_adverb(words[start])):
        start += 1
    if start < end and words[start].low in PREPOSITIONS and words[start].low not in ("like",):
        return _after_opening(words, start, end)
    while (
        start < end
        and words[start].low in TIMES
        and words[start].low not in ("this", "last", "march", "may", "next", "minutes")
    ):
        start += 1
    return start


def _after_opening(words: Sequence[Token], start: int, end: int) -> int:
    for at in range(end - 1, start, -1):
        if words[at].low in DETERMINERS and at > start + 1 and words[at - 1].low not in PREPOSITIONS:
            return at
    at = end
    while (
        at > start + 1
        and words[at - 1].low not in PREPOSITIONS | DETERMINERS
        and not (words[at - 1].low in TIMES or is_number(words[at - 1]))
    ):
        at -= 1
    if at > start and (words[at - 1].low in TIMES or is_number(words[at - 1])):
        return at
    if words[at - 1].low in PREPOSITIONS and at - 1 == start and end - at == 1 and words[at].low in ("critics",):
        return at
    return end if not any(word.is_capital for word in words[at:end]) else _last_capitals(words, at, end)


def _last_capitals(words: Sequence[Token], start: int, end: int) -> int:
    at = end
    while at > start and words[at - 1].is_capital:
        at -= 1
    return at
