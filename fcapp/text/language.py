"""Whether a text is English, as far as suggestions need to know."""

import re

NOT_ENGLISH = "This article does not seem to be in English; suggestions are made for English only."

_ADDRESS = re.compile(r"[@/]|[a-z]\.[a-z]")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+")
"""Letters that belong together; of a writing without spaces each letter."""
_COMMON = frozenset(
    _WORD.findall(
        """about after all and any are because been before but can could did does from had has have his how if into
        it its just more no not of only or other our out said she some than that the their them then there these
        they this up very we were what when where which while who will with would you your"""
    )
)
"""Without those that are common in other languages, too, such as “in”, “is”, “a”, “was”, “to”, “do”."""
_LEAST = 0.07
"""The share of `_COMMON` among the words: of English prose it is three to five times as high, elsewhere half."""
_FEWEST = 20
"""Words below which nothing is known."""
_SAMPLE = 2_000
"""Code points that are looked at in the beginning, the middle and the end of a text."""


def is_english(text: str) -> bool:
    """Whether a text is English, or has too few words to tell; looks at a sample of it.

    Words with a capital do not count, so names from anywhere do not, and neither do tables of them.
    """
    plain = " ".join(one for one in _sample(text).split() if not (one.isascii() and _ADDRESS.search(one)))
    words = [word for word in _WORD.findall(plain) if not word[0].isupper()]
    return len(words) < _FEWEST or sum(word in _COMMON for word in words) >= _LEAST * len(words)


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = (len(text) - _SAMPLE) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))
