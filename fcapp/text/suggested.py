"""What the program notices in an article by itself: statements and who made them, figures, dates and quotations.

Offsets are Unicode code points into the article's text, ends exclusive.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from fcapp.model.spans import Span
from fcapp.model.vocabulary import ClaimType, Priority

_ARTICLE = re.compile(r"^(?:The|An?) ")


class SpeechKind(StrEnum):
    """How somebody's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN = "own"
    """The writer's own voice."""


@dataclass(frozen=True, slots=True)
class Relay:
    """Who hands on what somebody else said: KBS in “KBS quoted Umerov as saying” and “Umerov told KBS”."""

    speaker: str
    """The name as resolved within the article."""
    source: Span
    """The words that name it, perhaps a pronoun."""
    cue: Span | None
    """The reporting verb or phrase."""

    def moved(self, by: int) -> "Relay":
        """The same, `by` code points further on."""
        return Relay(self.speaker, self.source.moved(by), self.cue and self.cue.moved(by))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of the article that is somebody's saying, thought or finding."""

    content: Span
    """What is said, without the words that say who says it; one span over all its parts."""
    source: Span | None
    """The words that name the speaker, perhaps a pronoun."""
    cue: Span | None
    """The reporting verb or phrase."""
    speaker: str
    """The speaker's name as resolved within the article. Of a person it is the name alone, as ClaimReview's author
    has it; title and office (“Mayor Jane Doe”) stay in the words of `source`."""
    kind: SpeechKind
    sure: float
    """0..1, how sure the program is of the speaker."""
    chain: tuple[Relay, ...] = ()
    """Who hands it on, beginning with who stands next to the speaker."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in digits or words with what it counts."""

    start: int
    end: int
    kind: str
    """number, money, percent, ratio, ordinal, duration, distance, weight, area, temperature, age or score."""
    value: float | None
    unit: str
    hedge: str
    """The word that makes it less exact or a bound, as it stands: “more than”, “about”; empty when there is none."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in words or digits."""

    start: int
    end: int
    iso: str | None
    """yyyy, yyyy-mm or yyyy-mm-dd, as exact as the words are; None when they need the day of publication and it is
    unknown, or when they name no single such time (“the 1960s”, 05/11/2024)."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A claim that the program proposes; never a verdict."""

    span: Span
    score: float
    """0..1, how much it wants checking."""
    reasons: tuple[str, ...]
    claimant: str
    claimant_span: Span | None
    cue: str
    cue_span: Span | None
    kind: SpeechKind
    type: ClaimType
    priority: Priority
    sure: float
    """0..1, how sure the program is of the claimant."""
    chain: tuple[Relay, ...] = ()
    """Who hands on what the claimant said, beginning with who stands next to the claimant."""

    @property
    def via(self) -> str:
        """The names of the chain in words, empty when there is none: “KBS”, “the report, via Reuters”."""
        return ", via ".join(_ARTICLE.sub(lambda first: first[0].lower(), relay.speaker) for relay in self.chain)

    def moved(self, by: int) -> "Suggestion":
        """The same, `by` code points further on."""
        return replace(
            self,
            span=self.span.moved(by),
            claimant_span=self.claimant_span and self.claimant_span.moved(by),
            cue_span=self.cue_span and self.cue_span.moved(by),
            chain=tuple(relay.moved(by) for relay in self.chain),
        )
