"""A text as the words and signs by which two versions of an article are compared.

A word's *form* is what it says, without what typesetting adds: the kind of quotes, dashes and dots, composed or
decomposed accents, soft hyphens and joiners. Its *key* is the form in small letters. White space belongs to no word.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right

from fcapp.model.spans import Span

_SPACELESS = (  # Thai, Lao; Myanmar; Khmer; kana; Han with its extensions
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003347f"
)
_IGNORED = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f"
_APOSTROPHES = "'’ʼ＇"
_LETTERS = rf"[^\W{_SPACELESS}]+(?:[{_MARKS}{_IGNORED}]+[^\W{_SPACELESS}]*)*"
_WORD = re.compile(
    rf"{_LETTERS}(?:(?:[{_APOSTROPHES}]|(?<=\d)[.,](?=\d)){_LETTERS})*"
    rf"|[{_SPACELESS}][{_MARKS}]*|[.…]{{2,}}|-{{2,}}|''|``|[^\s{_IGNORED}]"
)
_IGNORED_SIGN = re.compile(f"[{_IGNORED}]")
_ANY_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_SIGNS = (
    dict.fromkeys("'’ʼ＇‘‚‛′`´\"“”„‟″«»‹›＂「」『』", '"')
    | dict.fromkeys(("''", "``"), '"')
    | dict.fromkeys("-‐‑‒–—―−－", "-")
    | {"…": "..."}
)
_STOPS = frozenset((".", "!", "?", "...", "。", "！", "？"))
_MOST_CLOSING = 4
_CLOSING = frozenset('")]}')

PARAGRAPH, SENTENCE, PHRASE = 3, 2, 1
"""How strong a border between two words is; 0 is none."""


class Words:
    """The words and signs of a text with their places."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.forms: list[str] = []
        known: dict[str, str] = {}
        for match in _WORD.finditer(text):
            word = match[0]
            form = known.get(word)
            if form is None:
                form = known[word] = _form(word)
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.forms.append(form)
        small = {form: form.casefold() for form in set(self.forms)}
        self.keys = [small[form] for form in self.forms]

    def __len__(self) -> int:
        return len(self.starts)

    def over(self, span: Span) -> tuple[int, int]:
        """The places in the list of those that share a code point with a span, end exclusive."""
        first = bisect_right(self.ends, span.start)
        return first, max(first, bisect_left(self.starts, span.end))

    def border(self, at: int) -> int:
        """How strong the border before a word is: `PARAGRAPH`, `SENTENCE`, `PHRASE` or 0."""
        if at <= 0 or at >= len(self.starts):
            return PARAGRAPH
        if "\n" in self.text[self.ends[at - 1] : self.starts[at]]:
            return PARAGRAPH
        before = at - 1
        while (
            before > max(0, at - _MOST_CLOSING)
            and self.forms[before] in _CLOSING
            and self.ends[before - 1] == self.starts[before]
        ):
            before -= 1
        if self.is_glued(at):
            return 0
        if self.forms[before] in _STOPS:
            return SENTENCE
        return 0 if is_word(self.forms[at - 1]) else PHRASE

    def is_glued(self, at: int) -> bool:
        """Whether a word follows the one before it without a space."""
        return 0 < at < len(self.starts) and self.ends[at - 1] == self.starts[at]


def forms(text: str) -> list[str]:
    """What the words and signs of a text say, in order."""
    return [_form(word) for word in _WORD.findall(text)]


def is_word(form: str) -> bool:
    """Whether a form is no mere sign."""
    return form[0].isalnum() or form[-1].isalnum()


def _form(word: str) -> str:
    if word in _SIGNS:
        return _SIGNS[word]
    if word[0] in ".…-" and len(word) > 1:
        return "-" if word[0] == "-" else "..."
    if word.isascii():
        return word
    word = unicodedata.normalize("NFC", _IGNORED_SIGN.sub("", word))
    return _ANY_APOSTROPHE.sub("'", word)
