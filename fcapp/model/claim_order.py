"""Which claims a list shows, in which order, and which comes next."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from fcapp.model.rows import ClaimRow, Counts
from fcapp.model.vocabulary import Verdict


class ClaimFilter(StrEnum):
    """Which claims are shown."""

    ALL = "all"
    OPEN = "open"
    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"
    DISPUTED = "disputed"
    FINDINGS = "findings"
    LOOK_AGAIN = "look-again"


class ClaimSort(StrEnum):
    """In which order claims are shown."""

    PLACE = "place"
    PRIORITY = "priority"


def shown(rows: Sequence[ClaimRow], chosen: ClaimFilter, order: ClaimSort) -> list[ClaimRow]:
    """The rows that a filter lets through, in the wanted order; `rows` are in the order of the article."""
    kept = _passing(rows, chosen)
    return sorted(kept, key=lambda row: -row.priority) if order is ClaimSort.PRIORITY else kept


def _passing(rows: Sequence[ClaimRow], chosen: ClaimFilter) -> list[ClaimRow]:
    if chosen is ClaimFilter.ALL:
        return list(rows)
    if chosen is ClaimFilter.FINDINGS:
        return [row for row in rows if row.findings]
    if chosen is ClaimFilter.LOOK_AGAIN:
        return [row for row in rows if row.look_again]
    wanted = None if chosen is ClaimFilter.OPEN else Verdict(chosen)
    return [row for row in rows if row.standing is wanted]


_BY_VERDICT = {None: ClaimFilter.OPEN} | {verdict: ClaimFilter(verdict.value) for verdict in Verdict}


class Tally:
    """How many claims pass each filter and how many findings they have, kept up to date claim by claim."""

    def __init__(self, rows: Iterable[ClaimRow] = ()) -> None:
        self.passing = dict.fromkeys(ClaimFilter, 0)
        self.findings = 0
        for row in rows:
            self.add(row)

    def add(self, row: ClaimRow, by: int = 1) -> None:
        """Count a claim in, or, with -1, out."""
        self.passing[ClaimFilter.ALL] += by
        self.passing[_BY_VERDICT[row.standing]] += by
        if row.look_again:
            self.passing[ClaimFilter.LOOK_AGAIN] += by
        if row.findings:
            self.passing[ClaimFilter.FINDINGS] += by
            self.findings += by * len(row.findings)

    @property
    def counts(self) -> Counts:
        """How many of the claims stand where."""
        return Counts(*(self.passing[_BY_VERDICT[verdict]] for verdict in (*Verdict, None)))


def neighbour(rows: Sequence[ClaimRow], current: int | None, step: int, hidden: ClaimRow | None = None) -> int | None:
    """The claim `step` places on in a list, from the current one; without one, the first or the last.

    `hidden` is the current claim where the list does not show it: the next one is the one behind it in the article.
    """
    ids = [row.id for row in rows]
    if not ids:
        return None
    if current not in ids:
        beyond = [row.id for row in rows if hidden and (row.number - hidden.number) * step > 0] or ids
        return beyond[0] if step > 0 else beyond[-1]
    return ids[max(0, min(len(ids) - 1, ids.index(current) + step))]


def next_open(rows: Sequence[ClaimRow], current: int | None) -> int | None:
    """The next open claim after the current one, then from the beginning; None when all are decided."""
    return _next(rows, current, lambda row: row.standing is None)


def next_to_look_at(rows: Sequence[ClaimRow], current: int | None) -> int | None:
    """The next claim to look at again after the current one, then from the beginning; None when there is none."""
    return _next(rows, current, lambda row: row.look_again is not None)


def _next(rows: Sequence[ClaimRow], current: int | None, wanted: Callable[[ClaimRow], bool]) -> int | None:
    ids = [row.id for row in rows]
    start = ids.index(current) + 1 if current in ids else 0
    return next((row.id for row in (*rows[start:], *rows[:start]) if wanted(row)), None)
