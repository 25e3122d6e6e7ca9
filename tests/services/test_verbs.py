"""Every verb, in one table: what it does is recorded, can be undone, done again, and survives a restart."""

import dataclasses
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

import pytest

from fcapp.model.rows import Changes, EvidenceFields, SourceFields
from fcapp.model.spans import Span
from fcapp.model.tables import Claim
from fcapp.model.vocabulary import ClaimType, LookAgain, Priority, SourceKind, Stance, Verdict
from fcapp.services import articles, claims, evidence, incoming, libraries, reviews, versions
from fcapp.storage.library import Library
from tests.clock import Clock
from tests.contents import Contents, contents, steps
from tests.desk import Desk

PASTED = incoming.read_pasted("A short article\n\nwith “quotes” and emoji 🙂.")
FIELDS = EvidenceFields(Stance.REFUTES, "it''s 'quoted'", "p. 2", "line\nbreak")
NEW_SOURCE = SourceFields(SourceKind.PERSON, author="A witness")


@dataclass(frozen=True)
class Verb:
    label: str
    do: Callable[[Desk], object]
    touches: str
    of_review: bool = True

    def __str__(self) -> str:
        return self.label


VERBS = {
    "store": Verb("Import article", lambda d: articles.store(d.library, PASTED), "article version review", False),
    "import_sample": Verb(
        "Import article", lambda d: libraries.import_sample(d.library), "article version review", False
    ),
    "rename": Verb("Rename review", lambda d: reviews.rename(d.library, d.review.id, "Ü"), "article", False),
    "delete": Verb(
        "Delete review",
        lambda d: reviews.delete(d.library, d.review.id),
        "article version review claim span evidence",
        False,
    ),
    "correct_encoding": Verb(
        "Correct encoding",
        lambda d: articles.correct_encoding(d.library, d.other.id, "koi8_r"),
        "article version",
    ),
    "describe": Verb(
        "Change article details",
        lambda d: articles.describe(
            d.library, d.review.id, articles.ArticleFields("T", "B", "O", "2024-11", "https://example.org")
        ),
        "article",
    ),
    "mark": Verb("Mark claim", lambda d: claims.mark(d.library, d.review, [Span(3, 9), Span(20, 30)]), "claim span"),
    "add_span": Verb(
        "Add words to claim", lambda d: claims.add_span(d.library, d.review, d.claim, Span(200, 220)), "span"
    ),
    "move_span": Verb("Move mark", lambda d: claims.move_span(d.library, d.review, d.claim, 1, Span(41, 70)), "span"),
    "remove_span": Verb(
        "Remove words from claim", lambda d: claims.remove_span(d.library, d.review, d.claim, 0), "span"
    ),
    "remove claim": Verb(
        "Remove claim", lambda d: claims.remove(d.library, d.review.id, d.claim), "claim span evidence"
    ),
    "set_verdict": Verb(
        "Set verdict disputed",
        lambda d: claims.set_verdict(d.library, d.review.id, d.claim, Verdict.DISPUTED),
        "claim",
    ),
    "write_rationale": Verb(
        "Write rationale", lambda d: claims.write_rationale(d.library, d.review.id, d.claim, "'||\n\0\ud800"), "claim"
    ),
    "set_claimant": Verb(
        "Set claimant", lambda d: claims.set_claimant(d.library, d.review.id, d.claim, " Umerov "), "claim"
    ),
    "set_cue": Verb("Set cue", lambda d: claims.set_cue(d.library, d.review.id, d.claim, "told"), "claim"),
    "set_type": Verb(
        "Set claim type",
        lambda d: claims.set_type(d.library, d.review.id, d.claim, ClaimType.NUMERICAL),
        "claim",
    ),
    "set_claim_date": Verb(
        "Set claim date", lambda d: claims.set_claim_date(d.library, d.review.id, d.claim, "2024-11-05"), "claim"
    ),
    "set_priority": Verb(
        "Set priority", lambda d: claims.set_priority(d.library, d.review.id, d.claim, Priority.HIGH), "claim"
    ),
    "toggle_nothing_checkable": Verb(
        "Mark “nothing checkable”",
        lambda d: claims.toggle_nothing_checkable(d.library, d.review, Span(300, 350)),
        "nothing_checkable",
    ),
    "take": Verb(
        "New version",
        lambda d: versions.take(d.library, versions.plan(d.library, d.review.id, PASTED)),
        "version review claim",
    ),
    "confirm": Verb("Confirm claim", lambda d: versions.confirm(d.library, d.review, d.claim), "claim"),
    "place_by_hand": Verb(
        "Place claim", lambda d: versions.place_by_hand(d.library, d.review, d.claim, Span(5, 9)), "span"
    ),
    "let_go": Verb("Let claim go", lambda d: versions.let_go(d.library, d.review, d.claim), "claim span"),
    "add evidence": Verb(
        "Add evidence",
        lambda d: evidence.add(d.library, d.review.id, d.second, FIELDS, NEW_SOURCE),
        "evidence source",
    ),
    "add evidence of a known source": Verb(
        "Add evidence", lambda d: evidence.add(d.library, d.review.id, d.second, FIELDS, d.source), "evidence"
    ),
    "change evidence": Verb(
        "Change evidence",
        lambda d: evidence.change(d.library, d.review.id, d.note, FIELDS, NEW_SOURCE),
        "evidence source",
    ),
    "correct source": Verb(
        "Change evidence",
        lambda d: evidence.change(d.library, d.review.id, d.evidence, FIELDS, d.source, NEW_SOURCE),
        "evidence source",
    ),
    "take source away": Verb(
        "Change evidence", lambda d: evidence.change(d.library, d.review.id, d.evidence, FIELDS, None), "evidence"
    ),
    "remove evidence": Verb(
        "Remove evidence", lambda d: evidence.remove(d.library, d.review.id, d.evidence), "evidence"
    ),
    "set_stance": Verb(
        "Set stance",
        lambda d: evidence.set_stance(d.library, d.review.id, d.evidence, Stance.REFUTES),
        "evidence",
    ),
    "paste link": Verb(
        "Add evidence",
        lambda d: evidence.paste(d.library, d.review.id, d.second, "https://example.org/new"),
        "evidence source",
    ),
    "paste text": Verb(
        "Add evidence", lambda d: evidence.paste(d.library, d.review.id, d.second, "“said”"), "evidence"
    ),
}

