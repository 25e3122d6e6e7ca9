"""The third schema: new versions of an article, what its paragraphs are, and what the reporter pointed to."""

from alembic.operations import Operations

from fcapp.storage.migrations.journaling import triggers

_POINTER = """CREATE TABLE pointer (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'footnote', 'link')),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL CHECK (length(prefix) <= 32),
    suffix TEXT NOT NULL CHECK (length(suffix) <= 32),
    note TEXT NOT NULL,
    url TEXT NOT NULL,
    author TEXT NOT NULL,
    dated TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'dismissed')),
    CHECK ("end" > start AND length(exact) = "end" - start)
) STRICT"""

_JOURNALED: dict[str, tuple[tuple[str, ...], str]] = {
    "version": (
        (
            "id",
            "article_id",
            "number",
            "text_sha256",
            "original_sha256",
            "encoding",
            "media_type",
            "file_name",
            "imported_ms",
            "structure_sha256",
        ),
        "NULL",
    ),
    "claim": (
        (
            "id",
            "review_id",
            "claimant",
            "cue",
            "type",
            "claim_date",
            "priority",
            "verdict",
            "rationale",
            "look_again",
        ),
        "id",
    ),
    "pointer": (
        (
            "id",
            "version_id",
            "kind",
            "start",
            "end",
            "exact",
            "prefix",
            "suffix",
            "note",
            "url",
            "author",
            "dated",
            "state",
        ),
        "NULL",
    ),
}


def upgrade(op: Operations) -> None:
    """From the second schema."""
    op.execute("ALTER TABLE version ADD COLUMN structure_sha256 TEXT REFERENCES blob (sha256)")
    op.execute("ALTER TABLE claim ADD COLUMN look_again TEXT CHECK (look_again IN ('changed', 'lost', 'ask'))")
    op.execute("DROP INDEX claim_review")
    op.execute("CREATE INDEX claim_review ON claim (review_id, verdict, look_again)")  # counts need no row then
    op.execute(_POINTER)
    op.execute("CREATE INDEX pointer_version ON pointer (version_id, start)")
    for table in ("version", "claim"):
        for event in ("insert", "update", "delete"):
            op.execute(f"DROP TRIGGER journal_{table}_{event}")
    for table, (columns, claim) in _JOURNALED.items():
        for statement in triggers(table, columns, claim):
            op.execute(statement)
