"""The attributions within one sentence, speakers not yet resolved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fcapp.text.contents import MARKS, After, Mark, after_verb, has_finite, opens_quotation, quoted_words
from fcapp.text.cue_words import ALSO_NOUNS, ATTITUDES, NOUNS, VERBS, Form, Use
from fcapp.text.function_words import (
    BE,
    CONJUNCTIONS,
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    STARTERS,
    TIMES,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_number,
)
from fcapp.text.subjects import Range, Subject, main_subject, noun_phrase_after, noun_phrase_before, subject_before
from fcapp.text.tokens import Token

_QUOTERS = word_set(
    "quote quotes quoted quoting cite cites cited citing report reports reported reporting record recorded"
)
_PHRASES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "eyes", "of"),
)
_SUPPORT = word_set("""come came comes coming reach reached draw drew make made makes making issue issued express expressed voice voiced
    repeat repeated reiterated give gave stand stood have had has share shared shares hold held put raised raise
    published publish release released defended defend published offered offer""")
_DENIES = word_set("deny denied denies denying reject rejected rejects rejecting dismiss dismissed dismisses")
_BOUNDARY = word_set("and but while whilst whereas although though with yet or as")


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution as places in the sentence's tokens."""

    cue: Range
    source: Range | None
    content: Range
    start: int
    """The first place of the words that say who says it."""
    end: int
    """The place after them."""
    after: bool
    """Whether what is said begins after the verb."""
    level: int
    """The quotation that the words who say it stand in, -1 for none."""
    unnamed: bool = False
    """Whether it is said by nobody in particular (“it is believed that”)."""


def frames(words: Sequence[Token]) -> list[Frame]:
    """The attributions of a sentence, in order of their cues."""
    found: list[Frame] = []
    at = 0
    while at < len(words):
        low, high = _level(words, at)
        for frame in _frames_at(words, at, low, high, found):
            found.append(frame)
        at += 1
    return [_ended(words, frame, found) for frame in found]


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


def _frames_at(words: Sequence[Token], at: int, low: int, high: int, found: Sequence[Frame]) -> Iterator[Frame]:
    word = words[at]
    if not word.is_word or (word.quote >= 0 and high - low < _LEAST_QUOTED):
        return
    phrase = _phrase_at(words, at, high)
    wording = _wording_at(words, at, high)
    if wording is not None:
        yield from _according(words, at, at + 1, low, high, wording)
    elif phrase:
        yield from _according(words, at, at + phrase, low, high)
    elif (
        word.low == "as"
        and at + 1 < high
        and words[at + 1].low in ("saying", "telling", "stating", "writing", "claiming")
    ):
        yield from _quoted_as(words, at, low, high)
    elif word.low in VERBS and not (word.is_capital and at > low):
        yield from _verb_frames(words, at, low, high, found)
    if word.low in ATTITUDES and at + 2 < high and words[at + 1].low == "that":
        yield from _attitude_frames(words, at, low, high)
    if word.low in NOUNS and not found_at(found, at):
        yield from _noun_frames(words, at, low, high)


_LEAST_QUOTED = 4


def found_at(found: Sequence[Frame], at: int) -> bool:
    """Whether the last of `found` has its cue at `at`."""
    return bool(found) and found[-1].cue[0] <= at < found[-1].cue[1]


def _phrase_at(words: Sequence[Token], at: int, high: int) -> int:
    for phrase in _PHRASES:
        if at + len(phrase) < high and all(words[at + n].low == part for n, part in enumerate(phrase)):
            return len(phrase)
    return 0


def _wording_at(words: Sequence[Token], at: int, high: int) -> tuple[Range, int] | None:
    """Who is named, and where it ends, in “as Weber put it” and “in Weber's words”."""
    last = min(high, at + 12)
    if words[at].low == "as":
        put = next(
            (n for n in range(at + 2, last - 1) if words[n].low in ("put", "puts") and words[n + 1].low == "it"), None
        )
        return ((at + 1, put), put + 2) if put is not None else None
    if words[at].low == "in":
        for end in range(at + 2, last):
            owner = words[end - 1].low
            if words[end].low in ("words", "view", "opinion") and (
                owner in POSSESSIVES or owner.endswith(("'s", "s'"))
            ):
                return (at + 1, end), end + 1
            if not words[end].is_word:
                return None
    return None


