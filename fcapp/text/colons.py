"""“The chief urged both sides to stop: “Enough is enough.””: whoever the clause before the colon is about says it."""

from collections.abc import Iterator, Sequence

from fcapp.text.frame import Frame
from fcapp.text.function_words import DAYS, MONTHS, PERSONAL, PREPOSITIONS, SUBJECT_PRONOUNS, is_finite
from fcapp.text.left_side import quotation_end
from fcapp.text.quoted_words import MARKS, opens_quotation, quoted_words
from fcapp.text.subjects import main_subject
from fcapp.text.tokens import Range, Token

_LEAST_QUOTED = 4
_LONGEST_NAME = 10
_NOBODY = (SUBJECT_PRONOUNS - PERSONAL) | {"it", "there", "what"}


def after_colon(words: Sequence[Token], found: Sequence[Frame]) -> Iterator[Frame]:
    """The saying of a quotation after a colon which none of those in `found` takes."""
    for colon in range(1, len(words) - 1):
        if words[colon].text != ":" or words[colon].quote >= 0 or not opens_quotation(words, colon + 1):
            continue
        start, end = colon + 1, quotation_end(words, colon + 1, len(words))
        if words[colon - 1].low in PREPOSITIONS or not _is_speech(words, start, end):
            continue
        if any(one.content[0] < end and start < one.content[1] for one in found if one.level < 0):
            continue
        named = _named(words, colon)
        if named is not None:
            yield Frame((colon, colon + 1), named, (start, end), named[0], start, -1, after=True)
            continue
        source = main_subject(words, 0, colon)
        verb = next((at for at in range(source[1], colon) if is_finite(words[at])), None) if source else None
        if source is not None and verb is not None and words[source[0]].low not in _NOBODY:
            yield Frame((verb, verb + 1), source, (start, end), source[0], start, -1, after=True)


def _named(words: Sequence[Token], colon: int) -> Range | None:
    """The name that is all that stands before the colon: “Spokesperson Lies Vos: “...””."""
    before = words[:colon]
    name = words[colon - 1].is_capital and words[colon - 1].low not in DAYS | MONTHS
    short = colon <= _LONGEST_NAME and all(word.is_word or word.text in ",()" for word in before)
    if not (name and short) or any(is_finite(word) for word in before):
        return None
    return 0, next((at for at in range(1, colon) if not words[at].is_word), colon)


def _is_speech(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether the quotation is one of whole sentences, not a title, and the last of its sentence."""
    long = quoted_words(words, start, end) >= _LEAST_QUOTED or words[end - 1].text not in MARKS
    ends = any(word.text[-1] in ".!?…" for word in words[end - 2 : end])
    return long and ends and not any(word.is_word for word in words[end:])
