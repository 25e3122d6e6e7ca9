from pathlib import Path

import pytest

from fcapp.model.vocabulary import OWN_VOICE
from fcapp.services import claims, libraries, reviews, suggestions
from fcapp.storage import schema
from fcapp.storage.library import Library
from fcapp.text.suggest import Tier, suggest
from tests.contents import contents, raw


def proposed(library: Library, review_id: int):
    review = reviews.info(library, review_id)
    return review, suggest(review.text, review.published, Tier.LINEAR).suggestions


def test_what_is_accepted_is_a_claim_and_decided(desk):
    review, found = proposed(desk.library, desk.review.id)
    before = claims.rows(desk.library, review.id)
    made = suggestions.accept(desk.library, review, found[:3])
    rows = {row.id: row for row in claims.rows(desk.library, review.id)}
    assert set(rows) == {row.id for row in before} | set(made)
    for claim_id, one in zip(made, found, strict=False):
        row = rows[claim_id]
        assert (row.spans, row.claimant, row.type, row.priority) == (
            (one.span,),
            one.claimant,
            one.type,
            one.priority,
        )
        assert row.claimant == OWN_VOICE or row.claimant
    words = [review.text[one.span.start : one.span.end] for one in found[:3]]
    assert suggestions.decided(desk.library, review.id) == words
    assert suggestions.decided(desk.library, desk.other.id) == []


def test_many_are_one_step_with_a_name_of_its_own(desk):
    review, found = proposed(desk.library, desk.review.id)
    before = contents(desk.library)
    suggestions.accept(desk.library, review, found[:3])
    assert desk.library.undo_label(review.id) == "Accept 3 suggestions"
    desk.library.undo(review.id)
    assert contents(desk.library) == before
    suggestions.dismiss(desk.library, review, found[0])
    assert desk.library.undo_label(review.id) == "Dismiss suggestion"
    changes = desk.library.undo(review.id)
    assert changes.touches("decision")
    assert contents(desk.library) == before


@pytest.fixture
def old_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of version 1, written by a program that knew no suggestions."""
    path = tmp_path / "old.fcapp"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "VERSION", 1)
        with Library(path, reviewer="Ada") as library:
            review = reviews.info(library, libraries.import_sample(library))
            claims.mark(library, review, [suggest(review.text, tier=Tier.LINEAR).suggestions[0].span])
    return path


def test_a_library_of_version_1_is_backed_up_and_can_hold_decisions(old_library):
    assert raw(old_library, "PRAGMA user_version") == [(1,)]
    with Library(old_library, reviewer="Ada") as library:
        [row] = reviews.rows(library)
        review, found = proposed(library, row.id)
        assert suggestions.decided(library, row.id) == []
        suggestions.dismiss(library, review, found[1])
        assert len(suggestions.decided(library, row.id)) == 1
        library.undo(row.id)
        assert suggestions.decided(library, row.id) == []
        library.undo(row.id)
        assert claims.rows(library, row.id) == []
        library.redo(row.id)
        assert len(claims.rows(library, row.id)) == 1
    assert raw(old_library, "PRAGMA user_version") == [(2,)]
    [backup] = old_library.parent.glob("*.version-1.*")
    assert raw(backup, "PRAGMA user_version") == [(1,)]
    assert len(raw(backup, "SELECT * FROM claim")) == 1
