"""Attributions within a sentence, as places in its tokens, speakers not yet resolved."""

from collections.abc import Sequence
from dataclasses import dataclass

from fcapp.text.cue_words import VERBS, Form, Use, form_of
from fcapp.text.tokens import Range, Token


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution."""

    cue: Range
    source: Range | None
    content: Range
    start: int
    """The first place of the words that say who says it."""
    end: int
    """The place after them."""
    level: int
    """The quotation that the words who say it stand in, -1 for none."""
    after: bool
    """Whether what is said begins after them."""
    unnamed: bool = False
    """Whether it is said by nobody in particular (“it is believed that”)."""
    quoted: bool = False
    """Whether another one hands it on (“quoted her as saying”)."""
    cited: bool = False
    """Whether another one names it as the source of the same words (“citing officials”)."""
    outlet: Range | None = None
    """The paper, station or agency that it was said to."""


@dataclass(frozen=True, slots=True)
class Site:
    """A word of a sentence that may say that somebody says something, with the run of tokens it belongs to."""

    words: Sequence[Token]
    at: int
    low: int
    high: int

    @property
    def word(self) -> Token:
        """The word itself."""
        return self.words[self.at]

    @property
    def level(self) -> int:
        """The quotation that it stands in."""
        return self.word.quote

    @property
    def uses(self) -> Use:
        """How the verb may be used; nothing for other words."""
        return VERBS[self.word.low][0] if self.word.low in VERBS else Use(0)

    @property
    def form(self) -> Form:
        """Which form of the verb it may be."""
        return form_of(self.word)

    @property
    def before(self) -> Token | None:
        """The token before."""
        return self.words[self.at - 1] if self.at > self.low else None

    @property
    def following(self) -> Token | None:
        """The token after."""
        return self.words[self.at + 1] if self.at + 1 < self.high else None
