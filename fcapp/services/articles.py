"""Articles: bring one in, correct what is known of it."""

import dataclasses
from dataclasses import dataclass

from fcapp.errors import UserError
from fcapp.intake.imported import ImportedArticle, Incoming, Pointer
from fcapp.model.dates import checked_date
from fcapp.model.rows import PointerRow
from fcapp.model.spans import Span, placed
from fcapp.model.structure import Block, encoded, fitting
from fcapp.model.tables import Article, PointerAt, Review, Version
from fcapp.model.vocabulary import PointerState
from fcapp.services import incoming
from fcapp.storage import claim_queries, drafts, proofs, queries
from fcapp.storage.edit import Edit
from fcapp.storage.library import Library
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
        version = add_version(edit, stored.key, 1, article, library.clock())
        review = edit.add(Review(article_id=stored.key, version_id=version.key, created_ms=library.clock()))
    return review.key


def add_version(edit: Edit, article_id: int, number: int, article: ImportedArticle, now: int) -> Version:
    """Keep a draft of an article with its bytes, its paragraphs and what the reporter pointed to."""
    version = edit.add(
        Version(
            article_id=article_id,
            number=number,
            text_sha256=edit.keep(article.text.encode()),
            original_sha256=edit.keep(article.original),
            encoding=article.encoding,
            media_type=article.media_type,
            file_name=article.file_name,
            imported_ms=now,
            structure_sha256=_kept_structure(edit, article),
        )
    )
    _keep_pointers(edit, version.key, article)
    return version


def _kept_structure(edit: Edit, article: ImportedArticle) -> str | None:
    if not article.blocks:
        return None
    if not fitting(article.blocks, len(article.text)):
        raise ValueError("the blocks of the article do not fit its text")
    return edit.keep(encoded(article.blocks))


def _keep_pointers(edit: Edit, version_id: int, article: ImportedArticle) -> None:
    if any(not 0 <= one.start < one.end <= len(article.text) for one in article.pointers):
        raise ValueError("a pointer of the article does not fit its text")
    new = {"version_id": version_id, "state": PointerState.PROPOSED}
    edit.add_all(PointerAt, ({**new, **_pointer(article.text, one)} for one in article.pointers))


def _pointer(text: str, pointer: Pointer) -> dict[str, object]:
    return {
        "kind": pointer.kind,
        "note": pointer.note,
        "url": pointer.url,
        "author": pointer.author,
        "dated": pointer.date,
        **placed(text, Span(pointer.start, pointer.end)),
    }


def blocks(library: Library, version_id: int) -> tuple[Block, ...]:
    """What the paragraphs of a version are, in order; nothing when nothing is known.

    Raises:
        UserError: they were altered behind the library's back.
    """
    with library.read() as connection:
        return drafts.blocks(connection, version_id)


def pointers(library: Library, version_id: int) -> list[PointerRow]:
    """What the reporter pointed to in a version, in the order of the text.

    Raises:
        UserError: they were altered behind the library's back.
    """
    with library.read() as connection:
        return drafts.pointer_rows(connection, version_id)


def original(library: Library, version_id: int) -> bytes:
    """The bytes that a version was imported from, bit for bit.

    Raises:
        UserError: they were altered behind the library's back.
    """
    with library.read() as connection:
        return proofs.original_bytes(connection, version_id)


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
    takes_encoding(library, review_id)
    again = _read_again(library, review_id, encoding)
    with library.read() as connection:
        info = queries.review_info(connection, review_id)
        noted = [pointer.id for pointer in drafts.pointer_rows(connection, info.version_id)]
    with library.change("Correct encoding", review_id) as edit:
        version = edit.get(Version, info.version_id)
        version.text_sha256 = edit.keep(again.text.encode())
        version.encoding = again.encoding
        version.structure_sha256 = _kept_structure(edit, again)
        for row_id in noted:
            edit.delete(edit.get(PointerAt, row_id))
        _keep_pointers(edit, version.key, again)
        article = edit.get(Article, info.article_id)
        if article.title == _read_again(library, review_id, info.encoding).title:
            article.title = again.title


def takes_encoding(library: Library, review_id: int) -> bool:
    """True: nothing is marked yet, so the article's bytes may be read in another encoding.

    Raises:
        UserError: something is marked.
    """
    with library.read() as connection:
        marked = claim_queries.claim_rows(connection, review_id) or queries.nothing_checkable(connection, review_id)
    if marked:
        raise UserError("The encoding cannot be changed once something is marked; remove the marks or import again.")
    return True


def _read_again(library: Library, review_id: int, encoding: str) -> ImportedArticle:
    with library.read_apart() as connection:
        info = queries.review_info(connection, review_id)
        data = proofs.original_bytes(connection, info.version_id)
    return incoming.read(Incoming(data, info.file_name, info.media_type, info.url, encoding))


@dataclass(frozen=True, slots=True)
class ArticleFields:
    """What a reviewer may correct about an article."""

    title: str
    byline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def describe(library: Library, review_id: int, fields: ArticleFields) -> None:
    """Correct title, byline, outlet, date, language and address of the article under review.

    Raises:
        UserError: the title is empty, the date is not one or the link no web link.
    """
    fields = checked(fields)
    with library.change("Change article details", review_id) as edit:
        article = edit.get(Article, edit.get(Review, review_id).article_id)
        for name, value in dataclasses.asdict(fields).items():
            setattr(article, name, value)


def corrected(article: ImportedArticle, fields: ArticleFields) -> ImportedArticle:
    """An imported article with what the reviewer says about it.

    Raises:
        UserError: see `describe`.
    """
    return dataclasses.replace(article, **dataclasses.asdict(checked(fields)))


def checked(fields: ArticleFields) -> ArticleFields:
    """The fields without white space around them.

    Raises:
        UserError: see `describe`.
    """
    if not fields.title.strip():
        raise UserError("An article needs a title to be found by; write one.")
    if fields.url.strip() and not safe_link(fields.url):
        raise UserError(
            "The link of an article must begin with http:// or https:// and name a site; correct or clear it."
        )
    checked_date(fields.published)
    return ArticleFields(**{name: value.strip() for name, value in dataclasses.asdict(fields).items()})
