"""The review on the desk as views read it: kept in step with the library by what each change touched."""

from typing import TYPE_CHECKING

from fcapp import services
from fcapp.model.rows import Changes, ClaimRow
from fcapp.text.sentences import Sentences

if TYPE_CHECKING:
    from fcapp.services.libraries import Library


class OpenReview:
    """A review's text, claims and marked sentences; read once, then only what changed.

    Raises:
        UserError: there is no such review, or its text was altered behind the library's back.
    """

    def __init__(self, library: "Library", review_id: int) -> None:
        self._library = library
        self.info = services.reviews.info(library, review_id)
        self.sentences = Sentences(self.info.text)
        self._read_claims()

    def _read_claims(self) -> None:
        self._take(services.claims.rows(self._library, self.info.id))
        self._read_nothing_checkable()

    def _read_nothing_checkable(self) -> None:
        self.nothing_checkable = services.claims.nothing_checkable(self._library, self.info.id)

    def _take(self, rows: list[ClaimRow]) -> None:
        self.claims = rows
        self._index = {row.id: at for at, row in enumerate(rows)}

    def row(self, claim_id: int | None) -> ClaimRow | None:
        """A claim by its id."""
        at = self._index.get(claim_id) if claim_id is not None else None
        return None if at is None else self.claims[at]

    def follow(self, changes: Changes) -> bool:
        """Read again what a change touched; whether the review itself, its article or its text is among it.

        Raises:
            UserError: the review is gone.
        """
        about_itself = changes.touches("review", "version", "article")
        if about_itself:
            self._read_info()
        if changes.touches("nothing_checkable"):
            self._read_nothing_checkable()
        if changes.touches("span") or not changes.claims <= self._index.keys():
            self._place_again(changes.claims)
        elif changes.claims:
            self._read_some(changes.claims)
        return about_itself

    def _read_info(self) -> None:
        again = services.reviews.info(self._library, self.info.id)
        if again.sha256 != self.info.sha256:
            self.sentences = Sentences(again.text)
            self._read_claims()
        self.info = again

    def _read_some(self, claim_ids: frozenset[int]) -> None:
        for row in services.claims.rows(self._library, self.info.id, claim_ids):
            at = self._index[row.id]
            self.claims[at] = row.numbered(self.claims[at].number)

    def _place_again(self, claim_ids: frozenset[int]) -> None:
        """Read claims that came, went or stand elsewhere now; the others may change their number."""
        rows = [row for row in self.claims if row.id not in claim_ids]
        rows += services.claims.rows(self._library, self.info.id, claim_ids)
        rows.sort(key=_place)
        self._take([row if row.number == at else row.numbered(at) for at, row in enumerate(rows, 1)])


def _place(row: ClaimRow) -> tuple[float, int, int]:
    """The order in which the library numbers claims."""
    return (row.spans[0].start, -row.spans[0].end, row.id) if row.spans else (float("inf"), 0, row.id)
