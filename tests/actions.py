"""Everything a reviewer can do to a library, done with whatever a picker picks."""

import dataclasses
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Protocol, TypeVar

from fcapp.errors import UserError
from fcapp.intake.imported import ImportedArticle, Pointer
from fcapp.model.rows import ClaimRow, EvidenceFields, EvidenceRow, ReviewInfo, SourceFields
from fcapp.model.spans import Span
from fcapp.model.vocabulary import (
    ClaimType,
    Confidentiality,
    PointerKind,
    Priority,
    Rank,
    SourceKind,
    Stance,
    Verdict,
)
from fcapp.services import articles, claims, evidence, incoming, pointers, reviews, suggestions, versions
from fcapp.storage.library import Library
from fcapp.text.suggested import SpeechKind, Suggestion

Thing = TypeVar("Thing")

HOSTILE = (
    "",
    "'",
    "'||",
    "'); DROP TABLE claim; --",
    "it''s “quoted” \"twice\"",
    "line\nbreak\r\n\ttab",
    "nul\0nul\0",
    "lone \ud83d surrogate \udc00",
    "emoji 👩‍👩‍👧‍👦 flag 🇺🇦",
    "שלום \u202eright to left\u202c مرحبا",
    "\ufeffmark \uffff end",
    "NULL",
    "1e3,title 'x',",
    "%_\\",
    "é e\u0301",
)

ARTICLE = (
    "Troops arrive\n\nThe minister told KBS on Tuesday that more than 10,000 troops had arrived. "
    "“We could not corroborate it,” a spokesman said. 👩‍👩‍👧 אבג\nA third paragraph names 11,000."
)


class Picker(Protocol):
    def one(self, things: Sequence[Thing]) -> Thing: ...

    def number(self, low: int, high: int) -> int: ...

    def text(self) -> str: ...


