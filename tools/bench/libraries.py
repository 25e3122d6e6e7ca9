"""Libraries to measure with, each in a folder of its own with the settings of a reviewer who works on it."""

from pathlib import Path
from typing import Any, NamedTuple

from fcapp import paths, services
from fcapp.model.spans import Span, quotation
from fcapp.model.tables import Article, Claim, ClaimSpan, Review, Version
from fcapp.model.vocabulary import Verdict
from fcapp.services.libraries import Library
from fcapp.settings import Settings
from fcapp.storage.edit import Edit
from tools import scenes

_WORDS = "The minister said on Tuesday that the hospital of city {} had cost 12 million. Nobody could confirm that."


class Size(NamedTuple):
    """How large a review is."""

    words: int
    claims: int

    def __str__(self) -> str:
        return f"{self.words:,} words, {self.claims:,} claims"


SIZES = (Size(500, 20), Size(10_000, 500), Size(100_000, 5_000))
SMALL = (Size(500, 20), Size(2_000, 100))


def make(folder: Path, size: Size) -> None:
    """Make a library with one review, which is on the desk; its id is 1."""
    with _library(folder) as library:
        scenes.many(library, size.words, size.claims)


def make_many(folder: Path, reviews: int) -> None:
    """Make a library of short reviews with three claims each."""
    with _library(folder) as library, library.change("Import articles") as edit:
        for number in range(1, reviews + 1):
            _add_review(edit, number)


def _library(folder: Path) -> Library:
    paths.redirect(folder)
    try:
        Settings(paths.config_dir() / "settings.json", reviewer="J. Doe", open_review=1).save()
        return services.libraries.open_library(paths.default_library(), reviewer="J. Doe")
    finally:
        paths.redirect(None)


def _add_review(edit: Edit, number: int) -> None:
    text = _WORDS.format(number)
    article = edit.add(Article(title=f"The hospital of city {number}", outlet="Evening Paper"))
    digest = edit.keep(text.encode())
    texts: dict[str, Any] = {
        "text_sha256": digest,
        "original_sha256": digest,
        "encoding": "utf-8",
        "media_type": "text/plain",
    }
    version = edit.add(Version(article_id=article.key, number=1, file_name="", imported_ms=number, **texts))
    review = edit.add(Review(article_id=article.key, version_id=version.key, created_ms=number))
    for start, verdict in ((0, Verdict.CONFIRMED), (20, Verdict.DISPUTED), (40, None)):
        claim = edit.add(Claim(review_id=review.key, verdict=verdict))
        words = quotation(text, Span(start, start + 15))._asdict()
        edit.add(ClaimSpan(claim_id=claim.key, version_id=version.key, start=start, end=start + 15, **words))