every_verb = pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS.keys())


def without_journal(desk: Desk, verb: Verb) -> None:
    """Make room for a verb that refuses to work on a marked article, or give it a claim to look at again."""
    if verb.label == "Correct encoding":
        claims.remove(desk.library, desk.other.id, desk.other_claim)
    if verb.label in ("Confirm claim", "Let claim go"):
        with desk.library.change("Look again", desk.review.id) as edit:
            edit.get(Claim, desk.claim).look_again = LookAgain.CHANGED


def scope_of(verb: Verb, desk: Desk) -> int | None:
    if not verb.of_review:
        return None
    return desk.other.id if verb.label == "Correct encoding" else desk.review.id


@every_verb
def test_a_verb_can_be_undone_and_done_again_also_after_a_restart(desk: Desk, verb: Verb, clock: Clock) -> None:
    without_journal(desk, verb)
    library, scope = desk.library, scope_of(verb, desk)
    before = contents(library)
    verb.do(desk)
    after = contents(library)
    assert after != before
    assert library.undo_label(scope) == verb.label
    assert library.redo_label(scope) is None
    library.undo(scope)
    assert contents(library) == before
    assert library.redo_label(scope) == verb.label
    library.redo(scope)
    assert contents(library) == after
    library.close()
    with Library(library.path, reviewer="Grace", clock=clock) as again:
        assert contents(again) == after
        assert again.undo_label(scope) == verb.label
        again.undo(scope)
        assert contents(again) == before
    with Library(library.path, reviewer="Grace", clock=clock) as again:
        again.redo(scope)
        assert contents(again) == after
        assert steps(again)[-5:] == [(kind, verb.label) for kind in ("do", "undo", "redo", "undo", "redo")]


@every_verb
def test_views_are_told_once_of_exactly_the_rows_that_differ(desk: Desk, verb: Verb) -> None:
    without_journal(desk, verb)
    library, scope = desk.library, scope_of(verb, desk)
    heard: list[tuple[Changes, dict[str, frozenset[object]]]] = []
    shown = contents(library)

    def listen(changes: Changes) -> None:
        nonlocal shown
        now = contents(library)
        heard.append((changes, differing(shown, now)))
        shown = now

    library.on_change.append(listen)
    verb.do(desk)
    undone = library.undo(scope)
    redone = library.redo(scope)
    assert [changes.rows for changes, _ in heard] == [rows for _, rows in heard]
    assert {frozenset(rows) for _, rows in heard} == {frozenset(verb.touches.split())}
    assert [changes for changes, _ in heard[1:]] == [undone, redone]


def differing(before: Contents, after: Contents) -> dict[str, frozenset[object]]:
    ids = {table: frozenset(row[0] for row in set(rows) ^ set(after[table])) for table, rows in before.items()}
    return {table: rows for table, rows in ids.items() if rows}


@pytest.mark.parametrize("verb", [verb for verb in VERBS.values() if verb.label != "Import article"], ids=str)
def test_a_verb_on_something_that_is_gone_leaves_nothing(desk: Desk, verb: Verb) -> None:
    reviews.delete(desk.library, desk.review.id)
    reviews.delete(desk.library, desk.other.id)
    before, done = contents(desk.library), steps(desk.library)
    with pytest.raises(articles.UserError) as caught:
        verb.do(desk)
    assert str(caught.value).endswith(".")
    assert contents(desk.library) == before
    assert steps(desk.library) == done


@pytest.mark.parametrize(
    "module", [articles, claims, evidence, libraries, reviews, versions], ids=lambda module: module.__name__
)
def test_the_table_has_every_verb(module: ModuleType) -> None:
    """A function that opens a step is a verb and has its line above."""
    recording = {
        name
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and "library.change(" in inspect.getsource(function)
    }
    tried = " ".join(inspect.getsource(verb.do) for verb in VERBS.values())
    missing = {name for name in recording if f"{module.__name__.rpartition('.')[2]}.{name}(" not in tried}
    assert missing == set()


def test_nothing_that_is_set_again_makes_a_step(desk: Desk) -> None:
    library, review = desk.library, desk.review
    row, detail = desk.row(desk.claim), desk.detail(desk.claim)
    told: list[Changes] = []
    library.on_change.append(told.append)
    before = steps(library)
    claims.set_verdict(library, review.id, desk.claim, row.verdict)
    claims.set_claimant(library, review.id, desk.claim, row.claimant)
    claims.write_rationale(library, review.id, desk.claim, detail.rationale)
    claims.set_priority(library, review.id, desk.claim, row.priority)
    claims.move_span(library, review, desk.claim, 0, row.spans[0])
    evidence.set_stance(library, review.id, desk.evidence, detail.evidence[0].stance)
    reviews.rename(library, review.id, review.title)
    reviews.remember(library, review.id, dataclasses.replace(reviews.place(library, review.id), offset=7))
    assert steps(library) == before
    assert told == []