def _according(
    words: Sequence[Token], at: int, after: int, low: int, high: int, wording: tuple[Range, int] | None = None
) -> Iterator[Frame]:
    source = wording[0] if wording else noun_phrase_after(words, after, high)
    if source is None:
        return
    end = wording[1] if wording else _participle_end(words, source[1], high)
    middle = at > low and any(word.is_word and word.low not in STARTERS for word in words[low:at])
    chain = _citing(words, end, high)
    stop = chain[1] if chain else end
    if middle and not _opens_clause(words, at, low):
        content, after_cue = _left_start(words, at, low), False
        goes_on = stop < high and words[stop].text == "," and stop + 1 < high and _goes_on_after(words, stop + 1)
        spans = (content, high if goes_on else _without_comma(words, at))
    else:
        begin = stop
        while begin < high and not words[begin].is_word and not opens_quotation(words, begin):
            begin += 1
        spans, after_cue = (begin, high), True
    if (
        spans[0] >= spans[1]
        or (not has_finite(words, *spans)
        and not any(opens_quotation(words, n) for n in range(*spans)))
    ) and spans[1] - spans[0] < 4:
        return
    yield Frame((at, after), source, spans, at, stop, after_cue, words[at].quote)
    if chain:
        yield Frame((chain[0] - 1, chain[0]), chain, spans, at, stop, after_cue, words[at].quote)


def _participle_end(words: Sequence[Token], at: int, high: int) -> int:
    """The end of what tells more of a noun: “a posting made a day ago,”."""
    if at >= high or not (words[at].low.endswith("ed") or words[at].low in ("made", "seen", "given", "written")):
        return at
    end = at
    while end < high and words[end].text != ",":
        end += 1
    return end if end < high else at


def _opens_clause(words: Sequence[Token], at: int, low: int) -> bool:
    """Whether a phrase at `at` opens a clause inside the sentence: “learned that according to a post, ...”."""
    before = words[at - 1]
    if before.low in ("that", "but", "and", "while", "because", "although", "whereas", "though"):
        return True
    return before.text == "," and at - 2 >= low and words[at - 2].low in ("that", "but", "and", "while", "although")


def _goes_on_after(words: Sequence[Token], at: int) -> bool:
    """Whether what was said goes on at `at`, after an insertion."""
    if opens_quotation(words, at):
        return True
    low = words[at].low
    if low in VERBS and Form.GERUND in VERBS[low][1]:
        return False
    return low not in ("citing", "quoting", "referring", "who", "as", "when", "while", "speaking", "according")


def _citing(words: Sequence[Token], at: int, high: int) -> Range | None:
    if at + 2 < high and words[at].text == "," and words[at + 1].low in ("quoting", "citing"):
        return noun_phrase_after(words, at + 2, high)
    return None


def _quoted_as(words: Sequence[Token], at: int, low: int, high: int) -> Iterator[Frame]:
    for back in range(at - 1, max(low - 1, at - 25), -1):
        if words[back].low not in _QUOTERS:
            continue
        subject = subject_before(words, back, low)
        source: Range | None = subject.phrase
        if not subject.passive and back + 1 < at:
            source = noun_phrase_after(words, back + 1, at) or (back + 1, at)
        after = after_verb(words, at + 1, high, VERBS[words[at + 1].low][0] | Use.CLAUSE)
        start = after.start if after.start is not None else after.rest
        if start < high:
            yield Frame((at, at + 2), source, (start, high), subject.start, start, True, words[at].quote)
        return


def _verb_frames(words: Sequence[Token], at: int, low: int, high: int, found: Sequence[Frame]) -> Iterator[Frame]:
    uses, form = VERBS[words[at].low]
    if words[at - 1].low == "as" and at > low and form & Form.GERUND:
        return
    inverted = _inverted(words, at, low, high, uses, form)
    if inverted is not None:
        yield inverted
        return
    subject = subject_before(words, at, low)
    subject = _shared(words, subject, at, low, form, found)
    after = after_verb(words, at, high, uses)
    if subject is None or not _can_be_verb(words, at, low, high, subject, after):
        return
    if subject.passive:
        yield from _passive(words, at, low, high, subject, after)
        return
    if subject.negated and not uses & Use.THOUGHT:
        return
    if subject.phrase is None:
        return
    yield from _placed(words, at, low, high, subject, after, uses)


