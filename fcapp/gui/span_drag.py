"""Moving the end of a span by the mouse: word by word, or letter by letter with Alt."""

import re
from bisect import bisect_left, bisect_right

from fcapp.gui.article_paint import SpanKey
from fcapp.model.spans import Span, trimmed

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_NEAR = 200
"""Code points around the mouse in which words are looked for."""


class SpanDrag:
    """One end of one span on its way to another place; offsets in code points."""

    def __init__(self, text: str, key: SpanKey, span: Span, *, at_end: bool) -> None:
        self.key = key
        self.span = span
        self._text = text
        self._began = span
        self._at_end = at_end

    @property
    def moved(self) -> bool:
        """Whether the span is other than it was."""
        return self.span != self._began

    def move_to(self, offset: int, *, by_letter: bool) -> None:
        """Bring the end to a code point, or near it; the span keeps at least one letter."""
        start, end = self._began
        if self._at_end:
            wanted = offset if by_letter else _nearest(self._text, offset, ends=True)
            new = Span(start, max(wanted, start + 1))
        else:
            wanted = offset if by_letter else _nearest(self._text, offset, ends=False)
            new = Span(min(wanted, end - 1), end)
        cut = trimmed(self._text, new)
        self.span = cut if cut.start < cut.end else self.span


def _nearest(text: str, offset: int, *, ends: bool) -> int:
    """The word start or word end that is nearest to a code point."""
    low = max(0, offset - _NEAR)
    words = list(_WORD.finditer(text, low, min(len(text), offset + _NEAR)))
    borders = [word.end() if ends else word.start() for word in words]
    near = borders[max(0, bisect_left(borders, offset) - 1) : bisect_right(borders, offset) + 1]
    return min(near, key=lambda border: abs(border - offset), default=offset)
