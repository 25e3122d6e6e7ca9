"""What editors do to an article, kind by kind: each makes a draft of a text, by chance from a seed."""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from fcapp.model.spans import Span
from fcapp.text.sentences import Sentences
from tools.bench_anchor.draft import Draft, Edit

_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_ATTRIBUTED = re.compile(
    r"([“\"][^“”\"\n]{15,}[,?!])([”\"]) ((?:\w+[ ]?){1,4}? (?:said|says)|(?:said|says)(?: [\w’]+){1,4})\."
)
_SIGNS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "--", "…": "..."})
_CURLED = str.maketrans({"'": "’", "-": "‑"})
_PHRASES = (
    "according to officials", "in a first reaction", "for the time being", "as was reported earlier",
    "despite warnings", "after long debate", "on both sides", "under new rules", "with immediate effect",
    "to everyone’s surprise", "by all accounts", "in recent months", "without further delay", "at short notice",
    "among other things",
)  # fmt: skip
_SENTENCES = (
    "Officials were not available on Sunday.", "A decision is expected before the end of the month.",
    "Nobody was hurt, the police said.", "The number could not be verified independently.",
    "It was the third such case within a year.", "Critics called this too little, and too late.",
    "This article has been updated with further details.", "Experts had warned of it for years.",
)  # fmt: skip
_HEADLINES = ("What we know so far", "A long night and its results", "Questions remain", "The day after")

Maker = Callable[[str, random.Random], Draft]


def _sentences(text: str) -> list[Span]:
    return Sentences(text).over(0, len(text))


def _some(items: Sequence[Span], share: float, chance: random.Random) -> list[Span]:
    return sorted(chance.sample(items, max(1, round(share * len(items))))) if items else []


def _found(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)]


def typos(text: str, chance: random.Random) -> Draft:
    """One letter of every 25th word."""
    return Draft(text, _typos(text, 0.04, chance))


def _typos(text: str, share: float, chance: random.Random) -> Iterator[Edit]:
    for start, end in _some(_found(_WORD, text), share, chance):
        word = text[start:end]
        at = chance.randrange(1, len(word) - 1)
        yield Edit(
            start,
            end,
            chance.choice(
                (
                    word[:at] + word[at + 1 :],
                    word[:at] + word[at] + word[at:],
                    word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                    word[:at] + chance.choice("aeinst") + word[at + 1 :],
                )
            ),
        )


def reworded(text: str, chance: random.Random) -> Draft:
    """Two to five words in every third sentence."""
    return Draft(text, _reworded(text, 0.3, chance))


def _reworded(text: str, share: float, chance: random.Random) -> Iterator[Edit]:
    for sentence in _some(_sentences(text), share, chance):
        words = [Span(*match.span()) for match in _ANY_WORD.finditer(text, *sentence)]
        count = chance.randint(2, 5)
        if len(words) > 2 * count:
            first = chance.randrange(len(words) - count)
            yield Edit(words[first].start, words[first + count - 1].end, chance.choice(_PHRASES))


def moved(text: str, chance: random.Random) -> Draft:
    """One paragraph in eight, to anywhere."""
    return _reordered(Draft(text), chance)


