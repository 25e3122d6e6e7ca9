"""What the program notices in an article by itself: statements and who made them, figures, dates and quotations.

Offsets are Unicode code points into the article's text, ends exclusive.
"""

from dataclasses import dataclass
from enum import StrEnum

from fcapp.model.spans import Span
from fcapp.model.vocabulary import ClaimType, Priority


class SpeechKind(StrEnum):
    """How somebody's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN = "own"
    """The writer's own voice."""


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
    """The speaker's name as resolved within the article."""
    kind: SpeechKind
    sure: float
    """0..1, how sure the program is of the speaker."""


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
