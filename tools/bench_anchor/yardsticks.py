"""Two other ways to find a quotation again, to measure ours by.

The second is the method of the Hypothesis client as its documentation describes it, written from that description:
the exact quotation, else the nearest approximate ones with at most min(256, half its length) errors; of several the
one with the highest score of quotation (weight 50), prefix (20), suffix (20) and position (2).
"""

from typing import NamedTuple

from fcapp.model.spans import Span, quotation

_MOST_ERRORS = 256
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2


def first_exact(old: str, new: str, span: Span) -> Span | None:
    """The first place where the same letters stand."""
    at = new.find(old[span.start : span.end])
    return Span(at, at + span.end - span.start) if at >= 0 else None


def approximate(old: str, new: str, span: Span) -> Span | None:
    """The best place by quotation, context and position."""
    quote, prefix, suffix = quotation(old, span)
    matches = _matches(new, quote, min(_MOST_ERRORS, len(quote) // 2))
    scores = [_score(new, match, quote, prefix, suffix, span.start) for match in matches]
    return matches[scores.index(max(scores))].span if scores else None


class _Match(NamedTuple):
    span: Span
    errors: int


def _score(text: str, match: _Match, quote: str, prefix: str, suffix: str, hint: int) -> float:
    (start, end), errors = match
    score = _QUOTE * (1 - errors / len(quote))
    score += _PREFIX * _likeness(text[max(0, start - len(prefix)) : start], prefix)
    score += _SUFFIX * _likeness(text[end : end + len(suffix)], suffix)
    score += _POSITION * (1 - abs(start - hint) / len(text))
    return score / (_QUOTE + _PREFIX + _SUFFIX + _POSITION)


def _likeness(text: str, wanted: str) -> float:
    if not wanted or wanted == text:
        return 1.0
    errors = min((errors for _, errors in _ends(text, wanted)), default=len(wanted))
    return 1 - errors / len(wanted)


def _matches(text: str, quote: str, most: int) -> list[_Match]:
    exact = []
    at = text.find(quote)
    while at >= 0:
        exact.append(_Match(Span(at, at + len(quote)), 0))
        at = text.find(quote, at + 1)
    if exact:
        return exact
    ends = _ends(text, quote)
    least = min((errors for _, errors in ends), default=most + 1)
    if least > most:
        return []
    return [_Match(Span(_start(text, end, quote, least), end), least) for end, errors in ends if errors == least]


def _start(text: str, end: int, quote: str, errors: int) -> int:
    """Where the match that ends at `end` begins."""
    before = text[max(0, end - len(quote) - errors) : end][::-1]
    return end - max(at for at, found in _ends(before, quote[::-1]) if found <= errors)


def _ends(text: str, wanted: str) -> list[tuple[int, int]]:
    """For each place in `text`: how many errors the best match of `wanted` that ends there has (Myers, 1999)."""
    signs: dict[str, int] = {}
    for at, sign in enumerate(wanted):
        signs[sign] = signs.get(sign, 0) | 1 << at
    every, last = (1 << len(wanted)) - 1, 1 << len(wanted) - 1
    more, less, errors = every, 0, len(wanted)
    found = []
    for at, sign in enumerate(text, 1):
        same = signs.get(sign, 0)
        vertical = same | less
        horizontal = (((same & more) + more) ^ more) | same
        up, down = less | (every & ~(horizontal | more)), more & horizontal
        errors += bool(up & last) - bool(down & last)
        up, down = up << 1 & every, down << 1 & every
        more, less = down | (every & ~(vertical | up)), up & vertical
        found.append((at, errors))
    return found
