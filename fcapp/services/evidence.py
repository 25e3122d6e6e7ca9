"""Evidence and the sources it comes from."""

import dataclasses
from datetime import UTC, datetime
from typing import Any

from fcapp.errors import FieldError, UserError
from fcapp.model.dates import checked_date
from fcapp.model.rows import EvidenceFields, SourceFields, SourceRow
from fcapp.model.tables import Evidence, Source
from fcapp.model.vocabulary import SourceKind, Stance
from fcapp.services.belonging import claim_of, evidence_of
from fcapp.storage import source_queries
from fcapp.storage.edit import Edit
from fcapp.storage.library import Library
from fcapp.text.links import safe_link


def add(
    library: Library,
    review_id: int,
    claim_id: int,
    fields: EvidenceFields,
    source: int | SourceFields | None = None,
    source_fields: SourceFields | None = None,
) -> int:
    """Link evidence to a claim, from a known source (its id), a new one (its fields) or none; returns its id.

    `source_fields` corrects a known source for all its uses.

    Raises:
        UserError: the evidence says nothing, or a field of the source is wrong.
    """
    _refuse_empty(fields, source)
    with library.change("Add evidence", review_id) as edit:
        claim_of(edit, review_id, claim_id)
        row = Evidence(claim_id=claim_id, source_id=_source_id(edit, source), **dataclasses.asdict(fields))
        evidence = edit.add(row)
        _correct(edit, row.source_id, source_fields)
    return evidence.key


def change(
    library: Library,
    review_id: int,
    evidence_id: int,
    fields: EvidenceFields,
    source: int | SourceFields | None,
    source_fields: SourceFields | None = None,
) -> None:
    """Change a piece of evidence; the rest as in `add`.

    Raises:
        UserError: the evidence says nothing any more, or a field of the source is wrong.
    """
    _refuse_empty(fields, source)
    with library.change("Change evidence", review_id) as edit:
        row = evidence_of(edit, review_id, evidence_id)
        row.source_id = _source_id(edit, source)
        _fill(row, fields)
        _correct(edit, row.source_id, source_fields)


def _correct(edit: Edit, source_id: int | None, fields: SourceFields | None) -> None:
    if fields is not None and source_id is not None:
        _fill(edit.get(Source, source_id), checked(fields))


def _refuse_empty(fields: EvidenceFields, source: int | SourceFields | None) -> None:
    if source is None and not (fields.quote + fields.locator + fields.note).strip():
        raise FieldError("This evidence is empty; name a source, or write a quotation or a note.", "quote")


def _source_id(edit: Edit, source: int | SourceFields | None) -> int | None:
    if isinstance(source, SourceFields):
        return edit.add(Source(**dataclasses.asdict(checked(source)))).key
    return source


def _fill(row: Evidence | Source, fields: EvidenceFields | SourceFields) -> None:
    for name, value in dataclasses.asdict(fields).items():
        setattr(row, name, value)


def checked(fields: SourceFields) -> SourceFields:
    """The fields of a source with white space trimmed.

    Raises:
        FieldError: nothing names the source, its link is no web link, or a date is not one.
    """
    texts: dict[str, Any] = {
        name: value.strip() for name, value in dataclasses.asdict(fields).items() if type(value) is str
    }
    if not (texts["title"] or texts["url"] or texts["author"]):
        raise FieldError("A source needs a title, an author or a link to be found by; fill in one of them.", "title")
    if texts["url"] and not safe_link(texts["url"]):
        raise FieldError(
            "The link of a source must begin with http:// or https:// and name a site; correct or clear it.", "url"
        )
    for name in ("published", "accessed"):
        texts[name] = _date(texts[name], name)
    return dataclasses.replace(fields, **texts)


def _date(text: str, field: str) -> str:
    try:
        return checked_date(text)
    except UserError as error:
        raise FieldError(str(error), field) from error


def remove(library: Library, review_id: int, evidence_id: int) -> None:
    """Remove a piece of evidence; its source stays in the library."""
    with library.change("Remove evidence", review_id) as edit:
        edit.delete(evidence_of(edit, review_id, evidence_id))


def set_stance(library: Library, review_id: int, evidence_id: int, stance: Stance) -> None:
    """Say what a piece of evidence does to its claim."""
    with library.change("Set stance", review_id) as edit:
        evidence_of(edit, review_id, evidence_id).stance = stance


def paste(library: Library, review_id: int, claim_id: int, text: str) -> int:
    """Make evidence of pasted text: a link becomes a source, anything else a quotation; returns the evidence's id.

    A link that the library knows already is linked to the source it has.

    Raises:
        UserError: there is nothing in it.
    """
    link = safe_link(text.strip())
    if link is None:
        return add(library, review_id, claim_id, EvidenceFields(quote=text.strip()))
    return add(
        library, review_id, claim_id, EvidenceFields(), known_source(library, link) or web_page(link, library.clock())
    )


def known_source(library: Library, link: str) -> int | None:
    """The source that the library has for a link."""
    with library.read() as connection:
        return source_queries.source_by_url(connection, link)


def web_page(link: str, now_ms: int) -> SourceFields:
    """A source for a page that was looked at now (milliseconds since 1970-01-01 UTC)."""
    today = datetime.fromtimestamp(now_ms / 1000, UTC).astimezone().date()
    return SourceFields(kind=SourceKind.WEB_PAGE, url=link, accessed=today.isoformat())


def search_sources(library: Library, words: str, limit: int = 20) -> list[SourceRow]:
    """The library's sources with all of `words` in title, author, publisher or link, the most used first."""
    with library.read() as connection:
        return source_queries.source_rows(connection, words, limit)
