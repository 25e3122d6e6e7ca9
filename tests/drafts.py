"""Two drafts of an article: figures changed, a paragraph cut, one moved, one added."""

from fcapp.model.spans import Span

OLD = """Troops arrive

The ministry said on Tuesday that more than 10,000 North Korean troops had arrived in Russia for training.

A spokesman for the Pentagon could not corroborate the report of first clashes near the border.

Prices rose by 3 percent in May, the central bank reported in its yearly outlook.

The weather stayed calm over the whole week, and nobody was surprised by that at all.
"""
NEW = """Troops arrive

Prices rose by 3 percent in May, the central bank reported in its yearly outlook.

The ministry said on Tuesday that more than 12,000 North Korean troops had arrived in Russia for training.

The weather stayed calm over the whole week, and nobody was surprised by that at all.

A new paragraph tells of harvests in the north, which the farmers had hoped for since spring.
"""


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