class RandomPicker:
    """Picks by a seeded generator."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def one(self, things: Sequence[Thing]) -> Thing:
        return self._random.choice(things)

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def text(self) -> str:
        return self._random.choice(HOSTILE) + self._random.choice(HOSTILE)


def edited(text: str, pick: Picker) -> str:
    """A later draft: a part is cut, goes elsewhere or is written anew."""
    ends = sorted((pick.number(0, len(text)), pick.number(0, len(text))))
    before, part, after = text[: ends[0]], text[ends[0] : ends[1]], text[ends[1] :]
    return pick.one(
        [before + after, after + part + before, before + pick.text() + after, before + part[:3] + pick.text() + part]
    )


class Reviewer:
    """Somebody at the desk who does one thing after the other, in one review after the other."""

    def __init__(self, library: Library, picker: Picker) -> None:
        self.library = library
        self.pick = picker

    def act(self) -> bool:
        """Do one thing; returns whether it could be done."""
        rows = reviews.rows(self.library)
        if not rows:
            self._import(None)
            return True
        review = reviews.info(self.library, self.pick.one(rows).id)
        try:
            self.pick.one(VERBS)(self, review)
        except UserError:
            return False
        return True

    def turn(self) -> str | None:
        """Undo or redo something of a review or of the library; returns which, or None when it was refused."""
        scope = self.pick.one([None, *(row.id for row in reviews.rows(self.library))])
        kind = self.pick.one(["undo", "redo"])
        try:
            self.library.undo(scope) if kind == "undo" else self.library.redo(scope)
        except UserError:
            return None
        return kind

    def _claim(self, review: ReviewInfo) -> ClaimRow:
        rows = claims.rows(self.library, review.id)
        if not rows:
            raise UserError("no claim")
        return self.pick.one(rows)

    def _evidence(self, review: ReviewInfo) -> EvidenceRow:
        found = claims.detail(self.library, review.id, self._claim(review)).evidence
        if not found:
            raise UserError("no evidence")
        return self.pick.one(found)

    def _span(self, review: ReviewInfo) -> Span:
        start = self.pick.number(0, len(review.text))
        return Span(start, start + self.pick.number(0, 30))

    def _source(self) -> int | SourceFields | None:
        known: list[int | None] = [row.id for row in evidence.search_sources(self.library, "")]
        return self.pick.one([None, self._source_fields(), *known])

    def _source_fields(self) -> SourceFields:
        return SourceFields(
            kind=self.pick.one(list(SourceKind)),
            title=self.pick.text(),
            author=self.pick.text(),
            url=self.pick.one(["", "https://example.org/'a'"]),
            published=self.pick.one(["", "2024", "2024-11-05"]),
            rank=self.pick.one(list(Rank)),
            confidentiality=self.pick.one(list(Confidentiality)),
        )

    def _fields(self) -> EvidenceFields:
        return EvidenceFields(self.pick.one(list(Stance)), self.pick.text(), self.pick.text(), self.pick.text())

    def _import(self, _: ReviewInfo | None) -> None:
        articles.store(self.library, self._article())

    def _article(self) -> ImportedArticle:
        """With a comment and a link of the reporter."""
        article = incoming.read_pasted(ARTICLE + self.pick.text())
        pointed = (
            Pointer(PointerKind.COMMENT, 0, 5, self.pick.text() or "Who?", "", self.pick.text()),
            Pointer(PointerKind.LINK, 6, 9, url="https://example.org/x?y=1"),
        )
        return dataclasses.replace(article, pointers=pointed)

    def _pointer(self, review: ReviewInfo) -> int:
        rows = pointers.rows(self.library, review)
        if not rows:
            raise UserError("no pointer")
        return self.pick.one(rows).id

    def _suggestion(self, review: ReviewInfo) -> Suggestion:
        return Suggestion(
            span=self._span(review),
            score=0.9,
            reasons=(self.pick.text(),),
            claimant=self.pick.text(),
            claimant_span=None,
            cue=self.pick.text(),
            cue_span=None,
            kind=self.pick.one(list(SpeechKind)),
            type=self.pick.one(list(ClaimType)),
            priority=self.pick.one(list(Priority)),
            sure=0.5,
        )

    def _describe(self, review: ReviewInfo) -> None:
        fields = articles.ArticleFields(
            self.pick.text(), self.pick.text(), self.pick.text(), "2024", self.pick.one(("", "https://example.org/a"))
        )
        articles.describe(self.library, review.id, fields)

    def _mark(self, review: ReviewInfo) -> None:
        claims.mark(self.library, review, [self._span(review) for _ in range(self.pick.number(1, 3))])

    def _new_version(self, review: ReviewInfo) -> None:
        text = edited(review.text, self.pick)
        versions.take(self.library, versions.plan(self.library, review.id, incoming.read_pasted(text)))

    def _change_evidence(self, review: ReviewInfo) -> None:
        row = self._evidence(review)
        corrected = self.pick.one([None, self._source_fields()])
        evidence.change(self.library, review.id, row.id, self._fields(), self._source(), corrected)


def _of_claim(verb: Callable[..., Any], value: Callable[[Picker], Any]) -> Callable[[Reviewer, ReviewInfo], Any]:
    def act(who: Reviewer, review: ReviewInfo) -> None:
        verb(who.library, review.id, who._claim(review).id, value(who.pick))

    return act


VERBS: tuple[Callable[[Reviewer, ReviewInfo], Any], ...] = (
    Reviewer._import,
    Reviewer._describe,
    Reviewer._mark,
    Reviewer._mark,
    Reviewer._change_evidence,
    lambda who, review: articles.correct_encoding(who.library, review.id, who.pick.one(["utf-8", "cp1252"])),
    lambda who, review: pointers.attach(who.library, review, who._claim(review).id, who._pointer(review)),
    lambda who, review: pointers.dismiss(who.library, review, who._pointer(review)),
    lambda who, review: reviews.rename(who.library, review.id, who.pick.text()),
    lambda who, review: reviews.delete(who.library, review.id) if who.pick.number(0, 3) == 0 else None,
    lambda who, review: reviews.remember(
        who.library,
        review.id,
        dataclasses.replace(reviews.place(who.library, review.id), offset=who.pick.number(0, 99)),
    ),
    lambda who, review: claims.add_span(who.library, review, who._claim(review).id, who._span(review)),
    lambda who, review: claims.move_span(
        who.library, review, who._claim(review).id, who.pick.number(0, 1), who._span(review)
    ),
    lambda who, review: claims.remove_span(who.library, review, who._claim(review).id, who.pick.number(0, 1)),
    lambda who, review: claims.toggle_nothing_checkable(who.library, review, who._span(review)),
    lambda who, review: claims.remove(who.library, review.id, who._claim(review).id),
    _of_claim(claims.set_verdict, lambda pick: pick.one([*Verdict, None])),
    _of_claim(claims.write_rationale, lambda pick: pick.text()),
    _of_claim(claims.set_claimant, lambda pick: pick.text()),
    _of_claim(claims.set_cue, lambda pick: pick.text()),
    _of_claim(claims.set_type, lambda pick: pick.one([*ClaimType, None])),
    _of_claim(claims.set_claim_date, lambda pick: pick.one(["", "2024-11", "never"])),
    _of_claim(claims.set_priority, lambda pick: pick.one(list(Priority))),
    _of_claim(evidence.paste, lambda pick: pick.one([pick.text(), "https://example.org/x?y=1"])),
    lambda who, review: evidence.add(who.library, review.id, who._claim(review).id, who._fields(), who._source()),
    lambda who, review: evidence.add(who.library, review.id, who._claim(review).id, who._fields(), who._source()),
    lambda who, review: evidence.set_stance(
        who.library, review.id, who._evidence(review).id, who.pick.one(list(Stance))
    ),
    lambda who, review: suggestions.accept(
        who.library, review, [who._suggestion(review) for _ in range(who.pick.number(1, 3))]
    ),
    lambda who, review: suggestions.dismiss(who.library, review, who._suggestion(review)),
    lambda who, review: evidence.remove(who.library, review.id, who._evidence(review).id),
    Reviewer._new_version,
    Reviewer._new_version,
    lambda who, review: versions.confirm(who.library, review, who._claim(review).id),
    lambda who, review: versions.place_by_hand(who.library, review, who._claim(review).id, who._span(review)),
    lambda who, review: versions.let_go(who.library, review, who._claim(review).id),
)
