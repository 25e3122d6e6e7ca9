"""Whether a word is a reporting verb where it stands, and who its subject is."""

from collections.abc import Sequence
from dataclasses import replace

from fcapp.text.contents import After, Mark
from fcapp.text.cue_words import ALSO_NOUNS, VERBS, Form, Use
from fcapp.text.frame import Frame, Site
from fcapp.text.function_words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    is_adverb,
    is_auxiliary,
    is_number,
    is_owner,
    word_set,
)
from fcapp.text.subjects import KEEPING, Subject, main_subject, subject_before
from fcapp.text.tokens import Range, Token

_JOINING = word_set("by before after while whilst") | COORDINATORS
_GOING_ON = word_set("went go goes going continued on intervened rose stood wrote called rang phoned tweeted emailed")
_TAKING = word_set("took takes taken")
"""With “to”, what leads to a saying: “took to Twitter to say”."""
_FAR = 8
_SPEAKING_QUANTITIES = word_set("all some many most several others both")
_COUNTED = word_set("another one two three four each few any")
"""What counts people, and says something itself where no noun follows: “another yelled, ...”."""
_DEMONSTRATIVES = word_set("this that these those")
_NUMBERED = word_set("post posts rule rules document documents order question note record records object objects")
"""What bears a number, as “posts 542 and 543” do."""
_ADJECTIVES = word_set(
    "own latest new first final official recent main public similar previous earlier same future annual independent"
)
_PLURALS = word_set("data media police people others many some")


def subject_of(site: Site, found: Sequence[Frame]) -> Subject | None:
    """The subject of the verb, perhaps that of an earlier verb that it shares; None where it says nothing."""
    subject = beside = subject_before(site.words, site.at, site.low)
    if subject.phrase is not None and _goes_on(site):
        subject = replace(subject, phrase=None, start=site.at, shared=True)
    if subject.phrase is not None:
        return None if _is_reader(site, subject.phrase) else subject
    if not _is_joined(site, subject) or _is_told(site, subject.start):
        return subject if subject.passive else None
    earlier = next((f for f in reversed(found) if f.level == site.level and f.source is not None), None)
    low = next((at + 1 for at in range(site.at - 1, site.low, -1) if site.words[at].text == ";"), site.low)
    if earlier is not None and earlier.cue[0] < low:
        earlier = None
    phrase = (earlier.source if earlier else main_subject(site.words, low, site.at)) or beside.phrase
    return replace(subject, phrase=phrase) if phrase or subject.passive else None


def _is_reader(site: Site, phrase: Range) -> bool:
    """Whether it is the reader, or anybody, who is meant: “if you believe a poll”, “anyone who tells you”."""
    start = phrase[0]
    if site.words[start].low in ("anyone", "anybody"):
        return True
    return site.level < 0 and site.words[start].low == "you" and start > 0 and site.words[start - 1].low == "if"


def _goes_on(site: Site) -> bool:
    """Whether a form like “, adding” goes on with what somebody does who was named before."""
    return site.form == Form.GERUND and site.before is not None and site.before.text == ","


def _is_joined(site: Site, subject: Subject) -> bool:
    """Whether the verb is joined to an earlier one: “and said”, “, adding”, “by saying”, “went on to say”."""
    if subject.infinitive:
        last = [word.low for word in site.words[max(site.low, site.at - _FAR) : site.at]]
        goes_on = not _GOING_ON.isdisjoint(last[-3:]) or ("to" in last[:-1] and not _TAKING.isdisjoint(last))
        return last[-1:] == ["to"] and (goes_on or last[-2:-1] == ["forward"])
    if subject.start <= site.low:
        return False
    before = site.words[subject.start - 1]
    if before.low in COORDINATORS and site.form == Form.BASE:
        return all(word.low != "to" for word in site.words[site.low : subject.start])
    return before.low in _JOINING or before.text in ",—–"


def _is_told(site: Site, first: int) -> bool:
    """Whether the verb shares the passive of one before it: “was called in and told that”."""
    if first <= site.low or site.words[first - 1].low != "and" or Use.TELL not in site.uses:
        return False
    return any(word.low in BE for word in site.words[max(site.low, first - 8) : first - 1])


