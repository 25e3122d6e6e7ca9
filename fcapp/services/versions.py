"""New versions of an article: what becomes of the claims, and what the reviewer makes of those that changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from fcapp.errors import UserError
from fcapp.files import write_atomic
from fcapp.intake.imported import ImportedArticle
from fcapp.model.rows import ClaimRow, PointerRow, ReviewInfo, VersionRow
from fcapp.model.spans import Span, placed
from fcapp.model.tables import Claim, ClaimSpan, NothingCheckable, PointerAt, Review
from fcapp.model.vocabulary import LookAgain
from fcapp.services.articles import add_version
from fcapp.services.belonging import claim_of, newest, storable_id
from fcapp.services.claims import words_at
from fcapp.storage import claim_queries, drafts, journal, proofs, queries
from fcapp.storage.edit import Edit
from fcapp.storage.library import Library

if TYPE_CHECKING:
    from fcapp.text.comparison import Comparison
    from fcapp.text.placing import Placed, State

Tick = Callable[[], None]

# ruff: noqa: PLC0415 - what compares texts is loaded on the thread that compares them


@dataclass(frozen=True, slots=True)
class PlannedClaim:
    """What becomes of a claim: its worst span counts, and of several, of which some are lost, it is changed."""

    id: int
    state: "State"
    spans: tuple[Span, ...]
    """In the new text; none when it is lost."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new version will do to a review, made of one moment of the library."""

    review: ReviewInfo
    """With the text that was compared."""
    article: ImportedArticle
    moment: int
    """The number of the last change that was recorded when the plan was made."""
    claims: tuple[PlannedClaim, ...]
    nothing: tuple[Span, ...]
    """Sentences with nothing checkable, as they stand unchanged in the new text."""
    pointers: tuple[tuple[PointerRow, Span], ...]
    """What the reporter pointed to in the old text, where its words stand unchanged in the new one."""
    sentences: tuple[Span, ...]
    """The sentences of the new text that are new or changed."""

    def count(self, state: "State") -> int:
        """How many claims are kept, moved, changed, lost or to be asked."""
        return sum(claim.state is state for claim in self.claims)


def plan(library: Library, review_id: int, article: ImportedArticle, tick: Tick = lambda: None) -> Plan:
    """Compare an article with the version under review; may run on any thread. `tick` may raise, to stop.

    Raises:
        UserError: the text is the same, or the library cannot be read.
    """
    from fcapp.text.comparing import compare
    from fcapp.text.placing import place

    with library.read_apart() as connection:
        moment = journal.last_change(connection)
        review = queries.review_info(connection, storable_id(review_id))
        known = claim_queries.claim_rows(connection, review_id)
        rows = [row for row in known if row.spans]
        away = drafts.last_places(connection, [row.id for row in known if not row.spans])
        texts = {version: drafts.text_of(connection, version) for version in away}
        nothing = [span for _, span in queries.nothing_checkable(connection, review_id)]
        pointers = drafts.pointer_rows(connection, review.version_id)
    if article.text == review.text:
        raise UserError(f"This is version {review.version} already, letter for letter; choose the changed draft.")
    comparison = compare(review.text, article.text, tick)
    wanted = [*(span for row in rows for span in row.spans), *nothing, *(row.span for row in pointers)]
    placed = dict(zip(wanted, place(comparison, wanted, tick), strict=True))
    return Plan(
        review,
        article,
        moment,
        (
            *(_planned(row, [placed[span] for span in row.spans]) for row in rows),
            *(claim for version in away for claim in _returned(texts[version], article.text, away[version], tick)),
        ),
        tuple(dict.fromkeys(span for one in nothing if (span := _unchanged(placed[one])))),
        tuple((row, span) for row in pointers if (span := _unchanged(placed[row.span]))),
        tuple(comparison.new_or_changed_sentences()),
    )