def _shared(
    words: Sequence[Token], subject: Subject, at: int, low: int, form: Form, found: Sequence[Frame]
) -> Subject | None:
    """`subject`, with the phrase of an earlier verb where it shares one."""
    if subject.phrase is not None:
        return subject
    if subject.infinitive:
        before = [word.low for word in words[max(low, at - 3) : at]]
        goes_on = before[-1:] == ["to"] and any(
            w in ("went", "go", "goes", "going", "continued", "on") for w in before
        )
        if not goes_on:
            return None
    first = subject.start
    gerund = bool(form & Form.GERUND)
    before_word = words[first - 1] if first > low else None
    if before_word is None and not gerund:
        return None
    earlier = next((f for f in reversed(found) if f.level == words[at].quote and f.source is not None), None)
    joined = before_word is not None and (
        before_word.low in COORDINATORS
        or before_word.text in ",—–"
        or before_word.low in ("by", "before", "after", "while", "without", "whilst")
    )
    if not (joined or subject.infinitive) or _is_told(words, at, first, low):
        return subject if subject.passive else None
    if earlier is not None and (gerund or before_word is not None):
        return replace(subject, phrase=earlier.source)
    phrase = main_subject(words, low, at)
    return replace(subject, phrase=phrase) if phrase else (subject if subject.passive else None)


def _is_told(words: Sequence[Token], at: int, first: int, low: int) -> bool:
    """Whether the verb shares the passive of one before it: “was called in and told that”."""
    if words[first - 1].low != "and" or Use.TELL not in VERBS[words[at].low][0]:
        return False
    return any(word.low in BE for word in words[max(low, first - 8) : first - 1])


def _can_be_verb(words: Sequence[Token], at: int, low: int, high: int, subject: Subject, after: After) -> bool:
    """Whether the word at `at` is a verb here, and one with a saying beside it."""
    word = words[at]
    form = VERBS[word.low][1]
    before = words[at - 1] if at > low else None
    following = words[at + 1] if at + 1 < high else None
    if before is not None and (before.low in DETERMINERS - {"all", "some", "many", "most", "several", "others"}):
        if not (before.low in ("this", "that", "these", "those") and word.low not in ALSO_NOUNS):
            return False
    if word.low.startswith("point") and (following is None or following.low != "out"):
        return False
    if before is not None and before.low in PREPOSITIONS and subject.phrase is None:
        return False
    if following is not None and following.low == "of" and word.low not in ("said",):
        return False
    if form == Form.PARTICIPLE and not subject.start < at:
        return False
    if word.low not in ALSO_NOUNS:
        return True
    if following is not None and (is_auxiliary(following) or following.low in ("by", "of", "from", "about", "for")):
        return False
    if following is not None and following.low in VERBS and VERBS[following.low][1] & (Form.PAST | Form.PRESENT):
        return False
    phrase = subject.phrase
    if phrase is None or subject.relative or subject.shared:
        return True
    between = words[phrase[1] : at]
    if any(not word.is_word or is_auxiliary(word) or is_adverb(word) for word in between):
        return True
    if any(word.low not in TIMES | {"on", "in"} and not is_number(word) for word in between):
        return False
    return _agrees(words, phrase, at, after)


def _head(words: Sequence[Token], phrase: Range) -> Token:
    """The noun of a phrase: the last word before what a preposition adds."""
    end = next((at for at in range(phrase[0] + 1, phrase[1]) if words[at].low in PREPOSITIONS), phrase[1])
    return words[end - 1]


def _agrees(words: Sequence[Token], phrase: Range, at: int, after: After) -> bool:
    """Whether the subject fits a form that may be a noun: “critics claim” but not “the benefit claim”."""
    first, last, form = words[phrase[0]], _head(words, phrase), VERBS[words[at].low][1]
    if last.low.endswith(("'s", "s'")):
        return False
    if last.low in PERSONAL or last.low in ("who", "some", "many", "others"):
        return True
    if last.low in ("latest", "new", "first", "final", "official", "recent", "main", "public") or last.low.endswith(
        "ing"
    ):
        return False
    plural = (
        last.low.endswith("s")
        or last.low in ("media", "police", "people")
        or "and" in (w.low for w in words[phrase[0] : phrase[1]])
    )
    if form & Form.BASE and not form & Form.PAST:
        return plural
    if form & Form.PRESENT:
        named = first.is_capital or first.low in DETERMINERS
        return (
            named
            and (not last.low.endswith("s") or last.is_capital)
            and (after.mark is not Mark.BARE or first.is_capital or first.low in DETERMINERS)
        )
    return True


