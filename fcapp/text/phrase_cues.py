"""Attributions by a phrase: “according to”, “as she put it”, “in his words”, “quoted her as saying”."""

from collections.abc import Iterator, Sequence

from fcapp.text.clauses import has_finite
from fcapp.text.contents import after_verb
from fcapp.text.cue_words import REFERRING, VERBS, Form, Use
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import DETERMINERS, POSSESSIVES, STARTERS, is_auxiliary, is_finite, is_owner, word_set
from fcapp.text.left_side import goes_on_after, left_start, without_comma
from fcapp.text.noun_phrases import noun_phrase_after
from fcapp.text.quoted_as import quoted_as
from fcapp.text.quoted_words import opens_quotation
from fcapp.text.tokens import Range, Token

_PHRASES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "eyes", "of"),
)
_FIRST_WORDS = word_set("according in as by")
_WORDINGS = word_set("words view opinion")
_COUNTS = word_set("reckoning estimate estimates calculations count")
_TOLD = word_set("quoted cited interviewed speaking writing")
_PARTICIPLES = word_set("made seen given written sent")
_CONCEDING = word_set("although though while but")
"""With which the writer goes on to tell of whoever said it: “although its methods have been questioned”."""
_LONGEST_NAME = 12
_LEAST_SAID = 4


def phrase_frames(site: Site) -> Iterator[Frame]:
    """The attributions that a phrase beginning at the word makes."""
    if site.word.low not in _FIRST_WORDS:
        return
    named = _named_by_phrase(site) or _named_by_wording(site)
    if named is not None:
        yield from _according(site, *named)
    else:
        yield from quoted_as(site)


def _named_by_phrase(site: Site) -> tuple[Range, Range, int] | None:
    """The phrase, who is named and where the name ends, in “according to Weber”."""
    words, at = site.words, site.at
    for phrase in _PHRASES:
        after = at + len(phrase)
        if after < site.high and all(words[at + n].low == part for n, part in enumerate(phrase)):
            source = noun_phrase_after(words, after, site.high)
            if source is None:
                return None
            source = _with_relative(words, source, site.high)
            end = _name_end(words, _parenthesis_end(words, source[1], site.high), site.high)
            return (at, after), source, _participle_end(words, end, site.high)
    return None


def _named_by_wording(site: Site) -> tuple[Range, Range, int] | None:
    """The same in “as Weber put it” and “in Weber's words”."""
    words, at, last = site.words, site.at, min(site.high, site.at + _LONGEST_NAME)
    if site.word.low == "as":
        return _named_by_as(site, last)
    by = site.word.low == "by"
    if site.word.low not in ("in", "by"):
        return None
    for end in range(at + 2, last):
        owner = words[end - 1]
        if words[end].low in (_COUNTS if by else _WORDINGS) and (owner.low in POSSESSIVES or is_owner(owner)):
            return (end, end + 1), (at + 1, end), end + 1
        if not words[end].is_word:
            return None
    return None


def _named_by_as(site: Site, last: int) -> tuple[Range, Range, int] | None:
    """The same in “as Weber put it” and “as Weber said on Monday,”."""
    words, at = site.words, site.at
    for verb in range(at + 2, last):
        word = words[verb]
        if word.low in ("put", "puts") and verb + 1 < site.high and words[verb + 1].low == "it":
            return (verb, verb + 2), (at + 1, verb), verb + 2
        if word.low in VERBS and Use.SPEECH in VERBS[word.low][0] and Form.GERUND not in VERBS[word.low][1]:
            after = after_verb(words, verb, site.high, VERBS[word.low][0])
            stands_apart = after.rest >= site.high or not words[after.rest].is_word
            apart = after.start is None and stands_apart
            return ((verb, verb + 1), (at + 1, verb), after.rest) if apart else None
        if not word.is_word or is_finite(word):
            return None
    return None


def _according(site: Site, cue: Range, source: Range, end: int) -> Iterator[Frame]:
    words, at, high = site.words, site.at, site.high
    stop = _citation_end(words, end, high)
    after = not any(word.is_word and word.low not in STARTERS for word in words[site.low : at])
    after = after or _opens_clause(words, at, site.low)
    content = _said_after(site, stop) if after else _said_before(site, stop)
    if content[0] >= content[1] or not _says_something(words, content):
        return
    yield Frame(cue, source, content, at, stop, site.level, after=after)


