"""An imported article as JSON values and back; its original bytes stay where they are."""

from typing import Any

from fcapp.intake.imported import ImportedArticle, Pointer, PointerKind, Removed
from fcapp.model.structure import Block, BlockKind

_TEXTS = ("title", "text", "encoding", "file_name", "media_type", "byline", "outlet", "published", "language", "url")


def values(article: ImportedArticle) -> dict[str, Any]:
    """All of `article` but its original bytes."""
    return {
        **{name: getattr(article, name) for name in _TEXTS},
        "blocks": [list(block) for block in article.blocks],
        "pointers": [pointer._asdict() for pointer in article.pointers],
        "removed": [removed._asdict() for removed in article.removed],
        "warnings": list(article.warnings),
    }


def article(found: dict[str, Any], original: bytes) -> ImportedArticle:
    """The article of `values`, with the bytes that it was read from."""
    return ImportedArticle(
        **{name: found[name] for name in _TEXTS},
        original=original,
        blocks=tuple(Block(start, end, BlockKind(kind), level) for start, end, kind, level in found["blocks"]),
        pointers=tuple(Pointer(**{**row, "kind": PointerKind(row["kind"])}) for row in found["pointers"]),
        removed=tuple(Removed(**row) for row in found["removed"]),
        warnings=tuple(found["warnings"]),
    )
