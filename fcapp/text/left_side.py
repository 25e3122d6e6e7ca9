"""What is said before the words that say who says it, and where it goes on after them."""

from collections.abc import Sequence
from itertools import pairwise

from fcapp.text.clauses import has_finite
from fcapp.text.cue_words import ALSO_NOUNS, REFERRING, VERBS, Form
from fcapp.text.function_words import TIMES, is_auxiliary, word_set
from fcapp.text.quoted_words import MARKS, opens_quotation, quoted_words
from fcapp.text.tokens import Range, Token

_NOT_SAID = REFERRING | word_set("who whose whom as when while speaking according")
"""Words with which the writer goes on after an insertion."""


def goes_on_after(words: Sequence[Token], at: int) -> bool:
    """Whether what was said goes on at `at`, after an insertion."""
    if opens_quotation(words, at):
        return True
    low = words[at].low
    if low in VERBS and Form.GERUND in VERBS[low][1]:
        return False
    return low not in _NOT_SAID and not _tells_when(words, at)


def _tells_when(words: Sequence[Token], at: int) -> bool:
    """Whether “a week after” or the like stands at `at`."""
    near = [word.low for word in words[at : at + 4]]
    return any(one in TIMES and other in ("after", "before", "since") for one, other in pairwise(near))


def left_start(words: Sequence[Token], end: int, low: int) -> int:
    """Where a clause that is attributed at `end` begins: after the last clause that somebody else said."""
    start = low
    for at in range(end - 2, low, -1):
        if words[at].text in ";:" or (words[at].low in ("while", "whilst", "whereas") and words[at - 1].text == ","):
            start = at + 1
            break
    while start < end and (not words[start].is_word and not opens_quotation(words, start)):
        start += 1
    return start


def left_content(words: Sequence[Token], end: int, low: int, *, quoted: bool) -> Range:
    """What is said before `end`: a quotation, or the clause that ends there."""
    last = without_comma(words, end)
    if quoted:
        first = last - 1
        while first > low and words[first - 1].quote == words[last - 1].quote:
            first -= 1
        if first == low or words[first - 1].text in ":" or not _flows_into(words, low, first):
            return (first, last)
    return (left_start(words, end, low), last)


def _flows_into(words: Sequence[Token], low: int, quote: int) -> bool:
    """Whether the words before a quotation belong to what is said with it."""
    before = words[quote - 1]
    return before.is_word or before.text == "," or has_finite(words, low, quote)


def ends_quotation(words: Sequence[Token], start: int, low: int, level: int) -> bool:
    """Whether a quotation that is a saying ends right before `start`, but for a comma."""
    at = start - 1
    if at > low and words[at].text in ",.":
        at -= 1
    if at < low or words[at].quote in (level, -1) or words[at].text not in MARKS:
        return False
    first = at
    while first > low and words[first - 1].quote == words[at].quote:
        first -= 1
    return quoted_words(words, first, at + 1) >= 2 or words[at - 1].text in ",?!." or first == low


def without_comma(words: Sequence[Token], end: int) -> int:
    """`end` before commas and dashes."""
    while end > 0 and words[end - 1].text in ",–—-(" and words[end - 1].text not in MARKS:
        end -= 1
    return end


def joined(words: Sequence[Token], content: Range, rest: int, high: int) -> Range:
    """`content` with what goes on after the words that say who says it."""
    first, last = words[content[0]], words[content[1] - 1]
    if first.quote >= 0 and first.quote == last.quote and first.text in MARKS:
        return (content[0], _next_quotation(words, rest, high) or content[1])
    if is_auxiliary(last) and rest + 1 < high and words[rest].text == ",":
        return (content[0], high)
    adds = rest + 1 < high and words[rest + 1].low in ("a", "an", "the") and has_finite(words, *content)
    adds = adds or (rest + 1 < high and words[rest + 1].low in ("which", "whose") and words[rest - 1].is_capital)
    return content if adds else (content[0], _resumed(words, rest, high) or content[1])


def _next_quotation(words: Sequence[Token], rest: int, high: int) -> int | None:
    """The end of a quotation that goes on after an insertion that ends at `rest`, perhaps with a relative clause."""
    for at in range(rest, high):
        if opens_quotation(words, at):
            return quotation_end(words, at, high) if words[at - 1].text in ",.;–—" else None
        if words[at].text == ";" and at + 1 < high and words[at + 1].is_word:
            return None
        if words[at].low in VERBS and words[at].low not in ALSO_NOUNS:
            return None
    return None


def _resumed(words: Sequence[Token], rest: int, high: int) -> int | None:
    """The end of what is said where it goes on after an insertion that ends at `rest`."""
    at = rest
    while at < high and words[at].text in ",.;–—":
        at += 1
    if at == rest or at >= high:
        return None
    if opens_quotation(words, at):
        return quotation_end(words, at, high)
    if words[rest].text != "," or not goes_on_after(words, at):
        return None
    high = next((place for place in range(at, high) if words[place].text == ";"), high)
    if words[at].low in ("and", "but", "or", "which", "because", "so", "though", "although", "if", "until", "unless"):
        return high
    return high if has_finite(words, at, high) else None


def quotation_end(words: Sequence[Token], at: int, high: int) -> int:
    """The end, within the sentence, of the quotation that the token at `at` stands in."""
    end = at
    while end < high and words[end].quote == words[at].quote:
        end += 1
    return end
