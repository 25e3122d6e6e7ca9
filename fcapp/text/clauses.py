"""Whether a stretch of words is a clause."""

from collections.abc import Sequence

from fcapp.text.cue_words import ALSO_NOUNS, VERBS, Form
from fcapp.text.function_words import DETERMINERS, is_auxiliary, is_finite, word_set
from fcapp.text.tokens import Token

_CHANGES = word_set("rise rises fall falls cut cuts gain gains")
_PLURAL_ENDINGS = ("s", "men", "people", "fish", "police", "they", "we")


def has_finite(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb of a clause stands between the two places."""
    return any(
        is_finite(words[at])
        or (
            words[at].low in VERBS
            and at > start
            and words[at].low not in ALSO_NOUNS
            and (VERBS[words[at].low][1] & (Form.PAST | Form.PRESENT) or words[at - 1].low.endswith(_PLURAL_ENDINGS))
        )
        for at in range(start, end)
        if not (at > 0 and _is_noun(words[at - 1], words[at]))
    )


def _is_noun(before: Token, word: Token) -> bool:
    """Whether what could be a verb is a noun after `before`: “the rise”, “a 4% rise”."""
    if before.low in DETERMINERS:
        return not is_auxiliary(word)
    return before.text.endswith("%") and word.low in _CHANGES
