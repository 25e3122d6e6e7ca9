"""“..., Reuters reported, citing two officials”: whose words a saying hands on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fcapp.text.cue_words import DOCUMENTS, REFERRING
from fcapp.text.frame import Frame
from fcapp.text.function_words import PREPOSITIONS, STARTERS, word_set
from fcapp.text.noun_phrases import noun_phrase_after
from fcapp.text.outlets import is_outlet
from fcapp.text.person_names import ORGANISATIONS, looks_like_person
from fcapp.text.tokens import Range, Token

_PEOPLE = (
    DOCUMENTS
    | ORGANISATIONS
    | word_set(
        """people person persons official officer officers diplomat diplomats spokesman spokeswoman spokesperson
        spokespeople minister ministers executive executives employee employees insider insiders analyst analysts aide
        aides lawyer lawyers relative relatives resident residents lawmaker lawmakers trader traders economist
        economists investigator investigators prosecutor prosecutors witness expert critic scientist researcher
        doctor doctors governor mayor president activist activists journalist journalists agencies outlets"""
    )
)
_DETAILS = PREPOSITIONS | word_set("who familiar close briefed involved speaking")


def citations(words: Sequence[Token], found: Sequence[Frame]) -> Iterator[Frame]:
    """The sayings of those whom a saying of `found`, the attributions of a sentence, cites."""
    for at, word in enumerate(words):
        if word.low not in REFERRING - {"referring"} or not _stands_apart(words, at):
            continue
        source = noun_phrase_after(words, at + 1, len(words))
        frame = _citing(found, at, word.quote)
        if source is not None and frame is not None and _may_speak(words, source):
            yield replace(frame, cue=(at, at + 1), source=source, outlet=None, cited=True)


def _stands_apart(words: Sequence[Token], at: int) -> bool:
    return at == 0 or words[at - 1].text == "," or words[at - 1].low in STARTERS


def _citing(found: Sequence[Frame], at: int, level: int) -> Frame | None:
    """The saying that the “citing” at `at` belongs to: the last one before it that is no part of another one."""
    beside = [one for one in found if one.level == level and not one.quoted]
    free = [one for one in beside if not any(_is_part(one, other) for other in beside)]
    before = [one for one in free if one.start < at]
    if before:
        return max(before, key=lambda one: one.start)
    return free[0] if free and at <= 1 else None


def _is_part(one: Frame, other: Frame) -> bool:
    (start, end), (first, last) = one.content, other.content
    return one.content != other.content and first <= start and end <= last


def _may_speak(words: Sequence[Token], source: Range) -> bool:
    end = next((at for at in range(source[0] + 1, source[1]) if words[at].low in _DETAILS), source[1])
    named = words[source[0] : end]
    return (
        named[-1].low in _PEOPLE
        or is_outlet(named[-1])
        or looks_like_person(" ".join(word.text for word in named if word.is_capital))
    )
