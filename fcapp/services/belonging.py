"""Rows of one review: a step is booked to the review whose rows it changes, so that its undo finds it there."""

from fcapp.errors import UserError
from fcapp.model.rows import ReviewInfo
from fcapp.model.tables import Claim, Evidence, Review
from fcapp.storage.edit import Edit

_LAST_ID = 2**63 - 1


def storable_id(review_id: int) -> int:
    """`review_id`, if a library can have such a number at all.

    Raises:
        UserError: it cannot, so there is no such review.
    """
    if not 0 < review_id <= _LAST_ID:
        raise UserError(f"There is no review {review_id} in this library; choose one from its list of reviews.")
    return review_id


def claim_of(edit: Edit, review_id: int, claim_id: int) -> Claim:
    """A claim of this review.

    Raises:
        UserError: it was deleted or belongs to another review.
    """
    claim = edit.get(Claim, claim_id)
    if claim.review_id != review_id:
        raise UserError("This claim belongs to another review; open that review to change it.")
    return claim


def evidence_of(edit: Edit, review_id: int, evidence_id: int) -> Evidence:
    """A piece of evidence of this review's claims.

    Raises:
        UserError: it was deleted or belongs to another review.
    """
    evidence = edit.get(Evidence, evidence_id)
    claim_of(edit, review_id, evidence.claim_id)
    return evidence


def newest(edit: Edit, review: ReviewInfo) -> ReviewInfo:
    """`review`, if its text is the one under review.

    Raises:
        UserError: it is an older version, in which nothing is changed any more.
    """
    if edit.get(Review, review.id).version_id != review.version_id:
        raise UserError("This is an older version of the article; go back to the newest one to change something.")
    return review
