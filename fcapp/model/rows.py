"""What queries return and views show: narrow, frozen rows without a database behind them."""

from dataclasses import dataclass, field

from fcapp.model.spans import Span
from fcapp.model.vocabulary import (
    ClaimType,
    Confidentiality,
    Finding,
    LookAgain,
    PointerKind,
    PointerState,
    Priority,
    Rank,
    SourceKind,
    Stance,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims of a review stand where."""

    confirmed: int = 0
    unverified: int = 0
    disputed: int = 0
    open: int = 0

    @property
    def total(self) -> int:
        """All claims."""
        return self.confirmed + self.unverified + self.disputed + self.open

    @property
    def decided(self) -> int:
        """Claims with a verdict that counts."""
        return self.total - self.open


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review as a line of the library page."""

    id: int
    title: str
    outlet: str
    published: str
    """ISO 8601 date or the empty string."""
    counts: Counts
    created_ms: int
    """Milliseconds since 1970-01-01 UTC."""
    opened_ms: int
    """When it was last on the desk, in milliseconds since 1970-01-01 UTC; 0 when never."""
    look_again: int = 0
    """How many of its claims a new version changed or left out, and nobody has looked since."""


@dataclass(frozen=True, slots=True)
class ReviewInfo:
    """A review with the text under review."""

    id: int
    article_id: int
    version_id: int
    version: int
    title: str
    byline: str
    outlet: str
    published: str
    language: str
    url: str
    text: str
    """Line ends are `\\n`; offsets everywhere are code points into this."""
    sha256: str
    """Of `text` in UTF-8, as 64 hexadecimal digits."""
    encoding: str
    """How the original bytes were read."""
    file_name: str
    media_type: str
    """Of the original bytes."""
    imported_ms: int
    versions: int = 1
    """The number of the newest version."""

    @property
    def is_newest(self) -> bool:
        """Whether this is the version under review; older ones are only read."""
        return self.version == self.versions


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of an article as a line of a list."""

    id: int
    number: int
    imported_ms: int
    file_name: str
    """Empty for pasted text."""
    media_type: str


@dataclass(frozen=True, slots=True)
class SourceFields:
    """What a reviewer tells of a source."""

    kind: SourceKind = SourceKind.WEB_PAGE
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    accessed: str = ""
    rank: Rank = Rank.SECONDARY
    confidentiality: Confidentiality = Confidentiality.PUBLIC


@dataclass(frozen=True, slots=True)
class EvidenceFields:
    """What a reviewer tells of a piece of evidence."""

    stance: Stance = Stance.CONTEXT
    quote: str = ""
    locator: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as the library knows it."""

    id: int
    kind: SourceKind
    title: str
    author: str
    publisher: str
    published: str
    url: str
    accessed: str
    rank: Rank
    confidentiality: Confidentiality
    uses: int = 0
    """How many pieces of evidence refer to it."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence with its source, if it has one."""

    id: int
    claim_id: int
    stance: Stance
    quote: str
    locator: str
    note: str
    source: SourceRow | None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as a line of the claim list and as marks in the article."""

    id: int
    number: int
    """1-based place in the article."""
    quote: str
    """The words of all its spans, joined by " … "."""
    claimant: str
    type: ClaimType | None
    priority: Priority
    verdict: Verdict | None
    spans: tuple[Span, ...]
    evidence: int = 0
    findings: tuple[Finding, ...] = ()
    look_again: LookAgain | None = None
    """What a new version did to it, if nobody has looked since."""
    last_version: int = 0
    """If it has no place in the version that is shown: the number of the last one that had its words; else 0."""

    @property
    def standing(self) -> Verdict | None:
        """The verdict that counts: none while the claim must be looked at again."""
        return None if self.look_again else self.verdict

    def numbered(self, number: int) -> "ClaimRow":
        """The same claim with another number."""
        return ClaimRow(  # one by one: `replace` takes twice as long, and all claims behind a new one come here
            self.id,
            number,
            self.quote,
            self.claimant,
            self.type,
            self.priority,
            self.verdict,
            self.spans,
            self.evidence,
            self.findings,
            self.look_again,
            self.last_version,
        )


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """A claim with all that the claim pane and the report show of it."""

    row: ClaimRow
    review_id: int
    cue: str
    claim_date: str
    rationale: str
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One step in the life of a claim."""

    step_id: int
    at_ms: int
    reviewer: str
    label: str
    details: tuple[str, ...]
    """What changed, in words: "verdict: open → disputed"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reviewer left off in a review; not part of the journal."""

    claim_id: int | None = None
    offset: int = 0
    """Code point at the top of the article pane."""
    shift: float = 0.0
    """How far the line of that code point is scrolled out at the top, in pixels."""
    caret: int = 0
    """Code point of the caret in the article pane."""
    filter: str = "all"
    sort: str = "place"
    coverage: bool = False


@dataclass(frozen=True, slots=True)
class ReviewSnapshot:
    """A whole review at one moment, as reports are made of it."""

    review: ReviewInfo
    claims: tuple[ClaimDetail, ...]
    """In the order of the article."""
    reviewer: str
    generated_ms: int
    nothing_checkable: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PointerRow:
    """What the reporter pointed to at a place of a version: evidence proposed for a claim there."""

    id: int
    version_id: int
    kind: PointerKind
    span: Span
    quote: str
    """The words that it stands at."""
    note: str
    """The words of the comment or footnote."""
    url: str
    """http or https; empty when it has none."""
    author: str
    dated: str
    """ISO 8601 date or the empty string."""
    state: PointerState


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows that one step touched: the one signal by which every view is told."""

    rows: dict[str, frozenset[int]] = field(default_factory=dict)
    """Table name to row ids."""
    claims: frozenset[int] = frozenset()
    """The claims that were touched themselves, or whose spans or evidence were."""

    def touches(self, *tables: str) -> bool:
        """Whether any row of any of `tables` was touched."""
        return any(self.rows.get(table) for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """The touched rows of `table`."""
        return self.rows.get(table, frozenset())
