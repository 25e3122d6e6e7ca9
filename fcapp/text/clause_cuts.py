"""Where a second claim begins within a sentence: clauses that could come out otherwise than those before them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fcapp.model.spans import Span
from fcapp.text.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_number,
    word_set,
)
from fcapp.text.hanging_clauses import ends_list, where_tells_which
from fcapp.text.tokens import Token, tokens

_MAY_CUT = re.compile(r"[,;–—-]|\b(?:and|but|while|whereas|although|though|where)\b", re.IGNORECASE)
_BREAKS = (",", ";", "–", "—", "--", "-")
_TURNING = word_set("but although though while whereas however because")
_RELATIVE = word_set("which who where whose whom")
_ADDING = word_set("and or so yet")
_FRONTED = word_set("as though although while whereas because since")
"""What begins a clause that stands before the main one and is a claim of its own."""
_DEEDS = word_set(
    """killing injuring wounding leaving forcing drawing attracting leading bringing wiping costing raising prompting
    sparking triggering destroying damaging displacing affecting boosting reducing pushing lifting sending"""
)
"""What came of what stands before: “, killing 107”."""
_NOT_MAIN = word_set("being be been having")
_SUBORDINATE = word_set(
    "after before since until till as when if that because while where how whether which who than"
)
_WAITING = word_set("if when after before once unless until whether")
_NO_SUBJECT = (_SUBORDINATE | CONJUNCTIONS | PERSONAL) - {"and", "or"}
_ADJECTIVES = ("ous", "ful", "ive", "less")
_PAST = word_set(
    """went came took made gave got saw left began became ran led held kept brought bought built caught cost cut fell
    fought fled flew grew hit hurt laid lost met paid put rose sat sent set shot shut sold spent spoke stood stole
    struck threw won wore broke chose drew drove ate spends loses gains pays earns employs owns requires includes"""
)
_ALSO_VERBS = word_set(
    """beat overtook undertook withdrew arose swung sprang slid leapt upheld overthrew overran foresaw bore tore swore
    froze blew dug hung spun stung clung crept dealt fed bled lent bent lit shone split thrust burst bid quit"""
)
_PARTICIPLES = word_set("spent built made held caught brought bought laid sent kept hidden")
"""Irregular verbs that mostly belong to a noun when a preposition follows: “a life spent with …”."""
_PARTITIVE = word_set("of among despite unlike like besides")
"""What begins a phrase before the subject, “Of those admitted, …”, that tells nothing by itself."""
_REDUCED = word_set("by in on at during while from with to of for as")
_PLURAL = word_set("are were have do")
_VERB_LIKE = re.compile(r"[a-z]{2,}(?:ed|es|ns|rs|ts|ys|ks|ds|ms)$")
_FEWEST = 3
"""Words that a claim has at least."""
_FEWEST_ADDED = 5
_OPENING = 8
"""Words of a phrase between a conjunction and its subject at the most, with the comma."""
_FAR = 80
"""Words to both sides that are looked at, so that a text without stops takes no longer than its length."""
_REACH = 14
"""Words in which a clause shows its verb."""


def clauses_in(text: str, part: Span) -> list[Span]:
    """`part` cut where another claim begins."""
    if not _MAY_CUT.search(text, *part):
        return [part]
    words = tokens(text, part, ())
    starts = [0]
    for at in _outside_brackets(words):
        long_enough = at - starts[-1] >= _FEWEST and len(words) - at >= _FEWEST
        if long_enough and _is_cut(words, max(starts[-1], at - _FAR), at):
            starts.append(at)
    borders = [part.start, *(words[at].start for at in starts[1:]), part.end]
    return [Span(*pair) for pair in pairwise(borders)]


def tells(text: str, span: Span) -> bool:
    """Whether a verb of a clause seems to stand in `span`."""
    words = tokens(text, span, ())
    return _has_verb(words, 0, len(words)) or _looks_told(words, 0, len(words))


def _outside_brackets(words: Sequence[Token]) -> Iterator[int]:
    depth = 0
    for at, word in enumerate(words):
        depth = max(0, depth + (word.text in "([") - (word.text in ")]"))
        if not depth and word.is_word and at:
            yield at


def _is_cut(words: Sequence[Token], start: int, at: int) -> bool:
    """Whether the word at `at` begins another claim than the one from `start` on."""
    before = words[at - 1]
    if before.low in _ADDING | _TURNING:
        return False
    if before.text == ";":
        return _looks_told(words, start, at) and _looks_told(words, at, min(len(words), at + _FAR))
    if before.text in _BREAKS:
        return _after_break(words, start, at) and _is_told(words, start, at)
    return _without_break(words, start, at) and _is_told(words, start, at)


def _after_break(words: Sequence[Token], start: int, at: int) -> bool:
    low, rest = words[at].low, min(len(words), at + _FAR)
    if low in _TURNING or low in _RELATIVE:
        return _has_verb(words, at + 1, rest)
    if low in _ADDING:
        return _has_subject(words, at + 1 + (words[at + 1].low == "that"), sure=True) or (
            low == "and"
            and words[at - 1].text == ","
            and _adds_a_verb(words, at + 1)
            and not ends_list(words, start, at)
        )
    if any(word.low in ("which", "whom") and words[at].low not in CONJUNCTIONS for word in words[at + 1 : at + 4]):
        return _has_verb(words, at + 2, rest)
    if low.endswith("ed") and words[at + 1].low == "by":
        return True
    if low == "with":
        return words[at - 1].text == "," and _goes_on(words, at)
    return low in _DEEDS or (_is_whole(words, start, at) and _has_subject(words, at))


def _is_whole(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands there can be told on its own, and is no “if …,” that waits for the rest."""
    start += not words[start].is_word or words[start].low in ("but", "and")
    first, second = words[start].low, words[start + 1].low
    if first.endswith("ing") and second in PREPOSITIONS | DETERMINERS | CONJUNCTIONS:
        return False
    if first in _SUBORDINATE and first not in _FRONTED:
        return False
    if _is_fronted_phrase(words, start, end):
        return False
    if first == "as" and second in PERSONAL and end - start <= _FEWEST + 1:
        return False
    return not any(
        (words[place].low in _WAITING and words[place - 1].text in _BREAKS)
        or (words[place].low == "that" and words[place + 1].text == ",")
        for place in range(start + 1, end)
    )