def _passive(words: Sequence[Token], at: int, low: int, high: int, subject: Subject, after: After) -> Iterator[Frame]:
    """“It is believed that X”, “X is believed to have ...”: somebody says so, nobody in particular."""
    following = words[at + 1] if at + 1 < high else None
    cue = (subject.start if subject.phrase is None else subject.phrase[1], at + 1)
    if subject.negated or following is None:
        return
    if (following.low == "to" and subject.phrase is not None and Use.TELL not in VERBS[words[at].low][0] | Use.THAT) or (subject.phrase is not None and following.low == "to" and words[at].low in _SAID_TO_BE):
        yield Frame(cue, None, (subject.phrase[0], high), cue[0], at + 1, False, words[at].quote, unnamed=True)
    elif subject.phrase is not None and words[subject.phrase[0]].low == "it" and after.start is not None:
        agent = noun_phrase_after(words, at + 2, after.start) if following.low == "by" else None
        yield Frame(
            cue, agent, (after.start, high), subject.start, after.start, True, words[at].quote, unnamed=agent is None
        )


_SAID_TO_BE = word_set(
    "said believed thought reported alleged claimed known understood assumed feared rumoured rumored estimated found "
    "reckoned considered suspected expected predicted forecast"
)


def _inverted(words: Sequence[Token], at: int, low: int, high: int, uses: Use, form: Form) -> Frame | None:
    """“..., said the minister”."""
    if not uses & Use.SPEECH or form & Form.GERUND or at <= low or at + 1 >= high:
        return None
    before = words[at - 1]
    closes = before.text in MARKS and before.quote >= 0 and before.quote != words[at].quote
    if not closes and before.text not in ",?!-–—":
        return None
    following = words[at + 1]
    if not following.is_word and not opens_quotation(words, at + 1):
        return None
    if following.low in PREPOSITIONS or following.low == "that":
        return None
    quoted = closes or (at - 2 >= low and words[at - 2].text in MARKS and words[at - 2].quote != words[at].quote)
    source = noun_phrase_after(words, at + 1, high)
    if source is None:
        return None
    if not quoted and not (
        has_finite(words, low, at - 1) and _ends_inverted(words, source[1], high) and _is_person(words, source)
    ):
        return None
    if words[source[0]].low in ("him", "them", "me", "us"):
        return None
    content = _joined(words, _left_content(words, at, low, quoted=quoted), source[1], high)
    return Frame((at, at + 1), source, content, at, source[1], False, words[at].quote)


def _is_person(words: Sequence[Token], source: Range) -> bool:
    first = words[source[0]]
    return first.is_capital or first.low in DETERMINERS | {"officials", "police", "experts", "critics"}


def _ends_inverted(words: Sequence[Token], at: int, high: int) -> bool:
    """Whether after an inverted verb's subject no verb of its own follows."""
    end = at
    while end < high and words[end].text not in ",;":
        end += 1
    if any(is_finite(word) for word in words[at:end]):
        return False
    return (
        not has_finite(words, end, high)
        or end == at
        or (end + 1 < high and words[end + 1].low in CONJUNCTIONS | {"a", "an", "the"})
    )