def _reordered(draft: Draft, chance: random.Random) -> Draft:
    ends = [match.end() for match in re.finditer(r"\n\s*", draft.text.rstrip())]
    parts = [Span(*ends) for ends in zip([0, *ends], [*ends, len(draft.text)], strict=True)]
    for _ in range(max(1, len(parts) // 8)):
        part = parts.pop(chance.randrange(1, len(parts)) if len(parts) > 2 else 0)
        places = [
            at for at in range(1, len(parts) + 1) if not _is_beside_its_like(draft.text, part, parts[at - 1 : at + 1])
        ]
        parts.insert(chance.choice(places), part)
    draft.reorder(parts)
    return draft


def _is_beside_its_like(text: str, part: Span, others: Sequence[Span]) -> bool:
    """Whether a paragraph would stand beside an equal one, and nobody could say which is which."""
    words = text[part.start : part.end].split()
    return any(text[start:end].split()[-len(words) :] == words for start, end in others)


def swapped(text: str, chance: random.Random) -> Draft:
    """Two neighbouring sentences."""
    sentences = _sentences(text)
    pairs = [(one, two) for one, two in pairwise(sentences) if "\n" not in text[one.end : two.start]]
    draft = Draft(text)
    if pairs:
        one, two = chance.choice(pairs)
        order = ((0, one.start), two, (one.end, two.start), one, (two.end, len(text)))
        draft.reorder([Span(*part) for part in order])
    return draft


def deleted(text: str, chance: random.Random) -> Draft:
    """One sentence in seven."""
    return Draft(text, (Edit(*_with_space(text, one), "") for one in _some(_sentences(text), 0.15, chance)))


def _with_space(text: str, span: Span) -> Span:
    end = span.end
    while end < len(text) and text[end] == " ":
        end += 1
    return Span(span.start, end)


def replaced(text: str, chance: random.Random) -> Draft:
    """One sentence in seven, by one that says something else."""
    return Draft(
        text,
        (Edit(*one, chance.choice(_SENTENCES), apart=True) for one in _some(_sentences(text), 0.15, chance)),
    )


def duplicated(text: str, chance: random.Random) -> Draft:
    """One sentence in ten, to after another one."""
    sentences = _sentences(text)
    places = {one: chance.randrange(len(sentences)) for one in _some(sentences, 0.1, chance)}
    return Draft(
        text,
        (
            Edit(sentences[to].end, sentences[to].end, " " + text[one.start : one.end])
            for one, to in places.items()
            if sentences[to] not in places and (to == len(sentences) - 1 or sentences[to + 1] not in places)
        ),
    )


def signs(text: str, chance: random.Random) -> Draft:
    """Straight quotes, hyphens and dots for typographic ones, and the other way round."""
    found = {match.start(): match[0].translate(_SIGNS) for match in re.finditer("[“”’‘–—…]", text)}
    quotes = [match.start() for match in re.finditer('"', text)]
    found |= {at: "“”"[number % 2] for number, at in enumerate(quotes)}
    found |= {match.start(): match[0].translate(_CURLED) for match in re.finditer(r"(?<=\w)['-](?=\w)", text)}
    return Draft(text, (Edit(at, at + 1, new) for at, new in found.items() if chance.random() < 0.9))


def inserted(text: str, chance: random.Random) -> Draft:
    """Words within every fourth sentence."""
    spaces = [
        chance.choice(gaps)
        for one in _some(_sentences(text), 0.25, chance)
        if (gaps := [one.start + match.end() for match in re.finditer(" ", text[one.start : one.end])])
    ]
    edits = [Edit(at, at, chance.choice(_PHRASES) + " ") for at in spaces]
    return Draft(text, (edit for edit in edits if _is_plain(text, edit)))


def _is_plain(text: str, edit: Edit) -> bool:
    """Whether it can be seen what was inserted, unlike “on [both sides on] Monday” or “[on both sides] on Monday”."""
    words = edit.text.split()
    before, after = text[: edit.start].split()[-1:], text[edit.start :].split(maxsplit=1)[:1]
    return words[-1:] != before and words[:1] != after and not set(words) & set(before + after)


def around(text: str, chance: random.Random) -> Draft:
    """A sentence before or after every fifth sentence."""
    edits = []
    for one in _some(_sentences(text), 0.2, chance):
        sentence = chance.choice(_SENTENCES)
        before = chance.random() < 0.5
        edits.append(Edit(one.start, one.start, sentence + " ") if before else Edit(one.end, one.end, " " + sentence))
    return Draft(text, edits)


def paragraphs(text: str, chance: random.Random) -> Draft:
    """Paragraphs parted and joined, spaces doubled."""
    edits = [
        Edit(match.start(), match.end(), chance.choice((" ", "\n", "\n\n", "  ", "\n\n\n")))
        for match in re.finditer(r"(?<=[.!?”]) (?=[A-Z“])|\n\n", text)
        if chance.random() < 0.3
    ]
    return Draft(text, edits)


def figures(text: str, chance: random.Random) -> Draft:
    """Every sixth figure corrected."""
    return Draft(
        text, (Edit(*one, str(chance.randint(1, 99_999))) for one in _some(_found(_FIGURE, text), 0.16, chance))
    )


def split(text: str, chance: random.Random) -> Draft:
    """Sentences parted at “, and” and the like, and joined with a semicolon."""
    edits = []
    for match in re.finditer(r", (and|but|while|which) (\w)|(?<=\w)\. (The|It|He|She|This|A|In)\b", text):
        if chance.random() < 0.5:
            new = f". {match[2].upper()}" if match[1] else f"; {match[3].lower()}"
            edits.append(Edit(*match.span(), new))
    return Draft(text, edits)


def attribution(text: str, chance: random.Random) -> Draft:
    """“…,” said X. becomes X said: “….”"""
    places = list(_ATTRIBUTED.finditer(text))
    draft = Draft(text)
    if places:
        match = chance.choice(places)
        start, end = match.span()
        who = Span(match.start(3), match.end(3))
        space = Span(match.end(2), who.start)
        order = ((0, start), who, space, (start, space.start), (who.end, end), (end, len(text)))
        draft.reorder([Span(*part) for part in order])
    return draft


def headline(text: str, chance: random.Random) -> Draft:
    """Another headline, and a line below it."""
    end = text.index("\n")
    return Draft(text, [Edit(0, end, chance.choice(_HEADLINES), apart=True), Edit(end, end, "\n\nUpdated on Sunday")])


def letters(text: str, chance: random.Random) -> Draft:
    """Accents decomposed, spaces that do not break."""
    edits = [
        Edit(at, at + 1, unicodedata.normalize("NFD", sign) if sign != " " else "\u00a0")
        for at, sign in enumerate(text)
        if (sign == " " and chance.random() < 0.05) or unicodedata.normalize("NFD", sign) != sign
    ]
    return Draft(text, edits)


def everything(text: str, chance: random.Random) -> Draft:
    """Of most of these something, and a paragraph moved."""
    some = [
        *_typos(text, 0.015, chance),
        *_reworded(text, 0.1, chance),
        *(Edit(*_with_space(text, one), "") for one in _some(_sentences(text), 0.05, chance)),
        *(
            Edit(one.start, one.start, chance.choice(_SENTENCES) + " ")
            for one in _some(_sentences(text), 0.05, chance)
        ),
        *(Edit(*one, str(chance.randint(1, 999))) for one in _some(_found(_FIGURE, text), 0.05, chance)),
    ]
    return _reordered(Draft(text, some), chance)


def rewritten(text: str, chance: random.Random) -> Draft:
    """Half of the sentences deleted or replaced, half of the rest reworded."""
    edits: list[Edit] = []
    for one in _some(_sentences(text), 0.5, chance):
        new = chance.choice(("", chance.choice(_SENTENCES)))
        edits.append(Edit(*(one if new else _with_space(text, one)), new, apart=True))
    return Draft(text, [*edits, *_reworded(text, 0.5, chance)])


KINDS: dict[str, Maker] = {
    "typing errors": typos,
    "reworded clauses": reworded,
    "moved paragraphs": moved,
    "swapped sentences": swapped,
    "deleted sentences": deleted,
    "replaced sentences": replaced,
    "duplicated sentences": duplicated,
    "quotes and dashes": signs,
    "text inserted inside": inserted,
    "text inserted beside": around,
    "paragraphs and spaces": paragraphs,
    "corrected figures": figures,
    "split, joined sentences": split,
    "attribution to the front": attribution,
    "another headline": headline,
    "accents and spaces": letters,
    "a bit of everything": everything,
    "rewritten by half": rewritten,
}
"""Each kind of edit by its name."""
