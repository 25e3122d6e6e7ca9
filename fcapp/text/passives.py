"""“It is believed that X”, “X is said to be ...”: somebody says so, nobody in particular."""

from collections.abc import Iterator

from fcapp.text.contents import After
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import word_set
from fcapp.text.left_side import ends_quotation, left_content
from fcapp.text.noun_phrases import noun_phrase_after
from fcapp.text.subjects import Subject
from fcapp.text.tokens import Range

_HEARD = word_set("told informed")
_HEARERS = word_set(
    """court courts jury juries juror jurors judge judges inquest inquiry tribunal hearing magistrates commission
    committee parliament mps lawmakers senators"""
)
"""To whom evidence is given, which news hands on as what they were told."""
_SAID_TO_BE = word_set(
    """said believed thought reported alleged claimed known understood assumed feared rumoured rumored estimated
    found reckoned considered suspected expected predicted forecast projected presumed held deemed"""
)


def passive(site: Site, subject: Subject, after: After) -> Iterator[Frame]:
    """The attribution of a passive verb."""
    following, phrase = site.following, subject.phrase
    heard = site.word.low in _HEARD and not subject.negated
    if heard and phrase is not None and site.words[phrase[1] - 1].low in _HEARERS:
        yield from _heard(site, subject, after)
        return
    if subject.negated or following is None or phrase is None:
        return
    cue = (subject.first, site.at + 1)
    if following.low == "to" and site.word.low in _SAID_TO_BE:
        content = (phrase[0], site.high)
        yield Frame(cue, None, content, cue[0], cue[1], site.level, after=False, unnamed=True)
    elif site.words[phrase[0]].low == "it" and after.start is not None:
        agent = _agent(site, after.start)
        content = (after.start, site.high)
        yield Frame(cue, agent, content, subject.start, after.start, site.level, after=True, unnamed=agent is None)


def _heard(site: Site, subject: Subject, after: After) -> Iterator[Frame]:
    """“..., jurors were told”, “the court was told that ...”: who said so is not named."""
    words, start, cue = site.words, subject.start, (subject.first, site.at + 1)
    if after.start is not None:
        content = (after.start, site.high)
        yield Frame(cue, None, content, start, after.start, site.level, after=True, unnamed=True)
    elif after.rest >= site.high - 1 and start > site.low and not words[start - 1].is_word:
        content = left_content(words, start, site.low, quoted=ends_quotation(words, start, site.low, site.level))
        yield Frame(cue, None, content, start, after.rest, site.level, after=False, unnamed=True)


def _agent(site: Site, end: int) -> Range | None:
    """Who is named with “by”."""
    following = site.following
    return noun_phrase_after(site.words, site.at + 2, end) if following and following.low == "by" else None
