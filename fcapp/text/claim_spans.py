"""Where a sentence's claims stand: the content without who said it, cut where two things could be checked apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from fcapp.model.spans import Span, trimmed
from fcapp.text.clause_cuts import clauses_in
from fcapp.text.datelines import without_dateline
from fcapp.text.suggested import Attribution

_LEADING = re.compile(
    r"(?:(?i:but|and|or|so(?!\s+(?:far|many|much|few|called)\b)|yet(?!\s+to\b)|although|though|while|whereas|however,?)"
    r"|that|because|with)\s+"
)
_HANGING = re.compile(r"\b(?:who|whom|whose|which|that|and|or|but|of|to|for|in|on|with|as|by|at|from|than|the|an?)$")
"""What ends a stretch that goes on in somebody's words."""
_ENDING = re.compile(r"(?<=[\w,;])\s+(?:and|or|but)$")
_SHORTENED = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|could|can|may|might|must|should|began|came|"
    r"made|took|went|won|lost|led|held|left|\w{2,}ed|\w{3,}(?:es|ns|rs|ts|ys|ks))\b"
)
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"\w+")
_OPENING, _CLOSING = "“\"'‘«([", "”\"'’»)]"
_TRAILING = ".,;:!?–—-… "
_FOREGOING = ".,;:!?–—…•*·"
_FEWEST_WORDS = 3
_MOST_STRIPPED = 40
"""Signs taken off a stretch at the most; where more stand it is no prose."""


def claim_spans(
    text: str, sentence: Span, attributions: Sequence[Attribution]
) -> list[tuple[Span, Attribution | None]]:
    """The claims in a sentence with who said each; `attributions` are those that touch it, outer ones first.

    At least one, in order, without overlaps.
    """
    found = [
        (claim, attribution)
        for attribution, clauses in _parts(text, sentence, attributions)
        for claim in (_bare(text, clause) for clause in clauses)
        if len(_WORD.findall(text, *claim)) >= _FEWEST_WORDS
    ]
    return found or [(_bare(text, without_dateline(text, sentence)), None)]


def _named(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """All but those that nobody in particular says within what somebody says."""
    for one in attributions:
        holding = (other for other in attributions if other.speaker and _holds(other.content, one.content))
        if one.speaker or not any(holding):
            yield one


def _parts(
    text: str, sentence: Span, attributions: Sequence[Attribution]
) -> Iterator[tuple[Attribution | None, list[Span]]]:
    """The clauses of sayings, of nested ones the innermost, and of what stands between in the writer's voice."""
    last = {one.content: one for one in _named(attributions)}
    inner = [one for one in last.values() if not any(_within(content, one.content) for content in last)]
    at = without_dateline(text, sentence).start
    for attribution in sorted(inner, key=lambda one: one.content):
        content = Span(max(attribution.content.start, sentence.start), min(attribution.content.end, sentence.end))
        if content.start >= content.end or content.start < at:
            continue
        yield None, list(_between(text, Span(at, content.start), attributions))
        yield attribution, clauses_in(text, content)
        at = content.end
    yield None, list(_between(text, Span(at, sentence.end), attributions))


def _between(text: str, part: Span, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """What stands outside all contents, without the clauses that say who says something."""
    saying = [words for one in attributions if (words := one.cue or one.source) and words.overlaps(part)]
    for says, run in groupby(clauses_in(text, part), lambda clause: any(words.overlaps(clause) for words in saying)):
        told = list(run)
        bare = _bare(text, Span(told[0].start, told[-1].end))
        whole = len(told) > 1 or _is_clause(text, bare)
        if not says and (not attributions or (whole and not _HANGING.search(text, *bare))):
            yield from told


def _is_clause(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    return len(_WORD.findall(words)) > _FEWEST_WORDS and _VERB.search(words) is not None


def _bare(text: str, span: Span) -> Span:
    """Without conjunction in front, stop behind, and quotation marks that have no partner inside."""
    span = Span(*trimmed(text, span))
    for _ in range(_MOST_STRIPPED):
        shorter = Span(*trimmed(text, _stripped(text, *span))) if span.start < span.end else span
        if shorter == span:
            break
        span = shorter
    return span


def _stripped(text: str, start: int, end: int) -> Span:
    """One sign or word less at either end, if it does not belong to the claim."""
    lead = _LEADING.match(text, start, end)
    if lead and _LETTER.search(text, lead.end(), end):
        start = lead.end()
    if hanging := _ENDING.search(text, max(start, end - 6), end):
        end = hanging.start()
    if start < end and text[end - 1] in _TRAILING and not _SHORTENED.search(text, max(start, end - 8), end):
        end -= 1
    if start < end and text[start] in _FOREGOING and not text[start + 1 : start + 2].isdigit():
        start += 1
    return _unquoted(text, Span(start, end)) if start < end else Span(start, end)


def _unquoted(text: str, span: Span) -> Span:
    """Without a quotation mark or bracket that has no partner inside, or a pair of them around all."""
    start, end = span
    words = text[start:end]
    opening, closing = words[0] in _OPENING, words[-1] in _CLOSING
    if (words[0] in _CLOSING and not opening) or (opening and _partner(words[0]) not in words[1:]):
        return Span(start + 1, end)
    if (words[-1] in _OPENING and not closing) or (closing and _opener(words[-1]) not in words[:-1]):
        return Span(start, end - 1)
    around = opening and len(words) > 1 and words[-1] == _partner(words[0]) and words.count(words[-1]) <= 2
    return Span(start + 1, end - 1) if around else span


def _partner(opening: str) -> str:
    return _CLOSING[_OPENING.index(opening)]


def _opener(closing: str) -> str:
    return _OPENING[_CLOSING.index(closing)]


def _within(inner: Span, outer: Span) -> bool:
    return inner != outer and _holds(outer, inner)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
