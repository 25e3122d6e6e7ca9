"""What is said before, around or after a reporting verb and its subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from fcapp.text.clauses import has_finite
from fcapp.text.contents import After, Mark, goes_on_after_insert
from fcapp.text.cue_words import ALSO_NOUNS, VERBS, Form, Use
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import (
    CONJUNCTIONS,
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    STARTERS,
    SUBORDINATORS,
    is_adverb,
    is_finite,
    word_set,
)
from fcapp.text.left_side import ends_quotation, goes_on_after, joined, left_content, left_start
from fcapp.text.quoted_words import MARKS
from fcapp.text.subjects import Subject
from fcapp.text.tokens import Range, Token

_LEAST_CLAUSE = 4
_ASKED = word_set("asked pressed questioned challenged")
_NO_SEPARATORS = frozenset(":;([")


def placed(site: Site, subject: Subject, after: After) -> Frame | None:
    """The attribution of a verb whose subject stands before it."""
    if subject.phrase is None:
        return None
    place = _Placement(site, subject, after, subject.phrase)
    return place.in_relative_clause() or place.around() or place.following()


@dataclass(frozen=True, slots=True)
class _Placement:
    site: Site
    subject: Subject
    after: After
    source: Range

    def in_relative_clause(self) -> Frame | None:
        """“a car which witnesses said was red”: what follows the verb is said."""
        words, first, low, high = self.site.words, self.subject.start, self.site.low, self.site.high
        rest = self.after.rest
        if first <= low or words[first - 1].low not in ("who", "which") or rest >= high or not is_finite(words[rest]):
            return None
        end = next((at for at in range(rest, high) if words[at].text in ",;"), high)
        return self._frame((rest, end), rest, after=True)

    def around(self) -> Frame | None:
        """What is said before the verb and its subject, with what goes on after them."""
        if not self._may_follow_saying():
            return None
        words, start, low = self.site.words, self.subject.start, self.site.low
        quoted = ends_quotation(words, start, low, self.site.level)
        if not self._is_aside(quoted=quoted):
            return None
        if start - 2 > low and words[start - 2].low in RELATIVES:
            return self._in_relative_clause()
        ends = self.after.rest >= self.site.high - 1
        if not quoted and ends and (self._is_told() or _is_subordinate(words, low, start - 1)):
            return None
        if quoted or _is_main_clause(words, low, start - 1, plain=ends):
            return self._before_speaker(left_content(words, start, low, quoted=quoted))
        return self._between_subject_and_verb()

    def _before_speaker(self, content: Range) -> Frame | None:
        words, rest = self.site.words, self.after.rest
        first = _first_word(words, *content)
        if first >= content[1] or (words[first].low == "according" and not has_finite(words, *content)):
            return None
        return self._frame(joined(words, content, rest, self.site.high), rest, after=False)

    def following(self) -> Frame | None:
        """What is said after the verb."""
        start, high = self.after.start, self.site.high
        if start is None or self._needs_mark():
            return None
        if self._may_follow_saying() and self._goes_on_in_quotation():
            return self._frame(
                (left_start(self.site.words, self.subject.start, self.site.low), high), start, after=False
            )
        bare = self.after.mark is Mark.BARE and self.site.word.low in ALSO_NOUNS
        if bare and not _is_plain_clause(self.site.words, start, high):
            return None
        return self._frame((start, high), start, after=True)

    def _may_follow_saying(self) -> bool:
        subject, site = self.subject, self.site
        if not site.uses & (Use.SPEECH | Use.LATER) or subject.relative or subject.shared:
            return False
        if site.form == Form.GERUND and subject.first == site.at:
            return False
        separator = site.words[subject.start - 1] if subject.start > site.low else None
        return separator is not None and not separator.is_word and separator.text not in _NO_SEPARATORS

    def _is_aside(self, *, quoted: bool) -> bool:
        """Whether nothing but times and places stands between the verb and the next sign or the end."""
        if self.after.start is not None:
            told = self.after.mark is Mark.THAT and self._ends_before_speaker()
            return quoted and (told or self.after.mark in (Mark.QUOTE, Mark.BARE))
        rest = self.after.rest
        return quoted or rest >= self.site.high or self.site.words[rest].text in ",.!?;–—)"

    def _ends_before_speaker(self) -> bool:
        """Whether a quotation ends with its own comma before the subject, so that no “that” can follow."""
        words, start = self.site.words, self.subject.start
        return start > self.site.low + 1 and words[start - 1].text in MARKS and words[start - 2].text in ",.!?"

    def _is_told(self) -> bool:
        """“..., inquiry told”: the inquiry hears it."""
        return self.site.word.low == "told" and self.after.rest == self.site.at + 1

    def _in_relative_clause(self) -> Frame | None:
        """“those who, he said, had reacted”: only the relative clause is said."""
        rest = self.after.rest + 1
        return self._frame((rest, self.site.high), rest, after=True) if rest < self.site.high else None

    def _between_subject_and_verb(self) -> Frame | None:
        words, start, rest, low = self.site.words, self.subject.start, self.after.rest, self.site.low
        goes_on = rest + 1 < self.site.high and words[rest].text == ","
        if not goes_on or not _is_split(words, (low, start - 1), rest + 1, self.site.high):
            return None
        return self._frame((left_start(words, start, low), self.site.high), rest, after=False)

    def _goes_on_in_quotation(self) -> bool:
        """“The bill, she argued, “goes too far”: a subject, and its verb in the quotation."""
        words, rest, low, end = self.site.words, self.after.rest, self.site.low, self.subject.start - 1
        if self.after.mark is not Mark.QUOTE or words[rest - 1].text != "," or rest + 1 >= self.site.high:
            return False
        first = _first_word(words, low, end)
        opening = PREPOSITIONS | CONJUNCTIONS | {"asked", "speaking"}
        return first < end and words[first].low not in opening and words[rest + 1].text[0].islower()

    def _needs_mark(self) -> bool:
        """Whether the verb takes only a quotation or a question, and there is none."""
        uses, mark = self.site.uses, self.after.mark
        if Use.QUOTED not in uses or uses & (Use.CLAUSE | Use.THAT | Use.TELL):
            return False
        return mark not in (Mark.COLON, Mark.QUOTE) and not (mark is Mark.WHETHER and Use.ASK in uses)

    def _frame(self, content: Range, end: int, *, after: bool) -> Frame:
        cue = (self.site.at, self.site.at + 1)
        return Frame(cue, self.source, content, self.subject.start, end, self.site.level, after=after)


def _is_plain_clause(words: Sequence[Token], start: int, high: int) -> bool:
    end = start
    while end < high and (words[end].is_word or words[end].text in MARKS):
        end += 1
    return words[start].low not in PREPOSITIONS | CONJUNCTIONS and (
        has_finite(words, start + 1, end) or goes_on_after_insert(words, end, high)
    )


def _is_main_clause(words: Sequence[Token], low: int, end: int, *, plain: bool) -> bool:
    """Whether what stands left of an insertion can be what is said, and not a mere opening of the sentence.

    Where nothing else can be (`plain`), a few words that begin like a clause will do.
    """
    first = _first_word(words, low, end)
    if first >= end or has_finite(words, first, end):
        return first < end
    return plain and end - first >= _LEAST_CLAUSE and words[first].low not in PREPOSITIONS | CONJUNCTIONS


def _is_subordinate(words: Sequence[Token], low: int, end: int) -> bool:
    """Whether what stands left of a verb and its subject is only “When the boats came,”."""
    first = _first_word(words, low, end)
    return words[first].low in SUBORDINATORS | _ASKED and all(word.text != "," for word in words[first:end])


def _is_split(words: Sequence[Token], left: Range, rest: int, high: int) -> bool:
    """Whether a cue stands between a subject, at `left`, and its verb: “The lake, experts fear, is dying”."""
    first, end = _first_word(words, *left), left[1]
    if first >= end or not goes_on_after(words, rest):
        return False
    if words[first].low in PREPOSITIONS | CONJUNCTIONS:
        return has_finite(words, rest, high) and words[rest].low not in COORDINATORS
    if any(not word.is_word for word in words[first:end]):
        return False
    at = rest
    while at < high and is_adverb(words[at]):
        at += 1
    return at < high and words[at].low not in VERBS and is_finite(words[at])


def _first_word(words: Sequence[Token], low: int, end: int) -> int:
    while low < end and (words[low].low in STARTERS or not words[low].is_word):
        low += 1
    return low
