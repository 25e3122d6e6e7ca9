"""Why a sentence is suggested, in words that a reviewer can agree or disagree with."""

from collections.abc import Sequence

from fcapp.model.spans import Span
from fcapp.text import marks_of_claims as marks
from fcapp.text.suggested import DateMention, Figure

OTHERWISE = "reads like statements that fact-checkers chose"
"""When no rule tells why, but the model says that it wants checking."""

_PATTERNS = (
    ("compares", marks.COMPARISON),
    ("claims a first or an extreme", marks.SUPERLATIVE),
    ("gives a cause", marks.CAUSE),
    ("tells of violence or harm", marks.HARM),
    ("accuses or tells of a court matter", marks.ACCUSATION),
    ("tells of a decision or a law", marks.DECISION),
)
_LONGEST = 40


def reasons(
    text: str, span: Span, speaker: str, figures: Sequence[Figure], dates: Sequence[DateMention]
) -> tuple[str, ...]:
    """The reasons to check `span`, the strongest first; `speaker` is empty in the writer's own voice.

    `figures` and `dates` are those of the span.
    """
    words = text[span.start : span.end]
    found = [f"names a figure: {_shown(text[one.start : one.end])}" for one in figures if one.kind != "ordinal"][:1]
    for name, pattern in _PATTERNS:
        if hit := pattern.search(words):
            found.append(f"{name}: {_shown(hit[0])}")
    if dates:
        found.append(f"names a date: {_shown(text[dates[0].start : dates[0].end])}")
    if speaker:
        found.append(f"is somebody’s statement: {_shown(speaker)}")
    return tuple(found) or (OTHERWISE,)


def _shown(words: str) -> str:
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[: _LONGEST - 1].rstrip()}…”"
