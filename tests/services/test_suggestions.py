from collections.abc import Callable
from dataclasses import replace

import pytest

from fcapp.model.vocabulary import ClaimType, Priority, Verdict
from fcapp.services import claims, suggestions
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


def test_one_is_accepted_and_judged_in_one_step(desk: Desk, proposed: Proposed) -> None:
    before = contents(desk.library)
    [claim] = suggestions.accept(desk.library, desk.review, [proposed("at least 10,000")], Verdict.DISPUTED)
    assert desk.row(claim).verdict is Verdict.DISPUTED
    assert desk.library.undo_label(desk.review.id) == "Accept suggestion as disputed"
    desk.library.undo(desk.review.id)
    assert contents(desk.library) == before


def test_a_dismissed_one_is_remembered_until_that_is_undone(desk: Desk, proposed: Proposed) -> None:
    one = proposed("11,000")
    suggestions.dismiss(desk.library, desk.review, one)
    assert suggestions.decided(desk.library, desk.review.id) == ["11,000 North Koreans were in Russia"]
    assert suggestions.decided(desk.library, desk.other.id) == []
    assert raw(desk.library.path, "SELECT kind FROM decision") == [("dismissed",)]
    desk.library.undo(desk.review.id)
    assert suggestions.decided(desk.library, desk.review.id) == []


def test_what_nobody_named_is_said_to_say_is_no_word_of_the_writer_s(desk: Desk, proposed: Proposed) -> None:
    one = replace(proposed("11,000"), claimant="", cue="is understood", chain=())
    [claim] = suggestions.accept(desk.library, desk.review, [one])
    detail = desk.detail(claim)
    assert (detail.row.claimant, detail.cue) == ("", "is understood")


def test_the_writer_s_own_voice_is_named(desk: Desk, proposed: Proposed) -> None:
    [claim] = suggestions.accept(desk.library, desk.review, [proposed("Russia has declined")])
    assert desk.row(claim).claimant == "(article)"
    assert desk.row(claim).priority in Priority
