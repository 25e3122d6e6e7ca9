"""The second schema: what reviewers decided about suggestions."""

from alembic.operations import Operations

from fcapp.storage.migrations.journaling import triggers

_DECISION = """CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL CHECK (length(prefix) <= 32),
    suffix TEXT NOT NULL CHECK (length(suffix) <= 32),
    kind TEXT NOT NULL CHECK (kind IN ('accepted', 'dismissed')),
    CHECK ("end" > start AND length(exact) = "end" - start)
) STRICT"""

_COLUMNS = ("id", "review_id", "version_id", "start", "end", "exact", "prefix", "suffix", "kind")


def upgrade(op: Operations) -> None:
    """From the first schema."""
    op.execute(_DECISION)
    op.execute("CREATE INDEX decision_review ON decision (review_id)")
    op.execute("CREATE INDEX decision_version ON decision (version_id)")
    for statement in triggers("decision", _COLUMNS):
        op.execute(statement)