def _placed(
    words: Sequence[Token], at: int, low: int, high: int, subject: Subject, after: After, uses: Use
) -> Iterator[Frame]:
    assert subject.phrase is not None
    start, level = subject.start, words[at].quote
    if subject.shared and subject.phrase[1] <= at:
        start = at
        while start > low and words[start - 1].is_word and words[start - 1].low not in COORDINATORS:
            start -= 1
            if is_auxiliary(words[start]):
                continue
            start += 1
            break

    def frame(content: Range, end: int, *, after_cue: bool) -> Frame:
        return Frame((at, at + 1), subject.phrase, content, start, end, after_cue, level)

    postposed = uses & (Use.SPEECH | Use.THOUGHT) and not (subject.relative or subject.shared)
    separator = words[start - 1] if start > low else None
    parenthetical = separator is not None and not separator.is_word and separator.text not in ":;("
    quoted = parenthetical and _ends_quotation(words, start, low, level)
    if postposed and parenthetical and _is_aside(words, after, high):
        if separator and start - 2 >= low and words[start - 2].low in ("who", "which", "that"):
            resumed = after.rest + 1 if after.rest < high else high
            if resumed < high:
                yield frame((resumed, high), resumed, after_cue=True)
            return
        if quoted or _is_main_clause(words, low, start - 1):
            content = _left_content(words, start, low, quoted=quoted)
            yield frame(_joined(words, content, after.rest, high), after.rest, after_cue=False)
            return
        if (
            after.rest + 1 < high
            and words[after.rest].text == ","
            and _is_split(words, low, start - 1, after.rest + 1, high)
        ):
            yield frame((_left_start(words, start, low), high), after.rest, after_cue=False)
            return
    if after.start is None:
        if postposed and quoted:
            content = _left_content(words, start, low, quoted=True)
            yield frame(_joined(words, content, after.rest, high), after.rest, after_cue=False)
        elif postposed and parenthetical and after.rest >= high - 1 and _is_main_clause(words, low, start - 1):
            yield frame(_left_content(words, start, low, quoted=False), after.rest, after_cue=False)
        return
    if quoted and after.mark is Mark.QUOTE and postposed:
        content = _left_content(words, start, low, quoted=True)
        yield frame((content[0], high), after.rest, after_cue=False)
        return
    if (
        Use.QUOTED in uses
        and not uses & (Use.CLAUSE | Use.THAT | Use.TELL)
        and after.mark not in (Mark.COLON, Mark.QUOTE)
    ) and not (after.mark is Mark.WHETHER and Use.ASK in uses):
        return
    if after.mark is Mark.BARE and words[at].low in ALSO_NOUNS and not _bare_after_noun(words, after.start, high):
        return
    yield frame((after.start, high), after.start, after_cue=True)


def _bare_after_noun(words: Sequence[Token], start: int, high: int) -> bool:
    end = start
    while end < high and words[end].is_word:
        end += 1
    return words[start].low not in PREPOSITIONS | CONJUNCTIONS and has_finite(words, start + 1, end)


def _is_aside(words: Sequence[Token], after: After, high: int) -> bool:
    """Whether nothing but times and places stands between the verb and the next comma or the end."""
    if after.rest >= high:
        return True
    sign = words[after.rest].text
    if after.mark in (Mark.THAT, Mark.COLON, Mark.WHETHER) and after.start is not None:
        return False
    return sign in ",.!?;–—)" and after.start is None


def _ends_quotation(words: Sequence[Token], start: int, low: int, level: int) -> bool:
    """Whether a quotation that is a saying ends right before `start`, but for a comma."""
    at = start - 1
    if at > low and words[at].text in ",.":
        at -= 1
    if at < low or words[at].quote == level or words[at].quote < 0 or words[at].text not in MARKS:
        return False
    first = at
    while first > low and words[first - 1].quote == words[at].quote:
        first -= 1
    return quoted_words(words, first, at + 1) >= 2 or words[at - 1].text in ",?!." or first == low


def _is_main_clause(words: Sequence[Token], low: int, end: int) -> bool:
    """Whether what stands left of an insertion can be what is said, and not a mere opening of the sentence."""
    first = low
    while first < end and (words[first].low in STARTERS or not words[first].is_word):
        first += 1
    if not has_finite(words, first, end):
        return False
    opening = words[first].low in PREPOSITIONS | {
        "when",
        "as",
        "if",
        "while",
        "although",
        "because",
        "asked",
        "since",
        "though",
    }
    if not opening:
        return True
    comma = next((at for at in range(first, end) if words[at].text == ","), end)
    return has_finite(words, comma, end)


def _left_start(words: Sequence[Token], end: int, low: int) -> int:
    """Where a clause that is attributed at `end` begins: after the last clause that somebody else said."""
    start = low
    for at in range(end - 2, low, -1):
        if words[at].text == ";" or (words[at].low in ("while", "whilst", "whereas") and words[at - 1].text == ","):
            start = at + 1
            break
    while start < end and (not words[start].is_word and not opens_quotation(words, start)):
        start += 1
    return start


