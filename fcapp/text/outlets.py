"""Which paper, station or agency somebody told something: “told South Korea’s KBS television that”."""

from collections.abc import Sequence

from fcapp.text.frame import Frame
from fcapp.text.function_words import is_owner, word_set
from fcapp.text.tokens import Range, Token

OUTLETS = word_set(
    """reuters ap afp upi dpa efe ansa bbc itv cnn nbc cbs abc msnbc cnbc npr pbs nhk kbs ard zdf orf rte rai tass
    interfax xinhua yonhap kyodo kcna bloomberg axios politico semafor spiegel zeit monde figaro jazeera guardian
    economist telegraph independent nikkei haaretz pravda ukrinform suspilne meduza newsweek forbes fortune newsnight
    panorama euronews rtve svt nrk dr nos vrt"""
)
"""Names of papers, stations and agencies, or the last words of them."""
MEDIA = word_set(
    """times post herald tribune journal courier gazette chronicle observer examiner inquirer news newspaper
    television tv radio press daily weekly magazine broadcaster channel"""
)
"""The last words of names of papers and stations."""
_MEDIUM = word_set("television tv radio news agency newspaper magazine daily weekly broadcaster")
_FIRST = word_set("radio channel")
_OPENINGS = word_set("in speaking talking writing interviewed")


def outlet_of(words: Sequence[Token], frame: Frame) -> Range | None:
    """The outlet that is named beside the words of `frame` that say who says it."""
    if words[frame.cue[0]].low == "according":
        return None
    opening = (0, frame.start) if frame.after and words[0].low in _OPENINGS else (0, 0)
    for low, high in ((frame.cue[1], frame.end), opening):
        at = low
        while at < high:
            end = _name_end(words, at, high)
            if end > at and _is_named(words, at, end):
                return (at, end)
            more = _medium_end(words, end, high)
            if end < more and end > at and not is_owner(words[end - 1]):
                return (at, more)
            at = max(end, at + 1)
    return None


def is_outlet(word: Token) -> bool:
    """Whether it is the name of a paper, a station or an agency, or the last word of one."""
    return word.low in OUTLETS or (word.is_capital and word.low in MEDIA)


def _name_end(words: Sequence[Token], at: int, high: int) -> int:
    """The end of the name at `at`; one that owns what follows is no part of it."""
    end = at
    while end < high and words[end].is_capital and words[end].is_word:
        end += 1
        if is_owner(words[end - 1]):
            return end
    return end


def _medium_end(words: Sequence[Token], at: int, high: int) -> int:
    """The place after “television” or “news agency”, which tells what bears the name before it."""
    while at < high and words[at].low in _MEDIUM:
        at += 1
    return at


def _is_named(words: Sequence[Token], at: int, end: int) -> bool:
    known = any(word.low in OUTLETS for word in words[at:end])
    if known or (end - at > 1 and words[at].low in _FIRST):
        return True
    return words[end - 1].low in MEDIA and (end - at > 1 or (at > 0 and words[at - 1].low == "the"))
