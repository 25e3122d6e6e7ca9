"""What the paragraphs of an article are: headings, list items, quotations; stored beside the text, never in it."""

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a stretch of text is to its reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTATION = "quotation"
    ROW = "row"
    """One row of a table, its cells parted by tabs."""
    CODE = "code"
    """Lines whose spaces and breaks are kept."""


class Block(NamedTuple):
    """A stretch of a text: start and end in code points, end exclusive."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    """1 to 6 of a heading, depth of a list item or quotation from 1; else 0."""


def fitting(blocks: Sequence[Block], length: int) -> bool:
    """Whether the blocks stand in order, without overlaps, in a text of `length` code points."""
    borders = [place for block in blocks for place in (block.start, block.end)]
    in_order = all(one <= next_one for one, next_one in pairwise(borders))
    return in_order and all(block.start < block.end for block in blocks) and (not borders or borders[-1] <= length)


def encoded(blocks: Iterable[Block]) -> bytes:
    """The blocks as JSON: a list of [start, end, kind, level]."""
    return json.dumps([list(block) for block in blocks], separators=(",", ":")).encode()


def decoded(data: bytes) -> tuple[Block, ...]:
    """The blocks that `encoded` wrote.

    Raises:
        ValueError: it wrote something else.
    """
    try:
        rows = [(start, end, BlockKind(kind), level) for start, end, kind, level in json.loads(data)]
    except (TypeError, RecursionError) as error:
        raise ValueError("not a list of blocks") from error
    if not all(
        type(number) is int and number >= 0 for start, end, _, level in rows for number in (start, end, level)
    ):
        raise ValueError("not a list of blocks")
    return tuple(Block(*row) for row in rows)
