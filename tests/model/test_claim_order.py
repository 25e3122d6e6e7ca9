import pytest

from fcapp.model.claim_order import ClaimFilter, ClaimSort, Tally, neighbour, next_open, shown
from fcapp.model.rows import ClaimRow, Counts
from fcapp.model.vocabulary import Finding, Priority, Verdict

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
