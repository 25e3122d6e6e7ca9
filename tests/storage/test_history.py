from fcapp.model.rows import EvidenceFields, SourceFields
from fcapp.model.spans import Span
from fcapp.model.vocabulary import ClaimType, Priority, Stance, Verdict
from fcapp.services import claims, evidence
from tests.clock import Clock
from tests.desk import Desk


def newest(desk: Desk, claim: int | None = None) -> tuple[str, tuple[str, ...]]:
    row = claims.history(desk.library, claim or desk.second)[0]
    return row.label, row.details


def test_a_verdict_and_its_undo_and_redo_are_told_in_words(desk: Desk, clock: Clock) -> None:
    clock.forward(1_000)
    claims.set_verdict(desk.library, desk.review.id, desk.second, Verdict.DISPUTED)
    desk.library.reviewer = "Grace"
    desk.library.undo(desk.review.id)
    desk.library.redo(desk.review.id)
    told = claims.history(desk.library, desk.second)
    assert [(row.label, row.details, row.reviewer) for row in told] == [
        ("Redo: Set verdict disputed", ("verdict: open → disputed",), "Grace"),
        ("Undo: Set verdict disputed", ("verdict: disputed → open",), "Grace"),
        ("Set verdict disputed", ("verdict: open → disputed",), "Ada"),
        ("Mark claim", (f"marked words: — → {desk.row(desk.second).quote}",), "Ada"),
    ]
    assert [row.at_ms for row in told] == [clock.now] * 3 + [clock.now - 1_000]
    assert len({row.step_id for row in told}) == 4


def test_every_field_has_its_words(desk: Desk) -> None:
    library, review, claim = desk.library, desk.review.id, desk.second
    claims.set_claimant(library, review, claim, "Umerov")
    assert newest(desk) == ("Set claimant", ("claimant: — → Umerov",))
    claims.set_cue(library, review, claim, "told")
    assert newest(desk) == ("Set cue", ("cue: — → told",))
    claims.set_type(library, review, claim, ClaimType.EVENT)
    assert newest(desk) == ("Set claim type", ("type: — → event",))
    claims.set_claim_date(library, review, claim, "2024-11")
    assert newest(desk) == ("Set claim date", ("claim date: — → 2024-11",))
    claims.set_priority(library, review, claim, Priority.HIGH)
    assert newest(desk) == ("Set priority", ("priority: normal → high",))
    claims.write_rationale(library, review, claim, "It’s so.")
    assert newest(desk) == ("Write rationale", ("rationale: — → It’s so.",))


def test_evidence_is_part_of_the_history_of_its_claim(desk: Desk) -> None:
    library, review = desk.library, desk.review.id
    fields = EvidenceFields(Stance.SUPPORTS, "words", "p. 1", "note")
    piece = evidence.add(library, review, desk.second, fields, SourceFields(title="T"))
    assert newest(desk) == (
        "Add evidence",
        ("stance: — → supports", "source: — → T", "quote: — → words", "locator: — → p. 1", "note: — → note"),
    )
    evidence.set_stance(library, review, piece, Stance.REFUTES)
    assert newest(desk) == ("Set stance", ("stance: supports → refutes",))
    evidence.remove(library, review, piece)
    assert newest(desk)[1][0] == "stance: refutes → —"


def test_sources_have_their_present_names(desk: Desk) -> None:
    library, review = desk.library, desk.review.id
    fields = EvidenceFields(note="note")
    piece = evidence.add(library, review, desk.second, fields, SourceFields(author="Ada"))
    assert newest(desk)[1][1] == "source: — → Ada"
    evidence.change(library, review, piece, fields, SourceFields(url="https://example.org/new"))
    assert newest(desk) == ("Change evidence", ("source: Ada → https://example.org/new",))
    library.undo(review)
    assert newest(desk)[1] == ("source: a source that was removed → Ada",)


def test_marks_are_part_of_it(desk: Desk) -> None:
    words = desk.review.text
    claims.add_span(desk.library, desk.review, desk.second, Span(200, 210))
    assert newest(desk) == ("Add words to claim", (f"marked words: — → {words[200:210].strip()}",))
    claims.move_span(desk.library, desk.review, desk.second, 1, Span(200, 220))
    assert newest(desk) == (
        "Move mark",
        (f"marked words: {words[200:210].strip()} → {words[200:220].strip()}",),
    )


def test_typing_is_told_from_its_start_to_its_end(desk: Desk) -> None:
    for text in ("I", "It", "It is", "It is so"):
        claims.write_rationale(desk.library, desk.review.id, desk.second, text)
    assert newest(desk) == ("Write rationale", ("rationale: — → It is so",))


def test_long_words_are_cut(desk: Desk) -> None:
    claims.write_rationale(desk.library, desk.review.id, desk.second, "x" * 1_000)
    assert newest(desk)[1] == (f"rationale: — → {'x' * 79}…",)


def test_a_removed_claim_keeps_its_history(desk: Desk) -> None:
    claims.set_verdict(desk.library, desk.review.id, desk.second, Verdict.CONFIRMED)
    claims.remove(desk.library, desk.review.id, desk.second)
    label, details = newest(desk)
    assert label == "Remove claim"
    assert "verdict: confirmed → open" in details
    desk.library.undo(desk.review.id)
    label, details = newest(desk)
    assert label == "Undo: Remove claim"
    assert "verdict: open → confirmed" in details


def test_the_history_of_one_claim_knows_nothing_of_another(desk: Desk) -> None:
    before = claims.history(desk.library, desk.second)
    claims.set_verdict(desk.library, desk.review.id, desk.claim, Verdict.DISPUTED)
    assert claims.history(desk.library, desk.second) == before
    assert claims.history(desk.library, 999) == []
