"""A piece of evidence that is being written: how it is begun and how it is stored."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fcapp import services
from fcapp.gui.source_form import fields_of
from fcapp.model.rows import EvidenceFields, EvidenceRow, SourceFields, SourceRow

if TYPE_CHECKING:
    from fcapp.services.libraries import Library


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form and is not stored yet."""

    claim_id: int
    evidence_id: int | None = None
    """None for new evidence."""
    known: SourceRow | None = None
    """The library's source that the evidence is from."""
    source: SourceFields = field(default_factory=SourceFields)
    evidence: EvidenceFields = field(default_factory=EvidenceFields)

    @classmethod
    def of(cls, row: EvidenceRow) -> "Draft":
        """A piece of evidence as it is stored."""
        source = fields_of(row.source) if row.source else SourceFields()
        evidence = EvidenceFields(row.stance, row.quote, row.locator, row.note)
        return cls(row.claim_id, row.id, row.source, source, evidence)


def store(library: "Library", review_id: int, draft: Draft, has_source: bool) -> None:
    """Add what the draft says, or change the stored evidence to it, with what was corrected of a known source.

    Raises:
        UserError: something in it is wrong.
    """
    known = draft.known
    source: int | SourceFields | None = known.id if known else draft.source if has_source else None
    corrected = draft.source if known and draft.source != fields_of(known) else None
    if draft.evidence_id is None:
        services.evidence.add(library, review_id, draft.claim_id, draft.evidence, source, corrected)
    else:
        services.evidence.change(library, review_id, draft.evidence_id, draft.evidence, source, corrected)
