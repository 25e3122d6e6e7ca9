"""Where a sentence's claims stand: the content without who said it, cut where two things could be checked apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from fcapp.model.spans import Span, trimmed
from fcapp.text.clause_cuts import clauses_in, tells
from fcapp.text.datelines import without_dateline
from fcapp.text.function_words import PERSONAL
from fcapp.text.suggested import Attribution

_LEADING = re.compile(
    r"(?:(?i:but|and|or|so(?!\s+(?:far|many|much|few|called|that)\b)|yet(?!\s+to\b)|although|though|while|whereas|however,?)"
    r"|that(?!\s+(?:was|is|were|are|had|has|will|would|may|can|could|does|did)\b)|because|with)\s+"
)
_HANGING = re.compile(r"\b(?:who|whom|whose|which|that|and|or|but|of|to|for|in|on|with|as|by|at|from|than|the|an?)$")
"""What ends a stretch that goes on in somebody's words."""
_ENDING = re.compile(r"(?<=[\w,;])\s+(?:and|or|but)$")
_AND_SAYS = re.compile(r",?\s+(?:and|but)\s+(?:\w+ly\s+|also\s+|then\s+|later\s+|has\s+|had\s+)?$")
_WITH_DEED = re.compile(r",\s+\w+ing\s")
"""After who says it, what has no subject of its own: “, figures show, beating the record”."""
_JOINED = re.compile(r",\s+(?:and|but|while|whereas|although|though)\s")
_ASKED = re.compile(r"(?:Asked|Pressed|Questioned|Speaking|Appearing|Writing)\b")
"""How the words begin that only tell on what occasion somebody says something."""
_BUT_THEY = re.compile(r",\s(?=(?:though|although|while|whereas|but)\s[^,;]*$)")
_LOOK_BACK = 80
"""Code points before a word of saying in which those who speak are named."""
_ONLY_SAYS = re.compile(
    r"\b(?:said|says|reported|announced|added|told reporters)"
    r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| late| earlier| later| today| yesterday)*$"
)
_LOOK = 24
"""Code points before a word of saying in which a conjunction can stand."""
_SHORTENED = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
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
        if len(_WORD.findall(text, *claim)) >= _FEWEST_WORDS and not _ONLY_SAYS.search(text, *claim)
    ]
    return found or [(_bare(text, without_dateline(text, sentence)), None)]


def _named(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """All but those that nobody in particular says within what somebody says."""
    for one in attributions:
        holding = (
            other
            for other in attributions
            if other is not one and other.speaker and _holds(other.content, one.content)
        )
        if _is_somebody(one.speaker) or not any(holding):
            yield one


def _is_somebody(speaker: str) -> bool:
    """Whether whoever is named could be asked, and is no “they” of whom nobody knows who is meant."""
    return speaker.lower() not in PERSONAL | {"", "people", "everyone", "everybody", "nobody"}


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
        parts = _around(text, content, attribution)
        yield attribution, [clause for part in parts for clause in clauses_in(text, part)]
        at = content.end
    yield None, list(_between(text, Span(at, sentence.end), attributions))


def _around(text: str, content: Span, attribution: Attribution) -> list[Span]:
    """`content`, or its two parts where who says it stands between them: “Debt rose, he notes, and wages fell”."""
    told = [span for span in (attribution.source, attribution.cue) if span is not None and _within(span, content)]
    if len(told) < 2:
        return [content]
    comma = text.find(",", max(told).end, content.end)
    before, after = Span(content.start, min(told).start), Span(max(comma, max(told).end), content.end)
    if _WITH_DEED.match(text, after.start):
        return [before]
    if not tells(text, after):
        return [content]
    if not tells(text, before):
        return [after]
    return [before, after] if _JOINED.match(text, after.start) else [content]


def _between(text: str, part: Span, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """What stands outside all contents, without the clauses that say who says something."""
    saying = [words for one in attributions if (words := one.cue or one.source) and words.overlaps(part)]
    clauses = [clause for piece in _before_sayings(text, part, saying) for clause in clauses_in(text, piece)]
    for says, run in groupby(clauses, lambda clause: any(words.overlaps(clause) for words in saying)):
        told = list(run)
        bare = _bare(text, Span(told[0].start, told[-1].end))
        whole = len(told) > 1 or _is_clause(text, bare)
        lead_in = bool(attributions) and _ASKED.match(text, *bare) is not None
        if not (says or lead_in) and (not attributions or (whole and not _HANGING.search(text, *bare))):
            yield from told


def _before_sayings(text: str, part: Span, saying: Sequence[Span]) -> list[Span]:
    """`part` cut before “and said” and the like, and at a semicolon before somebody's saying."""
    found = (_AND_SAYS.search(text, max(part.start, cue.start - _LOOK), cue.start) for cue in saying)
    signs = {text.rfind(";", part.start, cue.start) + 1 for cue in saying} - {0}
    turns = (_BUT_THEY.search(text, max(part.start, cue.start - _LOOK_BACK), cue.start) for cue in saying)
    signs |= {turn.start() + 1 for turn in turns if turn}
    borders = sorted({part.start, part.end, *signs, *(conjunction.start() for conjunction in found if conjunction)})
    return [Span(*pair) for pair in pairwise(borders)]


def _is_clause(text: str, span: Span) -> bool:
    return len(_WORD.findall(text, *span)) > _FEWEST_WORDS and tells(text, span)


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
