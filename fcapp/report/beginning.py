"""The beginning of a report, so that also the longest has a preview at once."""

from collections.abc import Iterator
from dataclasses import replace

from fcapp.report.content import ReportContent
from fcapp.report.marks import Paragraph

CHARACTERS = 25_000
"""How much of the article is in it."""

ENTRIES = 25
"""How many claims are in it."""

_LINE = 80
"""What the shortest paragraph counts; it takes a line."""


def beginning(content: ReportContent) -> ReportContent:
    """`content` with the beginning of the article and the first claims alone; itself if there is no more."""
    if len(content.entries) <= ENTRIES and sum(map(_length, content.paragraphs)) <= CHARACTERS:
        return content
    return replace(content, paragraphs=tuple(_begun(content.paragraphs)), entries=content.entries[:ENTRIES])


def _begun(paragraphs: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    left = CHARACTERS
    for paragraph in paragraphs:
        if left <= 0:
            return
        yield _cut(paragraph, left)
        left -= _length(paragraph)


def _cut(paragraph: Paragraph, left: int) -> Paragraph:
    kept = []
    for segment in paragraph:
        if left <= 0:
            break
        kept.append(replace(segment, text=segment.text[:left]))
        left -= len(segment.text)
    return tuple(kept)


def _length(paragraph: Paragraph) -> int:
    return max(_LINE, sum(len(segment.text) for segment in paragraph))