def _left_content(words: Sequence[Token], end: int, low: int, *, quoted: bool) -> Range:
    last = _without_comma(words, end)
    if quoted:
        first = last - 1
        while first > low and words[first - 1].quote == words[last - 1].quote:
            first -= 1
        if first == low or words[first - 1].text in ":" or not _flows_into(words, low, first):
            return (first, last)
    return (_left_start(words, end, low), last)


def _flows_into(words: Sequence[Token], low: int, quote: int) -> bool:
    """Whether the words before a quotation belong to what is said with it."""
    before = words[quote - 1]
    return before.is_word or before.text == "," or has_finite(words, low, quote)


def _without_comma(words: Sequence[Token], end: int) -> int:
    while end > 0 and words[end - 1].text in ",–—-(" and words[end - 1].text not in MARKS:
        end -= 1
    return end


def _is_split(words: Sequence[Token], low: int, end: int, rest: int, high: int) -> bool:
    """Whether a cue stands between a subject and its verb: “The lake, experts fear, is dying”."""
    first = low
    while first < end and (words[first].low in STARTERS or not words[first].is_word):
        first += 1
    if (
        first >= end
        or words[first].low in PREPOSITIONS | CONJUNCTIONS
        or any(not w.is_word for w in words[first:end])
    ):
        return False
    at = rest
    while at < high and is_adverb(words[at]):
        at += 1
    return at < high and words[at].low not in VERBS and is_finite(words[at])


def _joined(words: Sequence[Token], content: Range, rest: int, high: int) -> Range:
    """`content` with what goes on after the words that say who says it."""
    first, last = words[content[0]], words[content[1] - 1]
    if first.quote >= 0 and first.quote == last.quote and first.text in MARKS:
        return (content[0], _next_quotation(words, rest, high) or content[1])
    return (content[0], _resumed(words, rest, high) or content[1])


def _next_quotation(words: Sequence[Token], rest: int, high: int) -> int | None:
    """The end of a quotation that goes on after an insertion that ends at `rest`, perhaps with a relative clause."""
    for at in range(rest, high):
        if opens_quotation(words, at):
            return _quotation_end(words, at, high) if words[at - 1].text in ",.;–—" else None
        if words[at].low in VERBS and words[at].low not in ALSO_NOUNS:
            return None
    return None


def _resumed(words: Sequence[Token], rest: int, high: int) -> int | None:
    """The end of what is said where it goes on after an insertion that ends at `rest`."""
    at = rest
    while at < high and words[at].text in ",.;–—":
        at += 1
    if at == rest or at >= high:
        return None
    if opens_quotation(words, at):
        return _quotation_end(words, at, high)
    if words[rest].text != "," or not _goes_on_after(words, at):
        return None
    if words[at].low in ("and", "but", "or", "which", "because", "so", "though", "although", "if", "until", "unless"):
        return high
    return high if has_finite(words, at, high) else None


def _quotation_end(words: Sequence[Token], at: int, high: int) -> int:
    end = at
    while end < high and words[end].quote == words[at].quote:
        end += 1
    return end


def _noun_frames(words: Sequence[Token], at: int, low: int, high: int) -> Iterator[Frame]:
    """“his claim that ...”, “made the claim that ...”, “a report by Brook that ...”."""
    that = next((n for n in range(at + 1, min(high, at + 10)) if words[n].low == "that"), None)
    if that is None or that + 2 >= high or not has_finite(words, that + 1, high):
        return
    between = words[at + 1 : that]
    if between and (
        between[0].low not in ("by", "of", "from", "in", "to") or any(is_finite(w) or not w.is_word for w in between)
    ):
        return
    if is_finite(words[that + 1]):
        return
    source = _noun_source(words, at, that, low)
    if source is None:
        return
    start = min(source[0], at)
    end = _predicate_end(words, that + 1, high)
    yield Frame((at, at + 1), source, (that + 1, end), start, that + 1, True, words[at].quote)


def _predicate_end(words: Sequence[Token], start: int, high: int) -> int:
    """Where the clause after a noun ends: before the verb that the noun itself is the subject of."""
    first = next((at for at in range(start, high) if is_finite(words[at]) and not _is_reduced(words, at, high)), high)
    for at in range(first + 1, high):
        word, before = words[at], words[at - 1]
        if not word.is_word or word.low in CONJUNCTIONS:
            return high
        if (
            is_finite(word)
            and not (is_auxiliary(before) or is_adverb(before))
            and before.low not in DETERMINERS | {"to", "not"}
        ):
            return at
    return high