def _said_after(site: Site, at: int) -> Range:
    while at < site.high and not site.words[at].is_word and not opens_quotation(site.words, at):
        at += 1
    return at, site.high


def _said_before(site: Site, stop: int) -> Range:
    """What is said before the phrase and, where it is an insertion, after it."""
    words, high = site.words, site.high
    goes_on = stop + 1 < high and words[stop].text == "," and goes_on_after(words, stop + 1)
    parted = goes_on and words[site.at - 1].text == "," and is_auxiliary(words[site.at - 2])
    if parted:
        start = site.at - 2 if words[site.at - 3].low == "and" else left_start(words, site.at, site.low)
        return start, high
    goes_on = goes_on and (
        has_finite(words, stop + 1, high) or opens_quotation(words, stop + 1) or words[stop + 1].low == "that"
    )
    goes_on = goes_on and not (words[stop + 1].low in DETERMINERS - {"that"} and has_finite(words, site.low, site.at))
    goes_on = goes_on and not (
        words[stop + 1].low in _CONCEDING and words[min(stop + 2, high - 1)].low in POSSESSIVES
    )
    return left_start(words, site.at, site.low), high if goes_on else without_comma(words, site.at)


def _says_something(words: Sequence[Token], content: Range) -> bool:
    quoted = any(opens_quotation(words, at) for at in range(*content))
    return quoted or content[1] - content[0] >= _LEAST_SAID or has_finite(words, *content)


def _with_relative(words: Sequence[Token], source: Range, high: int) -> Range:
    """`source` with what tells more of somebody without a name: “a person who knows”, “a report issued on Monday”."""
    end = source[1]
    more = end < high and not words[source[0]].is_capital and end - source[0] > 1
    if more and (words[end].low == "who" or _is_participle(words[end - 1])):
        while end < high and words[end].is_word:
            end += 1
    return (source[0], end)


def _is_participle(word: Token) -> bool:
    return word.low.endswith("ed") or word.low in _PARTICIPLES | _TOLD


def _participle_end(words: Sequence[Token], at: int, high: int) -> int:
    """The end of what tells more of a noun: “a posting made a day ago,”, “its director, quoted by Tass,”."""
    if at + 1 < high and words[at].text == "," and words[at + 1].low in _TOLD:
        at += 1
    if at >= high or not _is_participle(words[at]):
        return at
    end = at
    while end < high and words[end].text != ",":
        end += 1
    return end if end < high else at


def _name_end(words: Sequence[Token], at: int, high: int) -> int:
    """The place after the name of “according to its director, Ann Lind, ”; at its second comma."""
    if at >= high or words[at].text != "," or words[at - 1].is_capital:
        return at
    end = at + 1
    while end < high and words[end].is_capital:
        end += 1
    return end if at + 2 < end < high and words[end].text == "," else at


def _parenthesis_end(words: Sequence[Token], at: int, high: int) -> int:
    """The place after “(IUCN)” at `at`."""
    if at >= high or words[at].text != "(":
        return at
    return next((end + 1 for end in range(at, min(high, at + _LONGEST_NAME)) if words[end].text == ")"), at)


def _opens_clause(words: Sequence[Token], at: int, low: int) -> bool:
    """Whether a phrase at `at` opens a clause inside the sentence: “learned that according to a post, ...”."""
    before = words[at - 1]
    if before.low in ("that", "but", "and", "while", "because", "although", "whereas", "though"):
        return True
    return before.text == "," and at - 2 >= low and words[at - 2].low in ("that", "but", "and", "while", "although")


def _citation_end(words: Sequence[Token], at: int, high: int) -> int:
    """The place after “, citing two officials” at `at`."""
    if at + 2 < high and words[at].text == "," and words[at + 1].low in REFERRING:
        cited = noun_phrase_after(words, at + 2, high)
        return cited[1] if cited else at
    return at
