"""What the small model sees of a sentence: words and their parts, company of figures, kinds of words, aspects."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, combinations_with_replacement, pairwise

from fcapp.text.function_words import word_set

Kinds = Mapping[str, int]
"""The number of each known word's kind: words of one kind mean alike; 0 is left for all others."""

_TOKEN = re.compile(r"\d[\d,.]*%?|\w+(?:['’]\w+)?|[$€£%?!]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = 4
_FIRST = 3
_MOST_FIGURES = 4
_NEAR = 3
_LONGEST = 2_000
"""Code points of a sentence that are looked at."""

_MAY = word_set(
    """will would can could should must may might shall ought cannot can't won't couldn't wouldn't shouldn't
    i'll we'll he'll she'll they'll you'll it'll i'd we'd you'd they'd"""
)
_WISH = word_set("want wants need needs going gonna let let's hope try trying")
_PAST = word_set(
    """was were had did wasn't weren't hadn't didn't been went said got took made came gave lost won cut fell rose
    grew became left put saw told voted passed signed spent built brought began kept held paid sent met ran led fought
    supported"""
)
_PRESENT = word_set(
    """is are has have do does isn't aren't haven't hasn't don't doesn't i'm we're you're they're he's she's it's
    that's there's i've we've they've you've am"""
)
_VERBS = _MAY | _WISH | _PAST | _PRESENT
_PERSONS = {
    word: name
    for name, listed in {
        "I": "i me my",
        "we": "we us our",
        "you": "you your",
        "he": "he she him his her",
        "they": "they them their",
        "it": "it that this there",
    }.items()
    for word in word_set(listed)
}
_COMPARING = word_set("than more less most highest lowest first twice double")
_SUBJECT_AMONG = 8
_FEW_FIGURES = 2


def names(sentence: str, kinds: Kinds) -> set[str]:
    """All that speaks for or against a sentence; never empty."""
    words = _tokens(sentence[:_LONGEST])
    tokens = ["<s>", *words, "</s>"]
    found = {*tokens, *map("_".join, pairwise(tokens)), *(f">{word}" for word in words[:_FIRST])}
    for word in words:
        found.update(_parts(word))
    found.update(_figures(words))
    found.update(_near_figures(words))
    found.update(_kinds(words, kinds))
    found.update(_aspects(words))
    return found


def _tokens(sentence: str) -> list[str]:
    return [_figure(token) if token[0].isdigit() else token for token in _TOKEN.findall(_folded(sentence))]


def _folded(sentence: str) -> str:
    return sentence.lower().replace("’", "'")


def _figure(token: str) -> str:
    """A figure's kind: a year, a share, a decimal, and how many digits."""
    number = token.rstrip(".,%")
    if _YEAR.fullmatch(number):
        return "0y"
    whole, point, _ = number.replace(",", "").partition(".")
    return f"0{'%' if token.endswith('%') else ''}{'d' if point else ''}{min(len(whole), 4)}"


def _is_figure(token: str) -> bool:
    return token[0] == "0"


def _parts(token: str) -> set[str]:
    word = f"^{token}$"
    if len(word) <= _PART + 1:
        return set()
    return {f"#{word[at : at + _PART]}" for at in range(len(word) - _PART + 1)} | {f"#{word[-_PART - 1 :]}"}


def _figures(words: list[str]) -> set[str]:
    """How many figures a sentence has, and which longer words stand in one sentence with them."""
    count = sum(map(_is_figure, words))
    beside = {f"0+{word}" for word in words if len(word) > _PART - 1} if count else set()
    return {f"~{min(count, _MOST_FIGURES)}", *beside}


def _near_figures(words: list[str]) -> Iterator[str]:
    """Words that stand a few words before or after a figure."""
    for at, word in enumerate(words):
        if _is_figure(word):
            yield from (f"{other}<0" for other in words[max(0, at - _NEAR) : at])
            yield from (f"0>{other}" for other in words[at + 1 : at + 1 + _NEAR])


def _kinds(words: list[str], kinds: Kinds) -> Iterator[str]:
    """Which kinds of words stand in one sentence: a word that was never seen speaks by its kind."""
    there = sorted({_kind(word, kinds) for word in words})
    return (f"{one}&{other}" for one, other in combinations_with_replacement(there, 2))


def _kind(word: str, kinds: Kinds) -> str:
    if _is_figure(word):
        return "0"
    return f"k{kinds.get(_bare(word), 0)}" if word[0].isalpha() else word


def _aspects(words: list[str]) -> Iterator[str]:
    """What a sentence is like as a whole: one of its aspects, and each two of them together."""
    said = set(words)
    past = any(map(_is_regular_past, words))
    aspects = (
        f"mood {bool(said & _MAY):d}{bool(said & _WISH):d}{past or bool(said & _PAST):d}{bool(said & _PRESENT):d}",
        f"who {next((_PERSONS[who] for who in map(_bare, words[:_SUBJECT_AMONG]) if who in _PERSONS), '')}",
        f"verb {next((word for word in words if word in _VERBS), '-ed' if past else '')}",
        f"figures {min(sum(map(_is_figure, words)), _FEW_FIGURES)}",
        f"compares {bool(said & _COMPARING):d}",
        f"asks {'?' in said:d}",
        f"length {len(words).bit_length()}",
    )
    yield from aspects
    yield from map("; ".join, combinations(aspects, 2))


def _bare(word: str) -> str:
    """Without what is contracted: “we've” is “we”."""
    return word.partition("'")[0]


def _is_regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > len("need")
