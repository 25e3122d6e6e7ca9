"""““It is late,” rued Lind”, “she joked”: verbs that no list holds, beside a quotation that ends with its comma."""

from collections.abc import Iterator

from fcapp.text.cue_words import VERBS
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import DETERMINERS, PERSONAL, is_auxiliary
from fcapp.text.left_side import joined, left_content
from fcapp.text.noun_phrases import noun_phrase_after
from fcapp.text.quoted_words import MARKS
from fcapp.text.subjects import subject_before
from fcapp.text.tokens import Range

_LEAST_LETTERS = 4
_LEAST_TOKENS = 6
"""Of a quotation within a sentence; a shorter one is a title or a word in quotation marks."""


def odd_sayings(site: Site) -> Iterator[Frame]:
    """The attribution that a verb in -ed makes, whatever it means."""
    word = site.word
    if word.low in VERBS or not word.text.islower() or not word.low.endswith("ed") or len(word.low) < _LEAST_LETTERS:
        return
    found = _inverted(site) or _straight(site)
    if found is None:
        return
    source, start, end = found
    if _is_title(site, start):
        return
    content = left_content(site.words, start, site.low, quoted=True)
    content = joined(site.words, content, end, site.high)
    yield Frame((site.at, site.at + 1), source, content, start, end, site.level, after=False)


def _inverted(site: Site) -> tuple[Range, int, int] | None:
    """Who says it, and where the words begin and end that say so, where the verb stands first."""
    following = site.following
    if following is None or not _ends_with_comma(site, site.at):
        return None
    if not (following.is_capital or following.low in DETERMINERS | PERSONAL):
        return None
    source = noun_phrase_after(site.words, site.at + 1, site.high)
    return (source, site.at, source[1]) if source is not None else None


def _straight(site: Site) -> tuple[Range, int, int] | None:
    """The same where the speaker stands first, right behind the quotation."""
    subject = subject_before(site.words, site.at, site.low)
    if subject.phrase is None or subject.passive or not _ends_with_comma(site, subject.start):
        return None
    if any(is_auxiliary(word) for word in site.words[subject.start : site.at]):
        return None
    return subject.phrase, subject.start, site.at + 1


def _is_title(site: Site, end: int) -> bool:
    """Whether the quotation that ends before `end` is a title or a word in quotation marks."""
    words, first = site.words, end - 1
    while first > site.low and words[first - 1].quote == words[end - 1].quote:
        first -= 1
    return first > site.low and words[first - 1].is_word and end - first < _LEAST_TOKENS


def _ends_with_comma(site: Site, at: int) -> bool:
    """Whether a quotation ends right before `at` with a comma or the like inside."""
    words = site.words
    if at - 2 < site.low or words[at - 1].text not in MARKS or words[at - 1].quote in (-1, site.level):
        return False
    return words[at - 2].text in ",?!"
