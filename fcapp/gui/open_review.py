"""The review on the desk as views read it: kept in step with the library by what each change touched."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from fcapp import services
from fcapp.model.claim_order import Tally
from fcapp.model.pointers import Pointers
from fcapp.model.rows import Changes, ClaimRow, PointerRow
from fcapp.text.sentences import Sentences

if TYPE_CHECKING:
    from fcapp.services.libraries import Library


class OpenReview:
    """A review's text, claims and marked sentences; read once, then only what changed.

    Raises:
        UserError: there is no such review, or its text was altered behind the library's back.
    """

    def __init__(self, library: "Library", review_id: int, version_id: int | None = None) -> None:
        """With `version_id`, another version than the one under review, with its marks."""
        self._library = library
        self._version_id = version_id
        self.info = services.reviews.info(library, review_id, version_id)
        self.sentences = Sentences(self.info.text)
        self._read_structure()
        self._read_claims()

    def _read_structure(self) -> None:
        self.blocks = services.articles.blocks(self._library, self.info.version_id)
        self.pointers = Pointers(services.pointers.rows(self._library, self.info))

    def _read_pointers(self, ids: frozenset[int]) -> None:
        again = services.pointers.rows(self._library, self.info, ids) if self.pointers.knows(ids) else []
        if len(again) == len(ids):
            self.pointers.replace(again)
        else:
            self.pointers = Pointers(services.pointers.rows(self._library, self.info))

    def pointers_at(self, row: ClaimRow) -> list[PointerRow]:
        """What the draft points to in the sentences of a claim and is not decided yet, that at its words first."""
        return self.pointers.proposed_at(row.spans, (one for span in row.spans for one in self.sentences.over(*span)))

    def _read_claims(self) -> None:
        self._take(services.claims.rows(self._library, self.info.id, version_id=self._version_id))
        self._read_nothing_checkable()

    def _read_nothing_checkable(self) -> None:
        self.nothing_checkable = services.claims.nothing_checkable(self._library, self.info.id, self._version_id)

    def _take(self, rows: list[ClaimRow]) -> None:
        self.claims = rows
        self.tally = Tally(rows)
        self._by_id = {row.id: row for row in rows}

    def row(self, claim_id: int | None) -> ClaimRow | None:
        """A claim by its id."""
        return None if claim_id is None else self._by_id.get(claim_id)

    def follow(self, changes: Changes) -> bool:
        """Read again what a change touched; whether the review itself, its article or its text is among it.

        Raises:
            UserError: the review is gone.
        """
        about_itself = changes.touches("review", "version", "article")
        if self._version_id is not None:
            self.info = services.reviews.info(self._library, self.info.id, self._version_id)
            self._read_claims()
            return about_itself
        if about_itself and self._read_info():
            return True
        if changes.touches("pointer"):
            self._read_pointers(changes.ids("pointer"))
        if changes.touches("nothing_checkable"):
            self._read_nothing_checkable()
        if changes.touches("span") or not changes.claims <= self._by_id.keys():
            self._place_again(changes.claims)
        elif changes.claims:
            self._read_some(changes.claims)
        return about_itself

    def _read_info(self) -> bool:
        """Whether it has another text now; then everything was read again."""
        again = services.reviews.info(self._library, self.info.id)
        other = (again.version_id, again.sha256) != (self.info.version_id, self.info.sha256)
        self.info = again
        if other:
            self.sentences = Sentences(again.text)
            self._read_structure()
            self._read_claims()
        return other

    def _read_some(self, claim_ids: frozenset[int]) -> None:
        for row in services.claims.rows(self._library, self.info.id, claim_ids):
            before = self._by_id[row.id]
            self._set(before.number - 1, row)
            self.tally.add(before, -1)
            self.tally.add(row)

    def _place_again(self, claim_ids: frozenset[int]) -> None:
        """Read claims that came, went or stand elsewhere now; those behind them may change their number."""
        came = services.claims.rows(self._library, self.info.id, claim_ids)
        gone = sorted((self._by_id.pop(claim) for claim in claim_ids if claim in self._by_id), key=_number)
        for row in reversed(gone):
            del self.claims[row.number - 1]
            self.tally.add(row, -1)
        first = gone[0].number - 1 if gone else len(self.claims)
        for row in came:
            at = bisect_left(self.claims, _place(row), key=_place)
            self.claims.insert(at, row)
            self.tally.add(row)
            first = min(first, at)
        for at in range(first, len(self.claims)):
            self._set(at, self.claims[at])

    def _set(self, at: int, row: ClaimRow) -> None:
        """Put a claim at a place of the list, under the number of that place."""
        numbered = row if row.number == at + 1 else row.numbered(at + 1)
        self.claims[at] = self._by_id[row.id] = numbered


def _number(row: ClaimRow) -> int:
    return row.number


def _place(row: ClaimRow) -> tuple[float, int, int]:
    """The order in which the library numbers claims."""
    return (row.spans[0].start, -row.spans[0].end, row.id) if row.spans else (float("inf"), 0, row.id)