def _is_fronted_phrase(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether nothing but a phrase with “of” or “in” stands there, “In a study applied to …,”."""
    first, phrase = words[start].low, range(start, end - 1)
    if first not in PREPOSITIONS | _PARTITIVE or any(words[place].text == "," for place in phrase):
        return False
    if first in _PARTITIVE:
        return True
    bare = not any(words[place].low in PERSONAL for place in phrase)
    return bare and all(_is_reduced(words, place) for place in phrase if _is_main(words, place))


def _without_break(words: Sequence[Token], start: int, at: int) -> bool:
    low = words[at].low
    if low in ("while", "whereas", "although", "though", "where"):
        return not (low == "where" and where_tells_which(words, start, at)) and _has_subject(words, at + 1)
    if low == "but":
        return _has_subject(words, at + 1, sure=True) or _adds_a_verb(words, at + 1)
    if low != "and" or words[at + 1].low.endswith("ing") or _joins_nouns(words, start, at):
        return False
    that = words[at + 1].low == "that"
    return _has_subject(words, at + 1 + that, sure=that)


def _joins_nouns(words: Sequence[Token], start: int, at: int) -> bool:
    """Whether the “and” at `at` stands within a subject: “after North and South Korea exchanged fire”."""
    last = next((place for place in range(at - 1, start, -1) if words[place].low in _SUBORDINATE), None)
    if last is not None and not _has_verb(words, last + 1, at):
        return True
    names = words[at - 1].is_capital and words[at - 1].low not in TIMES and words[at + 1].is_capital
    if not names:
        return False
    if at > 1 and words[at - 2].low in DETERMINERS:
        return True
    verb = next((word for word in _clause(words, at + 1) if is_finite(word)), None)
    return verb is None or verb.low in _PLURAL or not is_auxiliary(verb)


def _adds_a_verb(words: Sequence[Token], at: int) -> bool:
    """Whether a second verb with the same subject begins at `at`."""
    at = _after_adverbs(words, at)
    return len(words) - at >= _FEWEST_ADDED and _is_past(words[at])


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether “with” begins what is as good as a clause: “with talks expected next month”."""
    return any(
        word.low.endswith(("ing", "ed")) or word.low in ("set", "due", "held", "put")
        for word in _clause(words, at + 2)
    )


def _clause(words: Sequence[Token], at: int) -> Iterator[Token]:
    """The words from `at` to the next comma, as far as a verb is looked for."""
    for word in words[at : at + _REACH]:
        if not word.is_word and word.text not in "\"“”'‘’$£€¥/&()#%":
            return
        yield word


def _after_adverbs(words: Sequence[Token], at: int) -> int:
    while at < len(words) - 1 and (is_adverb(words[at]) or words[at].low in ADVERBS):
        at += 1
    return at


def _after_opening(words: Sequence[Token], at: int, *, sure: bool) -> int:
    """The place behind what may stand before a subject: “then”, “this year”, “in 2019,”, if `sure` “in June”."""
    at = _after_adverbs(words, at)
    while at < len(words) - 1 and words[at].low in TIMES and not is_auxiliary(words[at]):
        at += 1
    if at < len(words) and words[at].low in PREPOSITIONS:
        for place in range(at + 2, min(at + _OPENING, len(words) - 1)):
            if words[place].text == ",":
                return place + 1
            begins = words[place].low in PERSONAL or (words[place].low in DETERMINERS and words[place].low != "that")
            if sure and begins and words[place - 1].low not in PREPOSITIONS | CONJUNCTIONS:
                return place
    return at


def _is_past(word: Token) -> bool:
    return is_finite(word) and (is_auxiliary(word) or word.low.endswith("ed") or word.low in _PAST)


def _has_verb(words: Sequence[Token], start: int, end: int) -> bool:
    return any(_is_main(words, at) for at in range(start, end))


def _is_told(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands there tells something, other than in a clause that belongs to a noun."""
    start = next((place + 1 for place in range(end - 1, start, -1) if words[place].text == ":"), start)
    if words[start].low in _RELATIVE:
        return _has_verb(words, start + 1, end)
    at = start
    while at < end:
        noun = next((place for place in range(at + 1, end) if words[place].low in _RELATIVE), end)
        if _has_verb(words, at, noun):
            return True
        if words[noun - 1].text != ",":
            return False
        at = next((place for place in range(noun, end) if words[place].text == ","), end)
    return False


def _looks_told(words: Sequence[Token], start: int, end: int) -> bool:
    return any(is_finite(word) or _VERB_LIKE.search(word.low) for word in words[start + 1 : end])


def _is_main(words: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` can be the verb of a clause where it stands."""
    word = words[at]
    if not (is_finite(word) or word.text in _ALSO_VERBS) or word.low in _NOT_MAIN or word.low.endswith("-based"):
        return False
    before = words[at - 1].low if at else ""
    if is_auxiliary(word):
        return True
    if word.low == "put" and words[min(at + 1, len(words) - 1)].low == "together":
        return False
    if word.low.endswith("ed") and (before == "," or before.endswith("ing")):
        return False
    return not (before in DETERMINERS or before in PREPOSITIONS or before.endswith((*_ADJECTIVES, "-called")))


def _has_subject(words: Sequence[Token], at: int, *, sure: bool = False) -> bool:
    """Whether a clause with a subject of its own begins at `at`; `sure` when only a clause can stand there."""
    at = _after_opening(words, at, sure=sure)
    if at >= len(words) or words[at].low in CONJUNCTIONS or words[at].low in PREPOSITIONS or not words[at].is_word:
        return False
    if is_finite(words[at]) and not is_number(words[at]):
        return False
    for place, word in enumerate(_clause(words, at + 1), at + 1):
        part = word.low in PERSONAL and words[place - 1].low in PREPOSITIONS
        if word.low in _NO_SUBJECT and words[place - 1].low != "such" and not part:
            return False
        if _is_main(words, place):
            if words[place - 1].low in _ADDING:
                return False
            if sure or words[at].low in PERSONAL or not _is_reduced(words, place):
                return True
    return False


def _is_reduced(words: Sequence[Token], at: int) -> bool:
    """Whether the verb at `at` may only belong to a noun: “a man injured in the blast”."""
    following = words[at + 1].low if at + 1 < len(words) else ""
    participle = words[at].low.endswith("ed") or words[at].low in _PARTICIPLES
    return participle and not is_auxiliary(words[at]) and following in _REDUCED | _ADDING
