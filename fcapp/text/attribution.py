"""Who says what in a news article: direct, indirect and mixed speech, thoughts and findings, credits of pictures.

Rules over word lists, no parser: a lexicon of reporting verbs, a walk left to the verb's subject, and the marks of
clauses. Time grows with the length of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from fcapp.model.spans import Span
from fcapp.text.credits import Credit, credit_in, signature_in, titled, turns
from fcapp.text.cue_words import VERBS
from fcapp.text.datelines import without_dateline
from fcapp.text.frame import Frame
from fcapp.text.frames import frames
from fcapp.text.groups import Groups
from fcapp.text.names import Names
from fcapp.text.nesting import Nesting, chain_of
from fcapp.text.quotes import quotations
from fcapp.text.sentences import Sentences
from fcapp.text.speakers import Speakers
from fcapp.text.subjects import subject_before
from fcapp.text.suggested import Attribution, Relay, SpeechKind
from fcapp.text.tokens import Token, tokens
from fcapp.text.uncued import holds_words, uncued

_MANY = re.compile(r"(?i:every|all|no|most|countless) (?:\w+ )?(?:stud(?:y|ies)|research|polls?|experts?|data)\b")
"""How a source begins that is nobody who could be asked."""
_MOST_TOKENS, _MOST_SIGNS = 250, 4000
"""Of a sentence that is looked at; longer ones are no prose."""
_LONGEST_BLOCK = 12
"""Sentences of a block quotation without marks."""


@dataclass(frozen=True, slots=True)
class _Found:
    content: Span
    source: Span | None
    cue: Span | None
    said_by: Span | None
    """The whole of the words that say who says it."""
    outlet: Span | None = None
    """The paper, station or agency that it was said to."""
    sure: float = 1.0
    quoted: bool = False
    """Whether another speaker hands it on."""
    cited: bool = False
    """Whether another speaker names it as the source of the same words."""


def attributions(
    text: str,
    sentences: Sequence[Span] | None = None,
    names: Names | None = None,
    tick: Callable[[], None] = lambda: None,
) -> list[Attribution]:
    """The attributions in `text`, sorted by where the content begins, outer ones before those that stand in them.

    `sentences` are those of the text, in order; `names` are those of a longer text that this one is a part of. `tick`
    is called for each sentence and may raise, to stop.
    """
    spans = sentences if sentences is not None else Sentences(text).over(0, len(text))
    return _Article(text, spans, names or Names(text), tick).read()


class _Article:
    def __init__(self, text: str, sentences: Sequence[Span], names: Names, tick: Callable[[], None]) -> None:
        self._text, self._tick = text, tick
        self._sentences = list(sentences)
        self._quotations = quotations(text)
        self._names = names
        self._saying: set[int] = set()
        """Places of the sentences that say who says something."""
        self._speakers = Speakers(names, Groups(text, self._sentences, self._quotations, self._saying))

    def read(self) -> list[Attribution]:
        found = [one for one in (*self._in_lines(), *self._in_sentences()) if holds_words(self._text, one.content)]
        found += self._carried(found)
        return sorted(self._resolved(found), key=lambda one: _order(one.content))

    def _in_lines(self) -> Iterator[_Found]:
        lines = _lines(self._text, self._sentences)
        spans = [Span(line[0].start, line[-1].end) for line in lines]
        speaking = turns(self._text, spans)
        for place, (line, span) in enumerate(zip(lines, spans, strict=True)):
            credit = (
                credit_in(self._text, span, line, spans[place - 1] if place else None)
                or signature_in(self._text, span, self._names)
                or titled(self._text, span, headline=place == 0, turns=speaking)
            )
            if credit is not None:
                yield _of_credit(credit)

    def _in_sentences(self) -> Iterator[_Found]:
        for place, sentence in enumerate(self._sentences):
            self._tick()
            if sentence.end - sentence.start > _MOST_SIGNS:
                continue
            words = tokens(self._text, without_dateline(self._text, sentence), self._quotations)
            if not 2 <= len(words) <= _MOST_TOKENS:
                continue
            found = frames(words)
            if found:
                self._saying.add(place)
            for frame in found:
                yield self._placed(words, frame)
            announced = self._announced(place, words)
            if announced is not None:
                yield announced

    def _announced(self, place: int, words: Sequence[Token]) -> _Found | None:
        """What the next sentence begins, where this one ends with a colon or comma: “Weber stated,”."""
        if words[-1].text not in ",:" or place + 1 >= len(self._sentences):
            return None
        following = self._sentences[place + 1]
        at = self._quotation_at(following.start)
        if at is None and words[-1].text != ":":
            return None
        for verb in range(len(words) - 1, 0, -1):
            if words[verb].low not in VERBS or words[verb].quote >= 0:
                continue
            subject = subject_before(words, verb, 0)
            if subject.phrase is not None:
                content = at if at is not None else self._block(place + 1)
                start, end = subject.phrase
                return _Found(content, _span(words, start, end), _span(words, verb, verb + 1), self._sentences[place])
        return None

    def _block(self, place: int) -> Span:
        """The sentences of a paragraph from `place` on, up to one that says itself who says what."""
        start, end = self._sentences[place]
        for sentence in self._sentences[place + 1 : place + _LONGEST_BLOCK]:
            if "\n" in self._text[end : sentence.start] or self._says_itself(sentence):
                break
            end = sentence.end
        return Span(start, end)

    def _says_itself(self, sentence: Span) -> bool:
        """Whether `sentence` begins with words that say who says it."""
        if sentence.end - sentence.start > _MOST_SIGNS:
            return False
        words = tokens(self._text, sentence, self._quotations)
        return len(words) <= _MOST_TOKENS and any(frame.start <= 1 for frame in frames(words))

    def _placed(self, words: Sequence[Token], frame: Frame) -> _Found:
        content = self._whole_quotations(_span(words, *frame.content), frame.level)
        source = _span(words, *frame.source) if frame.source else None
        said_by = _span(words, frame.start, max(frame.end, frame.start + 1))
        outlet = _span(words, *frame.outlet) if frame.outlet else None
        sure = 0.3 if frame.unnamed else 1.0
        return _Found(content, source, _span(words, *frame.cue), said_by, outlet, sure, frame.quoted, frame.cited)

    def _whole_quotations(self, content: Span, level: int) -> Span:
        """`content` with the sentences of a quotation that it begins or ends in."""
        start, end = content
        first, last = self._place_at(start), self._place_at(end - 1)
        if first is not None and first != level:
            start = min(start, self._quotations[first].start)
        if last is not None and last != level:
            end = max(end, self._quotations[last].end)
        if level >= 0:
            start, end = max(start, self._quotations[level].start), min(end, self._quotations[level].end)
        while end > start and self._text[end - 1] in ",;: \n":
            end -= 1
        return Span(start, end)

    def _carried(self, found: Sequence[_Found]) -> Iterator[_Found]:
        """Quotations of whole sentences that nothing is said of: the last speaker's."""
        said = [one.content for one in found if one.cue is None or self._place_at(one.cue.start) is None]
        for quotation in uncued(self._text, self._sentences, self._quotations, said):
            yield _Found(quotation, None, None, None)

    def _resolved(self, found: Sequence[_Found]) -> Iterator[Attribution]:
        nesting = Nesting()
        for one in sorted(found, key=lambda one: (*_order(one.content), one.cited)):
            outer = nesting.at(one.content)
            if outer is not None and self._is_hearsay(one):
                continue
            speaker, sure = self._speaker(one, None if one.quoted or one.cited else outer)
            if one.source is not None and (outer is None or one.quoted or self._is_named_first(one, outer)):
                self._speakers.spoke(speaker)
            if speaker or one.cue is not None:
                handed = chain_of(one.content, speaker, outer, self._outlet(one))
                kind = self._kind(one)
                saying = Attribution(one.content, one.source, one.cue, speaker, kind, sure, handed)
                nesting.enter(saying)
                yield saying

    def _is_hearsay(self, one: _Found) -> bool:
        """Whether whoever is quoted only calls on many: ““Every study shows that it is safe,” she said”."""
        if one.source is None or self._place_at(one.source.start) is None:
            return False
        return _MANY.match(self._text, *one.source) is not None

    def _is_named_first(self, one: _Found, outer: Attribution) -> bool:
        """Whether `one` is the main saying, and `outer` follows: “..., she said, according to a transcript”."""
        if one.cue is None or outer.cue is None or one.cited or self._place_at(one.cue.start) is not None:
            return False
        return one.cue < outer.cue

    def _speaker(self, one: _Found, outer: Attribution | None) -> tuple[str, float]:
        """Who says it within what `outer` says, and how sure that is."""
        if one.source is not None:
            before = min(one.source.start, one.content.start)
            told = self._place_at(one.source.start) is None
            known = outer is not None and (not told or (outer.source or outer.content) < one.source)
            enclosing = outer.speaker if outer and known else ""
            name = self._speakers.resolve(self._text[slice(*one.source)], before, enclosing, told=told)
            return name.name, min(one.sure, name.sure)
        if one.cue is None:
            return self._led_in_by(one.content) or (self._speakers.last, 0.5)
        return "", one.sure

    def _outlet(self, one: _Found) -> Relay | None:
        return Relay(self._text[slice(*one.outlet)], one.outlet, one.cue) if one.outlet else None

    def _led_in_by(self, quotation: Span) -> tuple[str, float] | None:
        """Whom the sentence before a quotation is about, where it says nothing of anybody's saying."""
        place = bisect_right(self._sentences, quotation.start, key=lambda span: span.start) - 2
        if place < 0 or "\n" in self._text[self._sentences[place].end : quotation.start]:
            return None
        before = self._sentences[place]
        if place in self._saying:
            return None
        for at, name in self._names.persons_before(quotation.start):
            if at < before.start:
                return None
            if self._names.opens_clause(at):
                return name, 0.4
        return None

    def _kind(self, one: _Found) -> SpeechKind:
        start, end = one.content
        first, last = self._place_at(start), self._place_at(end - 1)
        if one.cue is not None and self._place_at(one.cue.start) is not None:
            return SpeechKind.INDIRECT
        quoted = bisect_right(self._quotations, end - 1, key=lambda q: q.start) - 1
        if quoted < 0 or self._quotations[quoted].end <= start:
            return SpeechKind.INDIRECT
        between = self._between(one, first, last)
        return SpeechKind.DIRECT if between else SpeechKind.MIXED

    def _between(self, one: _Found, first: int | None, last: int | None) -> bool:
        """Whether nothing but the cue stands outside the quotations that the content begins and ends in."""
        if first is None:
            return False
        end = one.content.end
        if last is None and not any(sign.isalnum() for sign in self._text[self._quotations[first].end : end]):
            return True
        if last is None:
            return False
        place = first
        while place < last:
            gap = Span(self._quotations[place].end, self._quotations[place + 1].start)
            aside = one.said_by is not None and gap.overlaps(one.said_by)
            if any(sign.isalnum() for sign in self._text[gap.start : gap.end]) and not aside:
                return False
            place += 1
        return True

    def _place_at(self, offset: int) -> int | None:
        place = bisect_right(self._quotations, offset, key=lambda span: span.start) - 1
        return place if place >= 0 and offset < self._quotations[place].end else None

    def _quotation_at(self, offset: int) -> Span | None:
        place = self._place_at(offset)
        return self._quotations[place] if place is not None else None


def _order(content: Span) -> tuple[int, int]:
    """Sayings in the order of the text; of two that begin together the longer one first."""
    return content.start, -content.end


def _of_credit(credit: Credit) -> _Found:
    return _Found(credit.content, credit.source, credit.cue, credit.source)


def _span(words: Sequence[Token], start: int, end: int) -> Span:
    return Span(words[start].start, words[max(start, end - 1)].end)


def _lines(text: str, sentences: Sequence[Span]) -> list[list[Span]]:
    """The sentences of each paragraph."""
    lines: list[list[Span]] = []
    for sentence in sentences:
        if lines and "\n" not in text[lines[-1][-1].end : sentence.start]:
            lines[-1].append(sentence)
        else:
            lines.append([sentence])
    return lines
