"""What stands between a subject and its verb: “Weber, 65, said”, “Weber (left) said”, “a man who saw it said”."""

from collections.abc import Sequence

from fcapp.text.cue_words import VERBS, Use
from fcapp.text.function_words import (
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    STARTERS,
    is_adverb,
    is_finite,
    is_number,
    word_set,
)
from fcapp.text.noun_phrases import noun_phrase_before
from fcapp.text.tokens import Range, Token

_OPENERS, CLOSERS = "([", ")]"
_LONGEST_INSERT = 30
_LONGEST_RELATIVE = 12
_CLAUSE_OPENERS = word_set("that which because if whether while when as whom whose")


def before_insert(words: Sequence[Token], closing: int, low: int) -> Range | None:
    """The noun phrase before an insertion that ends at `closing`: “Weber, 65, said”, “Weber (left) said”."""
    openers = _OPENERS if words[closing].text in CLOSERS else ","
    for at in range(closing - 1, max(low, closing - _LONGEST_INSERT) - 1, -1):
        if words[at].text in openers and at > low:
            phrase = noun_phrase_before(words, at, low)
            if phrase is None or not _is_possible_name(words, phrase, at):
                continue
            named = words[phrase[0]].low in DETERMINERS and all(word.is_capital for word in words[at + 1 : closing])
            adds = not named and (_is_apposition(words, phrase) or _is_in_relative_clause(words, phrase, low))
            further = before_insert(words, at, low) if at < closing - 1 and adds else None
            return further or phrase
    if words[closing].text == ",":
        phrase = noun_phrase_before(words, closing, low)
        starts_clause = phrase is not None and (phrase[0] == low or not words[phrase[0] - 1].is_word)
        return phrase if starts_clause and phrase and words[phrase[0]].low not in STARTERS else None
    return None


def before_dashes(words: Sequence[Token], closing: int, low: int) -> Range | None:
    """The noun phrase before an insertion between dashes: “Weber – a former judge – said”."""
    for at in range(closing - 1, max(low, closing - _LONGEST_INSERT), -1):
        if words[at].text == words[closing].text:
            return noun_phrase_before(words, at, low)
    return None


def with_relative(words: Sequence[Token], phrase: Range | None, end: int, low: int) -> Range | None:
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
    first, second = words[phrase[0]], words[phrase[0] + 1]
    if (
        first.low.endswith("ing")
        and second.low in PREPOSITIONS
        and (phrase[0] == 0 or not words[phrase[0] - 1].is_word)
    ):
        return False  # “Writing in the journal, the authors”
    return phrase[1] == end and not is_adverb(first) and first.low not in PREPOSITIONS | STARTERS


def _is_apposition(words: Sequence[Token], phrase: Range) -> bool:
    """Whether the phrase only tells more of the one before it: “65”, “R-Idaho”, “director of the zoo”."""
    start, end = phrase
    if start == 0 or words[start - 1].text != ",":
        return False
    party = words[start].text[1:2] == "-" and words[start].text[0] in "DIR" and end - start == 1
    return party or is_number(words[start]) or (end - start > 1 and not words[start].is_capital)
