"""Claims: mark them in the article, say who made them, judge them."""

import unicodedata
from collections.abc import Collection, Sequence
from typing import Any

from fcapp.errors import UserError
from fcapp.model.dates import checked_date
from fcapp.model.rows import ClaimDetail, ClaimRow, HistoryRow, ReviewInfo
from fcapp.model.spans import Span, placed, trimmed
from fcapp.model.tables import Claim, ClaimSpan, NothingCheckable
from fcapp.model.vocabulary import ClaimType, LookAgain, Priority, Verdict
from fcapp.services.belonging import claim_of, newest
from fcapp.storage import claim_queries, queries
from fcapp.storage import history as journal_history
from fcapp.storage.edit import Edit
from fcapp.storage.library import Library


def rows(
    library: Library, review_id: int, only: Collection[int] | None = None, version_id: int | None = None
) -> list[ClaimRow]:
    """The claims of a review in the order of the article; with `only`, just those, unnumbered.

    With `version_id`, those that have a place in that version.
    """
    with library.read() as connection:
        return claim_queries.claim_rows(connection, review_id, only, version_id)


def detail(library: Library, review_id: int, row: ClaimRow) -> ClaimDetail:
    """All that the claim pane shows of a claim.

    Raises:
        UserError: it was deleted.
    """
    with library.read() as connection:
        return claim_queries.claim_detail(connection, review_id, row)


def history(library: Library, claim_id: int) -> list[HistoryRow]:
    """Every step that touched a claim, the newest first."""
    with library.read() as connection:
        return journal_history.history(connection, claim_id)


def mark(library: Library, review: ReviewInfo, spans: Sequence[Span]) -> int:
    """Make a claim of one or more places in the article; returns its id.

    Raises:
        UserError: there are no words at a place.
    """
    if not spans:
        raise UserError("A claim needs a place in the article; select its words first.")
    with library.change("Mark claim", review.id) as edit:
        claim = edit.add(Claim(review_id=newest(edit, review).id))
        for span in spans:
            edit.add(ClaimSpan(claim_id=claim.key, version_id=review.version_id, **words_at(review, span)))
    return claim.key


def words_at(review: ReviewInfo, span: Span) -> dict[str, Any]:
    """The columns of a mark at `span`, without white space at its ends.

    Raises:
        UserError: there are no words.
    """
    span = trimmed(review.text, span)
    if all(unicodedata.category(sign)[0] in "PZC" for sign in review.text[span.start : span.end]):
        raise UserError("There are no words at this place; select the words of the claim first.")
    return placed(review.text, span)


def add_span(library: Library, review: ReviewInfo, claim_id: int, span: Span) -> None:
    """Let a claim stand at one more place.

    Raises:
        UserError: there are no words, or the claim has words there already.
    """
    with library.read() as connection:
        rows_there = claim_queries.claim_rows(connection, review.id, [claim_id])
    if any(span.overlaps(there) for row in rows_there for there in row.spans):
        raise UserError("The claim is marked there already; move the end of its mark instead.")
    with library.change("Add words to claim", review.id) as edit:
        claim = claim_of(edit, newest(edit, review).id, claim_id)
        if claim.look_again:
            claim.look_again = LookAgain.CHANGED
        edit.add(ClaimSpan(claim_id=claim_id, version_id=review.version_id, **words_at(review, span)))


def move_span(library: Library, review: ReviewInfo, claim_id: int, index: int, span: Span) -> None:
    """Put the claim's span with this index (in the order of the article) somewhere else.

    Raises:
        UserError: there are no words at the new place.
    """
    words = words_at(review, span)
    ends = _moved_ends(library, review, claim_id, index, words)
    with library.change("Move mark", review.id, typing=f"span:{claim_id}:{index}:{ends}") as edit:
        stored = _stored_span(library, edit, review, claim_id, index)
        for name, value in words.items():
            setattr(stored, name, value)


def _moved_ends(library: Library, review: ReviewInfo, claim_id: int, index: int, words: dict[str, Any]) -> str:
    """Which ends of a span another place would move, since each is a step of its own."""
    found = rows(library, review.id, [claim_id])
    if not found or index >= len(found[0].spans):
        return ""
    span = found[0].spans[index]
    return f"{words['start'] != span.start}:{words['end'] != span.end}"


