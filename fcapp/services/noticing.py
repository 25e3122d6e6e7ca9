"""What the program notices in a file, without a library."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fcapp.services.incoming import read_file
from fcapp.text.as_json import noticed_values
from fcapp.text.checkworthiness import linear_scores
from fcapp.text.language import NOT_ENGLISH, is_english
from fcapp.text.suggest import BORDER, Noticed, Tier, scored, suggest
from fcapp.text.suggested import Suggestion

__all__ = ["NoticedFile", "Tier", "notice_file", "score_lines"]


@dataclass(frozen=True, slots=True)
class NoticedFile:
    """An article's text and what was noticed in it."""

    text: str
    noticed: Noticed

    @property
    def trouble(self) -> list[str]:
        """Why there may be less in it than there should be, a sentence each."""
        return _trouble(self.text, self.noticed.trouble)

    def values(self) -> dict[str, Any]:
        """As plain values, with the claims that are suggested when nobody asks for more."""
        return noticed_values(self.text, self.noticed, BORDER)

    def lines(self) -> list[str]:
        """The suggested claims for people to read: score, claimant, words and reasons."""
        return [self._line(one) for one in self.noticed.suggestions if one.score >= BORDER]

    def _line(self, one: Suggestion) -> str:
        claimant = one.claimant or "not named"
        claimant = f"{claimant}, via {one.via}" if one.via else claimant
        words = " ".join(self.text[one.span.start : one.span.end].split())
        return f"{one.score:.2f}  {claimant}: {words}  [{'; '.join(one.reasons)}]"


def notice_file(path: Path, published: str, tier: Tier) -> NoticedFile:
    """What there is to check in a text file; `published` is the day of publication, or empty.

    Raises:
        UserError: the file cannot be read, or the models are missing.
    """
    text = read_file(path).text
    return NoticedFile(text, suggest(text, published, tier))


def _trouble(text: str, model: str) -> list[str]:
    return [*([] if is_english(text) else [NOT_ENGLISH]), *([model] if model else [])]


def score_lines(path: Path, tier: Tier) -> tuple[list[dict[str, Any]], list[str]]:
    """For each line of a file, one sentence each, both models' scores; and why they may be wrong, a sentence each.

    Raises:
        UserError: the file cannot be read, or the models are missing.
    """
    text = read_file(path).text
    lines = text.removesuffix("\n").split("\n")
    scores, trouble = scored(lines, tier)
    small = linear_scores(lines)
    rows = [
        {
            "line": number,
            "score": round(score, 4) if line.strip() else 0.0,
            "linear": round(low, 4) if line.strip() else 0.0,
        }
        for number, (line, score, low) in enumerate(zip(lines, scores, small, strict=True), 1)
    ]
    return rows, _trouble(text, trouble)
