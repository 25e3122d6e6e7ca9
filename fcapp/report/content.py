"""What a report says, as plain data that every format shows alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from fcapp.model.rows import ClaimDetail, ClaimRow, Counts, EvidenceRow, ReviewSnapshot, SourceRow
from fcapp.model.vocabulary import Confidentiality, Stance, Verdict
from fcapp.report.dates import When, date_of, moment_of
from fcapp.report.marks import Marking, Paragraph, cut
from fcapp.report.printable import language_tag, printable, web_address

OPEN = "open"
"""The verdict word of a claim that has no verdict."""

SHAPES = {Verdict.CONFIRMED.value: "✓", Verdict.UNVERIFIED.value: "?", Verdict.DISPUTED.value: "✕", OPEN: "○"}
"""The sign beside every verdict word, so that none is told by colour alone."""

_SIGNS = {Stance.SUPPORTS: "+", Stance.REFUTES: "−", Stance.CONTEXT: "·"}

_NOTICES = {
    Confidentiality.CONFIDENTIAL: "Internal edition: names confidential sources",
    Confidentiality.BACKGROUND: "Internal edition: names background sources",
}

_METHOD = (
    "The article was read line by line, and statements in it that can be checked were marked as claims. Claims are "
    "numbered in the order of the article; they may overlap, and one claim may stand in several places. The "
    "program may have proposed claims, by means of a language model on the reviewer’s own computer; only the "
    "reviewer decided what became a claim, and gave the verdicts. A claim is "
    "confirmed when the evidence bears it out, disputed when the evidence speaks against it, and unverified when "
    "evidence was looked for and none was found that settles it. An open claim has not been judged yet, or not "
    "again since a new version of the article changed its words. Findings are "
    "what the program noticed about the record of a claim; they say nothing about its truth."
)


@dataclass(frozen=True, slots=True)
class SourceContent:
    """A source beside a piece of evidence."""

    title: str
    kind: str
    rank: str
    author: str
    publisher: str
    published: When
    accessed: When
    url: str
    """http or https, or the empty string."""
    secrecy: str
    """"confidential", "background", or the empty string for a public source."""


@dataclass(frozen=True, slots=True)
class EvidenceContent:
    """One piece of evidence."""

    stance: str
    sign: str
    quote: str
    locator: str
    note: str
    source: SourceContent | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim with everything that was found about it."""

    number: int
    verdict: str
    """One of the keys of `SHAPES`."""
    shape: str
    quote: str
    claimant: str
    cue: str
    type: str
    claim_date: When
    rationale: str
    findings: tuple[str, ...]
    """Sentences."""
    evidence: tuple[EvidenceContent, ...]
    marked: bool
    """Whether the article shows it, so that a link back has a place to lead to."""
    away: str
    """In words where it is, if the article does not show it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims have one verdict."""

    verdict: str
    shape: str
    count: int


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A whole report; every text in it is fit to print, and none of it is markup."""

    title: str
    outlet: str
    byline: str
    published: When
    url: str
    """http or https, or the empty string."""
    language: str
    """A language tag (BCP 47); "und" when it is not known."""
    notice: str
    """The line on top of a report that names people who must not be named, or the empty string."""
    paragraphs: tuple[Paragraph, ...]
    summary: str
    tallies: tuple[Tally, ...]
    entries: tuple[Entry, ...]
    method: str
    reviewer: str
    generated: When
    version: int
    sha256: str


def report_content(snapshot: ReviewSnapshot) -> ReportContent:
    """Everything a report on `snapshot` says, in the order of the article."""
    review = snapshot.review
    paragraphs = cut(printable(review.text), map(_marking, snapshot.claims))
    marked = {number for paragraph in paragraphs for segment in paragraph for number in segment.claims}
    counts = _counts(snapshot.claims)
    return ReportContent(
        title=printable(review.title).strip() or "Untitled article",
        outlet=printable(review.outlet),
        byline=printable(review.byline),
        published=date_of(printable(review.published)),
        url=web_address(review.url),
        language=language_tag(review.language),
        notice=_notice(snapshot.claims),
        paragraphs=paragraphs,
        summary=_summary(counts, _look_again(snapshot.claims), len(snapshot.nothing_checkable)),
        tallies=_tallies(counts),
        entries=tuple(_entry(claim, marked) for claim in snapshot.claims),
        method=_METHOD,
        reviewer=printable(snapshot.reviewer),
        generated=moment_of(snapshot.generated_ms),
        version=review.version,
        sha256=printable(review.sha256),
    )


def _marking(claim: ClaimDetail) -> Marking:
    return Marking(claim.row.number, _word(claim.row.standing), claim.row.spans)


def _word(verdict: Verdict | None) -> str:
    return OPEN if verdict is None else verdict.value


def _counts(claims: Iterable[ClaimDetail]) -> Counts:
    words = [_word(claim.row.standing) for claim in claims]
    return Counts(**{word: words.count(word) for word in SHAPES})


def _tallies(counts: Counts) -> tuple[Tally, ...]:
    numbers = (counts.confirmed, counts.unverified, counts.disputed, counts.open)
    return tuple(Tally(word, shape, count) for (word, shape), count in zip(SHAPES.items(), numbers, strict=True))


def _look_again(claims: Iterable[ClaimDetail]) -> int:
    return sum(claim.row.look_again is not None for claim in claims)


def _summary(counts: Counts, look_again: int, nothing_checkable: int) -> str:
    told = [f"{_many(counts.total, 'claim')} marked, {counts.decided} judged, {counts.open} open."]
    if look_again:
        told.append(f"{_many(look_again, 'claim')} not looked at again since the article changed.")
    if nothing_checkable:
        told.append(f"{_many(nothing_checkable, 'passage')} set aside as having nothing to check.")
    return " ".join(told)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _notice(claims: Iterable[ClaimDetail]) -> str:
    kept = {piece.source.confidentiality for claim in claims for piece in claim.evidence if piece.source}
    return next((notice for degree, notice in _NOTICES.items() if degree in kept), "")


def _entry(claim: ClaimDetail, marked: set[int]) -> Entry:
    row = claim.row
    word = _word(row.standing)
    return Entry(
        number=row.number,
        verdict=word,
        shape=SHAPES[word],
        quote=printable(row.quote),
        claimant=printable(row.claimant),
        cue=printable(claim.cue),
        type=row.type.value if row.type else "",
        claim_date=date_of(printable(claim.claim_date)),
        rationale=printable(claim.rationale),
        findings=_findings(row),
        evidence=tuple(map(_evidence, claim.evidence)),
        marked=row.number in marked,
        away=_away(row.last_version),
    )


def _away(last_version: int) -> str:
    if last_version:
        return f"no longer in the article; its words are those of version {last_version}"
    return "not marked in the article"


def _findings(row: ClaimRow) -> tuple[str, ...]:
    told = [finding.value for finding in row.findings]
    if row.look_again and row.verdict:
        told.insert(1, f"Before that it was judged {row.verdict}; that verdict does not count until it is confirmed.")
    return tuple(told)


def _evidence(row: EvidenceRow) -> EvidenceContent:
    return EvidenceContent(
        stance=row.stance.value,
        sign=_SIGNS[row.stance],
        quote=printable(row.quote),
        locator=printable(row.locator),
        note=printable(row.note),
        source=_source(row.source) if row.source else None,
    )


def _source(row: SourceRow) -> SourceContent:
    secret = row.confidentiality is not Confidentiality.PUBLIC
    return SourceContent(
        title=printable(row.title).strip() or f"Untitled {row.kind.value}",
        kind=row.kind.value,
        rank=row.rank.value,
        author=printable(row.author),
        publisher=printable(row.publisher),
        published=date_of(printable(row.published)),
        accessed=date_of(printable(row.accessed)),
        url=web_address(row.url),
        secrecy=row.confidentiality.value if secret else "",
    )
