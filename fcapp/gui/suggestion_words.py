"""What is known of a suggestion, in words."""

from fcapp.model.vocabulary import OWN_VOICE
from fcapp.text.suggested import SpeechKind, Suggestion

_KINDS = {
    SpeechKind.DIRECT: "quoted word for word",
    SpeechKind.INDIRECT: "told in other words",
    SpeechKind.MIXED: "partly quoted",
    SpeechKind.OWN: "the article’s own words",
}


def said_by(suggestion: Suggestion) -> str:
    """Who said it, and how sure that is, in one sentence."""
    if suggestion.claimant == OWN_VOICE:
        return "The article says so itself."
    if not suggestion.claimant:
        return "Somebody says so whom the article does not name here."
    quoted = f", quoted by {suggestion.via}" if suggestion.via else ""
    return f"Said by {suggestion.claimant} ({how_sure(suggestion.sure)}){quoted}."


def how_sure(share: float) -> str:
    """How sure the program is of a claimant, 0..1, in a word."""
    if share >= 0.9:
        return "sure"
    return "likely" if share >= 0.6 else "guess"


def how_much(score: float) -> str:
    """How much a claim wants checking, 0..1, in words."""
    if score >= 0.88:
        return "very much worth checking"
    if score >= 0.5:
        return "worth checking"
    return "perhaps worth checking" if score >= 0.27 else "hardly worth checking"


def manner(kind: SpeechKind) -> str:
    """How the words of a claimant are given."""
    return _KINDS[kind]
