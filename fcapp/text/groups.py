"""Whom “they” and “both” mean: those whom the sentence before is about."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from fcapp.model.spans import Span
from fcapp.text.function_words import PREPOSITIONS, word_set
from fcapp.text.subjects import main_subject
from fcapp.text.tokens import Token, tokens

_BACK = 2
"""Sentences that are looked at."""
_LONGEST = 2_000
_PLURALS = word_set("people police children men women media")
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s")


class Groups:
    """Persons or things that sentences are about, where they are more than one."""

    def __init__(
        self, text: str, sentences: Sequence[Span], quotations: Sequence[Span], saying: Collection[int]
    ) -> None:
        self._text, self._sentences, self._quotations = text, sentences, quotations
        self._saying = saying
        """Places of the sentences that say who says something: of these the speaker is meant."""

    def before(self, offset: int) -> str:
        """Those that the sentences before the one at `offset` are about; empty where it is one, or a speaker."""
        here = self._place(offset)
        for place in range(here - 1, max(-1, here - 1 - _BACK), -1):
            if place in self._saying:
                return ""
            _, group = self._subject(self._sentences[place], _is_plural)
            if group:
                return group
        return ""

    def subject_before(self, offset: int) -> tuple[int, str]:
        """Where the subject of the sentence before the one at `offset` stands, and its words; empty for a speaker."""
        return self._subject(self._sentence_before(offset), _is_one)

    def named(self, offset: int) -> str:
        """The name that what stands before `offset` is about, up to a colon or semicolon or else the sentence before.

        Empty where it is about something else, or a speaker.
        """
        place = self._place(offset)
        start = self._sentences[place].start if place >= 0 else offset
        cut = max(self._text.rfind(sign, start, offset) for sign in ";:")
        own = self._subject(Span(start, max(start, cut)), _is_named)[1]
        return own or self._subject(self._sentence_before(offset), _is_named)[1]

    def _place(self, offset: int) -> int:
        """Which sentence stands at `offset`, -1 for none."""
        return bisect_left(self._sentences, (offset + 1, 0)) - 1

    def _sentence_before(self, offset: int) -> Span:
        """The sentence before the one at `offset`; nothing where it says who says something."""
        place = self._place(offset) - 1
        return self._sentences[place] if place >= 0 and place not in self._saying else Span(offset, offset)

    def _subject(self, sentence: Span, fits: Callable[[Sequence[Token]], bool]) -> tuple[int, str]:
        """Where the subject of a sentence outside of quotations stands, and its words; empty when it does not fit."""
        words = tokens(self._text, sentence, self._quotations) if sentence.end - sentence.start <= _LONGEST else []
        phrase = main_subject(words, 0, len(words)) if words and words[0].quote < 0 else None
        if phrase is None or not fits(words[slice(*phrase)]):
            return sentence.start, ""
        start = words[phrase[0]].start
        return start, " ".join(self._text[start : words[phrase[1] - 1].end].split())


def _is_one(phrase: Sequence[Token]) -> bool:
    return not _is_plural(phrase)


def _is_named(phrase: Sequence[Token]) -> bool:
    return _is_one(phrase) and all(word.is_capital or word.low == "the" for word in phrase)


def _is_plural(phrase: Sequence[Token]) -> bool:
    end = next((at for at in range(1, len(phrase)) if phrase[at].low in PREPOSITIONS | {"who", "that"}), len(phrase))
    head = phrase[end - 1]
    if any(word.low == "and" for word in phrase[1 : end - 1]):
        return True
    if head.low in _PLURALS:
        return True
    named = head.is_capital and (end == len(phrase) or end > 1)
    return head.is_word and not named and head.low.endswith("s") and not head.low.endswith(_SINGULAR_ENDINGS)
