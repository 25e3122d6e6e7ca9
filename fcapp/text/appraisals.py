"""Attributions without a clause: “puts the toll at 312”, “called it “a dark day””, “described by police as armed”."""

from collections.abc import Iterator, Sequence

from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import DETERMINERS, HEDGES, PREPOSITIONS, is_finite, is_number, word_set
from fcapp.text.left_side import quotation_end
from fcapp.text.noun_phrases import noun_phrase_after
from fcapp.text.quoted_words import opens_quotation, quoted_words
from fcapp.text.subjects import Subject, subject_before
from fcapp.text.tokens import Range, Token

_RATING = word_set("estimate estimates estimated put puts")
_GOING_ON = word_set("estimating putting")
_CALLING = word_set("call calls called label labels labelled labeled brand brands branded")
_DESCRIBING = word_set(
    """describe describes described dismiss dismisses dismissed denounce denounces denounced condemn condemns
    condemned criticise criticises criticised criticize criticizes criticized slam slams slammed reject rejects
    rejected hail hails hailed praise praises praised characterise characterised characterize characterized portray
    portrayed"""
)
_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve tens dozens hundreds thousands millions"
)
_VERBS = _RATING | _CALLING | _DESCRIBING
_REACH = 12
"""Words that may stand between the verb and the figure or the quotation."""
_LEAST_QUOTED = 3
_HOW = 5
"""Words of “it this way” at the most."""
_BETTER = word_set("no not better worse higher lower less than")
_MOST_HEDGES = 5


def appraisals(site: Site, found: Sequence[Frame]) -> Iterator[Frame]:
    """What the verb of `site` says of something, as a figure or in quotation marks; `found` stands before it."""
    if site.word.low in _GOING_ON:
        yield from _going_on(site, found)
    if site.word.low not in _VERBS:
        return
    subject = subject_before(site.words, site.at, site.low)
    if subject.phrase is None or subject.negated or subject.infinitive:
        return
    if subject.passive:
        yield from _passive(site, subject)
        return
    content = _put_so(site) or _judged(site)
    if content is not None and site.at > subject.phrase[0]:
        cue = (site.at, site.at + 1)
        yield Frame(cue, subject.phrase, content, subject.start, content[0], site.level, after=True)


def _going_on(site: Site, found: Sequence[Frame]) -> Iterator[Frame]:
    """“..., he wrote, putting the cost at 5 million”."""
    end = _figure_end(site, 2)
    said = [frame for frame in found if frame.level == site.level and frame.source is not None]
    if end is not None and said and site.before is not None and site.before.text == ",":
        cue = (site.at, site.at + 1)
        yield Frame(cue, said[-1].source, (site.at + 1, end), site.at, site.at + 1, site.level, after=True)


def _judged(site: Site) -> Range | None:
    """What stands after the verb, up to a figure or a quotation."""
    end = _figure_end(site, 2) if site.word.low in _RATING else _quotation_end(site)
    return (site.at + 1, end) if end is not None else None


def _put_so(site: Site) -> Range | None:
    """The quotation after the colon of “put it this way: ”."""
    words, first = site.words, site.at + 1
    colon = next((at for at in range(first, min(site.high - 1, first + _HOW)) if words[at].text == ":"), None)
    if colon is None or site.word.low not in ("put", "puts") or words[first].low != "it":
        return None
    if not opens_quotation(words, colon + 1):
        return None
    return colon + 1, quotation_end(words, colon + 1, site.high)


def _figure_end(site: Site, least: int) -> int | None:
    """The end of what is said, where “at” and a figure stand after the verb, `least` words on or more."""
    for at in _between(site):
        if site.words[at].low == "at" and at >= site.at + least and _is_figure(site.words, at + 1, site.high):
            return site.high
    return None


def _is_figure(words: Sequence[Token], at: int, high: int) -> bool:
    for place in range(at, min(high, at + _MOST_HEDGES)):
        if words[place].low in _NUMBERS:
            return True
        if is_number(words[place]) or words[place].text[0] in "$£€¥":
            return not words[place].low.endswith(("am", "pm"))
        if words[place].low not in HEDGES | _BETTER and not opens_quotation(words, place):
            return False
    return False


def _quotation_end(site: Site) -> int | None:
    """The end of the quotation that tells what something is called or described as."""
    words, first = site.words, site.at + 1
    at = next((n for n in range(first, min(site.high, first + _REACH)) if opens_quotation(words, n)), None)
    if at is None or at == first or quoted_words(words, at, site.high) < _LEAST_QUOTED:
        return None
    if any(
        not words[n].is_word or (is_finite(words[n]) and words[n - 1].low not in DETERMINERS)
        for n in range(first, at)
    ):
        return None
    small = at + 1 < site.high and words[at + 1].text[0].islower()
    named = "as" in (words[at - 1].low, words[at - 2].low) if site.word.low in _DESCRIBING else small
    return quotation_end(words, at, site.high) if named else None


def _between(site: Site) -> Iterator[int]:
    """The places after the verb up to a sign or another verb, which “the number of injured” is not."""
    counted = False
    for at in range(site.at + 1, min(site.high, site.at + _REACH)):
        word, before = site.words[at], site.words[at - 1]
        placed = word.low in PREPOSITIONS - {"of", "for", "by", "to", "at", "as"}
        told = is_finite(word) and before.low not in DETERMINERS and not (counted and word.low.endswith("ed"))
        if placed or not word.is_word or told:
            return
        counted = counted or word.low == "of"
        yield at


def _passive(site: Site, subject: Subject) -> Iterator[Frame]:
    """“The toll was put at 312 by the agency”, “was described by police as armed”."""
    words, phrase = site.words, subject.phrase
    by = next((at for at in _between(site) if words[at].low == "by"), None)
    agent = noun_phrase_after(words, by + 1, site.high) if by is not None else None
    if agent is None or phrase is None:
        return
    described = agent[1] < site.high and words[agent[1]].low == "as" and site.word.low in _DESCRIBING
    rated = site.word.low in _RATING and _figure_end(site, 1) is not None
    if described or rated:
        yield Frame(
            (subject.first, site.at + 1),
            agent,
            (phrase[0], site.high),
            subject.first,
            agent[1],
            site.level,
            after=False,
        )