def remove_span(library: Library, review: ReviewInfo, claim_id: int, index: int) -> None:
    """Take one of several places from a claim.

    Raises:
        UserError: it is the only one.
    """
    with library.change("Remove words from claim", review.id) as edit:
        stored = _stored_span(library, edit, review, claim_id, index)
        if len(_span_ids(library, review, claim_id)) == 1:
            raise UserError("These are the claim’s only words; remove the claim instead.")
        edit.delete(stored)


def _span_ids(library: Library, review: ReviewInfo, claim_id: int) -> list[int]:
    with library.read() as connection:
        return claim_queries.span_ids(connection, claim_id, review.version_id)


def _stored_span(library: Library, edit: Edit, review: ReviewInfo, claim_id: int, index: int) -> ClaimSpan:
    claim_of(edit, newest(edit, review).id, claim_id)
    ids = _span_ids(library, review, claim_id)
    if index >= len(ids):
        raise UserError("This mark is no longer there; undo its removal first.")
    return edit.get(ClaimSpan, ids[index])


def remove(library: Library, review_id: int, claim_id: int) -> None:
    """Remove a claim with its marks and its evidence; the sources stay."""
    with library.change("Remove claim", review_id) as edit:
        edit.delete(claim_of(edit, review_id, claim_id))


def set_verdict(library: Library, review_id: int, claim_id: int, verdict: Verdict | None) -> None:
    """Judge a claim, which is thereby looked at again; None makes it open again."""
    label = f"Set verdict {verdict}" if verdict else "Clear verdict"
    with library.change(label, review_id) as edit:
        claim = claim_of(edit, review_id, claim_id)
        claim.verdict = verdict
        if verdict:
            claim.look_again = None


def write_rationale(library: Library, review_id: int, claim_id: int, rationale: str) -> None:
    """Write down the reason for the verdict; typing that goes on is one step."""
    with library.change("Write rationale", review_id, typing=f"rationale:{claim_id}") as edit:
        claim_of(edit, review_id, claim_id).rationale = rationale


def set_claimant(library: Library, review_id: int, claim_id: int, claimant: str) -> None:
    """Say who made the claim."""
    with library.change("Set claimant", review_id, typing=f"claimant:{claim_id}") as edit:
        claim_of(edit, review_id, claim_id).claimant = claimant.strip()


def set_cue(library: Library, review_id: int, claim_id: int, cue: str) -> None:
    """Say by which reporting verb the claim is given."""
    with library.change("Set cue", review_id, typing=f"cue:{claim_id}") as edit:
        claim_of(edit, review_id, claim_id).cue = cue.strip()


def set_type(library: Library, review_id: int, claim_id: int, kind: ClaimType | None) -> None:
    """Say what kind of statement the claim is."""
    with library.change("Set claim type", review_id) as edit:
        claim_of(edit, review_id, claim_id).type = kind


def set_claim_date(library: Library, review_id: int, claim_id: int, when: str) -> None:
    """Say when the claim was made.

    Raises:
        UserError: it is not a date.
    """
    checked = checked_date(when)
    with library.change("Set claim date", review_id) as edit:
        claim_of(edit, review_id, claim_id).claim_date = checked


def set_priority(library: Library, review_id: int, claim_id: int, priority: Priority) -> None:
    """Say how soon the claim wants checking."""
    with library.change("Set priority", review_id) as edit:
        claim_of(edit, review_id, claim_id).priority = priority


def nothing_checkable(library: Library, review_id: int, version_id: int | None = None) -> list[Span]:
    """The sentences marked as having nothing checkable, in order; those of another version with `version_id`."""
    with library.read() as connection:
        return [span for _, span in queries.nothing_checkable(connection, review_id, version_id)]


def toggle_nothing_checkable(library: Library, review: ReviewInfo, sentence: Span) -> bool:
    """Mark a sentence as having nothing checkable, or take that mark away; returns whether it is marked now."""
    with library.read() as connection:
        marked = queries.nothing_checkable(connection, review.id)
    there = [row_id for row_id, span in marked if span.overlaps(sentence)]
    with library.change("Clear “nothing checkable”" if there else "Mark “nothing checkable”", review.id) as edit:
        newest(edit, review)
        for row_id in there:
            edit.delete(edit.get(NothingCheckable, row_id))
        if not there:
            place = placed(review.text, trimmed(review.text, sentence))
            edit.add(NothingCheckable(review_id=review.id, version_id=review.version_id, **place))
    return not there
