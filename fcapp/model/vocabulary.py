"""The closed word lists of a fact-check; the values are what the library stores."""

from enum import IntEnum, StrEnum


class Verdict(StrEnum):
    """The reviewer's judgement of a claim; a claim without one is *open*."""

    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"
    DISPUTED = "disputed"


class ClaimType(StrEnum):
    """What kind of statement a claim is, after AVeriTeC's claim types."""

    EVENT = "event"
    NUMERICAL = "numerical"
    QUOTATION = "quotation"
    CAUSAL = "causal"
    POSITION = "position"


class Priority(IntEnum):
    """How soon a claim wants checking."""

    LOW = 1
    NORMAL = 2
    HIGH = 3


class Stance(StrEnum):
    """What a piece of evidence does to its claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class SourceKind(StrEnum):
    """What a source is."""

    WEB_PAGE = "web page"
    DOCUMENT = "document"
    DATA_SET = "data set"
    PERSON = "person"
    OBSERVATION = "observation"


class Rank(StrEnum):
    """How near a source stands to what it tells."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Confidentiality(StrEnum):
    """Who may learn of a source."""

    PUBLIC = "public"
    BACKGROUND = "background"
    CONFIDENTIAL = "confidential"


class Decided(StrEnum):
    """What the reviewer did with a suggestion."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class LookAgain(StrEnum):
    """Why a claim must be looked at again since the article has a new version."""

    CHANGED = "changed"
    """Its words are others now."""
    LOST = "lost"
    """Nothing like its words is there any more."""
    ASK = "ask"
    """Something like its words is there, but not enough to be sure."""


class PointerKind(StrEnum):
    """How the reporter pointed to a source."""

    COMMENT = "comment"
    FOOTNOTE = "footnote"
    LINK = "link"


class PointerState(StrEnum):
    """What became of a pointer of the reporter."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class Finding(StrEnum):
    """What the program noticed about a claim; the value is the sentence that is shown."""

    NO_EVIDENCE = "The verdict has no evidence."
    NO_RATIONALE = "The verdict has no rationale."
    QUOTE_WITHOUT_SOURCE = "A quotation in the evidence has no source."
    WORDS_CHANGED = "Not looked at again since a new version changed its words."
    WORDS_LOST = "Not looked at again since a new version left out its words."
    PLACE_UNSURE = "Not looked at again since a new version made its place uncertain."


OWN_VOICE = "(article)"
"""The claimant when the writer of the article speaks."""