def is_verb(site: Site, subject: Subject, after: After) -> bool:
    """Whether the word is a verb here, and one with a saying beside it."""
    if _follows_determiner(site) or _is_asked(site, subject) or _lacks_particle(site, after):
        return False
    if subject.phrase is None and site.before is not None and site.before.low in PREPOSITIONS:
        return False
    if site.form == Form.PARTICIPLE and subject.start >= site.at:
        return False
    return site.word.low not in ALSO_NOUNS or not (
        _is_followed_as_noun(site) or _is_noun_phrase(site, subject, after)
    )


def _is_asked(site: Site, subject: Subject) -> bool:
    """“Weber, asked whether he knew, said”: somebody else asks."""
    comma = site.before is not None and site.before.text == ","
    return comma and site.word.low == "asked" and subject.phrase is not None and subject.phrase[1] == site.at - 1


def _follows_determiner(site: Site) -> bool:
    before = site.before
    if before is not None and before.low in _SPEAKING_QUANTITIES and site.word.low in ALSO_NOUNS:
        return bool(site.form & Form.PRESENT)
    if before is None or before.low not in DETERMINERS - _SPEAKING_QUANTITIES:
        return False
    if before.low in _COUNTED and site.word.low not in ALSO_NOUNS and _stands_before_saying(site.following):
        return False
    return before.low not in _DEMONSTRATIVES or site.word.low in ALSO_NOUNS


def _stands_before_saying(following: Token | None) -> bool:
    opening = DETERMINERS | PERSONAL | TIMES | {"that", "whether", "if", "why", "how"}
    return following is None or not following.is_word or following.low in opening


def _lacks_particle(site: Site, after: After) -> bool:
    following = site.following.low if site.following else ""
    if site.word.low.startswith("point"):
        return following != "out"
    return following == "of" and after.mark not in (Mark.QUOTE, Mark.COLON)


def _is_followed_as_noun(site: Site) -> bool:
    following = site.following
    if following is None:
        return False
    if is_number(following) and site.word.low in _NUMBERED:
        return True
    if is_auxiliary(following) or following.low in ("by", "from", "about", "for"):
        return True
    return following.low in VERBS and bool(VERBS[following.low][1] & (Form.PAST | Form.PRESENT))


def _is_noun_phrase(site: Site, subject: Subject, after: After) -> bool:
    """Whether the word is the noun at the end of what looks like its subject: “the benefit claim”."""
    phrase = subject.phrase
    if phrase is None or subject.relative or subject.shared:
        return False
    if site.before is not None and (is_owner(site.before) or site.before.low == "to"):
        return site.before.low != "to"
    if site.before is not None and site.before.low in _ADJECTIVES:
        return True
    between = site.words[phrase[1] : site.at]
    if any(not word.is_word or is_auxiliary(word) or is_adverb(word) or word.low in KEEPING for word in between):
        return False
    if any(word.low not in TIMES | {"on", "in"} and not is_number(word) for word in between):
        return True
    return not _agrees(site, phrase, after)


def _agrees(site: Site, phrase: Range, after: After) -> bool:
    """Whether the subject fits the form: “critics claim” but not “the benefit claim”."""
    first, head = site.words[phrase[0]], _head(site.words, phrase)
    if head.low in PERSONAL | {"who", "some", "many", "others"}:
        return True
    acts = head.low.endswith("ing") and not (phrase[1] - phrase[0] == 2 and first.low in DETERMINERS)
    if is_owner(head) or acts or head.low in _ADJECTIVES:
        return False
    if site.form & Form.BASE and not site.form & Form.PAST:
        listed = any(word.low == "and" for word in site.words[phrase[0] : phrase[1]])
        return listed or head.low.endswith("s") or head.low in _PLURALS
    if site.form & Form.PRESENT:
        named = first.is_capital or first.low in DETERMINERS
        return named and (head.is_capital or not head.low.endswith("s"))
    return after.mark is not Mark.WHETHER


def _head(words: Sequence[Token], phrase: Range) -> Token:
    """The noun of a phrase: the last word before what a preposition or a participle adds."""
    low, high = phrase
    end = next((at for at in range(low + 1, high) if words[at].low in PREPOSITIONS | {"who"}), high)
    end -= end < high and end > low + 1 and _is_participle(words[end - 1])
    return words[end - 1]


def _is_participle(word: Token) -> bool:
    return word.low.endswith("ed") or (word.low in VERBS and Form.PARTICIPLE in VERBS[word.low][1])