def _planned(row: ClaimRow, placed: Sequence["Placed"]) -> PlannedClaim:
    from fcapp.text.placing import State

    spans = tuple(dict.fromkeys(one.span for one in placed if one.span))
    states = {one.state for one in placed}
    if not spans:
        return PlannedClaim(row.id, State.LOST, ())
    if State.ASK in states:
        return PlannedClaim(row.id, State.ASK, spans)
    if len(spans) < len(placed) or State.CHANGED in states:
        return PlannedClaim(row.id, State.CHANGED, spans)
    return PlannedClaim(row.id, State.MOVED if State.MOVED in states else State.KEPT, spans)


def _returned(old: str, new: str, places: Mapping[int, Sequence[Span]], tick: Tick) -> Iterator[PlannedClaim]:
    """Claims that were lost before and whose words are all there again; whether they are the same, is asked."""
    from fcapp.text.comparing import compare
    from fcapp.text.placing import State, place

    comparison = compare(old, new, tick)
    for claim_id, spans in places.items():
        found = [_unchanged(one) for one in place(comparison, spans, tick)]
        whole = tuple(dict.fromkeys(span for span in found if span))
        if len(whole) == len(spans):
            yield PlannedClaim(claim_id, State.ASK, whole)


def _unchanged(placed: "Placed") -> Span | None:
    return placed.span if placed.state.value in ("kept", "moved") else None


def take(library: Library, made: Plan) -> int:
    """Put the new version under review, in one step; returns its id.

    Every mark of the old version stays there. A claim that changed or is lost keeps verdict, evidence and rationale
    and is to be looked at again.

    Raises:
        UserError: something was changed since the plan was made.
    """
    store(library, made)
    library.tell_apart()
    return rows(library, made.review.id)[0].id


def store(library: Library, made: Plan) -> None:
    """As `take`, on any thread; then `library.tell_apart` is to be called on the library's own.

    Raises:
        UserError: something was changed since the plan was made.
    """
    library.change_apart("New version", made.review.id, made.moment, partial(_write, made, library.clock()))


def _write(made: Plan, now: int, edit: Edit) -> None:
    review, text = made.review, made.article.text
    version = add_version(edit, review.article_id, review.versions + 1, made.article, now).key
    of_claims = ({"claim_id": claim.id, **placed(text, span)} for claim in made.claims for span in claim.spans)
    edit.add_all(ClaimSpan, ({"version_id": version, **mark} for mark in of_claims))
    of_nothing = {"version_id": version, "review_id": review.id}
    edit.add_all(NothingCheckable, ({**of_nothing, **placed(text, span)} for span in made.nothing))
    _carry_pointers(edit, version, made)
    known = set(LookAgain)
    again = {claim.id: claim.state.value for claim in made.claims if claim.state.value in known}
    edit.set_all(Claim, "look_again", again)
    edit.get(Review, review.id).version_id = version


def _carry_pointers(edit: Edit, version_id: int, made: Plan) -> None:
    """What became of a pointer of the old version holds in the new one; a mere text brings no pointers of its own."""
    known = {(row.kind, row.note, row.url, span): row.state for row, span in made.pointers}
    for pointer in edit.rows(PointerAt, version_id=version_id):
        key = pointer.kind, pointer.note, pointer.url, Span(pointer.start, pointer.end)
        pointer.state = known.pop(key, pointer.state)
    if not made.article.blocks:
        edit.add_all(
            PointerAt, (_carried(row, version_id, placed(made.article.text, span)) for row, span in made.pointers)
        )


def _carried(row: PointerRow, version_id: int, place: dict[str, object]) -> dict[str, object]:
    names = ("kind", "note", "url", "author", "dated", "state")
    return {"version_id": version_id, **{name: getattr(row, name) for name in names}, **place}


# --- what the reviewer makes of a claim that changed -------------------------------------------------------------


def confirm(library: Library, review: ReviewInfo, claim_id: int) -> None:
    """Say that what was found about a claim still holds for its words in the new version.

    Raises:
        UserError: it has no words there.
    """
    with library.change("Confirm claim", review.id) as edit:
        claim = claim_of(edit, newest(edit, review).id, claim_id)
        if not edit.rows(ClaimSpan, claim_id=claim_id, version_id=review.version_id):
            raise UserError("This claim has no place in the article; give it one, or say that it is not in it.")
        claim.look_again = None


