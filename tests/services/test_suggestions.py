from collections.abc import Callable
from pathlib import Path

import pytest

from fcapp.model.vocabulary import ClaimType, Priority
from fcapp.services import claims, libraries, reviews, suggestions
from fcapp.storage import schema
from fcapp.storage.library import Library
from fcapp.text.suggest import Tier, suggest
from fcapp.text.suggested import Suggestion
from tests.contents import contents, raw
from tests.desk import Desk

Proposed = Callable[[str], Suggestion]


@pytest.fixture
def proposed(desk: Desk) -> Proposed:
    """What is proposed for the sample article, by its first words."""
    text = desk.review.text
    found = suggest(text, "2024-11-05", Tier.LINEAR).suggestions
    return lambda words: next(one for one in found if text[one.span.start :].startswith(words))


def test_an_accepted_suggestion_is_a_claim_with_all_that_was_proposed(desk: Desk, proposed: Proposed) -> None:
    one = proposed("at least 10,000")
    [claim] = suggestions.accept(desk.library, desk.review, [one])
    detail = desk.detail(claim)
    assert detail.row.quote == "at least 10,000 North Korean soldiers were in Kursk"
    assert (detail.row.claimant, detail.cue, detail.row.type) == ("The Pentagon", "said", ClaimType.NUMERICAL)
    assert detail.row.priority is one.priority
    assert detail.row.verdict is None
    assert suggestions.decided(desk.library, desk.review.id) == [detail.row.quote]


def test_who_handed_a_statement_on_stands_with_the_reporting_verb(desk: Desk, proposed: Proposed) -> None:
    one = proposed("a total of 15,000")
    [claim] = suggestions.accept(desk.library, desk.review, [one])
    detail = desk.detail(claim)
    assert (detail.row.claimant, detail.cue) == ("Rustem Umerov", "as saying, via KBS")


def test_many_are_accepted_in_one_step(desk: Desk, proposed: Proposed) -> None:
    before = contents(desk.library)
    made = suggestions.accept(desk.library, desk.review, [proposed("11,000"), proposed("at least 10,000")])
    assert len(made) == 2
    assert desk.library.undo_label(desk.review.id) == "Accept 2 suggestions"
    desk.library.undo(desk.review.id)
    assert contents(desk.library) == before
    desk.library.redo(desk.review.id)
    assert {row.id for row in claims.rows(desk.library, desk.review.id)} >= set(made)


def test_a_dismissed_one_is_remembered_until_that_is_undone(desk: Desk, proposed: Proposed) -> None:
    one = proposed("11,000")
    suggestions.dismiss(desk.library, desk.review, one)
    assert suggestions.decided(desk.library, desk.review.id) == ["11,000 North Koreans were in Russia"]
    assert suggestions.decided(desk.library, desk.other.id) == []
    assert raw(desk.library.path, "SELECT kind FROM decision") == [("dismissed",)]
    desk.library.undo(desk.review.id)
    assert suggestions.decided(desk.library, desk.review.id) == []


def test_the_writer_s_own_voice_is_named(desk: Desk, proposed: Proposed) -> None:
    [claim] = suggestions.accept(desk.library, desk.review, [proposed("Russia has declined")])
    assert desk.row(claim).claimant == "(article)"
    assert desk.row(claim).priority in Priority


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


def test_a_library_of_version_1_is_backed_up_and_can_hold_decisions(old_library: Path) -> None:
    assert raw(old_library, "PRAGMA user_version") == [(1,)]
    with Library(old_library, reviewer="Ada") as library:
        [row] = reviews.rows(library)
        review = reviews.info(library, row.id)
        found = suggest(review.text, tier=Tier.LINEAR).suggestions
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
