"""A library with something in it: two reviews of the sample article, claims, evidence, a shared source."""

from dataclasses import dataclass

from fcapp.model.rows import ClaimDetail, ClaimRow, EvidenceFields, ReviewInfo, SourceFields
from fcapp.model.spans import Span
from fcapp.model.vocabulary import Stance
from fcapp.paths import sample_article
from fcapp.services import articles, claims, evidence, incoming, libraries, reviews
from fcapp.storage.library import Library

SOURCE = SourceFields(title="Press briefing", author="Press Office", url="https://example.org/briefing")


@dataclass(frozen=True)
class Desk:
    """`library` with the reviews `review` and `other`, and what stands in `review`."""

    library: Library
    review: ReviewInfo
    other: ReviewInfo
    claim: int
    """Has two spans and two pieces of evidence."""
    second: int
    other_claim: int
    evidence: int
    """With a source."""
    note: int
    """Without one."""
    source: int

    def row(self, claim_id: int) -> ClaimRow:
        return next(row for row in claims.rows(self.library, self.review.id) if row.id == claim_id)

    def detail(self, claim_id: int) -> ClaimDetail:
        return claims.detail(self.library, self.review.id, self.row(claim_id))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def set_up(library: Library) -> Desk:
    review = reviews.info(library, libraries.import_sample(library))
    other = reviews.info(library, articles.store(library, incoming.read_file(sample_article())))
    claim = claims.mark(library, review, [Span(0, 10), Span(40, 60)])
    second = claims.mark(library, review, [Span(100, 130)])
    other_claim = claims.mark(library, other, [Span(5, 25)])
    fields = EvidenceFields(Stance.SUPPORTS, "words", "page 1", "a note")
    linked = evidence.add(library, review.id, claim, fields, SOURCE)
    note = evidence.add(library, review.id, claim, EvidenceFields(note="seen myself"))
    [source] = evidence.search_sources(library, "")
    return Desk(library, review, other, claim, second, other_claim, linked, note, source.id)
