"""What was noticed in an article, as the plain values that `fcapp suggest --json` prints; offsets in code points."""

import hashlib
from bisect import bisect_right
from typing import Any

from fcapp.model.spans import Span
from fcapp.text.suggest import Noticed
from fcapp.text.suggested import Attribution, Suggestion

_DIGITS = 4


def noticed_values(text: str, noticed: Noticed, least: float) -> dict[str, Any]:
    """Everything noticed in `text`, with the claims of sentences that score at least `least`."""
    return {
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "sentences": [
            {"start": span.start, "end": span.end, "score": round(score, _DIGITS)}
            for span, score in zip(noticed.sentences, noticed.scores, strict=True)
        ],
        "claims": [
            {
                "sentence": bisect_right(noticed.sentences, one.span.start, key=lambda span: span.start) - 1,
                **_claim(one),
            }
            for one in noticed.suggestions
            if one.score >= least
        ],
        "attributions": [_attribution(one) for one in noticed.attributions],
        "figures": [
            {
                "start": one.start,
                "end": one.end,
                "kind": one.kind,
                "value": one.value,
                "unit": one.unit,
                "hedge": one.hedge,
            }
            for one in noticed.figures
        ],
        "dates": [{"start": one.start, "end": one.end, "iso": one.iso} for one in noticed.dates],
        "quotes": [{"start": span.start, "end": span.end} for span in noticed.quotes],
    }


def _claim(one: Suggestion) -> dict[str, Any]:
    claimant, cue = one.claimant_span, one.cue_span
    return {
        "start": one.span.start,
        "end": one.span.end,
        "score": round(one.score, _DIGITS),
        "reasons": list(one.reasons),
        "claimant": one.claimant,
        "claimant_start": claimant.start if claimant else None,
        "claimant_end": claimant.end if claimant else None,
        "cue": one.cue,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "kind": str(one.kind),
        "type": str(one.type),
        "priority": one.priority.name.lower(),
        "sure": round(one.sure, 2),
        "chain": [
            {"speaker": relay.speaker, "start": relay.source.start, "end": relay.source.end} for relay in one.chain
        ],
    }


def _attribution(one: Attribution) -> dict[str, Any]:
    return {
        "content": list(one.content),
        "source": _pair(one.source),
        "cue": _pair(one.cue),
        "speaker": one.speaker,
        "kind": str(one.kind),
        "sure": round(one.sure, 2),
    }


def _pair(span: Span | None) -> list[int] | None:
    return list(span) if span else None