def _attitude_frames(words: Sequence[Token], at: int, low: int, high: int) -> Iterator[Frame]:
    """“She is confident that ...”, “the bank made clear that ...”."""
    subject = subject_before(words, at, low)
    made = at - 1 if words[at - 1].low in ("made", "makes", "make") else at - 2
    if made > low and words[made].low in ("made", "makes", "make") and words[at].low == "clear":
        subject = subject_before(words, made, low)
    elif not any(word.low in BE for word in words[max(low, subject.start) : at]):
        return
    phrase = subject.phrase
    if (
        phrase is None
        or words[phrase[0]].low in ("it", "that", "this", "there")
        or (words[at].low == "clear"
        and made < low)
    ):
        return
    yield Frame((at, at + 1), phrase, (at + 2, high), phrase[0], at + 2, True, words[at].quote)


def _is_reduced(words: Sequence[Token], at: int, high: int) -> bool:
    """Whether the participle at `at` only tells more of a noun: “the claims made about him”."""
    following = words[at + 1] if at + 1 < high else None
    return not is_auxiliary(words[at]) and following is not None and following.low in PREPOSITIONS


def _noun_source(words: Sequence[Token], at: int, that: int, low: int) -> Range | None:
    if at + 1 < that and words[at + 1].low in ("by", "of", "from"):
        return noun_phrase_after(words, at + 2, that)
    for back in range(at - 1, max(low - 1, at - 5), -1):
        word = words[back]
        if word.low in POSSESSIVES:
            return (back, back + 1)
        if word.low.endswith("'s") or word.low.endswith("s'"):
            return noun_phrase_before(words, back + 1, low)
        if word.low in _SUPPORT:
            return subject_before(words, back, low).phrase or main_subject(words, low, back)
        if not word.is_word or is_auxiliary(word) or word.low in _DENIES:
            break
    return None


def _ended(words: Sequence[Token], frame: Frame, found: Sequence[Frame]) -> Frame:
    """`frame` with the end of what is said: before somebody else's saying or the writer's own."""
    if not frame.after:
        return frame
    start, high = frame.content
    end = _quotation_only(words, start, high)
    if end is None:
        end = _clause_end(words, start, high)
    for other in found:
        if other.level != frame.level or other is frame or not start < other.start < end:
            continue
        if other.start == start or not _is_apart(words, other, start):
            continue
        end = other.start
    while end > start + 1 and (words[end - 1].text in ",;" or (words[end - 1].low in _BOUNDARY and end < high)):
        end -= 1
    return replace(frame, content=(start, end))


def _is_apart(words: Sequence[Token], other: Frame, start: int) -> bool:
    """Whether the saying of `other` is no part of the one that began at `start`."""
    before = words[other.start - 1]
    if not other.after:
        return other.content[0] > start
    if before.low in _BOUNDARY or before.text in ",;":
        return other.start - 1 > start
    return False


def _quotation_only(words: Sequence[Token], start: int, high: int) -> int | None:
    """The end of what is said when it is no more than a quotation."""
    if not opens_quotation(words, start):
        return None
    end = _quotation_end(words, start, high)
    if end >= high - 1:
        return high
    following = words[end]
    if following.text == "," and end + 1 < high:
        return end
    if following.is_word and following.low not in (
        "as",
        "when",
        "while",
        "after",
        "before",
        "during",
        "at",
        "on",
        "in",
    ):
        return None
    return end


def _clause_end(words: Sequence[Token], start: int, high: int) -> int:
    said = {word.low for word in words[start:high] if word.is_capital}
    level = words[start].quote
    seen: set[str] = set()
    for at in range(start + 1, high):
        word = words[at]
        if word.quote == level and word.text == ";":
            return at
        if (
            word.low in ("but", "although", "though", "while", "whereas")
            and words[at - 1].text == ","
            and at + 1 < high
        ):
            following = words[at + 1]
            if (
                following.is_capital
                and following.low in said
                and following.low not in seen
                and following.quote == level
            ):
                return at
        if word.is_capital:
            seen.add(word.low)
    return high
