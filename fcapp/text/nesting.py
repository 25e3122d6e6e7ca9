"""Sayings that stand in other sayings: whose “I” it is, and who hands on what somebody said."""

from itertools import chain

from fcapp.model.spans import Span
from fcapp.text.suggested import Attribution, Relay

_LONGEST = 4
"""Names in a chain; more are no prose."""


class Nesting:
    """The sayings that the one at hand stands in; they are entered in the order of the text, outer ones first."""

    def __init__(self) -> None:
        self._open: list[Attribution] = []

    def at(self, content: Span) -> Attribution | None:
        """The innermost saying that `content` begins in."""
        while self._open and self._open[-1].content.end <= content.start:
            self._open.pop()
        return self._open[-1] if self._open else None

    def enter(self, saying: Attribution) -> None:
        """Go on with what stands in `saying`."""
        self._open.append(saying)


def chain_of(content: Span, speaker: str, outer: Attribution | None, outlet: Relay | None) -> tuple[Relay, ...]:
    """Who hands on what `speaker` said to `outlet` within what `outer` says; nobody hands on what is their own."""
    relays = [outlet] if outlet else []
    if outer is not None and content.end <= outer.content.end:
        own = [Relay(outer.speaker, outer.source, outer.cue)] if outer.source else []
        relays = list(chain(relays, own, outer.chain))
    found: list[Relay] = []
    for relay in relays:
        if relay.speaker and relay.speaker not in (speaker, *(one.speaker for one in found)):
            found.append(relay)
    return tuple(found[:_LONGEST])
