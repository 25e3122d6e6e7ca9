"""Where news begins after its place, day and agency, “KYIV, Nov 5 (Reuters) – ”, or its time, “14:31 ”."""

import re

from fcapp.model.spans import Span

_DAY = r"(?:, [\w. ]{2,30}){0,3}"
_AGENCY = r"(?: \([A-Z][\w ]{1,30}\)| /[A-Z][\w ]{1,30}/)"
_PLACE = r"[A-Z][a-z'’-]{1,30}(?: [A-Z][a-z'’-]{1,30}){0,2}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.'’-]{{2,30}}(?:[ /][A-Z.'’-]{{2,30}}){{0,3}}{_DAY}(?:{_AGENCY})?"
    rf"|[A-Z][\w.'’-]{{2,30}}(?: [A-Z][\w.'’-]{{1,30}}){{0,2}}{_DAY}{_AGENCY}"
    rf"|{_PLACE}(?:, {_PLACE}){{1,2}}|{_PLACE}, {_DATE}) [–—-]{{1,2}} (?=\S)"
    rf"|(?<![^\n]){_PLACE} — (?=[A-Z])(?![^\n]{{0,300}} — )"
    rf"|(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|UTC|ET))? (?:[–—-] )?(?=[A-Z“\"])"
)


def without_dateline(text: str, sentence: Span) -> Span:
    """`sentence` from where it begins to tell something."""
    found = _DATELINE.match(text, *sentence)
    return Span(found.end(), sentence.end) if found else sentence
