from collections.abc import Callable

import pytest

from fcapp.errors import UserError
from fcapp.model.rows import EvidenceFields
from fcapp.model.spans import Span
from fcapp.model.vocabulary import ClaimType, Priority, Stance, Verdict
from fcapp.services import claims, evidence
from tests.contents import contents, steps
from tests.desk import Desk

STRAY: dict[str, Callable[[Desk], object]] = {
    "remove": lambda d: claims.remove(d.library, d.other.id, d.claim),
    "verdict": lambda d: claims.set_verdict(d.library, d.other.id, d.claim, Verdict.CONFIRMED),
    "rationale": lambda d: claims.write_rationale(d.library, d.other.id, d.claim, "x"),
    "claimant": lambda d: claims.set_claimant(d.library, d.other.id, d.claim, "x"),
    "cue": lambda d: claims.set_cue(d.library, d.other.id, d.claim, "x"),
    "type": lambda d: claims.set_type(d.library, d.other.id, d.claim, ClaimType.CAUSAL),
    "date": lambda d: claims.set_claim_date(d.library, d.other.id, d.claim, "2024"),
    "priority": lambda d: claims.set_priority(d.library, d.other.id, d.claim, Priority.LOW),
    "add span": lambda d: claims.add_span(d.library, d.other, d.claim, Span(0, 5)),
    "move span": lambda d: claims.move_span(d.library, d.other, d.claim, 0, Span(0, 5)),
    "remove span": lambda d: claims.remove_span(d.library, d.other, d.claim, 0),
    "add evidence": lambda d: evidence.add(d.library, d.other.id, d.claim, EvidenceFields(note="x")),
    "paste evidence": lambda d: evidence.paste(d.library, d.other.id, d.claim, "x"),
    "change evidence": lambda d: evidence.change(d.library, d.other.id, d.evidence, EvidenceFields(note="x"), None),
    "remove evidence": lambda d: evidence.remove(d.library, d.other.id, d.evidence),
    "stance": lambda d: evidence.set_stance(d.library, d.other.id, d.evidence, Stance.REFUTES),
}


@pytest.mark.parametrize("verb", STRAY)
def test_nothing_is_booked_to_another_review(desk: Desk, verb: str) -> None:
    before, done = contents(desk.library), steps(desk.library)
    with pytest.raises(UserError, match="belongs to another review"):
        STRAY[verb](desk)
    assert contents(desk.library) == before
    assert steps(desk.library) == done
