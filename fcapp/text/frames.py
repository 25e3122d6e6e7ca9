"""The attributions within one sentence, speakers not yet resolved."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fcapp.text.appraisals import appraisals
from fcapp.text.citations import citations
from fcapp.text.colons import after_colon
from fcapp.text.contents import after_verb
from fcapp.text.cue_words import ATTITUDES, NOUNS, VERBS, Form
from fcapp.text.endings import ended
from fcapp.text.frame import Frame, Site
from fcapp.text.inversions import inverted
from fcapp.text.noun_cues import attitude_frames, noun_frames
from fcapp.text.odd_sayings import odd_sayings
from fcapp.text.outlets import outlet_of
from fcapp.text.passives import passive
from fcapp.text.phrase_cues import phrase_frames
from fcapp.text.quoted_words import MARKS
from fcapp.text.said_beside import placed
from fcapp.text.saying_verbs import is_verb, subject_of
from fcapp.text.tokens import Range, Token

_LEAST_QUOTED = 4
"""Words of a quotation in which somebody else may be said to say something."""


def frames(words: Sequence[Token]) -> list[Frame]:
    """The attributions of a sentence, in order of their cues; those that are cited last."""
    found: list[Frame] = []
    for at in range(len(words)):
        if words[at].is_word:
            low, high = _level(words, at)
            if words[at].quote < 0 or high - low >= _LEAST_QUOTED:
                found.extend(_frames_at(Site(words, at, low, high), found))
    whole = [replace(ended(words, frame, found), outlet=outlet_of(words, frame)) for frame in found]
    whole += after_colon(words, whole)
    return [*whole, *citations(words, whole)]


def _level(words: Sequence[Token], at: int) -> Range:
    """The run of tokens that the one at `at` may be construed with: the sentence, or its quotation."""
    here = words[at].quote
    if here < 0:
        return 0, len(words)
    low, high = at, at + 1
    while low > 0 and words[low - 1].quote == here:
        low -= 1
    while high < len(words) and words[high].quote == here:
        high += 1
    low += words[low].text in MARKS
    high -= words[high - 1].text in MARKS and high - 1 > at
    return low, high


def _frames_at(site: Site, found: Sequence[Frame]) -> list[Frame]:
    low = site.word.low
    frames = list(phrase_frames(site))
    if not frames and low in VERBS and not (site.word.is_capital and site.at > site.low):
        frames = list(_verb_frames(site, found))
    if not frames and low in ATTITUDES:
        frames = list(attitude_frames(site))
    if not frames and low in NOUNS:
        frames = list(noun_frames(site))
    if not frames:
        frames = list(appraisals(site, found)) or list(odd_sayings(site))
    known = {frame.cue for frame in found}
    return [frame for frame in frames if frame.cue not in known]


def _verb_frames(site: Site, found: Sequence[Frame]) -> Iterator[Frame]:
    if site.form & Form.GERUND and site.before is not None and site.before.low == "as":
        return
    frame = inverted(site)
    if frame is not None:
        yield frame
        return
    subject = subject_of(site, found)
    if subject is None:
        return
    after = after_verb(site.words, site.at, site.high, site.uses)
    if not is_verb(site, subject, after):
        return
    if subject.passive:
        yield from passive(site, subject, after)
    elif not subject.negated:
        frame = placed(site, subject, after)
        if frame is not None:
            yield frame
