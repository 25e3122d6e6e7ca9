from dataclasses import replace

import pytest

from fcapp.model.claim_order import ClaimFilter, ClaimSort, Tally, neighbour, next_open, next_to_look_at, shown
from fcapp.model.rows import ClaimRow, Counts
from fcapp.model.vocabulary import Finding, LookAgain, Priority, Verdict

ROWS = [
    ClaimRow(11, 1, "a", "", None, Priority.NORMAL, None, ()),
    ClaimRow(12, 2, "b", "", None, Priority.HIGH, Verdict.CONFIRMED, (), 1, (Finding.NO_RATIONALE,)),
    ClaimRow(13, 3, "c", "", None, Priority.LOW, Verdict.DISPUTED, ()),
    ClaimRow(14, 4, "d", "", None, Priority.HIGH, None, ()),
]


def ids(rows: list[ClaimRow]) -> list[int]:
    return [row.id for row in rows]


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        (ClaimFilter.ALL, [11, 12, 13, 14]),
        (ClaimFilter.OPEN, [11, 14]),
        (ClaimFilter.CONFIRMED, [12]),
        (ClaimFilter.UNVERIFIED, []),
        (ClaimFilter.DISPUTED, [13]),
        (ClaimFilter.FINDINGS, [12]),
    ],
)
def test_a_filter_lets_through(chosen: ClaimFilter, kept: list[int]) -> None:
    assert ids(shown(ROWS, chosen, ClaimSort.PLACE)) == kept


def test_the_most_urgent_come_first_and_else_the_order_of_the_article() -> None:
    assert ids(shown(ROWS, ClaimFilter.ALL, ClaimSort.PRIORITY)) == [12, 14, 11, 13]


def test_claims_are_counted() -> None:
    tally = Tally(ROWS)
    assert tally.counts == Counts(confirmed=1, disputed=1, open=2)
    assert (tally.counts.total, tally.counts.decided) == (4, 2)
    for chosen in ClaimFilter:
        assert tally.passing[chosen] == len(shown(ROWS, chosen, ClaimSort.PLACE))
    tally.add(ROWS[0], -1)
    assert (tally.passing, tally.findings) == (Tally(ROWS[1:]).passing, Tally(ROWS[1:]).findings)


AGAIN = [replace(row, look_again=LookAgain.CHANGED if row.id in (12, 13) else None) for row in ROWS]


def test_a_claim_to_look_at_again_counts_as_open_and_has_a_filter() -> None:
    assert ids(shown(AGAIN, ClaimFilter.LOOK_AGAIN, ClaimSort.PLACE)) == [12, 13]
    assert ids(shown(AGAIN, ClaimFilter.OPEN, ClaimSort.PLACE)) == [11, 12, 13, 14]
    assert shown(AGAIN, ClaimFilter.CONFIRMED, ClaimSort.PLACE) == []
    tally = Tally(AGAIN)
    assert (tally.counts, tally.passing[ClaimFilter.LOOK_AGAIN]) == (Counts(open=4), 2)
    assert [row.verdict for row in AGAIN] == [row.verdict for row in ROWS]
    assert next_open(AGAIN, 11) == 12


@pytest.mark.parametrize(("current", "there"), [(None, 12), (11, 12), (12, 13), (13, 12), (14, 12)])
def test_the_next_claim_to_look_at_is_found_around_the_end(current: int | None, there: int) -> None:
    assert next_to_look_at(AGAIN, current) == there
    assert next_to_look_at(ROWS, current) is None


@pytest.mark.parametrize(
    ("hidden", "step", "there"), [(11, 1, 12), (12, 1, 14), (12, -1, 11), (13, 1, 14), (13, -1, 12), (14, 1, 12)]
)
def test_from_a_hidden_claim_the_list_goes_on_at_its_place(hidden: int, step: int, there: int) -> None:
    row = next(row for row in ROWS if row.id == hidden)
    listed = [row for row in ROWS if row.id in (11, 12, 14) and row.id != hidden]
    if (hidden, step) == (14, 1):
        listed = ROWS[1:2]
    assert neighbour(listed, hidden, step, row) == there


@pytest.mark.parametrize(
    ("current", "step", "there"), [(11, 1, 12), (11, -1, 11), (14, 1, 14), (None, 1, 11), (None, -1, 14), (99, 1, 11)]
)
def test_the_list_is_walked_to_its_ends(current: int | None, step: int, there: int) -> None:
    assert neighbour(ROWS, current, step) == there
    assert neighbour([], current, step) is None


@pytest.mark.parametrize(("current", "there"), [(None, 11), (11, 14), (12, 14), (14, 11), (99, 11)])
def test_the_next_open_claim_is_found_around_the_end(current: int | None, there: int) -> None:
    assert next_open(ROWS, current) == there


def test_without_an_open_claim_there_is_none() -> None:
    assert next_open(ROWS[1:3], 12) is None
