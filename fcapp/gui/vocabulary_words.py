"""The closed lists of a fact-check as choices: value, short words for a button, and the name that says all."""

from fcapp.model.vocabulary import ClaimType, Confidentiality, Priority, Rank, SourceKind, Stance

Choices = list[tuple[object, str, str]]

SIGNS = {Stance.SUPPORTS: "+", Stance.REFUTES: "−", Stance.CONTEXT: "·"}

STANCES: Choices = [
    (Stance.SUPPORTS, "+ supports", "Supports the claim"),
    (Stance.REFUTES, "− refutes", "Refutes the claim"),
    (Stance.CONTEXT, "· context", "Gives context to the claim"),
]

STANCE_SIGNS: Choices = [(value, SIGNS[Stance(str(value))], name) for value, _, name in STANCES]

PRIORITIES: Choices = [
    (Priority.LOW, "low", "Low priority"),
    (Priority.NORMAL, "normal", "Normal priority"),
    (Priority.HIGH, "high", "High priority"),
]

RANKS: Choices = [
    (Rank.PRIMARY, "primary", "A primary source: it tells what it saw, did or measured itself"),
    (Rank.SECONDARY, "secondary", "A secondary source: it tells what others told"),
]

CONFIDENTIALITIES: Choices = [
    (Confidentiality.PUBLIC, "public", "May be named in every report"),
    (Confidentiality.BACKGROUND, "background", "On background: used, but not named in public"),
    (Confidentiality.CONFIDENTIAL, "confidential", "Confidential: known to the reviewers alone"),
]

CLAIM_TYPES: Choices = [
    (None, "not chosen", "No type is chosen yet"),
    (ClaimType.EVENT, "event", "Something happened"),
    (ClaimType.NUMERICAL, "numerical", "A figure, an amount or a rate"),
    (ClaimType.QUOTATION, "quotation", "Someone said or wrote something"),
    (ClaimType.CAUSAL, "causal", "One thing led to another"),
    (ClaimType.POSITION, "position", "Someone holds a view or a policy"),
]

SOURCE_KINDS: Choices = [(kind, kind.value, kind.value.capitalize()) for kind in SourceKind]
