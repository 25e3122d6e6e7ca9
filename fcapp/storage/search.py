"""Search over all reviews of a library, in every script and letter case."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, select
from sqlmodel import col

from fcapp.model.tables import Article, Claim, ClaimSpan, Evidence, Review, Source, Version
from fcapp.storage.internals import blob


def reviews_with(connection: Connection, words: str, go_on: Callable[[], None] = lambda: None) -> set[int]:
    """The reviews in whose article, claims, rationales, evidence and sources all of `words` occur.

    `go_on` is called before each text; what it raises ends the search.
    """
    wanted = words.casefold().split()
    found: defaultdict[int, set[str]] = defaultdict(set)
    for review_id, text in _texts(connection):
        go_on()
        folded = text.casefold()
        found[review_id].update(word for word in wanted if word in folded)
    return {review_id for review_id, there in found.items() if len(there) == len(set(wanted))}


def _texts(connection: Connection) -> Iterator[tuple[int, str]]:
    for statement in _STATEMENTS:
        for review_id, *values in connection.execution_options(yield_per=200).execute(statement):
            for value in values:
                yield review_id, value.decode(errors="replace") if isinstance(value, bytes) else value or ""


_ARTICLE = (
    select(col(Review.id), col(Article.title), col(Article.byline), col(Article.outlet), blob.c.bytes)
    .join(Article, col(Article.id) == col(Review.article_id))
    .join(Version, col(Version.id) == col(Review.version_id))
    .join(blob, blob.c.sha256 == col(Version.text_sha256))
)
_CLAIM = select(col(Claim.review_id), col(Claim.claimant), col(Claim.cue), col(Claim.rationale))
_SPAN = select(col(Claim.review_id), col(ClaimSpan.exact)).join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
_EVIDENCE = (
    select(
        col(Claim.review_id),
        col(Evidence.quote),
        col(Evidence.locator),
        col(Evidence.note),
        col(Source.title),
        col(Source.author),
        col(Source.publisher),
        col(Source.url),
    )
    .join(Claim, col(Claim.id) == col(Evidence.claim_id))
    .join(Source, col(Source.id) == col(Evidence.source_id), isouter=True)
)
_STATEMENTS = (_ARTICLE, _CLAIM, _SPAN, _EVIDENCE)
