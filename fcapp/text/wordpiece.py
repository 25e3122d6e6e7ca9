"""The word-piece tokenizer of BERT's uncased models (Devlin et al. 2019), which MiniLM was trained with."""

import unicodedata
from collections.abc import Sequence

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"

_LONGEST_WORD = 100
_MOST_KNOWN = 20_000
"""Words that are kept cut."""


class WordPieces:
    """Turns sentences into token numbers; `vocabulary` lists the pieces in the order of their numbers."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, list[int]] = {}

    def numbers(self, sentence: str, longest: int) -> list[int]:
        """At most `longest` token numbers, the marks of start and end among them."""
        inner = [number for word in _words(sentence[: 20 * longest]) for number in self._of_word(word)]
        return [self._numbers[START], *inner[: longest - 2], self._numbers[END]]

    def _of_word(self, word: str) -> list[int]:
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        if word not in self._known:
            self._known[word] = self._cut(word)
        return self._known[word]

    def _cut(self, word: str) -> list[int]:
        """The longest known pieces from left to right; one unknown token when a letter is in none."""
        if len(word) > _LONGEST_WORD:
            return [self._numbers[UNKNOWN]]
        pieces, start = [], 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._numbers), None)
            if end is None:
                return [self._numbers[UNKNOWN]]
            pieces.append(self._numbers[mark + word[start:end]])
            start = end
        return pieces


def _words(sentence: str) -> list[str]:
    """Small letters without accents, punctuation and CJK letters apart, control characters left out."""
    plain = unicodedata.normalize("NFD", _cleaned(sentence).lower())
    letters = (letter for letter in plain if unicodedata.category(letter) != "Mn")
    return "".join(f" {letter} " if _is_punctuation(letter) else letter for letter in letters).split()


def _cleaned(sentence: str) -> str:
    return "".join(
        f" {letter} " if _is_han(letter) else letter
        for letter in sentence
        if letter.isspace() or (unicodedata.category(letter)[0] != "C" and letter != "\ufffd")
    )


def _is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "P" or letter in "$+<=>^`|~"


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or "\U00020000" <= letter <= "\U0002fa1f"
