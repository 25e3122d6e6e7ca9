"""Two versions of a text, and what became of quotations of the old one."""

from hypothesis import strategies as st

from fcapp.model.spans import Span
from fcapp.text.comparing import compare
from fcapp.text.placing import Placed, State, place

WORDS = st.sampled_from(
    ["the", "bridge", "was", "closed", "10,000", "said", "Berg", "again", "a", "crack", "“", ".", ","]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=5).map("\n\n".join)
ANY_TEXT = st.text(max_size=60)


def placed(old: str, new: str, quote: str, occurrence: int = 1) -> Placed:
    """What became of an occurrence of `quote`."""
    start = -1
    for _ in range(occurrence):
        start = old.index(quote, start + 1)
    return place(compare(old, new), [Span(start, start + len(quote))])[0]


def told(old: str, new: str, quote: str, occurrence: int = 1) -> tuple[State, str | None]:
    """Its state and its new words."""
    state, span, _ = placed(old, new, quote, occurrence)
    return state, new[slice(*span)] if span else None


def spans_of(text: str) -> list[Span]:
    """Spans of every length in a text that is not long."""
    return [Span(start, end) for start in range(0, len(text), 5) for end in range(start + 1, len(text) + 1, 11)]
