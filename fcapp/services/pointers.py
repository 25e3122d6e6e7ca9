"""What the reporter pointed to in a draft: evidence proposed for the claims that stand there."""

from collections.abc import Collection

from fcapp.errors import UserError
from fcapp.model.rows import PointerRow, ReviewInfo
from fcapp.model.tables import Evidence, PointerAt, Source
from fcapp.model.vocabulary import PointerState, SourceKind, Stance
from fcapp.services.belonging import claim_of
from fcapp.services.evidence import known_source
from fcapp.storage import drafts
from fcapp.storage.edit import Edit
from fcapp.storage.library import Library
from fcapp.text.links import safe_link


def rows(library: Library, review: ReviewInfo, only: Collection[int] | None = None) -> list[PointerRow]:
    """All that the reporter pointed to in the version under review, in the order of the text; or `only` some of it.

    Raises:
        UserError: it was altered behind the library's back.
    """
    with library.read() as connection:
        return drafts.pointer_rows(connection, review.version_id, only)


def attach(library: Library, review: ReviewInfo, claim_id: int, pointer_id: int) -> int:
    """Make evidence for a claim of what the reporter pointed to; returns the evidence's id.

    Its link becomes a source, the words of a comment or footnote the note.

    Raises:
        UserError: it is no longer there.
    """
    with library.change("Attach what the reporter pointed to", review.id) as edit:
        claim_of(edit, review.id, claim_id)
        pointer = _pointer(edit, review, pointer_id)
        pointer.state = PointerState.ACCEPTED
        source = _source(library, edit, pointer)
        evidence = edit.add(Evidence(claim_id=claim_id, source_id=source, stance=Stance.CONTEXT, note=_note(pointer)))
    return evidence.key


def _source(library: Library, edit: Edit, pointer: PointerAt) -> int | None:
    if not safe_link(pointer.url):
        return None
    known = known_source(library, pointer.url)
    return known or edit.add(Source(kind=SourceKind.WEB_PAGE, url=pointer.url)).key


def dismiss(library: Library, review: ReviewInfo, pointer_id: int) -> None:
    """Say that what the reporter pointed to is no evidence; it is not offered again.

    Raises:
        UserError: it is no longer there.
    """
    with library.change("Dismiss what the reporter pointed to", review.id) as edit:
        _pointer(edit, review, pointer_id).state = PointerState.DISMISSED


def _pointer(edit: Edit, review: ReviewInfo, pointer_id: int) -> PointerAt:
    pointer = edit.get(PointerAt, pointer_id)
    if pointer.version_id != review.version_id:
        raise UserError("This note of the reporter belongs to another version of the article; choose another one.")
    return pointer


def _note(pointer: PointerAt) -> str:
    """The words, and who wrote them when that is known."""
    return f"{pointer.note} ({pointer.author})" if pointer.note and pointer.author else pointer.note
