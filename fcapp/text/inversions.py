"""“..., said the minister”: the verb before its subject, both after what is said."""

from collections.abc import Sequence

from fcapp.text.clauses import has_finite
from fcapp.text.cue_words import Form, Use
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import (
    CONJUNCTIONS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    is_finite,
    word_set,
)
from fcapp.text.left_side import joined, left_content
from fcapp.text.noun_phrases import noun_phrase_after
from fcapp.text.quoted_words import MARKS, opens_quotation
from fcapp.text.tokens import Range, Token

_TELLING = word_set("tell tells told")
_BARE_SPEAKERS = word_set(
    "officials police experts critics scientists researchers sources witnesses residents doctors"
)


def inverted(site: Site) -> Frame | None:
    """The attribution where the verb stands between what is said and its subject."""
    if (
        not site.uses & (Use.SPEECH | Use.LATER)
        or site.word.low in _TELLING
        or site.form & Form.GERUND
        or not _follows_saying(site)
    ):
        return None
    words, at = site.words, site.at
    source = noun_phrase_after(words, at + 1, site.high) if _subject_may_follow(site) else None
    if source is None or words[source[0]].low in OBJECT_PRONOUNS:
        return None
    source = _named_behind(words, source, site.high)
    quoted = _ends_quotation(site)
    if not (quoted or Use.SPEECH in site.uses):
        return None
    if not quoted and (_is_split(site, source) or _is_aside(site, source)):
        return Frame((at, at + 1), source, (_part_start(site), site.high), at, source[1], site.level, after=False)
    if not quoted and not _is_clause_then_speaker(site, source):
        return None
    content = joined(words, left_content(words, at, site.low, quoted=quoted), source[1], site.high)
    return Frame((at, at + 1), source, content, at, source[1], site.level, after=False)


def _named_behind(words: Sequence[Token], source: Range, high: int) -> Range:
    """The name in “said one, Margaret Pike, 74”."""
    end = source[1] + 1
    if words[source[0]].low != "one" or source[1] - source[0] > 1 or end >= high or words[source[1]].text != ",":
        return source
    while end < high and words[end].is_capital:
        end += 1
    return (source[1] + 1, end) if end > source[1] + 1 else source


def _follows_saying(site: Site) -> bool:
    before = site.before
    return before is not None and (before.text in ",?!-–—" or _closes(site, site.at - 1))


def _closes(site: Site, at: int) -> bool:
    return at >= site.low and site.words[at].text in MARKS and site.words[at].quote not in (-1, site.level)


def _ends_quotation(site: Site) -> bool:
    return _closes(site, site.at - 1) or _closes(site, site.at - 2)


def _subject_may_follow(site: Site) -> bool:
    following = site.following
    if following is None or (following.low in PREPOSITIONS | {"that"} and not following.is_capital):
        return False
    return following.is_word or opens_quotation(site.words, site.at + 1)


def _is_split(site: Site, source: Range) -> bool:
    """Whether the verb and its subject stand within a clause: “That theory, says Lind, is dead”."""
    words, end = site.words, source[1] + 1
    if words[site.at - 1].text != "," or end >= site.high or words[source[1]].text != ",":
        return False
    first, left = words[source[0]], range(_part_start(site), site.at - 1)
    named = any(word.is_capital for word in words[slice(*source)])
    named = named or first.low in DETERMINERS | PERSONAL | _BARE_SPEAKERS
    if not (named or (site.form == Form.BASE and first.low.endswith("s"))) or not left:
        return False
    plain = all(words[at].is_word for at in left) and words[left[0]].low not in PREPOSITIONS | (
        CONJUNCTIONS - {"that"}
    )
    goes_on = is_finite(words[end]) or opens_quotation(words, end)
    return plain and goes_on and not has_finite(words, left[0], left[-1] + 1)


def _is_aside(site: Site, source: Range) -> bool:
    """Whether the verb and its subject stand between commas: “Add the bonus, says the bank, and it is more”."""
    words, end = site.words, source[1]
    named = words[source[0]].is_capital or words[source[0]].low in DETERMINERS
    between = words[site.at - 1].text == "," and end < site.high and words[end].text == ","
    goes_on = end + 1 < site.high and words[end + 1].low in ("and", "but")
    return (
        site.word.low in ("says", "said") and named and between and goes_on and has_finite(words, end + 2, site.high)
    )


def _part_start(site: Site) -> int:
    """Where the part of the sentence begins that the verb stands in: after a dash, a colon or a semicolon."""
    signs = (at for at in range(site.at - 1, site.low, -1) if site.words[at].text in "–—:;")
    return next(signs, site.low - 1) + 1


def _is_clause_then_speaker(site: Site, source: Range) -> bool:
    first = site.words[source[0]]
    thing = Form.PAST in site.form and site.word.low != "said" and source[1] - source[0] == 1  # “urged caution”
    last = source[1] >= site.high - 1 and not thing
    several = site.form == Form.BASE and site.words[source[1] - 1].low.endswith("s")
    speaks = last or first.is_capital or several or first.low in DETERMINERS | _BARE_SPEAKERS
    if site.low == 0 and source[1] == site.high and site.before is not None and site.before.text == ",":
        return speaks
    return speaks and has_finite(site.words, site.low, site.at - 1) and _has_no_verb(site, source[1])


def _has_no_verb(site: Site, at: int) -> bool:
    """Whether after the subject no verb of its own follows, as it would in “Lind, said the paper, ...”."""
    words, end = site.words, at
    while end < site.high and words[end].text not in ",;":
        end += 1
    if any(is_finite(word) for word in words[at:end]):
        return False
    goes_on = end + 1 < site.high and words[end + 1].low in CONJUNCTIONS | {"a", "an", "the"}
    return end == at or goes_on or not has_finite(words, end, site.high)
