"""What to check in an article: claims with reasons and claimants. Slow beyond a page, so for a worker thread."""

import importlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import TypeVar

from fcapp.errors import CancelledError, UserError
from fcapp.model.spans import Span
from fcapp.model.vocabulary import OWN_VOICE
from fcapp.text.attribution import attributions
from fcapp.text.checkworthiness import linear_scores
from fcapp.text.claim_spans import claim_spans
from fcapp.text.claim_types import claim_type, priority
from fcapp.text.dates import dates
from fcapp.text.figures import figures
from fcapp.text.names import Names, names_of
from fcapp.text.quotes import quotations
from fcapp.text.reasons import reasons
from fcapp.text.sentences import Sentences
from fcapp.text.suggested import Attribution, DateMention, Figure, SpeechKind, Suggestion

BORDER = 0.5
"""The score from which a sentence is suggested when nobody asks for more or less."""

Tick = Callable[[], None]
Placed = TypeVar("Placed", Figure, DateMention)


class Tier(StrEnum):
    """Which model scores the sentences."""

    TRANSFORMER = "transformer"
    LINEAR = "linear"


@dataclass(frozen=True, slots=True)
class Noticed:
    """Everything that was noticed in an article, in its order."""

    sentences: list[Span]
    scores: list[float]
    """0..1, one for each sentence."""
    suggestions: list[Suggestion]
    """The claims of all sentences, however low their score."""
    attributions: list[Attribution]
    figures: list[Figure]
    dates: list[DateMention]
    quotes: list[Span]
    trouble: str
    """Why the small model worked alone; empty when it did not have to."""


def suggest_in(text: str, part: Span, published: str, tick: Tick) -> Noticed:
    """What there is to check in a part of `text`, with the names of the whole; offsets are those of the part.

    Raises:
        UserError: not even the small model's weights can be read.
    """
    return suggest(text[slice(*part)], published, tick=tick, names=names_of(text).within(part))


def suggest(
    text: str,
    published: str = "",
    tier: Tier = Tier.TRANSFORMER,
    tick: Tick = lambda: None,
    names: Names | None = None,
) -> Noticed:
    """What there is to check in `text`; `published` is the day of publication (yyyy-mm-dd) for relative dates.

    `tick` is called now and then and may raise, to stop. `names` are those of a longer text that `text` is a part of.

    Raises:
        UserError: not even the small model's weights can be read.
    """
    spans = Sentences(text).over(0, len(text))
    tick()
    said = attributions(text, spans, names, tick)
    tick()
    numbers, sayings = figures(text), _Sayings(said)
    tick()
    days = dates(text, published)
    scores, trouble = scored([text[start:end] for start, end in spans], tier, tick)
    found: list[Suggestion] = []
    for span, score in zip(spans, scores, strict=True):
        tick()
        found += _in_sentence(text, span, score, sayings.over(span), numbers, days)
    return Noticed(spans, scores, found, said, numbers, days, quotations(text), trouble)


def scored(sentences: Sequence[str], tier: Tier, tick: Tick = lambda: None) -> tuple[list[float], str]:
    """A score for each sentence, and why the small model stood in for the transformer, if it did.

    Raises:
        UserError: not even the small model's weights can be read.
    """
    if tier is Tier.TRANSFORMER:
        try:
            transformer = importlib.import_module("fcapp.text.transformer")  # loads onnxruntime
            return transformer.transformer_scores(sentences, tick), ""
        except CancelledError:
            raise
        except UserError as error:
            return linear_scores(sentences), str(error)
        except ImportError as error:
            return linear_scores(
                sentences
            ), f"The better language model cannot be run here ({error}); a smaller one is used."
    return linear_scores(sentences), ""


class _Sayings:
    """Attributions, ready to be asked which of them a sentence has a part of."""

    def __init__(self, said: Sequence[Attribution]) -> None:
        self._said = sorted(said, key=lambda one: one.content)
        self._starts = [one.content.start for one in self._said]
        self._reach = list(accumulate((one.content.end for one in self._said), max))

    def over(self, span: Span) -> list[Attribution]:
        """Those whose content shares a code point with `span`."""
        first, last = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        return [one for one in self._said[first:last] if one.content.overlaps(span)]


def _in_sentence(
    text: str,
    sentence: Span,
    score: float,
    said: Sequence[Attribution],
    numbers: Sequence[Figure],
    days: Sequence[DateMention],
) -> list[Suggestion]:
    if not any(map(str.isalnum, text[slice(*sentence)])):
        return []
    return [
        _suggestion(text, span, score, who, _inside(span, numbers), _inside(span, days))
        for span, who in claim_spans(text, sentence, said)
    ]


def _suggestion(
    text: str,
    span: Span,
    score: float,
    who: Attribution | None,
    numbers: Sequence[Figure],
    days: Sequence[DateMention],
) -> Suggestion:
    words, kind = text[span.start : span.end], who.kind if who else SpeechKind.OWN
    cue = text[who.cue.start : who.cue.end] if who and who.cue else ""
    return Suggestion(
        span=span,
        score=score,
        reasons=reasons(text, span, who.speaker if who else "", numbers, days),
        claimant=who.speaker if who else OWN_VOICE,
        claimant_span=who.source if who else None,
        cue=cue,
        cue_span=who.cue if who else None,
        kind=kind,
        type=claim_type(words, kind, numbers),
        priority=priority(score, words, numbers),
        sure=who.sure if who else 1.0,
        chain=who.chain if who else (),
    )


def _inside(span: Span, placed: Sequence[Placed]) -> list[Placed]:
    """Those that lie in a span, of a sorted list without overlaps."""
    first = bisect_left(placed, span.start, key=lambda one: one.start)
    last = bisect_left(placed, span.end, key=lambda one: one.start)
    return [one for one in placed[first:last] if one.end <= span.end]
