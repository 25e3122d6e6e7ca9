"""Suggestions: what the program proposes to check, and what the reviewer makes of it."""

from collections.abc import Sequence
from typing import Any

from fcapp.model.rows import ReviewInfo
from fcapp.model.spans import quotation
from fcapp.model.tables import Claim, ClaimSpan, Decision
from fcapp.model.vocabulary import OWN_VOICE, Decided
from fcapp.storage import decisions
from fcapp.storage.library import Edit, Library
from fcapp.text.suggested import Suggestion


def decided(library: Library, review_id: int) -> list[str]:
    """The words of the review's suggestions that were accepted or dismissed; they are not shown again."""
    with library.read() as connection:
        return decisions.decided_words(connection, review_id)


def accept(library: Library, review: ReviewInfo, suggestions: Sequence[Suggestion]) -> list[int]:
    """Make claims of suggestions, in one step; returns their ids. What was proposed is filled in.

    The claimant is who said it first; who handed it on stands with the reporting verb: “told, via KBS”.
    """
    one = len(suggestions) == 1
    with library.change("Accept suggestion" if one else f"Accept {len(suggestions)} suggestions", review.id) as edit:
        return [_accept(edit, review, suggestion) for suggestion in suggestions]


def _accept(edit: Edit, review: ReviewInfo, suggestion: Suggestion) -> int:
    claim = edit.add(
        Claim(
            review_id=review.id,
            claimant=suggestion.claimant or OWN_VOICE,
            cue=", via ".join(filter(None, (suggestion.cue, suggestion.via))),
            type=suggestion.type,
            priority=suggestion.priority,
        )
    )
    words = _words(review, suggestion)
    edit.add(ClaimSpan(claim_id=claim.key, version_id=review.version_id, **words))
    edit.add(Decision(review_id=review.id, version_id=review.version_id, kind=Decided.ACCEPTED, **words))
    return claim.key


def dismiss(library: Library, review: ReviewInfo, suggestion: Suggestion) -> None:
    """Show a suggestion no more, in this version or a later one."""
    with library.change("Dismiss suggestion", review.id) as edit:
        words = _words(review, suggestion)
        edit.add(Decision(review_id=review.id, version_id=review.version_id, kind=Decided.DISMISSED, **words))


def _words(review: ReviewInfo, suggestion: Suggestion) -> dict[str, Any]:
    span = suggestion.span
    return {"start": span.start, "end": span.end, **quotation(review.text, span)._asdict()}
