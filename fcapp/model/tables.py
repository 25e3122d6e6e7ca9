"""The tables of a library as SQLModel classes; the migrations hold the same schema with its constraints.

Times are milliseconds since 1970-01-01 UTC, offsets are code points, dates are ISO 8601 text as far as they are known
("2024", "2024-11", "2024-11-05") or empty. Rows handed to a view are read-only by convention.
"""

from enum import Enum, IntEnum
from typing import Any

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from fcapp.model.vocabulary import (
    ClaimType,
    Confidentiality,
    Decided,
    LookAgain,
    PointerKind,
    PointerState,
    Priority,
    Rank,
    SourceKind,
    Stance,
    Verdict,
)


class _Word(TypeDecorator[Any]):
    """A member of a closed list, stored by its value."""

    impl = Text
    cache_ok = True
    kind: type[Enum]

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else self.kind(value)


def _stored(kind: type[Enum]) -> type[_Word]:
    impl = Integer if issubclass(kind, IntEnum) else Text
    return type(f"Stored{kind.__name__}", (_Word,), {"kind": kind, "impl": impl, "cache_ok": True})


class Row(SQLModel):
    """What all tables have: a number that is never used again after a delete."""

    id: int | None = Field(default=None, primary_key=True)

    @property
    def key(self) -> int:
        """The id of a row that has been stored."""
        assert self.id is not None  # noqa: S101 - a row without an id here is a bug of ours
        return self.id


class Article(Row, table=True):
    """What is under review; its text stands in its versions."""

    title: str
    byline: str = ""
    outlet: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


class Version(Row, table=True):
    """One draft of an article; text, original bytes and what its paragraphs are: blobs named by their SHA-256."""

    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    number: int
    text_sha256: str
    original_sha256: str
    encoding: str
    media_type: str
    file_name: str
    imported_ms: int
    structure_sha256: str | None = None


class Review(Row, table=True):
    """The checking of one article, at one of its versions."""

    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    version_id: int = Field(foreign_key="version.id", ondelete="CASCADE")
    created_ms: int


class Claim(Row, table=True):
    """A statement that can be checked, and what the reviewer found."""

    review_id: int = Field(foreign_key="review.id", ondelete="CASCADE")
    claimant: str = ""
    cue: str = ""
    type: ClaimType | None = Field(default=None, sa_type=_stored(ClaimType))
    claim_date: str = ""
    priority: Priority = Field(default=Priority.NORMAL, sa_type=_stored(Priority))
    verdict: Verdict | None = Field(default=None, sa_type=_stored(Verdict))
    rationale: str = ""
    look_again: LookAgain | None = Field(default=None, sa_type=_stored(LookAgain))


class ClaimSpan(Row, table=True):
    """One place of a claim in one version, with the quotation that finds it again."""

    __tablename__ = "span"

    claim_id: int = Field(foreign_key="claim.id", ondelete="CASCADE")
    version_id: int = Field(foreign_key="version.id", ondelete="CASCADE")
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class NothingCheckable(Row, table=True):
    """A sentence in which the reviewer found nothing to check."""

    __tablename__ = "nothing_checkable"

    review_id: int = Field(foreign_key="review.id", ondelete="CASCADE")
    version_id: int = Field(foreign_key="version.id", ondelete="CASCADE")
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class Decision(Row, table=True):
    """What the reviewer decided about a suggestion, with the words by which it is known again."""

    review_id: int = Field(foreign_key="review.id", ondelete="CASCADE")
    version_id: int = Field(foreign_key="version.id", ondelete="CASCADE")
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    kind: Decided = Field(sa_type=_stored(Decided))


class PointerAt(Row, table=True):
    """What the reporter pointed to at a place of a version, with the quotation that finds it again."""

    __tablename__ = "pointer"

    version_id: int = Field(foreign_key="version.id", ondelete="CASCADE")
    kind: PointerKind = Field(sa_type=_stored(PointerKind))
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    note: str = ""
    url: str = ""
    author: str = ""
    dated: str = ""
    state: PointerState = Field(default=PointerState.PROPOSED, sa_type=_stored(PointerState))


class Source(Row, table=True):
    """Where evidence comes from; belongs to the library and serves many claims."""

    kind: SourceKind = Field(default=SourceKind.WEB_PAGE, sa_type=_stored(SourceKind))
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    accessed: str = ""
    rank: Rank = Field(default=Rank.SECONDARY, sa_type=_stored(Rank))
    confidentiality: Confidentiality = Field(default=Confidentiality.PUBLIC, sa_type=_stored(Confidentiality))


class Evidence(Row, table=True):
    """What a source says to a claim."""

    claim_id: int = Field(foreign_key="claim.id", ondelete="CASCADE")
    source_id: int | None = Field(default=None, foreign_key="source.id", ondelete="RESTRICT")
    stance: Stance = Field(default=Stance.CONTEXT, sa_type=_stored(Stance))
    quote: str = ""
    locator: str = ""
    note: str = ""
