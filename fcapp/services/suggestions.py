"""Suggestions: what the program proposes to check, and what the reviewer makes of it."""

from collections.abc import Sequence

from fcapp.model.rows import ReviewInfo
from fcapp.model.spans import placed
from fcapp.model.tables import Claim, ClaimSpan, Decision
from fcapp.model.vocabulary import Decided, Verdict
from fcapp.services.belonging import newest
from fcapp.storage import decisions
from fcapp.storage.edit import Edit
from fcapp.storage.library import Library
from fcapp.text.suggested import Suggestion


def decided(library: Library, review_id: int) -> list[str]:
    """The words of the review's suggestions that were accepted or dismissed; they are not shown again."""
    with library.read() as connection:
        return decisions.decided_words(connection, review_id)


def accept(
    library: Library, review: ReviewInfo, suggestions: Sequence[Suggestion], verdict: Verdict | None = None
) -> list[int]:
    """Make claims of suggestions, in one step, with the reviewer's verdict if it is known; returns their ids.

    What was proposed is filled in. The claimant is who said it first, empty where the article does not name anybody;
    who handed it on stands with the reporting verb: “told, via KBS”.
    """
    label = "Accept suggestion" if len(suggestions) == 1 else f"Accept {len(suggestions)} suggestions"
    with library.change(f"{label} as {verdict}" if verdict else label, review.id) as edit:
        return [_accept(edit, review, suggestion, verdict) for suggestion in suggestions]


def _accept(edit: Edit, review: ReviewInfo, suggestion: Suggestion, verdict: Verdict | None) -> int:
    claim = edit.add(
        Claim(
            review_id=newest(edit, review).id,
            claimant=suggestion.claimant,
            cue=", via ".join(filter(None, (suggestion.cue, suggestion.via))),
            type=suggestion.type,
            priority=suggestion.priority,
            verdict=verdict,
        )
    )
    words = placed(review.text, suggestion.span)
    edit.add(ClaimSpan(claim_id=claim.key, version_id=review.version_id, **words))
    edit.add(Decision(review_id=review.id, version_id=review.version_id, kind=Decided.ACCEPTED, **words))
    return claim.key


def dismiss(library: Library, review: ReviewInfo, suggestion: Suggestion) -> None:
    """Show a suggestion no more, in this version or a later one."""
    with library.change("Dismiss suggestion", review.id) as edit:
        words = placed(newest(edit, review).text, suggestion.span)
        edit.add(Decision(review_id=review.id, version_id=review.version_id, kind=Decided.DISMISSED, **words))
