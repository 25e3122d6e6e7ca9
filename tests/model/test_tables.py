import pytest

from fcapp.model.tables import Claim
from fcapp.model.vocabulary import Priority, Verdict
from fcapp.storage.library import Library
from tests.contents import raw
from tests.desk import Desk


def test_words_are_stored_by_their_values_and_come_back_as_members(desk: Desk) -> None:
    with desk.library.change("Judge", desk.review.id) as edit:
        claim = edit.get(Claim, desk.claim)
        claim.verdict, claim.priority = Verdict.DISPUTED, Priority.HIGH
    stored = raw(desk.library.path, f"SELECT verdict, priority, type FROM claim WHERE id = {desk.claim}")
    assert stored == [("disputed", 3, None)]
    with desk.library.change("Look", desk.review.id) as edit:
        claim = edit.get(Claim, desk.claim)
        assert (claim.verdict, claim.priority, claim.type) == (Verdict.DISPUTED, Priority.HIGH, None)
        assert isinstance(claim.verdict, Verdict)


def test_a_row_that_was_not_stored_has_no_key(library: Library) -> None:
    claim = Claim(review_id=1)
    with pytest.raises(AssertionError):
        _ = claim.key
