"""“KBS quoted Umerov as saying ...”: one speaker hands on what another one said."""

from collections.abc import Iterator, Sequence

from fcapp.text.clauses import has_finite
from fcapp.text.contents import After, after_verb
from fcapp.text.cue_words import VERBS, Use
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import word_set
from fcapp.text.left_side import ends_quotation, left_content
from fcapp.text.noun_phrases import noun_phrase_after
from fcapp.text.subjects import Subject, main_subject, subject_before
from fcapp.text.tokens import Range, Token

_QUOTERS = word_set(
    """quote quotes quoted quoting cite cites cited citing report reports reported reporting record recorded hear
    heard"""
)
_AS_SAYING = word_set("saying telling stating writing claiming arguing warning adding declaring")
_CONTRASTS = word_set("but though although")
_VERIFY = word_set("verify corroborate confirm check establish")
_REACH = 25
"""Words between “quoted” and “as saying” at the most."""


def quoted_as(site: Site) -> Iterator[Frame]:
    """Both sayings of “KBS quoted Umerov as saying”, the outer one first; the word of `site` is the “as”."""
    words, at = site.words, site.at
    if site.word.low != "as" or site.following is None or site.following.low not in _AS_SAYING:
        return
    quoter = next((n for n in range(at - 1, max(site.low - 1, at - _REACH), -1) if words[n].low in _QUOTERS), None)
    if quoter is None:
        return
    if words[quoter - 1].low == "on":
        yield from _on_record(site, quoter)
        return
    subject = subject_before(words, quoter, site.low)
    after = after_verb(words, at + 1, site.high, VERBS[words[at + 1].low][0] | Use.CLAUSE)
    source, outer = _speakers(site, quoter, subject, after)
    left = _left(site, subject, after)
    if left is not None:
        yield from _frames(site, quoter, subject, (left, left), (source, outer), after.rest, after=False)
        return
    start = after.start if after.start is not None else after.rest
    if start < site.high:
        begins = at if subject.passive or source is None else source[0]
        end = _vouched_end(words, start, site.high)
        contents = (start, end), (begins, end)
        yield from _frames(site, quoter, subject, contents, (source, outer), start, after=True)


def _frames(
    site: Site,
    quoter: int,
    subject: Subject,
    contents: tuple[Range, Range],
    sources: tuple[Range | None, Range | None],
    end: int,
    *,
    after: bool,
) -> Iterator[Frame]:
    (content, whole), (source, outer), first = contents, sources, subject.start
    if outer is not None:
        until = whole[0] if after else end
        yield Frame((quoter, quoter + 1), outer, whole, first, until, site.level, after=after)
    yield Frame((site.at, site.at + 2), source, content, first, end, site.level, after=after, quoted=True)


def _vouched_end(words: Sequence[Token], start: int, high: int) -> int:
    """Where whoever hands it on is not sure of it, in the writer's words: “..., but it could not verify that”."""
    for at in range(start + 1, high - 3):
        subject, told = words[at + 1], [word.low for word in words[at + 2 : at + 6]]
        if words[at].low in _CONTRASTS and words[at - 1].text == "," and subject.low in ("it", "they"):
            withheld = told[:2] == ["could", "not"] or told[0] == "couldn't"
            if withheld and not _VERIFY.isdisjoint(told):
                return at - 1
    return high


def _on_record(site: Site, record: int) -> Iterator[Frame]:
    """“Weber is on record as saying that it is late.”"""
    source = main_subject(site.words, site.low, record)
    after = after_verb(site.words, site.at + 1, site.high, VERBS[site.words[site.at + 1].low][0] | Use.CLAUSE)
    if source is not None and after.start is not None:
        content = (after.start, site.high)
        yield Frame((site.at, site.at + 2), source, content, source[0], after.start, site.level, after=True)


def _speakers(site: Site, quoter: int, subject: Subject, after: After) -> tuple[Range | None, Range | None]:
    """Who said it, and who hands it on."""
    words, at = site.words, site.at
    if subject.passive:
        by = next((n for n in (quoter + 1, after.rest) if n < site.high and words[n].low == "by"), None)
        return subject.phrase, noun_phrase_after(words, by + 1, site.high) if by is not None else None
    source = noun_phrase_after(words, quoter + 1, at) or (quoter + 1, at) if quoter + 1 < at else subject.phrase
    outer = subject.phrase or (main_subject(words, site.low, quoter) if subject.shared else None)
    return source, outer if outer != source else None


def _left(site: Site, subject: Subject, after: After) -> Range | None:
    """What is said before “..., KBS quoted Umerov as saying”."""
    words, start, low = site.words, subject.start, site.low
    if after.start is not None or start <= low or words[start - 1].is_word:
        return None
    quoted = ends_quotation(words, start, low, site.level)
    if not quoted and (words[start - 1].text != "," or not has_finite(words, low, start)):
        return None
    return left_content(words, start, low, quoted=quoted)