def place_by_hand(library: Library, review: ReviewInfo, claim_id: int, span: Span) -> None:
    """Give a claim its only place in the version under review; with other words it is to be looked at again.

    Raises:
        UserError: there are no words at this place.
    """
    words = words_at(review, span)
    with library.read() as connection:
        former = drafts.former_words(connection, claim_id, review.version)
    with library.change("Place claim", review.id) as edit:
        claim = claim_of(edit, newest(edit, review).id, claim_id)
        for row in edit.rows(ClaimSpan, claim_id=claim_id, version_id=review.version_id):
            edit.delete(row)
        edit.add(ClaimSpan(claim_id=claim_id, version_id=review.version_id, **words))
        claim.look_again = None if former is None or former.quote == words["exact"] else LookAgain.CHANGED


def let_go(library: Library, review: ReviewInfo, claim_id: int) -> None:
    """Say that a claim is not in the version under review; it stays listed with its old words.

    Raises:
        UserError: nothing changed about it.
    """
    with library.change("Let claim go", review.id) as edit:
        claim = claim_of(edit, newest(edit, review).id, claim_id)
        if claim.look_again is None:
            raise UserError("This claim stands in the article as before; remove it if it is to go.")
        for row in edit.rows(ClaimSpan, claim_id=claim_id, version_id=review.version_id):
            edit.delete(row)
        claim.look_again = None


# --- reading -----------------------------------------------------------------------------------------------------


def rows(library: Library, review_id: int) -> list[VersionRow]:
    """All versions of the article under review, the newest first."""
    with library.read() as connection:
        return drafts.version_rows(connection, storable_id(review_id))


def former_words(library: Library, review: ReviewInfo, claim: ClaimRow) -> drafts.Former | None:
    """The last words of a claim in an older version, those that differ from what it says now before all others."""
    with library.read() as connection:
        others = drafts.former_words(connection, claim.id, review.version, claim.quote if claim.spans else None)
        return others or drafts.former_words(connection, claim.id, review.version)


def beside(library: Library, review: ReviewInfo, claim: ClaimRow) -> Span | None:
    """Near where a claim without a place would stand: where the claim before it, else the one behind it, is now."""
    with library.read() as connection:
        then = next(
            (row.id for row in drafts.version_rows(connection, review.id) if row.number == claim.last_version), 0
        )
        before = [row.id for row in claim_queries.claim_rows(connection, review.id, version_id=then)]
        now = {row.id: row.spans[0] for row in claim_queries.claim_rows(connection, review.id) if row.spans}
    at = before.index(claim.id) if claim.id in before else 0
    return next((now[one] for one in (*reversed(before[:at]), *before[at:]) if one in now), None)


def new_sentences(library: Library, review: ReviewInfo, tick: Tick = lambda: None) -> tuple[Span, ...]:
    """The sentences of a version that do not stand so in the one before it; may run on any thread.

    Raises:
        UserError: the library cannot be read.
    """
    with library.read_apart() as connection:
        before = drafts.version_before(connection, review.version_id)
        old = drafts.text_of(connection, before) if before else review.text
    return tuple(_compared(old, review.text, tick).new_or_changed_sentences())


def _compared(old: str, new: str, tick: Tick) -> "Comparison":
    from fcapp.text.comparing import compare

    return compare(old, new, tick)


def looked_at_before(library: Library, review: ReviewInfo) -> frozenset[int]:
    """The claims whose words are those of the version before, so that they say nothing of new words around them."""
    with library.read() as connection:
        before = drafts.version_before(connection, review.version_id)
        if before is None:
            return frozenset()
        now, then = (drafts.words_in(connection, version) for version in (review.version_id, before))
    return frozenset(claim for claim, words in now.items() if then.get(claim) == words)


def save_original(library: Library, version_id: int, path: Path) -> int:
    """Write the bytes that a version was imported from, bit for bit; returns how many.

    Raises:
        UserError: they were altered behind the library's back, or the file cannot be written.
    """
    with library.read() as connection:
        data = proofs.original_bytes(connection, version_id)
    write_atomic(path, data)
    return len(data)
