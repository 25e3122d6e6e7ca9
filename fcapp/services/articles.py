"""Articles: bring one in, correct what is known of it."""

import dataclasses
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fcapp.errors import UserError
from fcapp.files import read_limited
from fcapp.intake import apart, as_json, limits, plain_text
from fcapp.intake.encodings import decode
from fcapp.intake.fetched import Fetched
from fcapp.intake.imported import ImportedArticle, Incoming, Tick, no_tick
from fcapp.model.dates import checked_date
from fcapp.model.tables import Article, Review, Version
from fcapp.storage import queries
from fcapp.storage.library import Edit, Library
from fcapp.text.links import safe_link


def store(library: Library, article: ImportedArticle) -> int:
    """Make a review of an imported article; returns its id."""
    with library.change("Import article") as edit:
        stored = edit.add(
            Article(
                title=article.title,
                byline=article.byline,
                outlet=article.outlet,
                published=article.published,
                language=article.language,
                url=article.url,
            )
        )
        version = edit.add(_version(edit, stored.key, article, library.clock()))
        review = edit.add(Review(article_id=stored.key, version_id=version.key, created_ms=library.clock()))
    return review.key


def _version(edit: Edit, article_id: int, article: ImportedArticle, now: int) -> Version:
    return Version(
        article_id=article_id,
        number=1,
        text_sha256=edit.keep(article.text.encode()),
        original_sha256=edit.keep(article.original),
        encoding=article.encoding,
        media_type=article.media_type,
        file_name=article.file_name,
        imported_ms=now,
    )


def read_file(
    path: Path, tick: Tick = no_tick, *, encoding: str | None = None, keep_furniture: bool = False
) -> ImportedArticle:
    """The article in a file of any known form; may run on any thread.

    Raises:
        UserError: it cannot be read or holds no text.
    """
    data = read_limited(path, limits.FILE)
    return apart.read(Incoming(data, path.name, encoding=encoding, keep_furniture=keep_furniture), tick)


def read_address(
    url: str,
    tick: Tick = no_tick,
    *,
    local_allowed: bool = False,
    encoding: str | None = None,
    keep_furniture: bool = False,
) -> ImportedArticle:
    """The article at a web address, fetched on the reviewer's word; may run on any thread.

    Raises:
        UserError: it cannot be fetched or read.
    """
    fetched = apart.fetch(url, local_allowed=local_allowed, tick=lambda share: tick(share / 2))
    incoming = Incoming(
        fetched.data,
        fetched.name,
        fetched.media_type,
        fetched.url,
        encoding or _told_encoding(fetched),
        keep_furniture=keep_furniture,
    )
    article = apart.read(incoming, lambda share: tick(0.5 + share / 2))
    moved = (f"The address led on to {fetched.url}.",) if fetched.redirects else ()
    return dataclasses.replace(article, url=article.url or fetched.url, warnings=(*article.warnings, *moved))


def values(article: ImportedArticle) -> dict[str, Any]:
    """What is known of an imported article as JSON values, with the SHA-256 of its bytes."""
    told = as_json.values(article)
    first = ("title", "byline", "outlet", "published", "language", "url", "text", "pointers")
    return {
        **{name: told[name] for name in first},
        "sha256": hashlib.sha256(article.original).hexdigest(),
        "warnings": told["warnings"],
        **{name: told[name] for name in ("blocks", "removed", "media_type", "encoding")},
    }


def _told_encoding(fetched: Fetched) -> str | None:
    """The encoding that the server told, where the bytes are not UTF-8 but can be read so."""
    try:
        fetched.data.decode()
    except UnicodeDecodeError:
        try:
            return decode(fetched.data, fetched.encoding).encoding if fetched.encoding else None
        except UserError:
            return None
    return None


def read_pasted(text: str) -> ImportedArticle:
    """The article in a pasted text.

    Raises:
        UserError: it has no words in it.
    """
    return plain_text.from_pasted(text)


def preview_encoding(library: Library, review_id: int, encoding: str) -> str:
    """The article's text if its bytes were read in another encoding; may run on any thread.

    Raises:
        UserError: they cannot be read so.
    """
    return _read_again(library, review_id, encoding).text


def correct_encoding(library: Library, review_id: int, encoding: str) -> None:
    """Read the article's bytes again in another encoding; marks would lose their words, so there may be none.

    Raises:
        UserError: they cannot be read so, or something is marked already.
    """
    again = _read_again(library, review_id, encoding)
    with library.read() as connection:
        info = queries.review_info(connection, review_id)
        marked = queries.claim_rows(connection, review_id) or queries.nothing_checkable(connection, review_id)
    if marked:
        raise UserError("The encoding cannot be changed once something is marked; remove the marks or import again.")
    with library.change("Correct encoding", review_id) as edit:
        version = edit.get(Version, info.version_id)
        version.text_sha256 = edit.keep(again.text.encode())
        version.encoding = again.encoding
        article = edit.get(Article, info.article_id)
        if article.title == _read_again(library, review_id, info.encoding).title:
            article.title = again.title


def _read_again(library: Library, review_id: int, encoding: str) -> ImportedArticle:
    with library.read_apart() as connection:
        info = queries.review_info(connection, review_id)
        data = queries.original_bytes(connection, info.version_id)
    return plain_text.read_text(data, info.file_name, encoding)


@dataclass(frozen=True, slots=True)
class ArticleFields:
    """What a reviewer may correct about an article."""

    title: str
    byline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""


def describe(library: Library, review_id: int, fields: ArticleFields) -> None:
    """Correct title, byline, outlet, date and address of the article under review.

    Raises:
        UserError: the title is empty, the date is not one or the link no web link.
    """
    if not fields.title.strip():
        raise UserError("An article needs a title to be found by; write one.")
    if fields.url.strip() and not safe_link(fields.url):
        raise UserError(
            "The link of an article must begin with http:// or https:// and name a site; correct or clear it."
        )
    fields = dataclasses.replace(fields, published=checked_date(fields.published))
    with library.change("Change article details", review_id) as edit:
        article = edit.get(Article, edit.get(Review, review_id).article_id)
        for name, value in dataclasses.asdict(fields).items():
            setattr(article, name, value.strip())
