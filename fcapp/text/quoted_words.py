"""Quotations within a sentence, as they are met beside a reporting verb."""

from collections.abc import Sequence

from fcapp.text.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, is_finite
from fcapp.text.tokens import Token

MARKS = frozenset("\"“”„«»‘’‚‹›「」『』'")
_LONGEST_NOUN = 6


def opens_quotation(words: Sequence[Token], at: int) -> bool:
    """Whether a quotation begins at the token `at`."""
    here = words[at].quote
    return here >= 0 and words[at].text in MARKS and (at == 0 or words[at - 1].quote != here)


def quoted_words(words: Sequence[Token], at: int, high: int) -> int:
    """How many words of this sentence the quotation at `at` holds."""
    end = at
    while end < high and words[end].quote == words[at].quote:
        end += 1
    return sum(word.is_word for word in words[at:end])


def is_inserted(words: Sequence[Token], at: int, high: int) -> bool:
    """Whether the quotation at `at` stands between a subject and its verb: “its tests, “made twice”, had failed”."""
    end = at
    while end < high and words[end].quote == words[at].quote:
        end += 1
    closing = end if end < high and words[end].text == "," else end - 2
    return end + 1 < high and words[closing].text == "," and is_finite(words[max(end, closing + 1)])


def goes_on_in_quotation(words: Sequence[Token], start: int, high: int) -> bool:
    """Whether a noun and, in a quotation, its verb begin at `start`: “told reporters the bill “helps our troops””."""
    at = next(
        (at for at in range(start + 2, min(high - 1, start + _LONGEST_NOUN)) if opens_quotation(words, at)), high
    )
    if at == high or words[start].low not in DETERMINERS or not words[at + 1].text[0].islower():
        return False
    plain = all(word.is_word and word.low not in PREPOSITIONS | CONJUNCTIONS for word in words[start:at])
    return plain and words[at - 1].low not in DETERMINERS
