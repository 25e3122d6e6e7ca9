"""Reports: take a picture of a review, render it, write it."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from fcapp.errors import UserError
from fcapp.files import write_atomic
from fcapp.model.rows import ReviewSnapshot
from fcapp.services.belonging import storable_id
from fcapp.storage import claim_queries, queries
from fcapp.storage.library import Library

if TYPE_CHECKING:
    from fcapp.report.pdf import Pages


class ReportFormat(StrEnum):
    """The forms of a report; the values are the file name endings."""

    HTML = ".html"
    PDF = ".pdf"


def snapshot(library: Library, review_id: int) -> ReviewSnapshot:
    """A whole review as it is now, all of one moment; may run on any thread.

    Raises:
        UserError: there is no such review.
    """
    with library.read_apart() as connection:
        while True:  # nobody who writes has to wait for it; what was written meanwhile is read again
            before = queries.data_version(connection)
            review = queries.review_info(connection, storable_id(review_id))
            rows = claim_queries.claim_rows(connection, review_id)
            claims = claim_queries.claim_details(connection, review_id, rows)
            nothing = tuple(span for _, span in queries.nothing_checkable(connection, review_id))
            if queries.data_version(connection) == before:
                return ReviewSnapshot(review, tuple(claims), library.reviewer, library.clock(), nothing)


def format_of(path: Path) -> ReportFormat:
    """The format that a file name asks for.

    Raises:
        UserError: it asks for none that there is.
    """
    try:
        return ReportFormat(path.suffix.lower())
    except ValueError:
        raise UserError(f"“{path.name}” names no report format; let the name end in .html or .pdf.") from None


def render(review: ReviewSnapshot, form: ReportFormat) -> bytes:
    """The report as the bytes of a file."""
    if form is ReportFormat.HTML:
        from fcapp.report.html import render_html  # noqa: PLC0415 - the template engine is wanted only here

        return render_html(review)
    from fcapp.report.pdf import render_pdf  # noqa: PLC0415 - as is the typesetter

    return render_pdf(review)


def pages(review: ReviewSnapshot, ppi: float) -> "Pages":
    """The report's pages as PNG pictures, at `ppi` pixels an inch; of a long report those of its beginning."""
    from fcapp.report.pdf import render_pages  # noqa: PLC0415 - as above

    return render_pages(review, ppi)


def write(review: ReviewSnapshot, path: Path) -> None:
    """Write the report to `path`, whole or not at all; its ending says in which format.

    Raises:
        UserError: the ending is unknown or the file cannot be written; an older file is still there then.
    """
    write_atomic(path, render(review, format_of(path)))
